#include "ui/canvas_hold.h"

#include <algorithm>
#include <cmath>

#include "ui/canvas_camera.h"
#include "ui/canvas_links.h"
#include "ui/canvas_wishes.h"
#include "ui/link_touch.h"
#include "ui/shapes.h"

namespace leeway::ui {

namespace {

constexpr float kTremble = 4.0F;      // logical pixels
constexpr double kNotch = 1.15;       // by which a notch of the wheel zooms
constexpr float kPanStep = 72.0F;     // logical pixels that a notch pans
constexpr float kFollowEdge = 28.0F;  // where the canvas follows what is dragged
constexpr float kEdgeSpeed = 700.0F;  // logical pixels a second
constexpr float kLongestPull = 0.05F;

bool adds() { return ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyShift; }

bool draws_link(const Held& held) { return held.has_moved && (held.grip == Grip::Port || held.grip == Grip::Link); }

edit::Rect box_of(const CanvasStage& stage) {
    return edit::rect_between(stage.memory.held.from, stage.place(ImGui::GetIO().MousePos));
}

std::vector<std::size_t> numbers(const std::vector<bool>& marked) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < marked.size(); ++i) {
        if (marked[i]) found.push_back(i);
    }
    return found;
}

/// What is dragged near the room's edge takes the canvas along.
void pan_at_edge(CanvasStage& stage) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Rect calm = stage.room.inset(stage.ui.px(kFollowEdge));
    const float step = stage.ui.px(kEdgeSpeed) * std::min(ImGui::GetIO().DeltaTime, kLongestPull);
    const auto push = [&](float at, float low, float high) { return at < low ? step : at > high ? -step : 0.0F; };
    pan_by(stage, {push(mouse.x, calm.min.x, calm.max.x), push(mouse.y, calm.min.y, calm.max.y)});
}

/// The card that was taken comes to lie on the grid; the others keep their distance to it.
edit::Point drag_offset(const CanvasStage& stage) {
    const Held& held = stage.memory.held;
    const edit::Point now = stage.place(ImGui::GetIO().MousePos);
    const edit::Rect& card = stage.canvas.canvas->cards().card(held.at.scene);
    return {on_grid(card.left + now.x - held.from.x) - card.left, on_grid(card.top + now.y - held.from.y) - card.top};
}

void drop_cards(CanvasStage& stage) {
    const edit::Point by = stage.memory.held.offset;
    if (by == edit::Point{}) return;
    edit::change::PlaceScenes change;
    for (const std::size_t number : numbers(stage.moving)) {
        const edit::Rect& card = stage.canvas.canvas->cards().card(number);
        change.places.push_back({number, {card.left + by.x, card.top + by.y}});
    }
    stage.ui.wants(flow::intent::Edit{std::move(change)});
}

void drop_port(CanvasStage& stage) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (!stage.room.contains(mouse)) return;
    const edit::Address at = outcome_to_link(stage, stage.memory.held.at);
    if (const auto target = card_under_mouse(stage)) {
        wish_link(stage, at, *target);
    } else {
        const edit::Point place = stage.place(mouse);
        wish_scene(stage, {place.x, place.y - edit::kCardHead * 0.5}, at);
    }
}

void click_ground(CanvasStage& stage) {
    if (!adds() && !stage.design.selection.scenes.empty()) wish_selection(stage, {});
}

void release(CanvasStage& stage) {
    const Held held = stage.memory.held;
    switch (held.grip) {
        case Grip::Cards:
            if (held.has_moved) {
                drop_cards(stage);
            } else if (held.was_selected) {
                wish_selection(stage, {{held.at.scene}, held.row});
            }
            break;
        case Grip::Port:
            if (held.has_moved) {
                drop_port(stage);
            } else {
                wish_selection(stage, {{held.at.scene}, held.at.response});
            }
            break;
        case Grip::Link:
            if (held.has_moved) {
                drop_link(stage, held.link);
            } else {
                choose_link(stage, held.link);
            }
            break;
        case Grip::Box:
            if (held.has_moved) {
                wish_selection(stage, {numbers(stage.selected), std::nullopt});
            } else {
                click_ground(stage);
            }
            break;
        case Grip::None:
        case Grip::Pan:
        case Grip::Map: break;
    }
    let_go(stage);
}

}  // namespace

void take_hold(CanvasStage& stage, Grip grip, const edit::Address& at) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    stage.memory.glide.is_on = false;
    if (grip != Grip::Pan && grip != Grip::Map) stage.memory.chosen.reset();
    stage.memory.held = {};
    stage.memory.held.grip = grip;
    stage.memory.held.from = stage.place(mouse);
    stage.memory.held.from_pixel = mouse;
    stage.memory.held.at = at;
    stage.ui.state.unsettled = true;
}

std::optional<std::size_t> card_under_mouse(const CanvasStage& stage) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (!stage.room.contains(mouse)) return std::nullopt;
    return stage.canvas.canvas->cards().at(stage.place(mouse));
}

