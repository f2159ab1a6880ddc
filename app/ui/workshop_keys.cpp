#include "ui/workshop_keys.h"

#include <array>
#include <initializer_list>
#include <utility>

namespace leeway::ui {

namespace {

namespace intent = flow::intent;

constexpr int kMoreTime = 15;  // seconds

bool is_pressed(std::initializer_list<ImGuiKey> keys) {
    for (const ImGuiKey key : keys) {
        if (ImGui::IsKeyPressed(key, false)) return true;
    }
    return false;
}

void wish(Ui& ui, flow::Intent wanted) {
    ui.state.focus.used_keyboard();
    ui.add(std::move(wanted));
}

/// What clickers send works always, wherever the keyboard is.
void read_clicker(Ui& ui) {
    if (is_pressed({ImGuiKey_PageDown})) step_on(ui);
    if (is_pressed({ImGuiKey_PageUp})) step_back(ui);
    if (is_pressed({ImGuiKey_Period, ImGuiKey_B})) wish(ui, intent::ToggleBlack{});
    if (is_pressed({ImGuiKey_F5})) wish(ui, intent::StartOver{});
}

/// What would walk through the panel, were the keyboard there.
void read_walking(Ui& ui, bool is_asked) {
    if (is_pressed({ImGuiKey_RightArrow, ImGuiKey_Space})) step_on(ui);
    if (is_pressed({ImGuiKey_LeftArrow})) step_back(ui);
    if (is_pressed({ImGuiKey_UpArrow})) wish(ui, intent::MoveMark{-1});
    if (is_pressed({ImGuiKey_DownArrow})) wish(ui, intent::MoveMark{1});
    if (is_pressed({ImGuiKey_Tab})) {
        if (ImGui::GetIO().KeyShift) {
            ui.state.focus.enter();
            ui.state.unsettled = true;
        } else {
            wish(ui, intent::MoveMark{1});
        }
    }
    if (!is_pressed({ImGuiKey_Enter, ImGuiKey_KeypadEnter})) return;
    wish(ui, is_asked ? flow::Intent(intent::Confirm{}) : intent::Accept{});
}

void read_digits(Ui& ui) {
    for (int digit = 0; digit < 10; ++digit) {
        if (is_pressed({static_cast<ImGuiKey>(ImGuiKey_0 + digit), static_cast<ImGuiKey>(ImGuiKey_Keypad0 + digit)}))
            wish(ui, intent::TypeDigit{digit});
    }
    if (is_pressed({ImGuiKey_Backspace, ImGuiKey_Delete})) wish(ui, intent::EraseDigit{});
    if (is_pressed({ImGuiKey_Equal, ImGuiKey_KeypadAdd})) wish(ui, intent::AddToTimer{kMoreTime});
    if (is_pressed({ImGuiKey_Minus, ImGuiKey_KeypadSubtract})) wish(ui, intent::AddToTimer{-kMoreTime});
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
        if (is_pressed({key})) wish(ui, wanted);
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
    if (!pages.goes_on()) return wish(ui, intent::NextStep{});
    ++pages.page;
    ui.state.unsettled = true;
}

void step_back(Ui& ui) {
    SlidePages& pages = ui.state.workshop.pages;
    if (pages.page == 0) return wish(ui, intent::PreviousStep{});
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
    if (is_asked && is_pressed({ImGuiKey_Y})) wish(ui, intent::Confirm{});
    if (is_asked && is_pressed({ImGuiKey_N})) wish(ui, intent::Decline{});
    if (!is_pressed({ImGuiKey_Escape})) return;
    if (is_in_panel) {
        ui.state.focus.clear();
        ui.state.unsettled = true;
    } else {
        wish(ui, is_asked ? flow::Intent(intent::Decline{}) : intent::LeaveWorkshop{});
    }
}

}  // namespace leeway::ui
