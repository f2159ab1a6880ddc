#include <algorithm>

#include "ui/card.h"
#include "ui/chip.h"
#include "ui/play_parts.h"
#include "ui/scroll_area.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::PlayView;

constexpr float kSideColumns = 280.0F;   // of the card's inner width
constexpr float kLeastAccount = 180.0F;  // in height, beneath what is pinned

/// Label and value beside each other where both have room, else one below the other.
void draw_fact(Ui& ui, Column& column, const flow::FactRow& fact) {
    const float gap = ui.px(12.0F);
    if (ui.logical(column.width) < kSideColumns) {
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

void draw_customer_card(Ui& ui, Column& column, const PlayView& view) {
    card(ui, column, tight(plain_card(ui)), [&](Column& inside) {
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
    card(ui, column, tight(plain_card(ui)), [&](Column& inside) {
        text(ui, inside, view.notes_heading, caption(ui));
        inside.gap(ui.px(8.0F));
        if (view.notes.empty()) text(ui, inside, view.no_notes, quiet(ui));
        for (std::size_t i = 0; i < view.notes.size(); ++i) {
            if (i > 0) inside.gap(ui.px(8.0F));
            draw_note(ui, inside, view.notes[i]);
        }
    });
}

/// What always stays in view, as the room allows.
enum class Pinned { Everything, WithoutBill, Strip };

void draw_pinned(Ui& ui, Column& column, const PlayView& view, Pinned pinned) {
    if (pinned == Pinned::Strip) return draw_strip(ui, column, view, false);
    draw_mood_card(ui, column, view.mood);
    column.gap(ui.px(16.0F));
    draw_ledger_card(ui, column, view.ledger, pinned == Pinned::Everything);
}

/// As much as leaves room for the account.
Pinned choose_pinned(Ui& ui, const PlayView& view, float width, float height) {
    for (const Pinned pinned : {Pinned::Everything, Pinned::WithoutBill}) {
        const float taken = height_of(ui, width, [&](Column& c) { draw_pinned(ui, c, view, pinned); });
        if (height - taken >= ui.px(kLeastAccount)) return pinned;
    }
    return Pinned::Strip;
}

/// What is not pinned: the bill where it was asked for, the account, and last the mood in full where a strip tells it.
void draw_unpinned(Ui& ui, Column& column, const PlayView& view, Pinned pinned) {
    if (pinned != Pinned::Everything && view.ledger.open) {
        draw_bill_card(ui, column, view.ledger);
        column.gap(ui.px(16.0F));
    }
    draw_account(ui, column, view);
    if (pinned != Pinned::Strip) return;
    column.gap(ui.px(16.0F));
    draw_mood_card(ui, column, view.mood);
}

}  // namespace

void draw_account(Ui& ui, Column& column, const PlayView& view) {
    if (ui.state.play.account_wanted && !ui.measuring) ui.area->leaf_from(column.y);
    if (!view.notes.empty()) {
        draw_notes_card(ui, column, view);
        column.gap(ui.px(16.0F));
    }
    draw_customer_card(ui, column, view);
    if (!view.notes.empty()) return;
    column.gap(ui.px(16.0F));
    draw_notes_card(ui, column, view);
}

void draw_side(Ui& ui, const PlayView& view, const Rect& room, float margin, bool is_news) {
    const float gap = ui.px(8.0F);
    Column pinned_column{room.min.x + margin, room.min.y, room.width() - 2.0F * margin};
    const Pinned pinned = choose_pinned(ui, view, pinned_column.width, room.height() - 2.0F * gap);
    draw_pinned(ui, pinned_column, view, pinned);
    ScrollArea area(ui, "side", {{room.min.x, pinned_column.y + gap}, room.max}, margin);
    Column& column = area.column();
    column.gap(gap);
    draw_unpinned(ui, column, view, pinned);
    column.gap(ui.px(24.0F));
    // What has just come is at the top.
    const auto is_new = [](const flow::AccountNote& note) { return note.is_new; };
    const bool has_new_note = is_news && std::any_of(view.notes.begin(), view.notes.end(), is_new);
    PlayMemory& memory = ui.state.play;
    if (has_new_note || (view.ledger.open && !memory.ledger_was_open)) area.scroll_to(0.0F);
    memory.ledger_was_open = view.ledger.open;
    area.end();
}

}  // namespace leeway::ui
