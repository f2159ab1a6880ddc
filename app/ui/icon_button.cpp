#include "ui/icon_button.h"

#include <algorithm>

#include "ui/button.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

constexpr double kRest = 0.5;  // seconds until a tip is shown
constexpr float kWidestTip = 280.0F;
constexpr ImGuiWindowFlags kTipFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings |
                                       ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoInputs |
                                       ImGuiWindowFlags_NoFocusOnAppearing;

/// Whether the mouse has rested there for long enough. What was clicked is known, and not explained any more.
bool has_rested(Ui& ui, const Rect& rect, const Touch& touched) {
    TipMemory& memory = ui.state.tip;
    if (!touched.hovered) return false;
    const int frame = ImGui::GetFrameCount();
    const bool is_same = memory.place.x == rect.min.x && memory.place.y == rect.min.y && memory.frame + 1 >= frame;
    if (!is_same) memory = {rect.min, ImGui::GetTime(), frame, memory.drawn_in, false};
    memory.frame = frame;
    if (touched.clicked) memory.was_used = true;
    if (memory.was_used) return false;
    if (ImGui::GetTime() - memory.since >= kRest) return true;
    ui.state.unsettled = true;  // the program stays awake until then
    return false;
}

/// Below what is touched, above it where there is no room.
Rect place_tip(const Ui& ui, const Rect& rect, ImVec2 size, const Rect& screen) {
    const float edge = ui.px(8.0F);
    const float gap = ui.px(8.0F);
    const float right = std::max(screen.min.x + edge, screen.max.x - edge - size.x);
    const float x = std::round(std::clamp(rect.centre().x - size.x * 0.5F, screen.min.x + edge, right));
    const bool is_below = rect.max.y + gap + size.y <= screen.max.y - edge;
    const float y = is_below ? rect.max.y + gap : std::max(screen.min.y, rect.min.y - gap - size.y);
    return {{x, std::round(y)}, {x + size.x, std::round(y) + size.y}};
}

void draw_tip(Ui& ui, const Rect& rect, std::string_view words) {
    const ImGuiViewport& viewport = *ImGui::GetMainViewport();
    const Rect screen{viewport.Pos, {viewport.Pos.x + viewport.Size.x, viewport.Pos.y + viewport.Size.y}};
    const ImVec2 padding{ui.px(12.0F), ui.px(8.0F)};
    const float most = std::min(ui.px(kWidestTip), screen.width() - ui.px(16.0F)) - 2.0F * padding.x;
    const TextStyle style = with_colour(quiet(ui), ui.colours.paper);
    const ImVec2 extent = text_extent(ui, words, style, most);
    const Rect box = place_tip(ui, rect, {extent.x + 2.0F * padding.x, extent.y + 2.0F * padding.y}, screen);
    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize({box.width(), box.height()});
    ImGui::Begin("##tip", nullptr, kTipFlags);
    fill(ui, box, ui.colours.ink, ui.px(8.0F));
    text_in(ui, box.inset(padding.x, padding.y), words, style);
    ImGui::End();
}

}  // namespace

void tip(Ui& ui, const Rect& rect, const Touch& touched, std::string_view words) {
    if (ui.measuring || words.empty()) return;
    const bool is_wanted = has_rested(ui, rect, touched) || (touched.focused && !touched.clicked);
    const int frame = ImGui::GetFrameCount();
    if (!is_wanted || ui.state.tip.drawn_in == frame) return;
    ui.state.tip.drawn_in = frame;
    draw_tip(ui, rect, words);
}

bool icon_button_at(Ui& ui, const Rect& rect, const std::string& label, const IconLook& look) {
    const Touch touched = touch(ui, label, rect, look.options);
    const Palette& c = ui.colours;
    const float corner = ui.px(10.0F);
    const ImU32 surface = look.on ? c.teal_tint : touched.lit() ? c.sunk_hover : 0;
    const ImU32 ink = !look.options.enabled ? faded(c.slate, 0.55F) : look.on ? c.teal_text : c.ink;
    fill(ui, rect, surface, corner);
    if (look.on) outline(ui, rect, c.teal, std::max(1.5F, 1.5F * ui.scale), corner);
    if (!look.on && touched.lit()) outline(ui, rect, c.outline, c.outline_width * ui.scale, corner);
    if (touched.focused) focus_ring(ui, rect, corner);
    const float half = std::round(std::min(ui.px(20.0F), rect.height() * 0.6F) * 0.5F);
    const ImVec2 centre{std::round(rect.centre().x), std::round(rect.centre().y)};
    if (!ui.measuring) sign(ui, look.sign, Rect{centre, centre}.inset(-half), ink, surface == 0 ? c.card : surface);
    tip(ui, rect, touched, look.tip.empty() ? visible_part(label) : look.tip);
    return touched.clicked;
}

bool icon_button(Ui& ui, Column& column, const std::string& label, const IconLook& look, bool right) {
    const float side = ui.px(kIconSide);
    Rect rect = column.take(side);
    if (right) {
        rect.min.x = rect.max.x - side;
    } else {
        rect.max.x = rect.min.x + side;
    }
    return icon_button_at(ui, rect, label, look);
}

}  // namespace leeway::ui
