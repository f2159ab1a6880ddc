#include "ui/chart.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "ui/chart_labels.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/tooltip.h"
#include "ui/touch.h"

namespace leeway::ui {

namespace {

using report::Chart;
using report::ChartPoint;
using report::Mark;

constexpr float kFrontierRadius = 4.5F;
constexpr float kPersonaRadius = 6.0F;
constexpr float kOwnRadius = 9.0F;
constexpr float kGrab = 14.0F;  // how near the mouse must come

float radius_of(const Ui& ui, Mark mark) {
    if (mark == Mark::OwnPlay) return ui.px(kOwnRadius);
    return ui.px(mark == Mark::Persona ? kPersonaRadius : kFrontierRadius);
}

void diamond(const Ui& ui, ImVec2 centre, float radius) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 top{centre.x, centre.y - radius};
    const ImVec2 right{centre.x + radius, centre.y};
    const ImVec2 bottom{centre.x, centre.y + radius};
    const ImVec2 left{centre.x - radius, centre.y};
    list.AddQuadFilled(top, right, bottom, left, ui.colours.slate);
    list.AddQuad(top, right, bottom, left, ui.colours.card, std::max(1.0F, ui.scale));
}

/// To the right.
void arrow(const Ui& ui, ImVec2 centre, float radius) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 tip{centre.x + radius, centre.y};
    const ImVec2 above{centre.x - radius, centre.y - radius};
    const ImVec2 below{centre.x - radius, centre.y + radius};
    list.AddTriangleFilled(above, tip, below, ui.colours.slate);
    list.AddTriangle(above, tip, below, ui.colours.card, std::max(1.0F, ui.scale));
}

void square(const Ui& ui, ImVec2 centre, float radius) {
    const Rect box{{centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}};
    fill(ui, box, ui.colours.card);
    outline(ui, box, ui.colours.slate, std::max(1.5F, 1.5F * ui.scale));
}

/// All points, the most important first: the own play, the personas, the frontier, the one before.
std::vector<const ChartPoint*> points_of(const Chart& chart) {
    std::vector<const ChartPoint*> points;
    for (const ChartPoint& point : chart.others) points.push_back(&point);
    for (const ChartPoint& point : chart.frontier) points.push_back(&point);
    for (const ChartPoint& point : chart.before) points.push_back(&point);
    return points;
}

void draw_happiness_axis(Ui& ui, const ChartPlot& plot, const Chart& chart) {
    const float half = line_height(ui, Size::Small) * 0.5F;
    for (const report::Tick& tick : chart.happiness_ticks) {
        const float y = std::round(plot.at(0.0, tick.at).y);
        fill(ui, {{plot.area.min.x, y}, {plot.area.max.x, y + std::max(1.0F, ui.px(1.0F))}},
             ui.colours.outline_width > 0.0F ? faded(ui.colours.line, 0.4F) : ui.colours.line);
        const Rect box{{plot.area.min.x - ui.px(100.0F), y - half}, {plot.area.min.x - ui.px(8.0F), y + half}};
        text_in(ui, box, tick.label, with_align(quiet(ui), Align::Right));
    }
}

void draw_cost_axis(Ui& ui, const ChartPlot& plot, const Chart& chart) {
    std::vector<float> centres;  // of the labels
    std::vector<float> widths;
    for (const report::Tick& tick : chart.cost_ticks) {
        const float half = text_width(ui, tick.label, quiet(ui)) * 0.5F;
        // The outermost labels stay over the plot's own width.
        const float least = plot.area.min.x - ui.px(20.0F) + half;
        centres.push_back(std::clamp(plot.at(tick.at, 0.0).x, least, std::max(least, plot.area.max.x - half)));
        widths.push_back(2.0F * half);
    }
    const std::size_t step = label_step(centres, widths, ui.px(8.0F));
    const float top = plot.area.max.y + ui.px(6.0F);
    for (std::size_t i = 0; i < centres.size(); i += step) {
        const float x = plot.at(chart.cost_ticks[i].at, 0.0).x;
        const float y = plot.area.max.y;
        fill(ui, {{x, y}, {x + std::max(1.0F, ui.px(1.0F)), y + ui.px(5.0F)}}, ui.colours.control);
        Column label{std::round(centres[i] - widths[i] * 0.5F), top, widths[i]};
        text(ui, label, chart.cost_ticks[i].label, quiet(ui));
    }
}

