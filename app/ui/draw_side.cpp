#include <algorithm>

#include "ui/card.h"
#include "ui/chip.h"
#include "ui/play_parts.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::PlayView;

constexpr float kSideBySide = 280.0F;  // of the card's inner width

/// Label and value beside each other where both have room, else one below the other.
void draw_fact(Ui& ui, Column& column, const flow::FactRow& fact) {
    const float gap = ui.px(12.0F);
    if (ui.logical(column.width) < kSideBySide) {
        text(ui, column, fact.label, quiet(ui));
        text(ui, column, fact.value, body(ui));
        return;
    }
    const float left_width = std::floor(column.width * 0.34F);
    const float drop = std::round((line_height(ui, Size::Body) - line_height(ui, Size::Small)) * 0.5F);
    Column left = column.part(0.0F, left_width);
    left.gap(drop);
    text(ui, left, fact.label, quiet(ui));
    Column right = column.part(left_width + gap, column.width - left_width - gap);
    text(ui, right, fact.value, body(ui));
    column.y = std::max(left.y, right.y);
}

void draw_note(Ui& ui, Column& column, const flow::AccountNote& note) {
    if (!note.is_new) return signed_text(ui, column, Sign::Note, note.text, body(ui));
    CardLook look = tinted_card(ui, ui.colours.teal_tint, ui.colours.teal);
    look.padding = 12.0F;
    card(ui, column, look, [&](Column& inside) {
        signed_text(ui, inside, Sign::Star, note.mark, with_colour(caption(ui), ui.colours.teal_text));
        text(ui, inside, note.text, body(ui));
    });
}

}  // namespace

void draw_customer_card(Ui& ui, Column& column, const PlayView& view) {
    card(ui, column, plain_card(ui), [&](Column& inside) {
        text(ui, inside, view.customer_name, heading(ui));
        if (!view.customer_about.empty()) inside.gap(ui.px(4.0F));
        text(ui, inside, view.customer_about, with_colour(body(ui), ui.colours.slate));
        if (view.facts.empty()) return;
        inside.gap(ui.px(16.0F));
        text(ui, inside, view.facts_heading, caption(ui));
        for (const flow::FactRow& fact : view.facts) {
            inside.gap(ui.px(8.0F));
            divider(ui, inside);
            inside.gap(ui.px(8.0F));
            draw_fact(ui, inside, fact);
        }
    });
}

void draw_notes_card(Ui& ui, Column& column, const PlayView& view) {
    card(ui, column, plain_card(ui), [&](Column& inside) {
        text(ui, inside, view.notes_heading, caption(ui));
        inside.gap(ui.px(8.0F));
        if (view.notes.empty()) text(ui, inside, view.no_notes, quiet(ui));
        for (std::size_t i = 0; i < view.notes.size(); ++i) {
            if (i > 0) inside.gap(ui.px(8.0F));
            draw_note(ui, inside, view.notes[i]);
        }
    });
}

}  // namespace leeway::ui