void hold_card(CanvasStage& stage, std::size_t number) {
    const edit::Selection& selection = stage.design.selection;
    const bool is_selected =
        std::find(selection.scenes.begin(), selection.scenes.end(), number) != selection.scenes.end();
    stage.memory.lead = number;
    if (stage.memory.linking) return finish_linking(stage, number);
    if (adds()) return toggle_scene(stage, number);
    take_hold(stage, Grip::Cards, {number, 0, 0});
    stage.memory.held.was_selected = is_selected;
    stage.memory.held.row = stage.row_at(number, stage.memory.held.from);
    if (!is_selected) wish_selection(stage, {{number}, stage.memory.held.row});
    if (!ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) return;
    stage.memory.wants_panel = true;
    let_go(stage);  // where the panel takes the canvas's place, nobody is there to do so
}

void hold_port(CanvasStage& stage, const edit::Address& at) {
    if (stage.memory.linking) return finish_linking(stage, at.scene);
    take_hold(stage, Grip::Port, at);
}

void hold_ground(CanvasStage& stage) {
    if (ImGui::IsKeyDown(ImGuiKey_Space)) return take_hold(stage, Grip::Pan, {});
    if (stage.memory.linking) {
        stage.memory.linking.reset();
        return;
    }
    take_hold(stage, Grip::Box, {});
    if (adds()) stage.memory.held.before = stage.design.selection.scenes;
    if (!ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) || adds()) return;
    let_go(stage);
    const edit::Point place = stage.place(ImGui::GetIO().MousePos);
    wish_scene(stage, {place.x - edit::kCardWidth * 0.5, place.y - edit::kCardHead * 0.5}, std::nullopt);
}

void move_camera_by_mouse(CanvasStage& stage, bool is_over) {
    const ImGuiIO& io = ImGui::GetIO();
    if (is_over && io.MouseWheel != 0.0F) {
        const float step = io.MouseWheel * stage.ui.px(kPanStep);
        if (io.KeyShift) {
            pan_by(stage, {step, 0.0F});
        } else if (io.KeyAlt) {
            pan_by(stage, {0.0F, step});
        } else {
            zoom_at(stage, io.MousePos, std::pow(kNotch, static_cast<double>(io.MouseWheel)));
        }
    }
    if (is_over && io.MouseWheelH != 0.0F) pan_by(stage, {io.MouseWheelH * stage.ui.px(kPanStep), 0.0F});
    const bool pans = ImGui::IsMouseClicked(ImGuiMouseButton_Right) || ImGui::IsMouseClicked(ImGuiMouseButton_Middle);
    if (is_over && pans && stage.memory.held.grip == Grip::None) take_hold(stage, Grip::Pan, {});
    if (stage.memory.held.grip != Grip::Pan) return;
    const bool is_down = ImGui::IsMouseDown(ImGuiMouseButton_Right) || ImGui::IsMouseDown(ImGuiMouseButton_Middle) ||
                         ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (!is_down) {
        let_go(stage);
        return;
    }
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    pan_by(stage, io.MouseDelta);
}

void mark_held(CanvasStage& stage) {
    Held& held = stage.memory.held;
    stage.selected.assign(stage.size(), false);
    const bool is_box = held.grip == Grip::Box && held.has_moved;
    for (const std::size_t number : is_box ? held.before : stage.design.selection.scenes) {
        if (number < stage.size()) stage.selected[number] = true;
    }
    if (held.at.scene >= stage.size() && held.grip != Grip::None) let_go(stage);
    if (is_box) {
        for (const std::size_t number : stage.canvas.canvas->cards().in(box_of(stage))) stage.selected[number] = true;
    }
    if (held.grip == Grip::Cards && held.has_moved) {
        held.offset = drag_offset(stage);
        stage.moving.assign(stage.size(), false);
        if (stage.selected[held.at.scene]) stage.moving = stage.selected;
        stage.moving[held.at.scene] = true;
    }
    if (draws_link(held)) stage.target = card_under_mouse(stage);
    if (stage.memory.linking) stage.target = stage.memory.linking->target;
}

void follow_mouse(CanvasStage& stage) {
    Held& held = stage.memory.held;
    if (held.grip == Grip::None || held.grip == Grip::Pan || held.grip == Grip::Map) return;
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) return release(stage);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float moved = std::hypot(mouse.x - held.from_pixel.x, mouse.y - held.from_pixel.y);
    if (moved > stage.ui.px(kTremble) && !held.has_moved) {
        held.has_moved = true;
        stage.ui.state.unsettled = true;
    }
    if (held.has_moved) pan_at_edge(stage);
}

void draw_held(CanvasStage& stage) {
    const Held& held = stage.memory.held;
    if (!held.has_moved) return;
    if (held.grip == Grip::Box) {
        const Rect box = stage.pixels(box_of(stage));
        fill(stage.ui, box, faded(stage.ui.colours.teal, 0.12F));
        outline(stage.ui, box, stage.ui.colours.teal, std::max(1.0F, stage.ui.px(1.5F)));
    } else if (draws_link(held)) {
        draw_loose_link(stage, held.at,
                        stage.target ? entry_of(stage, *stage.target) : stage.place(ImGui::GetIO().MousePos));
    }
}

bool let_go(CanvasStage& stage) {
    if (stage.memory.held.grip == Grip::None) return false;
    stage.memory.held = {};
    stage.ui.state.unsettled = true;
    return true;
}

}  // namespace leeway::ui
