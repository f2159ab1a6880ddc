#include "ui/workshop_keys.h"

#include <array>
#include <utility>

#include "ui/key_press.h"
#include "ui/workshop_parts.h"

namespace leeway::ui {

namespace {

namespace intent = flow::intent;

void wants_by_key(Ui& ui, flow::Intent wanted) {
    ui.state.focus.used_keyboard();
    ui.add(std::move(wanted));
}

/// What clickers send works always, wherever the keyboard is.
void read_clicker(Ui& ui) {
    if (is_pressed({ImGuiKey_PageDown})) step_on(ui);
    if (is_pressed({ImGuiKey_PageUp})) step_back(ui);
    if (is_pressed({ImGuiKey_Period, ImGuiKey_B})) wants_by_key(ui, intent::ToggleBlack{});
    if (is_pressed({ImGuiKey_F5})) wants_by_key(ui, intent::StartOver{});
}

/// What would walk through the panel, were the keyboard there.
void read_walking(Ui& ui, bool is_asked) {
    if (is_pressed({ImGuiKey_RightArrow, ImGuiKey_Space})) step_on(ui);
    if (is_pressed({ImGuiKey_LeftArrow})) step_back(ui);
    if (is_pressed({ImGuiKey_UpArrow})) wants_by_key(ui, intent::MoveMark{-1});
    if (is_pressed({ImGuiKey_DownArrow})) wants_by_key(ui, intent::MoveMark{1});
    if (is_pressed({ImGuiKey_Tab})) {
        if (ImGui::GetIO().KeyShift) {
            ui.state.focus.enter();
            ui.state.unsettled = true;
        } else {
            wants_by_key(ui, intent::MoveMark{1});
        }
    }
    if (!is_pressed({ImGuiKey_Enter, ImGuiKey_KeypadEnter})) return;
    wants_by_key(ui, is_asked ? flow::Intent(intent::Confirm{}) : intent::Accept{});
}

void read_digits(Ui& ui) {
    for (int digit = 0; digit < 10; ++digit) {
        if (is_pressed({static_cast<ImGuiKey>(ImGuiKey_0 + digit), static_cast<ImGuiKey>(ImGuiKey_Keypad0 + digit)}))
            wants_by_key(ui, intent::TypeDigit{digit});
    }
    if (is_pressed({ImGuiKey_Backspace, ImGuiKey_Delete})) wants_by_key(ui, intent::EraseDigit{});
    if (is_pressed({ImGuiKey_Equal, ImGuiKey_KeypadAdd})) wants_by_key(ui, intent::AddToTimer{kMoreTime});
    if (is_pressed({ImGuiKey_Minus, ImGuiKey_KeypadSubtract})) wants_by_key(ui, intent::AddToTimer{-kMoreTime});
}

void read_letters(Ui& ui, const flow::WorkshopView& view) {
    const std::array<std::pair<ImGuiKey, flow::Intent>, 8> letters{{
        {ImGuiKey_T, intent::ToggleTimer{}},
        {ImGuiKey_Q, intent::CycleCode{}},
        {ImGuiKey_L, intent::ToggleVoteLock{}},
        {ImGuiKey_R, intent::AskAgain{}},
        {ImGuiKey_V, intent::ToggleVerdict{}},
        {ImGuiKey_D, intent::ToggleDiscuss{}},
        {ImGuiKey_W, intent::ToggleWhatIf{}},
        {ImGuiKey_F6, intent::ShowSlidesApart{!view.slides_apart}},
    }};
    for (const auto& [key, wanted] : letters) {
        if (is_pressed({key})) wants_by_key(ui, wanted);
    }
    if (!is_pressed({ImGuiKey_P}) || view.slides_apart) return;
    ui.state.workshop.is_panel_hidden = !ui.state.workshop.is_panel_hidden;
    ui.state.unsettled = true;
}

}  // namespace

bool is_presenting(const AppView& view) { return view.workshop && view.workshop->slide && view.workshop->facilitator; }

bool slides_have_keys(const AppView& view, const UiState& state) {
    return is_presenting(view) && !view.frame.keys_shown && !state.focus.holds_enter();
}

void step_on(Ui& ui) {
    SlidePages& pages = ui.state.workshop.pages;
    if (!pages.goes_on()) return wants_by_key(ui, intent::NextStep{});
    ++pages.page;
    ui.state.unsettled = true;
}

void step_back(Ui& ui) {
    SlidePages& pages = ui.state.workshop.pages;
    if (pages.page == 0) return wants_by_key(ui, intent::PreviousStep{});
    --pages.page;
    ui.state.unsettled = true;
}

void read_workshop_keys(Ui& ui, const flow::WorkshopView& view) {
    const bool is_asked = !view.facilitator->question.empty();
    const bool is_in_panel = ui.state.focus.holds_enter();
    read_clicker(ui);
    if (std::exchange(ui.state.workshop.is_clicked, false)) step_on(ui);
    if (!is_in_panel) read_walking(ui, is_asked);
    read_digits(ui);
    read_letters(ui, view);
    if (is_asked && is_pressed({ImGuiKey_Y})) wants_by_key(ui, intent::Confirm{});
    if (is_asked && is_pressed({ImGuiKey_N})) wants_by_key(ui, intent::Decline{});
    if (!is_pressed({ImGuiKey_Escape})) return;
    if (is_in_panel) {
        ui.state.focus.clear();
        ui.state.unsettled = true;
    } else {
        wants_by_key(ui, is_asked ? flow::Intent(intent::Decline{}) : intent::LeaveWorkshop{});
    }
}

}  // namespace leeway::ui
