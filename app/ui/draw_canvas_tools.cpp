#include <algorithm>
#include <cmath>
#include <string>

#include "ui/canvas_camera.h"
#include "ui/canvas_hold.h"
#include "ui/canvas_look.h"
#include "ui/canvas_tools.h"
#include "ui/card.h"
#include "ui/shapes.h"
#include "ui/signs.h"
#include "ui/text.h"
#include "ui/tooltip.h"
#include "ui/touch.h"

namespace leeway::ui {

namespace {

constexpr float kMargin = 16.0F;  // logical pixels
constexpr float kButton = 40.0F;
constexpr float kMapWidth = 208.0F;
constexpr float kMapHeight = 136.0F;
constexpr float kMapAir = 8.0F;
constexpr float kRoomForMap = 480.0F;  // logical pixels, either way less leaves none
constexpr double kZoomStep = 1.25;

enum class Glyph { Plus, Minus, Frame };

void draw_glyph(const Ui& ui, const Rect& box, Glyph glyph, ImU32 colour) {
    const ImVec2 at = box.centre();
    const float half = ui.px(7.0F);
    const float width = std::max(1.5F, 2.0F * ui.scale);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (glyph == Glyph::Frame) {
        for (const float x : {-1.0F, 1.0F}) {
            for (const float y : {-1.0F, 1.0F}) {
                const ImVec2 corner{at.x + x * half, at.y + y * half};
                list.AddLine(corner, {corner.x - x * half * 0.8F, corner.y}, colour, width);
                list.AddLine(corner, {corner.x, corner.y - y * half * 0.8F}, colour, width);
            }
        }
        return;
    }
    fill(ui, {{at.x - half, at.y - width * 0.5F}, {at.x + half, at.y + width * 0.5F}}, colour);
    if (glyph == Glyph::Plus)
        fill(ui, {{at.x - width * 0.5F, at.y - half}, {at.x + width * 0.5F, at.y + half}}, colour);
}

bool glyph_button(CanvasStage& stage, const Rect& rect, const std::string& label, Glyph glyph) {
    Ui& ui = stage.ui;
    const Touch touched = touch(ui, label, rect);
    const float corner = ui.px(8.0F);
    if (touched.lit()) fill(ui, rect.inset(ui.px(3.0F)), ui.colours.sunk, corner);
    if (touched.focused) focus_ring(ui, rect.inset(ui.px(5.0F)), corner);
    draw_glyph(ui, rect, glyph, ui.colours.ink);
    if (touched.lit()) tooltip(ui, {rect.centre().x, rect.min.y}, {label, {}, {}});
    return touched.clicked;
}

void draw_zoom_buttons(CanvasStage& stage) {
    Ui& ui = stage.ui;
    const float side = ui.px(kButton);
    const float margin = ui.px(kMargin);
    const float percent_width = ui.px(64.0F);
    const ImVec2 at{stage.room.min.x + margin, stage.room.max.y - margin - side};
    const Rect bar{at, {at.x + 3.0F * side + percent_width, at.y + side}};
    CardLook look = plain_card(ui);
    if (look.edge_width == 0.0F) {
        look.edge = ui.colours.line;
        look.edge_width = 1.0F;
    }
    card_surface(ui, bar, look);
    const auto box = [&](float x) { return Rect{{at.x + x, at.y}, {at.x + x + side, at.y + side}}; };
    const ImVec2 middle = stage.room.centre();
    const auto& design = stage.design;
    if (glyph_button(stage, box(0.0F), design.zoom_out, Glyph::Minus)) zoom_at(stage, middle, 1.0 / kZoomStep);
    const std::string percent = std::to_string(static_cast<int>(std::lround(stage.zoom() * 100.0))) + " %";
    text_in(ui, {{at.x + side, at.y}, {at.x + side + percent_width, at.y + side}}, percent,
            with_align(caption(ui), Align::Centre));
    if (glyph_button(stage, box(side + percent_width), design.zoom_in, Glyph::Plus)) zoom_at(stage, middle, kZoomStep);
    if (glyph_button(stage, box(2.0F * side + percent_width), design.fit, Glyph::Frame)) glide_to_all(stage);
}

/// How the map lies over the canvas.
struct MapScale {
    edit::Rect all;
    Rect area;
    double unit = 1.0;  ///< pixels a unit

