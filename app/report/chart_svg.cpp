#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "base/text.h"
#include "report/debrief_page.h"
#include "report/html_writer.h"
#include "report/label_places.h"

namespace leeway::report {

namespace {

constexpr double kWidth = 720;
constexpr double kHeight = 440;
constexpr Box kPlot{72, 20, kWidth - 72 - 28, kHeight - 20 - 64};
constexpr double kLetter = 7.4;  ///< a cautious width of one letter at the labels' size
constexpr double kLabelHeight = 17;

constexpr std::string_view kChartInk = "currentColor";
constexpr std::string_view kTeal = "var(--teal, #12756B)";
constexpr std::string_view kHeart = "var(--heart, #B83248)";
constexpr std::string_view kChartSlate = "var(--slate, #4A5670)";
constexpr std::string_view kChartPaper = "var(--card, #FFFFFF)";

struct Place {
    double x = 0;
    double y = 0;
};

std::string number(double value) { return format_fixed(value, 1); }

/// What costs more than the axis shows stands at its end.
Place place_of(const Chart& chart, double cost, double happiness) {
    return {kPlot.x + kPlot.width * std::min(1.0, cost / chart.highest_cost),
            kPlot.y + kPlot.height * (1 - happiness / 100)};
}

void draw_text(HtmlWriter& svg, Place at, std::string_view anchor, std::string_view text,
               std::string_view fill = kChartInk) {
    svg.element("text", text, {{"x", number(at.x)}, {"y", number(at.y)}, {"text-anchor", anchor}, {"fill", fill}});
}

void draw_line(HtmlWriter& svg, Place from, Place to, std::string_view opacity) {
    svg.empty("line", {{"x1", number(from.x)},
                       {"y1", number(from.y)},
                       {"x2", number(to.x)},
                       {"y2", number(to.y)},
                       {"stroke", kChartInk},
                       {"stroke-opacity", opacity}});
}

void draw_axes(HtmlWriter& svg, const Chart& chart) {
    for (const Tick& tick : chart.happiness_ticks) {
        const Place at = place_of(chart, 0, tick.at);
        draw_line(svg, at, {kPlot.x + kPlot.width, at.y}, tick.at == 0 ? "0.6" : "0.14");
        draw_text(svg, {at.x - 10, at.y + 5}, "end", tick.label);
    }
    for (const Tick& tick : chart.cost_ticks) {
        const Place at = place_of(chart, tick.at, 0);
        draw_line(svg, at, {at.x, at.y + 6}, "0.6");
        draw_text(svg, {at.x, at.y + 24}, "middle", tick.label);
    }
    draw_text(svg, {kPlot.x + kPlot.width / 2, kHeight - 12}, "middle", chart.cost_axis);
    const std::string middle = number(kPlot.y + kPlot.height / 2);
    svg.element("text", chart.happiness_axis,
                {{"x", "18"},
                 {"y", middle},
                 {"text-anchor", "middle"},
                 {"fill", kChartInk},
                 {"transform", fmt::format("rotate(-90 18 {})", middle)}});
}

void draw_frontier(HtmlWriter& svg, const Chart& chart) {
    std::string path;
    for (const ChartPoint& point : chart.frontier) {
        const Place at = place_of(chart, point.cost, point.happiness);
        path += fmt::format("{}{},{}", path.empty() ? "" : " ", number(at.x), number(at.y));
    }
    if (chart.frontier.size() > 1) {
        svg.empty("polyline", {{"points", path}, {"fill", "none"}, {"stroke", kTeal}, {"stroke-width", "2.5"}});
    }
    for (const ChartPoint& point : chart.frontier) {
        const Place at = place_of(chart, point.cost, point.happiness);
        svg.open("circle", {{"cx", number(at.x)}, {"cy", number(at.y)}, {"r", "5"}, {"fill", kTeal}});
        svg.element("title", point.sentence).close();
    }
}

std::string outline_of(const ChartPoint& point, Place at, double r) {
    if (point.mark == Mark::OwnPlay)
        return fmt::format("M{} {}L{} {}L{} {}L{} {}Z", number(at.x), number(at.y - r), number(at.x + r), number(at.y),
                           number(at.x), number(at.y + r), number(at.x - r), number(at.y));
    const std::string corner = fmt::format("M{} {}", number(at.x - r), number(at.y - r));
    if (point.beyond)
        return fmt::format("{}L{} {}L{} {}Z", corner, number(at.x + r), number(at.y), number(at.x - r),
                           number(at.y + r));
    return fmt::format("{}h{}v{}h-{}Z", corner, number(2 * r), number(2 * r), number(2 * r));
}

/// The own play as a large diamond, a persona as a small open square, one that lies beyond the axis as an arrow:
/// different without colour too.
void draw_mark(HtmlWriter& svg, const ChartPoint& point, Place at) {
    const bool is_own = point.mark == Mark::OwnPlay;
    const double r = is_own ? 10 : 5.5;
    svg.open("path", {{"d", outline_of(point, at, r)},
                      {"fill", is_own ? kHeart : kChartPaper},
                      {"stroke", is_own ? kChartPaper : kChartSlate},
                      {"stroke-width", "2"}});
    svg.element("title", point.sentence).close();
}

/// Points that lie on top of each other, which share one label of several lines.
struct Cluster {
    Place at;
    std::vector<const ChartPoint*> points;
};

std::vector<Cluster> clusters_of(const Chart& chart) {
    constexpr double kTogether = 9;
    std::vector<Cluster> clusters;
    for (const ChartPoint& point : chart.others) {
        const Place at = place_of(chart, point.cost, point.happiness);
        const auto near = std::find_if(clusters.begin(), clusters.end(), [&](const Cluster& cluster) {
            return std::hypot(cluster.at.x - at.x, cluster.at.y - at.y) < kTogether;
        });
        if (near == clusters.end()) {
            clusters.push_back({at, {&point}});
        } else {
            near->points.push_back(&point);
        }
    }
    return clusters;
}

void draw_label(HtmlWriter& svg, const Cluster& cluster, const Box& box) {
    const bool is_right = box.x >= cluster.at.x;
    const bool is_left = box.x + box.width <= cluster.at.x;
    const double x = is_right ? box.x : is_left ? box.x + box.width : box.x + box.width / 2;
    const std::string_view anchor = is_right ? "start" : is_left ? "end" : "middle";
    double y = box.y + 13;
    for (const ChartPoint* point : cluster.points) {
        draw_text(svg, {x, y}, anchor, point->label, point->mark == Mark::OwnPlay ? kHeart : kChartInk);
        y += kLabelHeight;
    }
}

/// Labels are to cover neither the points of the frontier nor the line that joins them.
void keep_frontier_free(const Chart& chart, LabelPlaces& places) {
    constexpr double kApart = 6;
    for (std::size_t i = 0; i < chart.frontier.size(); ++i) {
        const Place to = place_of(chart, chart.frontier[i].cost, chart.frontier[i].happiness);
        places.keep_free({to.x - 5, to.y - 5, 10, 10});
        if (i == 0) continue;
        const Place from = place_of(chart, chart.frontier[i - 1].cost, chart.frontier[i - 1].happiness);
        const int pieces = static_cast<int>(std::hypot(to.x - from.x, to.y - from.y) / kApart);
        for (int piece = 1; piece < pieces; ++piece) {
            const double share = static_cast<double>(piece) / pieces;
            places.keep_free({from.x + share * (to.x - from.x) - 2, from.y + share * (to.y - from.y) - 2, 4, 4});
        }
    }
}

void draw_others(HtmlWriter& svg, const Chart& chart) {
    const std::vector<Cluster> clusters = clusters_of(chart);
    LabelPlaces places(kPlot);
    keep_frontier_free(chart, places);
    for (const Cluster& cluster : clusters) places.keep_free({cluster.at.x - 9, cluster.at.y - 9, 18, 18});
    for (const Cluster& cluster : clusters) {
        std::size_t letters = 0;
        for (const ChartPoint* point : cluster.points) letters = std::max(letters, code_points(point->label));
        const double height = kLabelHeight * static_cast<double>(cluster.points.size());
        draw_label(svg, cluster,
                   places.place(cluster.at.x, cluster.at.y, kLetter * static_cast<double>(letters), height));
    }
    // The own play comes first in the chart and lies on top in the picture.
    for (std::size_t i = chart.others.size(); i-- > 0;) {
        draw_mark(svg, chart.others[i], place_of(chart, chart.others[i].cost, chart.others[i].happiness));
    }
}

}  // namespace

std::string to_svg(const Chart& chart, const std::string& id) {
    const std::string title_id = id + "-title";
    const std::string description_id = id + "-description";
    HtmlWriter svg;
    svg.open("svg", {{"viewBox", fmt::format("0 0 {} {}", kWidth, kHeight)},
                     {"role", "img"},
                     {"aria-labelledby", title_id + ' ' + description_id},
                     {"font-size", "14"},
                     {"font-family", "Inter, 'Noto Sans', sans-serif"}});
    svg.element("title", chart.title, {{"id", title_id}});
    svg.element("desc", chart.description, {{"id", description_id}});
    draw_axes(svg, chart);
    draw_frontier(svg, chart);
    draw_others(svg, chart);
    svg.close();
    return svg.take();
}

}  // namespace leeway::report
