#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/listed.h"
#include "ui/button.h"
#include "ui/card.h"
#include "ui/case_panel.h"
#include "ui/chip.h"
#include "ui/page.h"
#include "ui/scroll_area.h"
#include "ui/search_field.h"
#include "ui/select.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/workshop_parts.h"

namespace leeway::ui {

namespace {

using flow::TrainView;
using flow::WorkshopSetupView;

constexpr float kSetupColumns = 860.0F;
constexpr float kWidestSetup = 1200.0F;
constexpr float kSetupHeadRoom = 640.0F;

void draw_begin(Ui& ui, Column& column, const WorkshopSetupView& view) {
    if (!view.problem.empty()) {
        card(ui, column, tight(tinted_card(ui, ui.colours.gold_tint, ui.colours.outline)),
             [&](Column& inside) { signed_text(ui, inside, Sign::Warning, view.problem, body(ui)); });
        column.gap(ui.px(10.0F));
    }
    ButtonLook look{ButtonKind::Primary, Sign::Next, "", {}};
    look.options.enabled = view.can_begin && !view.beginning;
    if (button(ui, column, view.begin, look, true)) ui.wants(flow::intent::BeginWorkshop{});
    if (view.can_begin || view.begin_reason.empty()) return;
    column.gap(ui.px(6.0F));
    text(ui, column, view.begin_reason, quiet(ui));
}

void draw_search(Ui& ui, Column& column, const TrainView& choice) {
    if (auto typed = search_field(ui, column, choice.find)) ui.wants(flow::intent::SearchCases{*std::move(typed)});
    column.gap(ui.px(8.0F));
    draw_filters(ui, column, choice);
    column.gap(ui.px(8.0F));
}

/// One field, since the policies' cards would push everything else out of sight.
void draw_policies(Ui& ui, Column& column, const WorkshopSetupView& view) {
    const std::vector<flow::PolicyCard>& policies = view.choice.policies;
    if (policies.empty()) return;
    std::vector<SelectOption> options;
    std::vector<std::string> notes;
    notes.reserve(policies.size());
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < policies.size(); ++i) {
        notes.push_back(listed({policies[i].recommended, policies[i].about}));
        options.push_back({policies[i].name, notes.back(), {}});
        if (policies[i].chosen) chosen = i;
    }
    SelectLook look;
    look.field.label = view.policy_heading;
    look.options = options;
    if (const auto change = select(ui, column, look, chosen); change && change->option)
        ui.wants(flow::intent::ChoosePolicy{policies[*change->option].number});
}

void draw_chosen(Ui& ui, Column& column, const WorkshopSetupView& view) {
    text(ui, column, view.case_heading, caption(ui));
    column.gap(ui.px(4.0F));
    text(ui, column, view.choice.chosen_title, title(ui));
    column.gap(ui.px(6.0F));
    text(ui, column, view.choice.chosen_summary, body(ui));
    if (!view.choice.content_note.empty()) {
        column.gap(ui.px(8.0F));
        signed_text(ui, column, Sign::Info, view.choice.content_note, quiet(ui));
    }
    column.gap(ui.px(20.0F));
    draw_policies(ui, column, view);
}

void draw_narrow(Ui& ui, const WorkshopSetupView& view, const Rect& room) {
    const float margin = page_margin(ui, room);
    const Rect above =
        bottom_bar(ui, room, {margin, ui.px(14.0F)}, [&](Column& column) { draw_begin(ui, column, view); });
    ScrollArea area(ui, "workshop", above, margin, true);
    area.column().gap(ui.px(16.0F));
    Column column = centred(ui, area.column(), 720.0F);
    text(ui, column, view.title, title(ui));
    column.gap(ui.px(6.0F));
    text(ui, column, view.about, body(ui));
    column.gap(ui.px(16.0F));
    card(ui, column, plain_card(ui), [&](Column& inside) {
        draw_chosen(ui, inside, view);
        draw_workshop_options(ui, inside, view);
    });
    column.gap(ui.px(24.0F));
    ui.state.find.folded = true;
    draw_search(ui, column, view.choice);
    draw_cases(ui, column, view.choice);
    area.column().y = column.y + ui.px(32.0F);
    area.end();
}

/// The cases: what is said and searched above them stays where it is.
void draw_list(Ui& ui, const WorkshopSetupView& view, const Rect& room, float margin) {
    Column head{room.min.x + margin, room.min.y + ui.px(28.0F), room.width() - 2.0F * margin};
    text(ui, head, view.title, title(ui));
    head.gap(ui.px(6.0F));
    if (ui.logical(room.height()) >= kSetupHeadRoom) {
        text(ui, head, view.about, with_colour(body(ui), ui.colours.slate));
        head.gap(ui.px(14.0F));
    }
    ui.state.find.folded = ui.logical(room.height()) < kSetupHeadRoom;
    draw_search(ui, head, view.choice);
    draw_case_list(ui, view.choice, {{room.min.x, head.y}, room.max}, margin);
}

void draw_sheet(Ui& ui, const WorkshopSetupView& view, const Rect& room) {
    const float padding = ui.px(28.0F);
    const float corner = ui.px(kCardCorner);
    const Rect sheet{{room.min.x, room.min.y + ui.px(20.0F)}, {room.max.x, room.max.y - ui.px(20.0F)}};
    card_surface(ui, sheet, plain_card(ui));
    const Rect above =
        bottom_bar(ui, sheet, {padding, ui.px(14.0F), true}, [&](Column& column) { draw_begin(ui, column, view); });
    ScrollArea area(ui, "options", {{above.min.x, above.min.y + corner * 0.5F}, above.max}, padding);
    area.lies_on(ui.colours.card);
    area.column().gap(padding - corner * 0.5F);
    draw_chosen(ui, area.column(), view);
    draw_workshop_options(ui, area.column(), view);
    area.column().gap(ui.px(24.0F));
    area.end();
}

void draw_wide(Ui& ui, const WorkshopSetupView& view, const Rect& room) {
    const float margin = page_margin(ui, room);
    const float width = std::min(room.width() - 2.0F * margin, ui.px(kWidestSetup));
    const float left = std::floor(room.centre().x - width * 0.5F);
    const float gap = ui.px(24.0F);
    const float list_width = std::floor((width - gap) * 0.42F);
    const float edge = ui.px(16.0F);
    draw_list(ui, view, {{left - edge, room.min.y}, {left + list_width + edge, room.max.y}}, edge);
    draw_sheet(ui, view, {{left + list_width + gap + edge, room.min.y}, {left + width, room.max.y}});
}

}  // namespace

void draw_workshop_setup(Ui& ui, const WorkshopSetupView& view, const Rect& room) {
    if (view.choice.loading || !view.choice.empty_text.empty()) {
        draw_no_cases(ui, view.choice, view.title, room);
    } else if (ui.logical(room.width()) < kSetupColumns || ui.logical(room.height()) < 420.0F) {
        draw_narrow(ui, view, room);
    } else {
        draw_wide(ui, view, room);
    }
    if (view.choice.cases.empty()) ui.state.find.wants_first = ui.state.find.wants_chosen = false;
}

}  // namespace leeway::ui