void draw_frontier(const Ui& ui, const ChartPlot& plot, const Chart& chart) {
    if (chart.frontier.empty() || !is_seen(ui, plot.area)) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const ChartPoint& point : chart.frontier) list.PathLineTo(plot.at(point.cost, point.happiness));
    list.PathStroke(ui.colours.teal, ImDrawFlags_None, std::max(1.5F, 2.0F * ui.scale));
}

/// The frontier of the version before, as a broken line.
void draw_before(const Ui& ui, const ChartPlot& plot, const Chart& chart) {
    if (chart.before.empty() || !is_seen(ui, plot.area)) return;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float dash = ui.px(7.0F);
    const float thickness = std::max(1.5F, 2.0F * ui.scale);
    for (std::size_t i = 1; i < chart.before.size(); ++i) {
        const ImVec2 from = plot.at(chart.before[i - 1].cost, chart.before[i - 1].happiness);
        const ImVec2 to = plot.at(chart.before[i].cost, chart.before[i].happiness);
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        const auto between = [&](float at) {
            const float part = std::min(at / length, 1.0F);
            return ImVec2{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
        };
        const int dashes = static_cast<int>(std::ceil(length / (2.0F * dash)));
        for (int each = 0; each < dashes; ++each) {
            const float begin = 2.0F * dash * static_cast<float>(each);
            list.AddLine(between(begin), between(begin + dash), ui.colours.slate, thickness);
        }
    }
}

/// Clear of the frontier where there is room, and of the lines behind them everywhere.
void draw_labels(Ui& ui, const ChartPlot& plot, const Chart& chart, const std::vector<const ChartPoint*>& points) {
    std::vector<ImVec2> frontier;
    frontier.reserve(chart.frontier.size());
    for (const ChartPoint& point : chart.frontier) frontier.push_back(plot.at(point.cost, point.happiness));
    std::vector<ChartMark> marks;
    for (const ChartPoint* point : points) {
        const TextStyle style = point->mark == Mark::OwnPlay ? strong(ui) : quiet(ui);
        ImVec2 size{0.0F, 0.0F};
        // A pixel more than the text: where it lies far from the origin, rounding must not break it into two lines.
        if (!point->label.empty()) size = {text_width(ui, point->label, style) + 1.0F, line_height(ui, style.size)};
        marks.push_back({plot.at(point->cost, point->happiness), radius_of(ui, point->mark), size});
    }
    const float gap = ui.px(5.0F);
    const auto places = place_labels(plot.area.inset(-ui.px(4.0F)), marks, gap, frontier);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!places[i] || !places[i]->leader) continue;
        const Leader& leader = *places[i]->leader;
        ImGui::GetWindowDrawList()->AddLine(leader.from, leader.to, ui.colours.slate, std::max(1.0F, ui.px(1.0F)));
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!places[i]) continue;
        const Rect& box = places[i]->box;
        fill(ui, box.inset(-ui.px(3.0F), ui.px(1.0F)), ui.colours.card, ui.px(4.0F));
        const bool own = points[i]->mark == Mark::OwnPlay;
        text_in(ui, box, points[i]->label, own ? with_colour(strong(ui), ui.colours.heart_text) : quiet(ui));
    }
}

