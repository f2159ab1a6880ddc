#include <algorithm>
#include <string>

#include "ui/card.h"
#include "ui/face.h"
#include "ui/play_parts.h"
#include "ui/shapes.h"
#include "ui/signs.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::PlayView;

float happiness_now(Ui& ui, const flow::MoodView& mood) {
    return ui.state.motion.value(ImGui::GetID("happiness"), static_cast<float>(mood.happiness));
}

/// The total as a small button that opens the bill.
void draw_total(Ui& ui, const Rect& rect, const flow::LedgerView& ledger, bool slim) {
    const Touch touched = touch(ui, ledger.toggle, rect);
    const float corner = ui.px(8.0F);
    fill(ui, rect, ui.colours.gold_tint, corner);
    const ImU32 edge = touched.hovered ? ui.colours.gold_text : ui.colours.outline;
    outline(ui, rect, edge, touched.hovered ? ui.px(1.5F) : ui.colours.outline_width * 0.5F * ui.scale, corner);
    if (touched.focused) focus_ring(ui, rect, corner);
    if (touched.clicked) ui.wants(flow::intent::ToggleLedger{});
    const TextStyle style = with_align(with_colour(strong(ui), ui.colours.gold_text), Align::Centre);
    const std::string total = counted_total(ui, ledger);
    if (slim) return text_in(ui, rect, total, style);
    const float height = line_height(ui, Size::Small) + line_height(ui, Size::Body);
    Column column{rect.min.x, std::round(rect.centre().y - height * 0.5F), rect.width()};
    text(ui, column, ledger.label, with_align(quiet(ui), Align::Centre));
    text(ui, column, total, style);
}

float total_width(Ui& ui, const flow::LedgerView& ledger, bool slim) {
    const float total =
        std::max(text_width(ui, ledger.total_text, strong(ui)), text_width(ui, counted_total(ui, ledger), strong(ui)));
    return ui.px(24.0F) + (slim ? total : std::max(total, text_width(ui, ledger.label, quiet(ui))));
}

void draw_slim(Ui& ui, Column& column, const PlayView& view) {
    const Rect strip = column.take(ui.px(36.0F));
    const float radius = ui.px(15.0F);
    const float total = std::min(total_width(ui, view.ledger, true), strip.width() * 0.4F);
    const TextStyle style = with_colour(caption(ui), ui.colours.heart_text);
    const float label = text_width(ui, view.mood.happiness_label, style);
    const float gap = ui.px(10.0F);
    if (!ui.measuring) face(ui, {strip.min.x + radius, strip.centre().y}, radius, happiness_now(ui, view.mood));
    float x = strip.min.x + 2.0F * radius + gap;
    const float right = strip.max.x - total - gap;
    if (right - x > label + gap + ui.px(80.0F)) {
        text_in(ui, {{x, strip.min.y}, {x + label, strip.max.y}}, view.mood.happiness_label, style);
        x += label + gap;
    }
    const float y = std::round(strip.centre().y + ui.px(3.0F));
    draw_mood_bar(ui, {{x, y - ui.px(5.0F)}, {right, y + ui.px(5.0F)}}, view.mood);
    draw_total(ui, {{strip.max.x - total, strip.min.y + ui.px(2.0F)}, {strip.max.x, strip.max.y - ui.px(2.0F)}},
               view.ledger, true);
}

/// "Happiness 43", the change and what is expected, as far as there is room for each; the card below has them all.
void draw_labels(Ui& ui, const Rect& row, const flow::MoodView& mood) {
    const TextStyle style = with_colour(caption(ui), ui.colours.heart_text);
    const std::string with_change = mood.happiness_label + (mood.change.empty() ? "" : "  " + mood.change);
    const bool has_room = text_width(ui, with_change, style) <= row.width();
    const std::string& happiness = has_room ? with_change : mood.happiness_label;
    const float left = text_width(ui, happiness, style);
    if (left <= row.width()) text_in(ui, row, happiness, style);
    const float right = text_width(ui, mood.expectation_label, quiet(ui));
    if (left + right + ui.px(12.0F) <= row.width())
        text_in(ui, row, mood.expectation_label, with_align(quiet(ui), Align::Right));
}

void draw_two_lines(Ui& ui, Column& column, const PlayView& view) {
    const Rect strip = column.take(ui.px(56.0F));
    const float radius = ui.px(24.0F);
    // Where the label would take the bar's room, the sum stands alone.
    const bool alone = total_width(ui, view.ledger, false) > strip.width() * 0.4F;
    const float total = std::min(total_width(ui, view.ledger, alone), strip.width() * 0.4F);
    const float gap = ui.px(16.0F);
    if (!ui.measuring) face(ui, {strip.min.x + radius, strip.centre().y}, radius, happiness_now(ui, view.mood));
    const float x = strip.min.x + 2.0F * radius + gap;
    const float right = strip.max.x - total - gap;
    draw_labels(ui, {{x, strip.min.y}, {right, strip.min.y + ui.px(26.0F)}}, view.mood);
    draw_mood_bar(ui, {{x, strip.min.y + ui.px(38.0F)}, {right, strip.min.y + ui.px(48.0F)}}, view.mood);
    const float inset = ui.px(alone ? 10.0F : 2.0F);
    draw_total(ui, {{strip.max.x - total, strip.min.y + inset}, {strip.max.x, strip.max.y - inset}}, view.ledger,
               alone);
}

}  // namespace

void draw_strip(Ui& ui, Column& column, const PlayView& view, bool slim) {
    if (slim) {
        draw_slim(ui, column, view);
    } else {
        draw_two_lines(ui, column, view);
    }
}

}  // namespace leeway::ui
