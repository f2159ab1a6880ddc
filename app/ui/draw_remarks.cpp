#include <algorithm>
#include <string>

#include "ui/amount_row.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/debrief_parts.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::DebriefView;
using report::Debrief;

void draw_worth(Ui& ui, Column& column, const DebriefView& view) {
    const report::WorthCard& worth = view.debrief->worth;
    if (worth.headline.empty()) return;
    card(ui, column, plain_card(ui), [&](Column& inside) {
        text(ui, inside, view.labels.worth, caption(ui));
        inside.gap(ui.px(6.0F));
        text(ui, inside, worth.headline, heading(ui));
        inside.gap(ui.px(6.0F));
        text(ui, inside, worth.range, body(ui));
        if (!worth.note.empty()) inside.gap(ui.px(8.0F));
        text(ui, inside, worth.note, quiet(ui));
    });
    column.gap(ui.px(24.0F));
}

void draw_bill(Ui& ui, Column& column, const DebriefView& view) {
    const Debrief& debrief = *view.debrief;
    if (debrief.bill.empty()) return;
    card(ui, column, plain_card(ui), [&](Column& inside) {
        text(ui, inside, view.labels.bill, caption(ui));
        inside.gap(ui.px(2.0F));
        text(ui, inside, debrief.cost, with_colour(title(ui), ui.colours.gold_text));
        for (const report::BillRow& row : debrief.bill) {
            inside.gap(ui.px(8.0F));
            divider(ui, inside);
            inside.gap(ui.px(8.0F));
            amount_row(ui, inside, row.label, row.amount);
        }
    });
    column.gap(ui.px(24.0F));
}

void draw_policy_remarks(Ui& ui, Column& column, const Debrief& debrief) {
    if (debrief.policy_remarks.empty()) return;
    card(ui, column, plain_card(ui), [&](Column& inside) {
        text(ui, inside, debrief.policy_name, caption(ui));
        for (const std::string& remark : debrief.policy_remarks) {
            inside.gap(ui.px(8.0F));
            signed_text(ui, inside, Sign::Info, remark, body(ui));
        }
    });
    column.gap(ui.px(24.0F));
}

void draw_lesson(Ui& ui, Column& column, const DebriefView& view) {
    if (view.debrief->ending_lesson.empty()) return;
    const bool is_happier = view.debrief->happiness_end > view.debrief->happiness_start;
    card(ui, column, ending_card(ui, is_happier), [&](Column& inside) {
        const ImU32 label = is_happier ? ui.colours.teal_text : ui.colours.heart_text;
        text(ui, inside, view.labels.lesson, with_colour(caption(ui), label));
        inside.gap(ui.px(6.0F));
        text(ui, inside, view.debrief->ending_lesson, {Size::Large, Face::Italic, ui.colours.ink});
    });
    column.gap(ui.px(24.0F));
}

}  // namespace

void draw_remarks(Ui& ui, Column& column, const DebriefView& view) {
    draw_lesson(ui, column, view);
    draw_worth(ui, column, view);
    draw_bill(ui, column, view);
    draw_policy_remarks(ui, column, *view.debrief);
    text(ui, column, view.debrief->model_note, quiet(ui));
}

}  // namespace leeway::ui