    [[nodiscard]] ImVec2 pixel(double x, double y) const {
        return {area.min.x + static_cast<float>((x - all.left) * unit),
                area.min.y + static_cast<float>((y - all.top) * unit)};
    }
    [[nodiscard]] edit::Point place(ImVec2 p) const {
        return {all.left + static_cast<double>(p.x - area.min.x) / unit,
                all.top + static_cast<double>(p.y - area.min.y) / unit};
    }
};

MapScale map_scale(const edit::Rect& all, const Rect& map, float air) {
    const Rect inner = map.inset(air);
    const double unit = std::min(static_cast<double>(inner.width()) / std::max(all.width(), 1.0),
                                 static_cast<double>(inner.height()) / std::max(all.height(), 1.0));
    const auto half_x = static_cast<float>(all.width() * unit * 0.5);
    const auto half_y = static_cast<float>(all.height() * unit * 0.5);
    const ImVec2 middle = inner.centre();
    return {all, {{middle.x - half_x, middle.y - half_y}, {middle.x + half_x, middle.y + half_y}}, unit};
}

void draw_map_cards(const CanvasStage& stage, const MapScale& scale) {
    const Palette& c = stage.ui.colours;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PrimReserve(static_cast<int>(stage.size()) * 6, static_cast<int>(stage.size()) * 4);
    const ImU32 plain = mix(c.card, c.control, 0.55F);
    for (std::size_t i = 0; i < stage.size(); ++i) {
        const flow::CardView& card = stage.canvas.cards[i];
        ImU32 colour = card.is_start ? c.teal : card.is_ending ? c.slate : plain;
        if (card.trouble != flow::Trouble::None) colour = colour_of(c, card.trouble);
        if (!card.matches) colour = mix(c.card, colour, 0.3F);
        if (stage.selected[i]) colour = c.teal;
        const edit::Rect at = stage.card(i);
        const ImVec2 min = scale.pixel(at.left, at.top);
        const ImVec2 max = scale.pixel(at.right, at.bottom);
        list.PrimRect(min, {std::max(max.x, min.x + 1.5F), std::max(max.y, min.y + 1.5F)}, colour);
    }
}

/// While it is held, the middle of what is seen goes where the mouse is.
void follow_map(CanvasStage& stage, const MapScale& scale) {
    if (stage.memory.held.grip != Grip::Map) return;
    if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        let_go(stage);
        return;
    }
    const edit::Point wanted = scale.place(ImGui::GetIO().MousePos);
    const edit::Rect seen = stage.seen();
    Camera& camera = stage.memory.camera;
    camera.corner = {wanted.x - seen.width() * 0.5, wanted.y - seen.height() * 0.5};
    stage.memory.glide.is_on = false;
    stage.ui.state.unsettled = true;
}

void draw_map(CanvasStage& stage) {
    Ui& ui = stage.ui;
    const float least = std::min(ui.logical(stage.room.width()), ui.logical(stage.room.height()));
    const edit::Rect all = stage.canvas.canvas->cards().bounds();
    const edit::Rect seen = stage.seen();
    const bool sees_all =
        seen.left <= all.left && seen.top <= all.top && seen.right >= all.right && seen.bottom >= all.bottom;
    const bool is_held = stage.memory.held.grip == Grip::Map;
    if (stage.memory.map_hidden || least < kRoomForMap || (sees_all && !is_held)) return;
    const float margin = ui.px(kMargin);
    const ImVec2 corner{stage.room.max.x - margin, stage.room.max.y - margin};
    const Rect map{{corner.x - ui.px(kMapWidth), corner.y - ui.px(kMapHeight)}, corner};
    ImGui::SetCursorScreenPos(map.min);
    ImGui::InvisibleButton(stage.design.canvas_words.map.empty() ? "##map" : stage.design.canvas_words.map.c_str(),
                           {map.width(), map.height()});
    if (ImGui::IsItemActivated() && !ui.beneath) stage.memory.held.grip = Grip::Map;
    CardLook look = plain_card(ui);
    look.edge = ui.colours.line;
    look.edge_width = std::max(1.0F, ui.colours.outline_width);
    card_surface(ui, map, look);
    const MapScale scale = map_scale(all, map, ui.px(kMapAir));
    ImGui::PushClipRect(map.min, map.max, true);
    draw_map_cards(stage, scale);
    const Rect view{scale.pixel(seen.left, seen.top), scale.pixel(seen.right, seen.bottom)};
    fill(ui, view, faded(ui.colours.teal, 0.12F));
    outline(ui, view, ui.colours.teal, std::max(1.0F, ui.px(2.0F)), ui.px(3.0F));
    ImGui::PopClipRect();
    follow_map(stage, scale);
}

void draw_hint(CanvasStage& stage) {
    const auto& words = stage.design.canvas_words;
    const std::string& hint = stage.memory.linking ? words.link_hint : words.link_first;
    if ((!stage.memory.linking && !stage.memory.asks_answer) || hint.empty()) return;
    Ui& ui = stage.ui;
    const float air = ui.px(16.0F);
    const float most = std::min(ui.px(520.0F), stage.room.width() - 4.0F * air);
    const TextStyle style = with_colour(strong(ui), ui.colours.paper);
    const ImVec2 extent = text_extent(ui, hint, style, most);
    const float x = std::round(stage.room.centre().x - extent.x * 0.5F - air);
    const Rect box{{x, stage.room.min.y + air}, {x + extent.x + 2.0F * air, stage.room.min.y + 2.0F * air + extent.y}};
    fill(ui, box, ui.colours.ink, ui.px(10.0F));
    text_in(ui, box.inset(air, 0.0F), hint, style);
}

}  // namespace

void draw_canvas_tools(CanvasStage& stage) {
    if (stage.size() == 0) return;
    draw_map(stage);
    draw_zoom_buttons(stage);
    draw_hint(stage);
}

}  // namespace leeway::ui
