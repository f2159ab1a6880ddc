#include <algorithm>
#include <numbers>
#include <string>

#include "base/listed.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/debrief_parts.h"
#include "ui/flow_row.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::DebriefView;
using report::Debrief;

constexpr float kOutcomeColumns = 640.0F;  // of the card's inner width
constexpr float kGauge = 128.0F;

/// The score as a number in a ring that is filled as far.
void draw_gauge(Ui& ui, const Rect& square, int score) {
    if (!is_seen(ui, square)) return;
    const float pi = std::numbers::pi_v<float>;
    const float thick = ui.px(9.0F);
    const float radius = square.width() * 0.5F - thick * 0.5F;
    const float share = static_cast<float>(std::clamp(score, 0, 100)) / 100.0F;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircle(square.centre(), radius, ui.colours.outline_width > 0.0F ? ui.colours.card_hover : ui.colours.sunk,
                   0, thick);
    if (share > 0.0F) {
        const float from = -pi * 0.5F;
        const float to = from + 2.0F * pi * share;
        list.PathArcTo(square.centre(), radius, from, to, 96);
        list.PathStroke(ui.colours.teal, ImDrawFlags_None, thick);
        for (const float angle : {from, to}) {
            const ImVec2 tip{square.centre().x + radius * std::cos(angle),
                             square.centre().y + radius * std::sin(angle)};
            disc(ui, tip, thick * 0.5F, ui.colours.teal);
        }
    }
    text_in(ui, square, std::to_string(score), {Size::Display, Face::Strong, ui.colours.ink, Align::Centre});
}

void draw_score(Ui& ui, Column& column, const DebriefView& view) {
    const float side = std::min(ui.px(kGauge), column.width);
    const Rect row = column.take(side);
    const float x = std::floor(row.centre().x - side * 0.5F);
    draw_gauge(ui, {{x, row.min.y}, {x + side, row.max.y}}, view.debrief->score);
    column.gap(ui.px(12.0F));
    text(ui, column, view.labels.score, with_align(strong(ui), Align::Centre));
    column.gap(ui.px(4.0F));
    text(ui, column, view.debrief->score_sentence, with_align(quiet(ui), Align::Centre));
}

/// "Happiness" over "38 -> 71".
void draw_happiness(Ui& ui, Column& column, const Debrief& debrief) {
    const TextStyle style = with_colour(title(ui), ui.colours.heart_text);
    text(ui, column, debrief.chart.happiness_axis, caption(ui));
    const std::string start = std::to_string(debrief.happiness_start);
    const std::string end = std::to_string(debrief.happiness_end);
    const Rect row = column.take(line_height(ui, Size::Title));
    const float start_width = text_width(ui, start, style);
    const float side = ui.px(18.0F);
    const float arrow = row.min.x + start_width + ui.px(8.0F);
    const float y = std::round(row.centre().y - side * 0.5F);
    text_in(ui, row, start, style);
    sign(ui, Sign::Right, {{arrow, y}, {arrow + side, y + side}}, ui.colours.heart_text, ui.colours.card);
    text_in(ui, {{arrow + side + ui.px(8.0F), row.min.y}, row.max}, end, style);
}

void draw_figures(Ui& ui, Column& column, const DebriefView& view) {
    const float width = std::floor(std::min(ui.px(200.0F), column.width));
    FlowRow row(column, ui.px(16.0F));
    const Debrief& debrief = *view.debrief;
    const auto happiness = [&](Column& c) { draw_happiness(ui, c, debrief); };
    const auto cost = [&](Column& c) {
        text(ui, c, view.labels.bill, caption(ui));
        text(ui, c, debrief.cost, with_colour(title(ui), ui.colours.gold_text));
    };
    const Rect first = row.place({width, height_of(ui, width, happiness)});
    Column first_column{first.min.x, first.min.y, first.width()};
    happiness(first_column);
    const Rect second = row.place({width, height_of(ui, width, cost)});
    Column second_column{second.min.x, second.min.y, second.width()};
    cost(second_column);
    row.end();
}

