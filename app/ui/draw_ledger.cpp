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
    column.gap(ui.px(12.0F));
    for (const flow::LedgerRow& row : ledger.rows) {
        divider(ui, column);
        column.gap(ui.px(8.0F));
        amount_row(ui, column, row.label, row.amount);
        column.gap(ui.px(8.0F));
    }
}

void draw_total(Ui& ui, Column& column, const LedgerView& ledger) {
    FlowRow row(column, ui.px(10.0F));
    const TextStyle style = with_colour(title(ui), ui.colours.gold_text);
    const std::string total = counted_total(ui, ledger);
    const ImVec2 size = text_extent(ui, total, style, column.width);
    text_in(ui, row.place(size), total, style);
    if (!ledger.change.empty()) {
        const ChipLook look{ui.colours.gold_tint, ui.colours.gold_text, Sign::Coin};
        const ImVec2 chip = chip_size(ui, ledger.change, look, column.width);
        Rect place = row.place({chip.x, std::max(chip.y, size.y)});
        place = place.inset(0.0F, std::floor((place.height() - chip.y) * 0.5F));
        chip_at(ui, place, ledger.change, look);
    }
    row.end();
}

}  // namespace

std::string counted_total(Ui& ui, const LedgerView& ledger) {
    const auto target = static_cast<float>(ledger.total);
    const float now = ui.state.motion.value(ImGui::GetID("total"), target);
    if (std::abs(now - target) < 0.005F) return ledger.total_text;
    return format_money(Money::from_cents(std::llround(static_cast<double>(now) * 100.0)), ledger.currency);
}

Rect draw_ledger_card(Ui& ui, Column& column, const LedgerView& ledger) {
    return card(ui, column, plain_card(ui), [&](Column& inside) {
        text(ui, inside, ledger.label, caption(ui));
        inside.gap(ui.px(2.0F));
        draw_total(ui, inside, ledger);
        if (ledger.open) draw_rows(ui, inside, ledger);
        inside.gap(ui.px(4.0F));
        const ButtonLook look{ButtonKind::Plain, ledger.open ? Sign::Close : Sign::Open, "", {}};
        Column button_column = inside.part(-ui.px(10.0F), inside.width + ui.px(10.0F));
        if (button(ui, button_column, ledger.toggle, look)) ui.wants(flow::intent::ToggleLedger{});
        inside.y = button_column.y - ui.px(12.0F);
    });
}

}  // namespace leeway::ui
