#include "report/graph_svg.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "report/fit_text.h"
#include "report/graph_colours.h"
#include "report/graph_line.h"

namespace leeway::report {

namespace {

constexpr double kMargin = 32;
constexpr double kTitleSize = 26;
constexpr double kTitleLine = 34;
constexpr double kSize = 14;
constexpr double kLine = 21;
constexpr double kHeadWidth = 900;
constexpr double kBelowHead = 24;
constexpr double kAfterKey = 10;
constexpr std::string_view kPageLanguage = "en";  ///< of what is not the case's own words: the catalogue's

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
        frame.take(card.x + kGraphCardWidth, card.y + card.height);
    }
    for (const DrawnLink& link : graph.links) {
        for (const DrawnPoint& point : link.curve) frame.take(point.x, point.y);
    }
    if (frame.left > frame.right) frame = {0, 0, 0, 0};
    return frame;
}

/// What stands above the cards: the title, the summary and what the bars mean.
struct Head {
    std::vector<std::string> title;
    std::vector<std::string> summary;
    double width = 0;
    double height = 0;
};

/// The bars' colours say how high they are, so that their names alone tell them apart.
std::string names_of(const DrawnGraph& graph) {
    std::string names;
    for (const std::string& name : graph.ratings) names += (names.empty() ? "" : " \xC2\xB7 ") + name;
    return names;
}

double key_width(const DrawnGraph& graph) {
    return text_width(graph.key, kSize, true) + kAfterKey + text_width(names_of(graph), kSize);
}

Head head_of(const DrawnGraph& graph, double width) {
    Head head;
    head.width = std::clamp(width, 2 * kGraphCardWidth, kHeadWidth);
    head.title = fit_lines(graph.title, head.width, kTitleSize, 3, true);
    head.summary = fit_lines(graph.summary, head.width, kSize, 6);
    head.height = static_cast<double>(head.title.size()) * kTitleLine +
                  static_cast<double>(head.summary.size()) * kLine + (graph.key.empty() ? 0 : kLine + 8);
    if (head.height > 0) head.height += kBelowHead;
    if (!graph.key.empty()) head.width = std::max(head.width, key_width(graph));
    if (head.height == 0) head.width = 0;
    return head;
}

void draw_key(HtmlWriter& svg, const DrawnGraph& graph, double x, double y) {
    write_line(svg, x, y, {kSize, kInk, true, "start", kPageLanguage}, graph.key);
    x += text_width(graph.key, kSize, true) + kAfterKey;
    write_line(svg, x, y, {kSize, kInk, false, "start", kPageLanguage}, names_of(graph));
}

void draw_head(HtmlWriter& svg, const DrawnGraph& graph, const Head& head, double x, double y) {
    for (const std::string& line : head.title) {
        write_line(svg, x, y + kTitleSize, {kTitleSize, kInk, true, "start", graph.language}, line);
        y += kTitleLine;
    }
    for (const std::string& line : head.summary) {
        write_line(svg, x, y + kSize, {kSize, kInk, false, "start", graph.language}, line);
        y += kLine;
    }
    if (!graph.key.empty()) draw_key(svg, graph, x, y + 8 + kSize);
}

/// Where links cross, the later one goes over the earlier like a bridge, so that each can be followed; but not where
/// they meet, at their ends.
void draw_link(HtmlWriter& svg, const DrawnLink& link, const std::string& arrow) {
    if (link.curve.size() < 4) return;
    std::string path =
        fmt::format("M{} {}", picture_length(link.curve.front().x), picture_length(link.curve.front().y));
    for (std::size_t i = 1; i < link.curve.size(); ++i) {
        path += fmt::format("{}{} {}", i % 3 == 1 ? "C" : " ", picture_length(link.curve[i].x),
                            picture_length(link.curve[i].y));
    }
    svg.empty("path", {{"d", path},
                       {"fill", "none"},
                       {"stroke", kPaper},
                       {"stroke-width", "5"},
                       {"pathLength", "100"},
                       {"stroke-dasharray", "0 10 80 10"}});
    svg.open("path", {{"d", path},
                      {"fill", "none"},
                      {"stroke", kSlate},
                      {"stroke-width", "1.6"},
                      {"stroke-dasharray", link.is_refusal ? "6 4" : "none"},
                      {"marker-end", "url(#" + arrow + ")"}});
    if (!link.sentence.empty()) svg.element("title", link.sentence);
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
    const Head head = head_of(graph, frame.right - frame.left);
    const std::string left = picture_length(frame.left - kMargin);
    const std::string top = picture_length(frame.top - head.height - kMargin);
    const std::string width = picture_length(std::max(frame.right - frame.left, head.width) + 2 * kMargin);
    const std::string height = picture_length(frame.bottom - frame.top + head.height + 2 * kMargin);
    HtmlWriter svg;
    svg.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                     {"viewBox", fmt::format("{} {} {} {}", left, top, width, height)},
                     {"width", "100%"},  // a browser shows the whole, however large it is
                     {"height", "100%"},
                     {"lang", kPageLanguage},
                     {"role", "graphics-document document"},
                     {"aria-labelledby", title_id},
                     {"aria-describedby", description_id},
                     {"font-family", "Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"}});
    svg.element("title", graph.title, {{"id", title_id}, {"lang", graph.language}});
    svg.element("desc", graph.description, {{"id", description_id}});
    define_arrow(svg, arrow);
    svg.empty("rect", {{"x", left}, {"y", top}, {"width", width}, {"height", height}, {"fill", kPaper}});
    draw_head(svg, graph, head, frame.left, frame.top - head.height);
    for (const DrawnLink& link : graph.links) draw_link(svg, link, arrow);
    for (const DrawnCard& card : graph.cards) draw_card(svg, card, graph.language);
    svg.close();
    return svg.take();
}

}  // namespace leeway::report