void draw_words(Ui& ui, Column& column, const DebriefView& view) {
    const Debrief& debrief = *view.debrief;
    text(ui, column, listed({debrief.case_title, debrief.policy_name}), caption(ui));
    column.gap(ui.px(6.0F));
    text(ui, column, debrief.ending_title, {Size::Display, Face::Strong, ui.colours.ink});
    column.gap(ui.px(10.0F));
    text(ui, column, debrief.ending_text, body(ui));
    if (!debrief.summary.empty()) column.gap(ui.px(12.0F));
    text(ui, column, debrief.summary, with_colour(body(ui), ui.colours.slate));
    column.gap(ui.px(20.0F));
    draw_figures(ui, column, view);
    if (!debrief.how_counted.empty()) column.gap(ui.px(16.0F));
    text(ui, column, debrief.how_counted, quiet(ui));
}

template <typename Wish>
void draw_action(Ui& ui, FlowRow& row, float width, const std::string& label, std::optional<Sign> with_sign,
                 Wish wish) {
    const ButtonLook look{ButtonKind::Quiet, with_sign, "", {}};
    if (button_at(ui, row.place(button_size(ui, label, look, width)), label, look)) ui.wants(wish);
}

void draw_actions(Ui& ui, Column& column, const DebriefView& view) {
    const flow::DebriefLabels& labels = view.labels;
    FlowRow row(column, ui.px(12.0F));
    if (!view.debrief->try_again) {
        const ButtonLook look{ButtonKind::Primary, Sign::Again, "", {}};
        if (button_at(ui, row.place(button_size(ui, labels.play_again, look, column.width)), labels.play_again, look)) {
            ui.wants(flow::intent::PlayAgain{});
        }
    } else {
        draw_action(ui, row, column.width, labels.play_again, Sign::Again, flow::intent::PlayAgain{});
    }
    if (view.back.empty()) {
        draw_action(ui, row, column.width, labels.other_cases, {}, flow::intent::GoTo{flow::Screen::Train});
    } else {
        draw_action(ui, row, column.width, view.back, {}, flow::intent::BackToDesign{});
    }
    draw_action(ui, row, column.width, labels.export_page, {}, flow::intent::ExportDebrief{});
    if (!view.exported.empty())
        draw_action(ui, row, column.width, labels.open_exported, {}, flow::intent::OpenExported{});
    row.end();
    if (view.exported.empty()) return;
    column.gap(ui.px(10.0F));
    signed_text(ui, column, Sign::Check, view.exported, quiet(ui));
}

}  // namespace

void draw_outcome(Ui& ui, Column& column, const DebriefView& view) {
    CardLook look = plain_card(ui);
    const bool is_roomy = ui.logical(column.width) >= kOutcomeColumns + 2.0F * kCardPadding;
    if (is_roomy) look.padding = 32.0F;
    card(ui, column, look, [&](Column& inside) {
        if (is_roomy) {
            const float score_width = ui.px(232.0F);
            const float gap = ui.px(40.0F);
            Column left = inside.part(0.0F, inside.width - score_width - gap);
            Column right = inside.part(inside.width - score_width, score_width);
            draw_words(ui, left, view);
            draw_score(ui, right, view);
            inside.y = std::max(left.y, right.y);
        } else {
            draw_words(ui, inside, view);
            inside.gap(ui.px(24.0F));
            draw_score(ui, inside, view);
        }
        inside.gap(ui.px(24.0F));
        draw_actions(ui, inside, view);
    });
}

void draw_try_again(Ui& ui, Column& column, const DebriefView& view) {
    const Debrief& debrief = *view.debrief;
    if (debrief.try_again_sentence.empty() && !debrief.try_again) return;
    card(ui, column, tinted_card(ui, ui.colours.teal_tint, ui.colours.teal), [&](Column& inside) {
        text(ui, inside, view.labels.try_again, with_colour(caption(ui), ui.colours.teal_text));
        inside.gap(ui.px(4.0F));
        text(ui, inside, debrief.try_again_sentence, body(ui));
        if (!debrief.try_again) return;
        inside.gap(ui.px(16.0F));
        const ButtonLook look{ButtonKind::Primary, Sign::Again, "", {}};
        if (button(ui, inside, view.labels.play_on, look)) ui.wants(flow::intent::PlayOnFrom{*debrief.try_again});
    });
    column.gap(ui.px(24.0F));
}

}  // namespace leeway::ui
