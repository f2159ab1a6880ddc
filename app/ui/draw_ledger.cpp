#include <algorithm>
#include <cmath>
#include <string>

#include "base/money.h"
#include "base/text.h"
#include "ui/amount_row.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/play_parts.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::LedgerView;

void draw_rows(Ui& ui, Column& column, const LedgerView& ledger) {
    for (std::size_t i = 0; i < ledger.rows.size(); ++i) {
        if (i > 0) {
            column.gap(ui.px(8.0F));
            divider(ui, column);
            column.gap(ui.px(8.0F));
        }
        amount_row(ui, column, ledger.rows[i].label, ledger.rows[i].amount);
    }
}

ChipLook change_chip(const Ui& ui) { return {ui.colours.gold_tint, ui.colours.gold_text, Sign::Coin}; }

void draw_total(Ui& ui, Column& column, const LedgerView& ledger) {
    FlowRow row(column, ui.px(10.0F));
    const TextStyle style = with_colour(title(ui), ui.colours.gold_text);
    const std::string total = counted_total(ui, ledger);
    const ImVec2 size = text_extent(ui, total, style, column.width);
    text_in(ui, row.place(size), total, style);
    if (!ledger.change.empty()) {
        const ChipLook look = change_chip(ui);
        const ImVec2 chip = chip_size(ui, ledger.change, look, column.width);
        Rect place = row.place({chip.x, std::max(chip.y, size.y)});
        place = place.inset(0.0F, std::floor((place.height() - chip.y) * 0.5F));
        chip_at(ui, place, ledger.change, look);
    }
    row.end();
}

/// The widest that the total gets while it counts up, with what was added last.
float total_width(Ui& ui, const LedgerView& ledger, float most) {
    const TextStyle style = title(ui);
    float width = std::max(text_width(ui, ledger.total_text, style), text_width(ui, counted_total(ui, ledger), style));
    if (!ledger.change.empty()) width += ui.px(10.0F) + chip_size(ui, ledger.change, change_chip(ui), most).x;
    return width;
}

/// The total, and the button for what it was for: at its right, or below it where there is little room.
void draw_head(Ui& ui, Column& inside, const LedgerView& ledger) {
    const ButtonLook look{ButtonKind::Plain, ledger.open ? Sign::Close : Sign::Open, "", {}};
    const float hang = ui.px(10.0F);  // its words stand in line with the card's
    const ImVec2 size = button_size(ui, ledger.toggle, look, inside.width + hang);
    const float top = inside.y;
    const bool beside =
        std::max(total_width(ui, ledger, inside.width), text_width(ui, ledger.label, caption(ui))) + size.x - hang <=
        inside.width;
    text(ui, inside, ledger.label, caption(ui));
    inside.gap(ui.px(2.0F));
    draw_total(ui, inside, ledger);
    const float x = beside ? inside.x + inside.width - size.x + hang : inside.x - hang;
    const float y = beside ? std::round((top + inside.y - size.y) * 0.5F) : inside.y;
    if (button_at(ui, {{x, y}, {x + size.x, y + size.y}}, ledger.toggle, look)) {
        ui.wants(flow::intent::ToggleLedger{});
    }
    if (!beside) inside.y = y + size.y - ui.px(8.0F);
}

}  // namespace

std::string counted_total(Ui& ui, const LedgerView& ledger) {
    const auto target = static_cast<float>(ledger.total);
    const float now = ui.state.motion.value(ImGui::GetID("total"), target);
    if (std::abs(now - target) < 0.005F) return ledger.total_text;
    return format_money(Money::from_cents(std::llround(static_cast<double>(now) * 100.0)), ledger.currency);
}

Rect draw_ledger_card(Ui& ui, Column& column, const LedgerView& ledger, bool with_rows) {
    return card(ui, column, tight(plain_card(ui)), [&](Column& inside) {
        draw_head(ui, inside, ledger);
        if (!ledger.open || !with_rows) return;
        inside.gap(ui.px(12.0F));
        divider(ui, inside);
        inside.gap(ui.px(8.0F));
        draw_rows(ui, inside, ledger);
    });
}

void draw_bill_card(Ui& ui, Column& column, const LedgerView& ledger) {
    card(ui, column, tight(plain_card(ui)), [&](Column& inside) { draw_rows(ui, inside, ledger); });
}

}  // namespace leeway::ui
