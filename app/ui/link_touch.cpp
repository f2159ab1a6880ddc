#include "ui/link_touch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/canvas_hold.h"
#include "ui/canvas_wishes.h"

namespace leeway::ui {

namespace {

constexpr float kReach = 6.0F;  // logical pixels from the line
constexpr int kSteps = 40;      // lines that stand for a segment's curve, as many as are drawn of it at most

double distance(const edit::Point& p, const edit::Point& a, const edit::Point& b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length = dx * dx + dy * dy;
    const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

double distance(const edit::Point& p, const edit::LinkRoute& route, double reach) {
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 3 < route.points.size(); i += 3) {
        const edit::Point* points = &route.points[i];
        const edit::Rect all =
            edit::joined(edit::rect_between(points[0], points[3]), edit::rect_between(points[1], points[2]));
        if (!all.grown(reach).contains(p)) continue;
        edit::Point last = route.points[i];
        for (int step = 1; step <= kSteps; ++step) {
            const edit::Point next = edit::on_curve(&route.points[i], static_cast<double>(step) / kSteps);
            nearest = std::min(nearest, distance(p, last, next));
            last = next;
        }
    }
    return nearest;
}

LinkEnd end_of(const edit::SceneLink& link) {
    return {{link.scene, link.response, link.outcome.value_or(0)}, !link.outcome};
}

}  // namespace

std::optional<std::size_t> link_under_mouse(const CanvasStage& stage) {
    const bool is_readable = stage.detail == Detail::Full || stage.detail == Detail::Brief;
    if (stage.ui.beneath || !is_readable || stage.memory.linking || card_under_mouse(stage)) return std::nullopt;
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const ImGuiIO& io = ImGui::GetIO();
    const bool means_ground = io.KeyCtrl || io.KeyShift || ImGui::IsKeyDown(ImGuiKey_Space);
    if (!stage.room.contains(mouse) || means_ground || stage.memory.held.grip != Grip::None) return std::nullopt;
    const edit::Point at = stage.place(mouse);
    const double reach = static_cast<double>(stage.ui.px(kReach)) / stage.unit;
    double nearest = reach;
    std::optional<std::size_t> found;
    const auto& links = stage.canvas.canvas->links();
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (!links[i].bounds.grown(reach).contains(at)) continue;
        const double away = distance(at, links[i].route, reach);
        if (away > nearest) continue;
        nearest = away;
        found = i;
    }
    return found;
}

void hold_link(CanvasStage& stage, std::size_t number) {
    const edit::SceneLink& link = stage.canvas.canvas->links()[number].link;
    take_hold(stage, Grip::Link, {link.scene, link.response, link.outcome.value_or(0)});
    stage.memory.held.link = number;
}

void choose_link(CanvasStage& stage, std::size_t number) {
    const auto& links = stage.canvas.canvas->links();
    if (number >= links.size()) return;
    const edit::SceneLink& link = links[number].link;
    wish_selection(stage, {{link.scene}, link.response});
    stage.memory.chosen = end_of(link);
    stage.ui.state.unsettled = true;
}

bool is_chosen(const CanvasStage& stage, std::size_t number) {
    return stage.memory.chosen && *stage.memory.chosen == end_of(stage.canvas.canvas->links()[number].link);
}

void keep_chosen_link(CanvasStage& stage) {
    CanvasMemory& memory = stage.memory;
    if (!memory.chosen || stage.design.selection == memory.shown) return;
    const edit::Address& at = memory.chosen->at;
    if (stage.design.selection != edit::Selection{{at.scene}, at.response}) memory.chosen.reset();
}

bool remove_chosen_link(CanvasStage& stage) {
    const std::optional<LinkEnd> chosen = std::exchange(stage.memory.chosen, std::nullopt);
    if (!chosen) return false;
    stage.ui.wants(chosen->is_refusal ? flow::intent::Edit{edit::change::LinkRefusal{chosen->at, std::nullopt}}
                                      : flow::intent::Edit{edit::change::Link{chosen->at, SceneId()}});
    return true;
}

void drop_link(CanvasStage& stage, std::size_t number) {
    const auto target = card_under_mouse(stage);
    const auto& links = stage.canvas.canvas->links();
    if (!target || number >= links.size() || links[number].link.target == *target) return;
    const edit::SceneLink& link = links[number].link;
    const edit::Address at{link.scene, link.response, link.outcome.value_or(0)};
    if (link.outcome) return wish_link(stage, at, *target);
    const SceneId scene(stage.canvas.cards[*target].id);
    stage.ui.wants(flow::intent::Edit{edit::change::LinkRefusal{at, scene}});
}

}  // namespace leeway::ui
