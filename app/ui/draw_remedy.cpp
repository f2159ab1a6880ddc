#include <array>
#include <string>
#include <vector>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/design_parts.h"
#include "ui/number_field.h"
#include "ui/select.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

namespace intent = flow::intent;

NumberFieldLook money_look(const std::string& label, const std::string& help, const std::string& takes) {
    NumberFieldLook look;
    look.invalid = takes;
    look.field = {label + "##remedy", help, {}, Trouble::None};
    look.decimals = 2;
    look.most = kLargestAmountCents;
    look.can_be_empty = true;
    return look;
}

std::optional<Money> money_of(const NumberChange& change) {
    if (!change.value) return std::nullopt;
    return Money::from_cents(*change.value);
}

void draw_loss(Ui& ui, Column& column, const flow::RemedyRow& row) {
    NumberFieldLook look = money_look(row.loss_label, row.loss_help, row.takes);
    look.placeholder = row.loss_hint;
    std::optional<std::int64_t> cents;
    if (row.loss) cents = row.loss->cents();
    if (const auto changed = number_field(ui, column, look, cents)) ui.wants(intent::SetLoss{money_of(*changed)});
}

void draw_kind(Ui& ui, Column& column, const flow::RemedyRow& row) {
    std::vector<SelectOption> options;
    options.reserve(row.kinds.size());
    for (const std::string& kind : row.kinds) options.push_back({kind, {}, {}});
    SelectLook look;
    look.field.label = row.kind_label + "##remedy";
    look.options = options;
    const auto changed = select(ui, column, look, static_cast<std::size_t>(row.kind));
    if (changed && changed->option) ui.wants(intent::SetLossKind{static_cast<edit::Loss>(*changed->option)});
}

void draw_given(Ui& ui, Column& column, const flow::RemedyRow& row) {
    const NumberFieldLook look = money_look(row.given_label, row.given_help, row.takes);
    const auto changed = number_field(ui, column, look, row.given.cents());
    if (changed) ui.wants(intent::SetGivenBack{row.at, money_of(*changed)});
}

void draw_suggestion(Ui& ui, Column& column, const flow::RemedyRow& row) {
    text(ui, column, row.finding, row.use.empty() && row.agrees.empty() ? quiet(ui) : strong(ui));
    if (!row.agrees.empty()) {
        column.gap(ui.px(4.0F));
        signed_text(ui, column, Sign::Check, row.agrees, quiet(ui));
    }
    if (row.use.empty()) return;
    column.gap(ui.px(8.0F));
    const ButtonLook look{ButtonKind::Primary, {}, "", {}};
    if (button(ui, column, row.use + "##remedy", look)) ui.wants(intent::UseRemedy{row.at, row.outcome});
}

}  // namespace

void draw_remedy(Ui& ui, Column& column, const flow::RemedyRow& row) {
    bool& is_open = ui.state.design.unfolded.try_emplace(row.label, false).first->second;
    ButtonLook fold;
    fold.kind = ButtonKind::Plain;
    fold.hangs = true;
    fold.sign = is_open ? Sign::Close : Sign::Open;
    if (button(ui, column, row.label + "##remedy", fold)) is_open = !is_open;
    if (!is_open) return;
    column.gap(ui.px(8.0F));
    card(ui, column, tight(tinted_card(ui, ui.colours.sunk, ui.colours.outline)), [&](Column& inside) {
        text(ui, inside, row.about, quiet(ui));
        for (const auto part : std::array{draw_loss, draw_kind, draw_given, draw_suggestion}) {
            inside.gap(ui.px(16.0F));
            part(ui, inside, row);
        }
    });
}

}  // namespace leeway::ui
