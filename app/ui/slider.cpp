#include "ui/slider.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/button.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/touch.h"

namespace leeway::ui {

namespace {

constexpr float kTouchHeight = 44.0F;  // logical pixels
constexpr float kSliderTrack = 8.0F;
constexpr float kKnob = 11.0F;          // radius
constexpr float kWordsBeside = 560.0F;  // from this width on the words stand beside the track
constexpr float kTrackShare = 0.58F;
constexpr int kSliderPage = 10;

float x_at(const Rect& track, int value) {
    return std::round(track.min.x + track.width() * static_cast<float>(value) / 100.0F);
}

int step_of_keys() {
    const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key) ? 1 : 0; };
    const int steps = pressed(ImGuiKey_RightArrow) + pressed(ImGuiKey_UpArrow) - pressed(ImGuiKey_LeftArrow) -
                      pressed(ImGuiKey_DownArrow);
    return steps + kSliderPage * (pressed(ImGuiKey_PageUp) - pressed(ImGuiKey_PageDown));
}

/// The value that the keys ask for while the keyboard is on the slider.
int after_keys(Ui& ui, ImGuiID id, int value) {
    Focus& focus = ui.state.focus;
    if (ui.beneath || !focus.is_at(id)) return value;
    focus.keep_keys(id);
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt) return value;
    int wanted = value + step_of_keys();
    if (ImGui::IsKeyPressed(ImGuiKey_Home)) wanted = 0;
    if (ImGui::IsKeyPressed(ImGuiKey_End)) wanted = 100;
    if (wanted != value) focus.move_to(id, true);
    return wanted;
}

void draw_ticks(Ui& ui, const Rect& track, int value) {
    const Palette& c = ui.colours;
    const std::size_t nearest = nearest_anchor(value);
    for (std::size_t i = 0; i < kAnchors.size(); ++i) {
        const float x = x_at(track, kAnchors[i]);
        const ImU32 mark = kAnchors[i] <= value ? c.on_teal : c.slate;
        disc(ui, {x, track.centre().y}, ui.px(2.0F), mark);
        const float half = ui.px(24.0F);
        const float top = track.centre().y + ui.px(kKnob + 5.0F);
        const Rect box{{x - half, top}, {x + half, top + line_height(ui, Size::Small)}};
        const bool is_nearest = i == nearest;
        TextStyle style = with_align(is_nearest ? caption(ui) : quiet(ui), Align::Centre);
        if (is_nearest) style.colour = c.ink;
        text_in(ui, box, std::to_string(kAnchors[i]), style);
    }
}

void draw_track(Ui& ui, const Rect& track, int value, const Touch& touched, bool enabled) {
    const Palette& c = ui.colours;
    const float corner = track.height() * 0.5F;
    const float x = x_at(track, value);
    fill(ui, track.inset(-corner, 0.0F), c.sunk, corner);
    const Rect done{{track.min.x - corner, track.min.y}, {x, track.max.y}};
    if (enabled && value > 0) fill(ui, done, c.teal, corner);
    outline(ui, track.inset(-corner, 0.0F), c.control, std::max(1.0F, ui.scale), corner);
    draw_ticks(ui, track, enabled ? value : -1);
    const ImVec2 centre{x, track.centre().y};
    const float radius = ui.px(touched.lit() ? kKnob + 1.0F : kKnob);
    disc(ui, centre, radius, c.card);
    disc(ui, centre, radius - ui.px(1.0F), enabled ? c.teal : c.control);
    disc(ui, centre, radius - ui.px(4.5F), c.card);
    if (touched.focused) focus_ring(ui, Rect{centre, centre}.inset(-radius), radius);
}