/// The point that is meant: the nearest to the mouse, else the one that the keyboard has walked to.
std::optional<std::size_t> meant_point(Ui& ui, const ChartPlot& plot, const std::vector<const ChartPoint*>& points,
                                       const Touch& touched) {
    if (touched.focused && !points.empty()) return std::min(ui.state.chart_point, points.size() - 1);
    if (!touched.hovered) return std::nullopt;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    std::optional<std::size_t> nearest;
    float least = ui.px(kGrab) * ui.px(kGrab);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ImVec2 at = plot.at(points[i]->cost, points[i]->happiness);
        const float distance = (at.x - mouse.x) * (at.x - mouse.x) + (at.y - mouse.y) * (at.y - mouse.y);
        if (distance >= least) continue;
        least = distance;
        nearest = i;
    }
    return nearest;
}

void walk(Ui& ui, std::size_t count) {
    std::size_t& at = ui.state.chart_point;
    if (count == 0) return;
    at = std::min(at, count - 1);
    if (ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_Space)) at = (at + 1) % count;
}

ChartPlot plot_in(Ui& ui, Column& column, const Chart& chart, float most) {
    float left = 0.0F;
    for (const report::Tick& tick : chart.happiness_ticks) left = std::max(left, text_width(ui, tick.label, quiet(ui)));
    float height = std::clamp(column.width * 0.62F, ui.px(180.0F), ui.px(360.0F));
    if (most > 0.0F) height = std::min(height, most);
    Rect area = column.take(height);
    area.min.x += left + ui.px(10.0F);
    area.min.y += ui.px(10.0F);
    area.max.x -= ui.px(12.0F);
    area.max.y -= line_height(ui, Size::Small) + ui.px(10.0F);
    return {area, chart.highest_cost};
}

}  // namespace

void chart_mark(const Ui& ui, ImVec2 centre, const ChartPoint& point) {
    if (ui.measuring) return;
    const float radius = radius_of(ui, point.mark);
    const Palette& c = ui.colours;
    if (point.mark == Mark::Persona && point.beyond) return arrow(ui, centre, radius);
    if (point.mark == Mark::Persona) return diamond(ui, centre, radius);
    if (point.mark == Mark::Before) return square(ui, centre, radius);
    disc(ui, centre, radius + std::max(1.0F, 1.5F * ui.scale), c.card);
    disc(ui, centre, radius, point.mark == Mark::OwnPlay ? c.heart : c.teal);
    if (point.mark == Mark::OwnPlay) disc(ui, centre, radius * 0.4F, c.card);
}

void draw_chart(Ui& ui, Column& column, const Chart& chart, float most) {
    text(ui, column, chart.happiness_axis, quiet(ui));
    const Rect before{{column.x, column.y}, {column.x + column.width, column.y}};
    const ChartPlot plot = plot_in(ui, column, chart, most);
    const Rect whole{before.min, {before.max.x, column.y}};
    text(ui, column, chart.cost_axis, with_align(quiet(ui), Align::Right));
    if (ui.measuring) return;
    TouchOptions options;
    options.leave_enter = true;
    const Touch touched = touch(ui, chart.title, whole, options);
    if (touched.focused) focus_ring(ui, whole, ui.px(8.0F));
    draw_happiness_axis(ui, plot, chart);
    draw_cost_axis(ui, plot, chart);
    draw_before(ui, plot, chart);
    draw_frontier(ui, plot, chart);
    const std::vector<const ChartPoint*> points = points_of(chart);
    for (auto point = points.rbegin(); point != points.rend(); ++point) {
        chart_mark(ui, plot.at((*point)->cost, (*point)->happiness), **point);
    }
    draw_labels(ui, plot, chart, points);
    if (touched.focused) walk(ui, points.size());
    if (const auto meant = meant_point(ui, plot, points, touched)) {
        const ImVec2 at = plot.at(points[*meant]->cost, points[*meant]->happiness);
        ring(ui, at, radius_of(ui, points[*meant]->mark) + ui.px(4.0F), ui.colours.ink,
             std::max(1.5F, 1.5F * ui.scale));
        tooltip(ui, at, {points[*meant]->sentence, {}, {}});
    }
}

}  // namespace leeway::ui
