#include <cmath>
#include <string>
#include <utility>

#include "ui/button.h"
#include "ui/canvas_camera.h"
#include "ui/canvas_cards.h"
#include "ui/canvas_hold.h"
#include "ui/canvas_keys.h"
#include "ui/canvas_links.h"
#include "ui/canvas_tools.h"
#include "ui/canvas_view.h"
#include "ui/canvas_wishes.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/link_touch.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

constexpr float kDotSpacing = 56.0F;  // logical pixels at least
constexpr double kDotGrid = 64;       // units

/// Faint dots that move with the canvas: it is seen that there is more of it.
void draw_ground(const CanvasStage& stage) {
    const Palette& c = stage.ui.colours;
    fill(stage.ui, stage.room, c.paper);
    double grid = kDotGrid;
    while (stage.length(grid) < stage.ui.px(kDotSpacing)) grid *= 2;
    const edit::Rect seen = stage.seen();
    const float half = std::max(0.75F, stage.ui.scale * 0.9F);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 colour = mix(c.paper, c.control, 0.35F);
    for (double y = std::ceil(seen.top / grid) * grid; y < seen.bottom; y += grid) {
        for (double x = std::ceil(seen.left / grid) * grid; x < seen.right; x += grid) {
            const ImVec2 at = stage.pixel({x, y});
            list.AddRectFilled({at.x - half, at.y - half}, {at.x + half, at.y + half}, colour);
        }
    }
}

/// The ground as something to click, and one stop of the keyboard for the whole canvas.
ImGuiID ground_item(CanvasStage& stage) {
    Focus& focus = stage.ui.state.focus;
    ImGui::SetCursorScreenPos(stage.room.min);
    ImGui::SetNextItemAllowOverlap();
    ImGui::InvisibleButton("##canvas", {stage.room.width(), stage.room.height()});
    const ImGuiID id = ImGui::GetItemID();
    if (stage.ui.beneath) return id;
    focus.add(id, stage.room);
    focus.keep_arrows(id);
    stage.memory.ground = id;
    if (ImGui::IsItemHovered()) stage.hovered_link = link_under_mouse(stage);
    if (stage.hovered_link) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (ImGui::IsItemActivated()) {
        stage.hovered_link ? hold_link(stage, *stage.hovered_link) : hold_ground(stage);
    }
    return id;
}

bool is_mouse_over(const CanvasStage& stage) {
    return !stage.ui.beneath && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
           stage.room.contains(ImGui::GetIO().MousePos);
}

/// The keyboard goes where the mouse was used.
void take_focus_on_press(CanvasStage& stage, ImGuiID id) {
    const bool is_ours = stage.memory.held.grip != Grip::None || stage.hovered_card;
    if (is_ours && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) stage.ui.state.focus.move_to(id, false);
}

void draw_linking(CanvasStage& stage) {
    if (!stage.memory.linking) return;
    const Linking& linking = *stage.memory.linking;
    if (linking.target >= stage.size() || linking.at.scene >= stage.size()) {
        stage.memory.linking.reset();
        return;
    }
    draw_loose_link(stage, linking.at, entry_of(stage, linking.target));
}

/// What is held or linked is known by its number, which may mean something else in another value of the case.
void let_go_of_former(CanvasStage& stage) {
    CanvasMemory& memory = stage.memory;
    if (std::exchange(memory.revision, stage.canvas.revision) == stage.canvas.revision) return;
    memory.linking.reset();
    memory.hint = CanvasHint::None;
    memory.chosen.reset();
    const Grip grip = memory.held.grip;
    if (grip == Grip::Cards || grip == Grip::Port || grip == Grip::Link) let_go(stage);
}

/// A place on the screen as one of the canvas, on the grid.
model::Position place_at(const Ui& ui, ImVec2 at) {
    const CanvasMemory& memory = ui.state.canvas;
    const double unit = memory.camera.zoom * static_cast<double>(ui.scale);
    return on_grid({memory.camera.corner.x + static_cast<double>(at.x - memory.room.min.x) / unit,
                    memory.camera.corner.y + static_cast<double>(at.y - memory.room.min.y) / unit});
}

/// Nothing is there yet.
void draw_empty(Ui& ui, const flow::DesignView& view, const Rect& room) {
    fill(ui, room, ui.colours.paper);
    const float width = std::min(ui.px(420.0F), room.width() - ui.px(32.0F));
    const auto content = [&](Column& column) {
        card(ui, column, plain_card(ui), [&](Column& inside) {
            signed_text(ui, inside, Sign::Info, view.hint, body(ui));
            inside.gap(ui.px(16.0F));
            // The bar has a button of the same name.
            const std::string label = view.add_scene + "##empty";
            if (!button(ui, inside, label, {ButtonKind::Primary, std::nullopt, "", {}})) return;
            wish_first(ui, view, false);
        });
    };
    Column column{std::round(room.centre().x - width * 0.5F),
                  std::round(room.centre().y - height_of(ui, width, content) * 0.5F), width};
    content(column);
    read_empty_canvas_keys(ui, view);
}

}  // namespace

void draw_canvas(Ui& ui, const flow::DesignView& view, const Rect& whole) {
    CanvasMemory& memory = ui.state.canvas;
    if (view.canvas->cards.empty()) {
        memory = {};
        return draw_empty(ui, view, whole);
    }
    ImGui::PushID("canvas");
    const Rect room = draw_canvas_strip(ui, view, whole);
    CanvasStage stage{ui, view, *view.canvas, memory, room};
    ImGui::PushClipRect(room.min, room.max, true);
    let_go_of_former(stage);
    keep_chosen_link(stage);
    place_camera(stage);
    zoom_as_wished(stage);
    move_camera_by_mouse(stage, is_mouse_over(stage));
    mark_held(stage);
    draw_ground(stage);
    const ImGuiID id = ground_item(stage);
    draw_links(stage);
    draw_cards(stage);
    draw_chances(stage);
    memory.hovered_card = stage.hovered_card;
    draw_held(stage);
    draw_linking(stage);
    draw_canvas_tools(stage);
    follow_mouse(stage);
    take_focus_on_press(stage, id);
    read_canvas_keys(stage, id);
    if (ui.state.focus.is_on(id)) {
        outline(ui, room.inset(ui.px(1.0F)), ui.colours.teal, std::max(1.0F, ui.px(2.0F)), ui.px(4.0F));
    }
    draw_canvas_tooltip(stage);
    ImGui::PopClipRect();
    ImGui::PopID();
}

model::Position paste_place(const Ui& ui) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (!ui.state.canvas.room.contains(mouse)) return middle_of_canvas(ui);
    return place_at(ui, mouse);
}

model::Position middle_of_canvas(const Ui& ui) { return place_at(ui, ui.state.canvas.room.centre()); }

}  // namespace leeway::ui
