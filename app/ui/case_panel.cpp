#include "ui/case_panel.h"

#include <algorithm>
#include <string>
#include <utility>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/chip.h"
#include "ui/controls.h"
#include "ui/scroll_area.h"
#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::TrainView;

/// The contacts of a journey, with the time between them.
void draw_stages(Ui& ui, Column& column, const TrainView& view) {
    if (view.stages.empty()) return;
    column.gap(ui.px(20.0F));
    text(ui, column, view.stages_heading, caption(ui));
    std::size_t number = 0;
    for (const flow::StageRow& stage : view.stages) {
        column.gap(ui.px(8.0F));
        signed_text(ui, column, Sign::Clock, stage.after, quiet(ui));
        if (!stage.after.empty()) column.gap(ui.px(8.0F));
        const float lead = ui.px(28.0F);
        Column words = column.part(lead, column.width - lead);
        text_in(ui, {{column.x, column.y}, {column.x + lead, column.y + line_height(ui, Size::Body)}},
                std::to_string(++number), with_colour(strong(ui), ui.colours.slate));
        text(ui, words, stage.title, strong(ui));
        text(ui, words, stage.detail, quiet(ui));
        column.y = words.y;
    }
}

void draw_objectives(Ui& ui, Column& column, const TrainView& view) {
    if (view.objectives.empty()) return;
    column.gap(ui.px(20.0F));
    text(ui, column, view.objectives_heading, caption(ui));
    for (const std::string& objective : view.objectives) {
        column.gap(ui.px(6.0F));
        signed_text(ui, column, Sign::Dot, objective, body(ui));
    }
}

void draw_content_note(Ui& ui, Column& column, const TrainView& view) {
    if (view.content_note.empty()) return;
    column.gap(ui.px(20.0F));
    CardLook look = tight(tinted_card(ui, ui.colours.sunk, ui.colours.outline));
    card(ui, column, look, [&](Column& inside) { signed_text(ui, inside, Sign::Info, view.content_note, body(ui)); });
}

/// A ring, filled where chosen: these are choices of one.
void draw_radio(const Ui& ui, ImVec2 centre, bool chosen) {
    const float radius = ui.px(9.0F);
    disc(ui, centre, radius, ui.colours.card);
    ring(ui, centre, radius, chosen ? ui.colours.teal : ui.colours.control, std::max(1.5F, 2.0F * ui.scale));
    if (chosen) disc(ui, centre, radius * 0.5F, ui.colours.teal);
}

void draw_policy(Ui& ui, Column& column, const flow::PolicyCard& policy) {
    const auto content = [&](Column& inside) {
        const float lead = ui.px(32.0F);
        draw_radio(ui, {inside.x + ui.px(10.0F), inside.y + line_height(ui, Size::Body) * 0.5F}, policy.chosen);
        Column words = inside.part(lead, inside.width - lead);
        text(ui, words, policy.name, strong(ui));
        text(ui, words, policy.about, quiet(ui));
        if (!policy.detail.empty()) words.gap(ui.px(4.0F));
        text(ui, words, policy.detail, with_colour(quiet(ui), ui.colours.gold_text));
        if (!policy.recommended.empty()) words.gap(ui.px(6.0F));
        signed_text(ui, words, Sign::Check, policy.recommended, with_colour(caption(ui), ui.colours.teal_text));
        inside.y = words.y;
    };
    ImGui::PushID(static_cast<int>(policy.number));
    if (choice(ui, column, policy.name, {policy.chosen, true}, content))
        ui.wants(flow::intent::ChoosePolicy{policy.number});
    ImGui::PopID();
}

void draw_policies(Ui& ui, Column& column, const TrainView& view) {
    if (view.policies.empty()) return;
    if (!ui.measuring && ui.area != nullptr && std::exchange(ui.state.find.wants_policies, false)) {
        ui.area->scroll_to(ui.area->content_y(column.y - ui.px(16.0F)));
    }
    text(ui, column, view.policies_heading, heading(ui));
    text(ui, column, view.policies_hint, quiet(ui));
    for (const flow::PolicyCard& policy : view.policies) {
        column.gap(ui.px(12.0F));
        draw_policy(ui, column, policy);
    }
}

/// The policy's name beside the button, in the middle of its height; below it where there is little room.
void draw_under(Ui& ui, Column& column, const Rect& beside, const std::string& under) {
    if (under.empty()) return;
    const float height = height_of(ui, beside.width(), [&](Column& c) { text(ui, c, under, quiet(ui)); });
    if (beside.width() < ui.px(160.0F) || height > beside.height()) {
        column.gap(ui.px(4.0F));
        return text(ui, column, under, quiet(ui));
    }
    Column words{beside.min.x, std::round(beside.centre().y - height * 0.5F), beside.width()};
    text(ui, words, under, quiet(ui));
}

/// The same, to be pressed: brings the policies into view.
void draw_way_to_policies(Ui& ui, Column& column, const Rect& beside, const std::string& under) {
    if (under.empty()) return;
    const ButtonLook look{ButtonKind::Plain, Sign::Open, "", {}};
    ImVec2 size = button_size(ui, under, look, beside.width());
    const bool fits = beside.width() >= ui.px(160.0F) && size.y <= beside.height() + ui.px(16.0F);
    Rect place{{beside.min.x, std::round(beside.centre().y - size.y * 0.5F)}, {}};
    if (!fits) {
        size = button_size(ui, under, look, column.width);
        place.min = column.take(size.y).min;
    }
    place.max = {place.min.x + size.x, place.min.y + size.y};
    if (!button_at(ui, place, under, look)) return;
    ui.state.find.wants_policies = ui.state.unsettled = true;
}

}  // namespace

void draw_chosen_case(Ui& ui, Column& column, const TrainView& view, bool with_summary) {
    text(ui, column, view.chosen_title, title(ui));
    if (with_summary) {
        column.gap(ui.px(8.0F));
        text(ui, column, view.chosen_summary, body(ui));
    }
    if (!view.chosen_about_customer.empty()) column.gap(ui.px(12.0F));
    text(ui, column, view.chosen_about_customer, with_colour(body(ui), ui.colours.slate));
    draw_stages(ui, column, view);
    draw_objectives(ui, column, view);
    draw_content_note(ui, column, view);
    column.gap(ui.px(32.0F));
    draw_policies(ui, column, view);
    column.gap(ui.px(16.0F));
    if (view.ask_belief.empty()) return;
    const SwitchLine line{view.ask_belief, view.ask_belief_hint, view.ask_belief_on,
                          view.ask_belief_on ? view.on : view.off};
    if (switch_line(ui, column, line)) {
        ui.wants(flow::intent::SetAskBelief{!view.ask_belief_on});
    }
}

void draw_start(Ui& ui, Column& column, const TrainView& view, bool far_away) {
    ButtonLook start{ButtonKind::Primary, Sign::Next, "", {}};
    start.options.enabled = view.can_start;
    const ImVec2 size = button_size(ui, view.start, start, column.width);
    const Rect place = column.take(size.y);
    if (button_at(ui, {place.min, {place.min.x + size.x, place.max.y}}, view.start, start)) {
        ui.wants(flow::intent::StartPlay{});
    }
    const Rect beside{{place.min.x + size.x + ui.px(16.0F), place.min.y}, place.max};
    if (far_away) {
        draw_way_to_policies(ui, column, beside, view.under_short);
    } else {
        draw_under(ui, column, beside, view.under);
    }
    if (view.start_reason.empty()) return;
    column.gap(ui.px(4.0F));
    signed_text(ui, column, Sign::Info, view.start_reason, quiet(ui));
}

}  // namespace leeway::ui