/// The label, and the number at the other end.
void draw_head(Ui& ui, Column& column, const FieldLook& look, int value) {
    const std::string number = std::to_string(value);
    const TextStyle style =
        with_align(with_colour(heading(ui), look.enabled ? ui.colours.ink : ui.colours.slate), Align::Right);
    const float width = text_width(ui, "100", style) + ui.px(8.0F);
    const std::string_view words = look.label_hidden ? std::string_view() : visible_part(look.label);
    const TextStyle label = with_colour(caption(ui), ui.colours.ink);
    const float room = column.width - width;
    const float height = std::max(text_extent(ui, words, label, room).y, line_height(ui, Size::Large));
    const Rect row = column.take(height);
    text_in(ui, {row.min, {row.min.x + room, row.max.y}}, words, label);
    text_in(ui, {{row.max.x - width, row.min.y}, row.max}, number, style);
}

/// The words of the nearest anchor; as much room as the longest of them needs, so that nothing moves under the mouse.
void draw_words(Ui& ui, Column& column, const SliderLook& look, int value) {
    const TextStyle style = quiet(ui);
    float height = 0.0F;
    for (const std::string_view words : look.words)
        height = std::max(height, text_extent(ui, words, style, column.width).y);
    Column inside = column.part(0.0F, column.width);
    text(ui, inside, look.words[nearest_anchor(value)], style);
    column.gap(height);
}

std::optional<int> draw_line(Ui& ui, Column& column, const SliderLook& look, int value) {
    const Rect place = column.take(ui.px(kTouchHeight));
    const Rect line = column.take(ui.px(4.0F));
    const float inset = ui.px(kKnob + 2.0F);
    const float middle = std::round(place.min.y + ui.px(kKnob + 5.0F));
    const Rect track{{place.min.x + inset, middle - ui.px(kSliderTrack * 0.5F)},
                     {place.max.x - inset, middle + ui.px(kSliderTrack * 0.5F)}};
    if (ui.measuring) return std::nullopt;
    TouchOptions options;
    options.enabled = look.field.enabled;
    options.take_focus = look.field.take_focus;
    const Touch touched = touch(ui, look.field.label, {place.min, {place.max.x, line.max.y}}, options);
    const ImGuiID id = ImGui::GetItemID();
    int wanted = value;
    if (options.enabled && !ui.beneath && ImGui::IsItemActive()) {
        if (ImGui::IsItemActivated()) ui.state.focus.move_to(id, false);
        wanted = static_cast<int>(std::lround((ImGui::GetIO().MousePos.x - track.min.x) / track.width() * 100.0F));
    } else if (options.enabled) {
        wanted = after_keys(ui, id, value);
    }
    wanted = std::clamp(wanted, 0, 100);
    draw_track(ui, track, wanted, touched, options.enabled);
    return wanted == value ? std::nullopt : std::optional<int>(wanted);
}

}  // namespace

std::size_t nearest_anchor(int value) {
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < kAnchors.size(); ++i) {
        if (std::abs(kAnchors[i] - value) < std::abs(kAnchors[nearest] - value)) nearest = i;
    }
    return nearest;
}

std::optional<int> slider(Ui& ui, Column& column, const SliderLook& look, int value) {
    const int shown = std::clamp(value, 0, 100);
    const bool is_beside = ui.logical(column.width) >= kWordsBeside;
    const float left = is_beside ? std::floor(column.width * kTrackShare) : column.width;
    Column track = column.part(0.0F, left);
    draw_head(ui, track, look.field, shown);
    track.gap(ui.px(4.0F));
    // The first row of words stands beside the track's middle.
    const float words_top = track.y + ui.px(kKnob + 5.0F) - std::round(line_height(ui, Size::Small) * 0.5F);
    const std::optional<int> changed = draw_line(ui, track, look, shown);
    if (is_beside) {
        Column words = column.part(left + ui.px(32.0F), column.width - left - ui.px(32.0F));
        words.y = words_top;
        draw_words(ui, words, look, changed.value_or(shown));
        column.y = std::max(track.y, words.y);
    } else {
        track.gap(ui.px(8.0F));
        draw_words(ui, track, look, changed.value_or(shown));
        column.y = track.y;
    }
    field_remark(ui, column, look.field);
    return changed;
}

}  // namespace leeway::ui
