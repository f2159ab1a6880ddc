#include <algorithm>
#include <string>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/debrief_parts.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::DebriefView;
using report::AlternativeRow;
using report::DecisionCard;

constexpr float kTable = 420.0F;  // from here on, alternatives have columns
constexpr float kFigure = 96.0F;  // of a column with figures

void draw_quote(Ui& ui, Column& column, const std::string& said) {
    if (said.empty()) return;
    const float bar = ui.px(3.0F);
    const float lead = ui.px(14.0F);
    const float top = column.y;
    Column words = column.part(lead, column.width - lead);
    text(ui, words, said, with_colour(with_face(body(ui), Face::Italic), ui.colours.slate));
    fill(ui, {{column.x, top + ui.px(3.0F)}, {column.x + bar, words.y - ui.px(3.0F)}}, ui.colours.line, bar * 0.5F);
    column.y = words.y;
}

/// Empty texts leave no gap.
void draw_line(Ui& ui, Column& column, const std::string& content, const TextStyle& style) {
    if (content.empty()) return;
    column.gap(ui.px(4.0F));
    text(ui, column, content, style);
}

void draw_why(Ui& ui, Column& column, const DebriefView& view, const DecisionCard& decision) {
    if (decision.why.empty()) return;
    column.gap(ui.px(16.0F));
    card(ui, column, tight(tinted_card(ui, ui.colours.sunk, ui.colours.outline)), [&](Column& inside) {
        text(ui, inside, view.labels.why, caption(ui));
        inside.gap(ui.px(4.0F));
        text(ui, inside, decision.why, body(ui));
    });
}

void draw_said(Ui& ui, Column& column, const DebriefView& view, const AlternativeRow& row) {
    const TextStyle style = row.taken ? strong(ui) : body(ui);
    if (row.taken) text(ui, column, view.labels.taken, with_colour(caption(ui), ui.colours.teal_text));
    text(ui, column, row.say, style);
    text(ui, column, row.way, quiet(ui));
    if (row.best) {
        signed_text(ui, column, Sign::Star, row.difference, with_colour(caption(ui), ui.colours.teal_text));
    } else {
        text(ui, column, row.difference, caption(ui));
    }
}

void draw_in_columns(Ui& ui, Column& column, const DebriefView& view, const AlternativeRow& row) {
    const float figure = ui.px(kFigure);
    const float said_width = column.width - 2.0F * figure - ui.px(16.0F);
    Column said = column.part(0.0F, said_width);
    draw_said(ui, said, view, row);
    Column happiness = column.part(column.width - 2.0F * figure, figure);
    text(ui, happiness, row.happiness, with_align(with_colour(strong(ui), ui.colours.heart_text), Align::Right));
    Column cost = column.part(column.width - figure, figure);
    text(ui, cost, row.cost, with_align(with_colour(strong(ui), ui.colours.gold_text), Align::Right));
    column.y = std::max({said.y, happiness.y, cost.y});
}

void draw_stacked(Ui& ui, Column& column, const DebriefView& view, const AlternativeRow& row) {
    draw_said(ui, column, view, row);
    column.gap(ui.px(4.0F));
    text(ui, column, view.labels.expected_happiness + ": " + row.happiness,
         with_colour(caption(ui), ui.colours.heart_text));
    text(ui, column, view.labels.expected_cost + ": " + row.cost, with_colour(caption(ui), ui.colours.gold_text));
}

void draw_column_titles(Ui& ui, Column& column, const DebriefView& view) {
    const float figure = ui.px(kFigure);
    Column heading_column = column.part(0.0F, column.width - 2.0F * figure - ui.px(16.0F));
    text(ui, heading_column, view.labels.alternatives, strong(ui));
    const float inner = figure - ui.px(12.0F);
    Column happiness = column.part(column.width - 2.0F * figure + ui.px(12.0F), inner);
    text(ui, happiness, view.labels.expected_happiness, with_align(quiet(ui), Align::Right));
    Column cost = column.part(column.width - inner, inner);
    text(ui, cost, view.labels.expected_cost, with_align(quiet(ui), Align::Right));
    column.y = std::max({heading_column.y, happiness.y, cost.y});
}

void draw_alternatives(Ui& ui, Column& column, const DebriefView& view, const DecisionCard& decision) {
    if (decision.alternatives.empty()) return;
    column.gap(ui.px(20.0F));
    const bool has_columns = ui.logical(column.width) >= kTable;
    if (has_columns) {
        draw_column_titles(ui, column, view);
    } else {
        text(ui, column, view.labels.alternatives, strong(ui));
    }
    for (const AlternativeRow& row : decision.alternatives) {
        column.gap(ui.px(10.0F));
        divider(ui, column);
        column.gap(ui.px(10.0F));
        if (has_columns) {
            draw_in_columns(ui, column, view, row);
        } else {
            draw_stacked(ui, column, view, row);
        }
    }
}

}  // namespace

void draw_decision_details(Ui& ui, Column& column, const DebriefView& view, const DecisionCard& decision) {
    draw_line(ui, column, decision.way, quiet(ui));
    draw_line(ui, column, decision.came_of_it, quiet(ui));
    column.gap(ui.px(12.0F));
    draw_quote(ui, column, decision.customer_said);
    column.gap(ui.px(8.0F));
    text(ui, column, decision.verdict_sentence, strong(ui));
    draw_line(ui, column, decision.belief, body(ui));
    draw_why(ui, column, view, decision);
    draw_alternatives(ui, column, view, decision);
    column.gap(ui.px(16.0F));
    const ButtonLook look{ButtonKind::Quiet, Sign::Again, "", {}};
    if (button(ui, column, view.labels.play_on, look)) ui.wants(flow::intent::PlayOnFrom{decision.step});
}

}  // namespace leeway::ui
