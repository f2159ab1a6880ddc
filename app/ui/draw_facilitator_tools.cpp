#include <string>
#include <utility>
#include <vector>

#include "base/listed.h"
#include "ui/chip.h"
#include "ui/flow_row.h"
#include "ui/text.h"
#include "ui/workshop_parts.h"

namespace leeway::ui {

namespace {

using flow::ButtonView;
using flow::FacilitatorView;
using flow::WorkshopView;
namespace intent = flow::intent;

void draw_presets(Ui& ui, Column& column, const FacilitatorView& view) {
    FlowRow row(column, ui.px(8.0F));
    const ButtonLook look;
    for (const FacilitatorView::Preset& preset : view.presets) {
        if (button_at(ui, row.place(button_size(ui, preset.label, look, column.width)), preset.label, look))
            ui.wants(intent::StartTimer{preset.seconds});
    }
    row.end();
}

void draw_timer(Ui& ui, Column& column, const FacilitatorView& view) {
    part_heading(ui, column, view.timer_heading);
    if (view.timer.shown) {
        const ImU32 colour = view.timer.is_over ? ui.colours.heart_text : ui.colours.ink;
        text(ui, column, listed({view.timer.text, view.timer.paused}), with_colour(title(ui), colour));
        column.gap(ui.px(4.0F));
    }
    draw_presets(ui, column, view);
    column.gap(ui.px(8.0F));
    const std::optional<std::size_t> pressed =
        button_row(ui, column, {&view.timer_pause, &view.timer_more, &view.timer_stop, &view.timer_locks});
    if (pressed == 0U) ui.wants(intent::ToggleTimer{});
    if (pressed == 1U) ui.wants(intent::AddToTimer{kMoreTime});
    if (pressed == 2U) ui.wants(intent::StopTimer{});
    if (pressed == 3U) ui.wants(intent::SetTimerLocks{!view.timer_locks.on});
}

/// What can be done at any time.
void draw_switches(Ui& ui, Column& column, const WorkshopView& view) {
    const FacilitatorView& own = *view.facilitator;
    ButtonView hide;
    if (!view.slides_apart) hide = {view.panel_hide, "P", true, "", false};
    column.gap(ui.px(20.0F));
    const std::vector<std::pair<const ButtonView*, flow::Intent>> switches{
        {&own.lock, intent::ToggleVoteLock{}},       {&own.verdict, intent::ToggleVerdict{}},
        {&own.what_if_back, intent::ToggleWhatIf{}}, {&own.black, intent::ToggleBlack{}},
        {&own.ask_again, intent::AskAgain{}},        {&own.apart, intent::ShowSlidesApart{!own.apart.on}},
        {&own.start_over, intent::StartOver{}},      {&own.show_keys, intent::ShowKeys{true}},
        {&own.leave, intent::LeaveWorkshop{}},
    };
    std::vector<const ButtonView*> shown;
    shown.reserve(switches.size() + 1);
    for (const auto& [button, wanted] : switches) shown.push_back(button);
    shown.push_back(&hide);
    ImGui::PushID("switches");  // the next step may have the words of one, and stands in the same list on a low screen
    const std::optional<std::size_t> pressed = button_row(ui, column, shown);
    ImGui::PopID();
    if (pressed) {
        if (*pressed == switches.size()) {
            ui.state.workshop.is_panel_hidden = ui.state.unsettled = true;
        } else {
            ui.intents.push_back(switches[*pressed].second);
        }
    }
    if (is_at_end(view)) return;
    column.gap(ui.px(8.0F));
    draw_record(ui, column, own);
}

void draw_rounds(Ui& ui, Column& column, const FacilitatorView& view) {
    if (view.rounds.empty()) return;
    part_heading(ui, column, view.rounds_heading);
    for (const flow::RoundRow& row : view.rounds) {
        ButtonLook look;
        look.kind = ButtonKind::Plain;
        if (row.is_current) look.sign = Sign::Right;
        ImGui::PushID(static_cast<int>(row.number));
        if (button(ui, column, row.label, look)) ui.wants(intent::GoToRound{row.number});
        ImGui::PopID();
        Column under = column.part(ui.px(10.0F), column.width - ui.px(10.0F));
        text(ui, under, row.detail, quiet(ui));
        column.y = under.y + ui.px(4.0F);
    }
}

void draw_keys_of(Ui& ui, Column& column, const FacilitatorView& view) {
    if (view.keys.empty()) return;
    part_heading(ui, column, view.keys_heading);
    const float lead = std::min(ui.px(110.0F), column.width * 0.4F);
    for (const auto& [keys, meaning] : view.keys) {
        Column left = column.part(0.0F, lead - ui.px(8.0F));
        Column right = column.part(lead, column.width - lead);
        text(ui, left, keys, caption(ui));
        text(ui, right, meaning, quiet(ui));
        column.y = std::max(left.y, right.y) + ui.px(3.0F);
    }
}

/// Whether the phones are what matters most now.
bool is_about_phones(const WorkshopView& view) {
    const FacilitatorView& own = *view.facilitator;
    return !own.no_phone.empty() || !own.crowded.empty() || view.slide->kind == flow::SlideKind::Join;
}

}  // namespace

void draw_facilitator_phones(Ui& ui, Column& column, const WorkshopView& workshop, bool first) {
    const FacilitatorView& view = *workshop.facilitator;
    if ((view.phones.empty() && view.no_phone.empty()) || is_about_phones(workshop) != first) return;
    part_heading(ui, column, view.phones_heading);
    text(ui, column, view.phones, body(ui));
    text(ui, column, view.address, strong(ui));
    if (!view.no_phone.empty()) {
        column.gap(ui.px(8.0F));
        signed_text(ui, column, Sign::Warning, view.no_phone, with_colour(strong(ui), ui.colours.gold_text));
        for (const std::string& line : view.check) {
            column.gap(ui.px(4.0F));
            signed_text(ui, column, Sign::Dot, line, quiet(ui));
        }
    }
    if (!view.crowded.empty()) {
        column.gap(ui.px(8.0F));
        signed_text(ui, column, Sign::Warning, view.crowded, with_colour(body(ui), ui.colours.gold_text));
    }
    column.gap(ui.px(8.0F));
    const std::optional<std::size_t> pressed =
        button_row(ui, column, {&view.corner, &view.door, &view.shared_address, &view.open_again});
    if (pressed == 0U) ui.wants(intent::CycleCode{});
    if (pressed == 1U) ui.wants(intent::LockDoor{!view.door.on});
    if (pressed == 2U) ui.wants(intent::AllowSharedAddress{!view.shared_address.on});
    if (pressed == 3U) ui.wants(intent::OpenRoomAgain{});
}

void draw_facilitator_tools(Ui& ui, Column& column, const WorkshopView& view) {
    draw_facilitator_phones(ui, column, view, false);
    draw_timer(ui, column, *view.facilitator);
    draw_switches(ui, column, view);
    draw_rounds(ui, column, *view.facilitator);
    draw_keys_of(ui, column, *view.facilitator);
}

}  // namespace leeway::ui
