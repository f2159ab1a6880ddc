#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ui/canvas_camera.h"
#include "ui/canvas_hold.h"
#include "ui/canvas_look.h"
#include "ui/canvas_tools.h"
#include "ui/card.h"
#include "ui/icon_button.h"
#include "ui/shapes.h"
#include "ui/signs.h"
#include "ui/text.h"
#include "ui/tooltip.h"
#include "ui/touch.h"

namespace leeway::ui {

namespace {

constexpr float kMargin = 16.0F;  // logical pixels
constexpr float kButton = 40.0F;
constexpr float kPercentWidth = 64.0F;
constexpr float kMapWidth = 208.0F;
constexpr float kMapHeight = 136.0F;
constexpr float kMapAir = 8.0F;
constexpr float kRoomForMap = 480.0F;  // logical pixels, either way less leaves none
constexpr double kButtonZoom = 1.25;
constexpr float kStripBelow = 280.0F;  // logical pixels of height: buttons over the canvas would cover too much of it

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

bool glyph_button(Ui& ui, const Rect& rect, const std::string& label, Glyph glyph) {
    const Touch touched = touch(ui, label, rect);
    const float corner = ui.px(8.0F);
    if (touched.lit()) fill(ui, rect.inset(ui.px(3.0F)), ui.colours.sunk, corner);
    if (touched.focused) focus_ring(ui, rect.inset(ui.px(5.0F)), corner);
    draw_glyph(ui, rect, glyph, ui.colours.ink);
    if (touched.lit()) tooltip(ui, {rect.centre().x, rect.min.y}, {label, {}, {}});
    return touched.clicked;
}

Rect zoom_bar(const CanvasStage& stage) {
    const Ui& ui = stage.ui;
    const float margin = ui.px(kMargin);
    const ImVec2 at{stage.room.min.x + margin, stage.room.max.y - margin - ui.px(kButton)};
    return {at, {at.x + 3.0F * ui.px(kButton) + ui.px(kPercentWidth), at.y + ui.px(kButton)}};
}

void draw_zoom_buttons(CanvasStage& stage) {
    Ui& ui = stage.ui;
    const float side = ui.px(kButton);
    const float percent_width = ui.px(kPercentWidth);
    const Rect bar = zoom_bar(stage);
    const ImVec2 at = bar.min;
    card_surface(ui, bar, tool_surface(ui));
    const auto box = [&](float x) { return Rect{{at.x + x, at.y}, {at.x + x + side, at.y + side}}; };
    const ImVec2 middle = stage.room.centre();
    const auto& design = stage.design;
    if (glyph_button(ui, box(0.0F), design.zoom_out, Glyph::Minus)) zoom_at(stage, middle, 1.0 / kButtonZoom);
    const std::string percent = std::to_string(static_cast<int>(std::lround(stage.zoom() * 100.0))) + " %";
    text_in(ui, {{at.x + side, at.y}, {at.x + side + percent_width, at.y + side}}, percent,
            with_align(caption(ui), Align::Centre));
    if (glyph_button(ui, box(side + percent_width), design.zoom_in, Glyph::Plus)) zoom_at(stage, middle, kButtonZoom);
    if (glyph_button(ui, box(2.0F * side + percent_width), design.fit, Glyph::Frame)) glide_to_all(stage);
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

Rect map_at(const CanvasStage& stage, MapCorner where) {
    const Ui& ui = stage.ui;
    const float margin = ui.px(kMargin);
    const float width = ui.px(kMapWidth);
    const float height = ui.px(kMapHeight);
    const Rect& room = stage.room;
    const float x = where == MapCorner::UpperLeft ? room.min.x + margin : room.max.x - margin - width;
    const float y = where == MapCorner::LowerRight ? room.max.y - margin - height : room.min.y + margin;
    return {{x, y}, {x + width, y + height}};
}

/// How much of the cards lies below a part of the screen, in units of the canvas.
double covered_by(const CanvasStage& stage, const Rect& part) {
    const edit::Point low = stage.place(part.min);
    const edit::Point high = stage.place(part.max);
    const edit::Rect area{low.x, low.y, high.x, high.y};
    double covered = 0.0;
    (void)stage.canvas.canvas->cards().for_each_in(area, [&](std::size_t number) {
        const edit::Rect card = stage.card(number);
        covered += std::max(0.0, std::min(card.right, area.right) - std::max(card.left, area.left)) *
                   std::max(0.0, std::min(card.bottom, area.bottom) - std::max(card.top, area.top));
        return true;
    });
    return covered;
}

/// The map lies where it covers least of the cards, and nothing of the selected one. It stays where it is while
/// anything moves, while the mouse is on it, and while another corner would be hardly better.
Rect place_map(CanvasStage& stage) {
    constexpr double kWorthIt = 0.03;  // of the map's area
    MapCorner& corner = stage.memory.map_corner;
    const Rect now = map_at(stage, corner);
    const bool rests = stage.memory.held.grip == Grip::None && !stage.memory.glide.is_on;
    if (!rests || now.contains(ImGui::GetIO().MousePos)) return now;
    const double area = static_cast<double>(now.width()) * static_cast<double>(now.height()) / stage.unit / stage.unit;
    const auto cost_of = [&](const Rect& map) {
        return covered_by(stage, map) + (is_on_selected(stage, map) ? 2.0 * area : 0.0);
    };
    double least = cost_of(now) - kWorthIt * area;
    for (const MapCorner other : {MapCorner::LowerRight, MapCorner::UpperRight, MapCorner::UpperLeft}) {
        const double covered = cost_of(map_at(stage, other));
        if (covered >= least) continue;
        least = covered;
        corner = other;
    }
    return map_at(stage, corner);
}

/// @return where it is; empty where there is none.
Rect draw_map(CanvasStage& stage) {
    Ui& ui = stage.ui;
    const float least = std::min(ui.logical(stage.room.width()), ui.logical(stage.room.height()));
    const edit::Rect all = stage.canvas.canvas->cards().bounds();
    const edit::Rect seen = stage.seen();
    const bool sees_all =
        seen.left <= all.left && seen.top <= all.top && seen.right >= all.right && seen.bottom >= all.bottom;
    const bool is_held = stage.memory.held.grip == Grip::Map;
    if (stage.memory.map_hidden || least < kRoomForMap || (sees_all && !is_held)) return {};
    const Rect map = place_map(stage);
    if (!is_held && is_on_selected(stage, map)) return {};  // what is looked at comes first
    ImGui::SetCursorScreenPos(map.min);
    ImGui::InvisibleButton(stage.design.canvas_words.map.empty() ? "##map" : stage.design.canvas_words.map.c_str(),
                           {map.width(), map.height()});
    if (ImGui::IsItemActivated() && !ui.beneath) stage.memory.held.grip = Grip::Map;
    card_surface(ui, map, tool_surface(ui));
    const MapScale scale = map_scale(all, map, ui.px(kMapAir));
    ImGui::PushClipRect(map.min, map.max, true);
    draw_map_cards(stage, scale);
    const Rect view{scale.pixel(seen.left, seen.top), scale.pixel(seen.right, seen.bottom)};
    fill(ui, view, faded(ui.colours.teal, 0.12F));
    outline(ui, view, ui.colours.teal, std::max(1.0F, ui.px(2.0F)), ui.px(3.0F));
    ImGui::PopClipRect();
    follow_map(stage, scale);
    return map;
}

}  // namespace

CardLook tool_surface(const Ui& ui) {
    CardLook look = plain_card(ui);
    if (look.edge_width > 0.0F) return look;
    look.edge = ui.colours.line;
    look.edge_width = 1.0F;
    return look;
}

bool is_on_selected(const CanvasStage& stage, const Rect& part) {
    const edit::Point low = stage.place(part.min);
    const edit::Point high = stage.place(part.max);
    const edit::Rect area{low.x, low.y, high.x, high.y};
    const auto& selected = stage.design.selection.scenes;
    return selected.size() == 1 && selected.front() < stage.size() && stage.card(selected.front()).overlaps(area);
}

void draw_canvas_tools(CanvasStage& stage) {
    if (stage.size() == 0) return;
    const Rect map = draw_map(stage);
    if (!stage.memory.has_strip) draw_zoom_buttons(stage);
    const Rect legend = draw_canvas_legend(stage, {map, stage.memory.has_strip ? Rect{} : zoom_bar(stage)});
    draw_canvas_hint(stage, legend);
}

Rect draw_canvas_strip(Ui& ui, const flow::DesignView& view, const Rect& room) {
    CanvasMemory& memory = ui.state.canvas;
    memory.has_strip = ui.logical(room.height()) < kStripBelow;
    if (!memory.has_strip) return room;
    const float side = ui.px(kButton);
    const Rect strip{room.min, {room.min.x + side + ui.px(8.0F), room.max.y}};
    fill(ui, strip, ui.colours.card);
    const float x = std::round(strip.centre().x - side * 0.5F);
    const float high = std::min(side, strip.height() / 3.0F);
    const auto box = [&](float number) {
        return Rect{{x, strip.min.y + number * high}, {x + side, strip.min.y + (number + 1.0F) * high}};
    };
    memory.wants_zoom = 0;
    if (glyph_button(ui, box(0.0F), view.zoom_in, Glyph::Plus)) memory.wants_zoom = 1;
    if (glyph_button(ui, box(1.0F), view.zoom_out, Glyph::Minus)) memory.wants_zoom = -1;
    if (glyph_button(ui, box(2.0F), view.fit, Glyph::Frame)) memory.wants_all = true;
    return {{strip.max.x, room.min.y}, room.max};
}

void zoom_as_wished(CanvasStage& stage) {
    const int steps = std::exchange(stage.memory.wants_zoom, 0);
    if (steps != 0) zoom_at(stage, stage.room.centre(), steps > 0 ? kButtonZoom : 1.0 / kButtonZoom);
    if (std::exchange(stage.memory.wants_all, false)) glide_to_all(stage);
    if (const auto card = std::exchange(stage.memory.wants_card, std::nullopt)) glide_to_all_or(stage, *card);
    const auto& selected = stage.design.selection.scenes;
    stage.memory.in_view = !selected.empty() || stage.size() == 0 ? 0 : middle_card(stage);
    if (!selected.empty()) stage.memory.in_view = selected.front();
}

}  // namespace leeway::ui
