#include <algorithm>
#include <cmath>
#include <string>

#include "ui/card.h"
#include "ui/chip.h"
#include "ui/face.h"
#include "ui/flow_row.h"
#include "ui/play_parts.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::MoodView;

float moved(Ui& ui, const char* name, int target) {
    return ui.state.motion.value(ImGui::GetID(name), static_cast<float>(target));
}

/// The expectation as a notch across the bar with a small flag on top.
void draw_mark(const Ui& ui, const Rect& bar, float x, ImU32 colour) {
    const float half = std::max(1.0F, ui.px(1.25F));
    const float over = ui.px(5.0F);
    fill(ui, {{x - half, bar.min.y - over}, {x + half, bar.max.y + over}}, colour, half);
    if (ui.measuring) return;
    const float flag = ui.px(5.0F);
    ImGui::GetWindowDrawList()->AddTriangleFilled({x - flag, bar.min.y - over - flag},
                                                  {x + flag, bar.min.y - over - flag},
                                                  {x, bar.min.y - over + ui.px(1.0F)}, colour);
}

float x_on(const Rect& bar, float value) { return bar.min.x + bar.width() * std::clamp(value, 0.0F, 100.0F) / 100.0F; }

ChipLook change_chip(const Ui& ui, const MoodView& mood) {
    const bool is_up = mood.happiness >= mood.happiness_before;
    if (is_up) return {ui.colours.teal_tint, ui.colours.teal_text, Sign::Up};
    return {ui.colours.heart_tint, ui.colours.heart_text, Sign::Down};
}

/// The expectation's label under its mark, as far as it fits; below it, where the mark has just moved.
void draw_expectation(Ui& ui, Column& column, const Rect& bar, const MoodView& mood) {
    const float width = text_extent(ui, mood.expectation_label, quiet(ui), column.width).x;
    const float mark = x_on(bar, moved(ui, "expectation", mood.expectation));
    const float x = std::clamp(mark - width * 0.5F, column.x, std::max(column.x, column.x + column.width - width));
    Column label{std::round(x), column.y, std::max(width, 1.0F)};
    text(ui, label, mood.expectation_label, quiet(ui));
    column.y = label.y;
    if (mood.expectation_change.empty()) return;
    column.gap(ui.px(6.0F));
    const Sign which = mood.expectation >= mood.expectation_before ? Sign::Up : Sign::Down;
    signed_text(ui, column, which, mood.expectation_change, quiet(ui));
}

void draw_words(Ui& ui, Column& column, const MoodView& mood) {
    text(ui, column, mood.word, heading(ui));
    FlowRow row(column, ui.px(8.0F));
    const TextStyle style = with_colour(strong(ui), ui.colours.heart_text);
    const Rect label = row.place(text_extent(ui, mood.happiness_label, style, column.width));
    text_in(ui, label, mood.happiness_label, style);
    if (!mood.change.empty()) {
        const ChipLook look = change_chip(ui, mood);
        chip_at(ui, row.place(chip_size(ui, mood.change, look, column.width)), mood.change, look);
    }
    row.end();
}

}  // namespace

void draw_mood_bar(Ui& ui, const Rect& rect, const MoodView& mood) {
    const float happiness = moved(ui, "happiness", mood.happiness);
    const float corner = rect.height() * 0.5F;
    fill(ui, rect, ui.colours.sunk, corner);
    outline(ui, rect, ui.colours.outline, ui.colours.outline_width * 0.5F * ui.scale, corner);
    const float filled = std::max(x_on(rect, happiness), rect.min.x + 2.0F * corner);
    if (mood.happiness_before > mood.happiness) {
        const float before =
            std::max(x_on(rect, static_cast<float>(mood.happiness_before)), rect.min.x + 2.0F * corner);
        fill(ui, {rect.min, {before, rect.max.y}}, mix(ui.colours.sunk, ui.colours.heart, 0.35F), corner);
    }
    fill(ui, {rect.min, {filled, rect.max.y}}, ui.colours.heart, corner);
    draw_mark(ui, rect, std::round(x_on(rect, moved(ui, "expectation", mood.expectation))), ui.colours.ink);
}

void draw_mood_card(Ui& ui, Column& column, const MoodView& mood) {
    card(ui, column, tight(plain_card(ui)), [&](Column& inside) {
        const float radius = ui.px(34.0F);
        const float lead = 2.0F * radius + ui.px(16.0F);
        const float top = inside.y;
        Column words = inside.part(lead, inside.width - lead);
        words.gap(ui.px(4.0F));
        draw_words(ui, words, mood);
        if (!ui.measuring) face(ui, {inside.x + radius, top + radius}, radius, moved(ui, "happiness", mood.happiness));
        inside.y = std::max(words.y, top + 2.0F * radius) + ui.px(28.0F);
        const Rect bar = inside.take(ui.px(12.0F));
        draw_mood_bar(ui, bar, mood);
        inside.gap(ui.px(8.0F));
        draw_expectation(ui, inside, bar, mood);
    });
}

}  // namespace leeway::ui
