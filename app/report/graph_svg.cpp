#include "report/graph_svg.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "base/text.h"
#include "report/html_writer.h"
#include "report/phrases.h"

namespace leeway::report {

namespace {

constexpr double kMargin = 24;
constexpr double kPadding = 14;
constexpr double kTitleSize = 15;
constexpr double kLineSize = 13;
constexpr double kLetter = 0.56;  ///< a cautious width of one letter, of the text's size

constexpr std::string_view kInk = "var(--ink, #1F2A44)";
constexpr std::string_view kPaper = "var(--paper, #FBF7F1)";
constexpr std::string_view kCard = "var(--card, #FFFFFF)";
constexpr std::string_view kSlate = "var(--slate, #4A5670)";
constexpr std::string_view kLine = "var(--line, #DDD5C8)";
constexpr std::string_view kTeal = "var(--teal, #12756B)";
constexpr std::string_view kGold = "var(--gold, #8A5A00)";

std::string number(double value) { return format_fixed(value, 1); }

/// What everything lies in.
struct Frame {
    double left = std::numeric_limits<double>::max();
    double top = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    double bottom = std::numeric_limits<double>::lowest();

    void take(double x, double y) {
        left = std::min(left, x);
        top = std::min(top, y);
        right = std::max(right, x);
        bottom = std::max(bottom, y);
    }
};

Frame frame_of(const DrawnGraph& graph) {
    Frame frame;
    for (const DrawnCard& card : graph.cards) {
        frame.take(card.x, card.y);
        frame.take(card.x + card.width, card.y + card.height);
    }
    for (const DrawnLink& link : graph.links) {
        for (const DrawnPoint& point : link.points) frame.take(point.x, point.y);
    }
    if (frame.left > frame.right) frame = {0, 0, 0, 0};
    return {frame.left - kMargin, frame.top - kMargin, frame.right + kMargin, frame.bottom + kMargin};
}

void draw_link(HtmlWriter& svg, const DrawnLink& link, const std::string& arrow) {
    if (link.points.size() < 2) return;
    std::string path;
    for (const DrawnPoint& point : link.points) {
        path += fmt::format("{}{} {}", path.empty() ? "M" : "L", number(point.x), number(point.y));
    }
    svg.open("path", {{"d", path},
                      {"fill", "none"},
                      {"stroke", kSlate},
                      {"stroke-width", "1.6"},
                      {"stroke-linejoin", "round"},
                      {"marker-end", "url(#" + arrow + ")"}});
    if (!link.sentence.empty()) svg.element("title", link.sentence);
    svg.close();
}

std::string fitting(const std::string& text, double width, double size) {
    const double letters = std::max(1.0, width / (size * kLetter));
    return shortened(text, static_cast<std::size_t>(letters));
}

void draw_line_of_text(HtmlWriter& svg, double x, double y, double size, std::string_view fill, bool is_bold,
                       const std::string& text) {
    if (text.empty()) return;
    svg.element("text", text,
                {{"x", number(x)},
                 {"y", number(y)},
                 {"font-size", number(size)},
                 {"font-weight", is_bold ? "600" : "400"},
                 {"fill", fill}});
}

void draw_card(HtmlWriter& svg, const DrawnCard& card, const DrawnGraph& graph) {
    const std::string_view edge = card.is_start ? kTeal : card.is_ending ? kGold : kLine;
    const std::string label = card.is_start ? graph.start_label : card.is_ending ? graph.ending_label : std::string();
    svg.open("g", {{"lang", graph.language}});
    svg.element("title", joined_lines(joined(label, card.title), card.first_line));
    svg.empty("rect", {{"x", number(card.x)},
                       {"y", number(card.y)},
                       {"width", number(card.width)},
                       {"height", number(card.height)},
                       {"rx", "12"},
                       {"fill", kCard},
                       {"stroke", edge},
                       {"stroke-width", card.is_start || card.is_ending ? "3" : "1.5"}});
    const double inside = card.width - 2 * kPadding;
    double y = card.y + kPadding + kTitleSize;
    const auto draw = [&](double size, std::string_view fill, bool is_bold, const std::string& text) {
        if (text.empty() || y > card.y + card.height - kPadding / 2) return;
        draw_line_of_text(svg, card.x + kPadding, y, size, fill, is_bold, fitting(text, inside, size));
        y += size * 1.5;
    };
    draw(kLineSize, edge, true, label);
    draw(kTitleSize, kInk, true, card.title);
    draw(kLineSize, kSlate, false, card.first_line);
    svg.close();
}

void define_arrow(HtmlWriter& svg, const std::string& arrow) {
    svg.open("defs").open("marker", {{"id", arrow},
                                     {"viewBox", "0 0 8 8"},
                                     {"refX", "7"},
                                     {"refY", "4"},
                                     {"markerWidth", "7"},
                                     {"markerHeight", "7"},
                                     {"orient", "auto"}});
    svg.empty("path", {{"d", "M0 0L8 4L0 8Z"}, {"fill", kSlate}}).close().close();
}

}  // namespace

std::string to_svg(const DrawnGraph& graph, const std::string& id) {
    const std::string title_id = id + "-title";
    const std::string description_id = id + "-description";
    const std::string arrow = id + "-arrow";
    const Frame frame = frame_of(graph);
    const std::string width = number(frame.right - frame.left);
    const std::string height = number(frame.bottom - frame.top);
    const std::string left = number(frame.left);
    const std::string top = number(frame.top);
    HtmlWriter svg;
    svg.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                     {"viewBox", fmt::format("{} {} {} {}", left, top, width, height)},
                     {"width", width},
                     {"height", height},
                     {"role", "img"},
                     {"aria-labelledby", title_id + ' ' + description_id},
                     {"font-family", "Inter, 'Noto Sans', sans-serif"}});
    svg.element("title", graph.title, {{"id", title_id}});
    svg.element("desc", graph.description, {{"id", description_id}});
    define_arrow(svg, arrow);
    svg.empty("rect", {{"x", left}, {"y", top}, {"width", width}, {"height", height}, {"fill", kPaper}});
    for (const DrawnLink& link : graph.links) draw_link(svg, link, arrow);
    for (const DrawnCard& card : graph.cards) draw_card(svg, card, graph);
    svg.close();
    return svg.take();
}

}  // namespace leeway::report
