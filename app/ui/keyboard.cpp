#include "ui/keyboard.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <string>

#include "ui/canvas_view.h"
#include "ui/key_press.h"
#include "ui/search_field.h"
#include "ui/shortcuts.h"
#include "ui/workshop_keys.h"

namespace leeway::ui {

namespace {

namespace intent = flow::intent;

void wish(Ui& ui, std::optional<flow::Intent> wanted) {
    if (!wanted) return;
    ui.state.focus.used_keyboard();
    ui.add(std::move(*wanted));
}

/// The same for what has a number on the screen; where that is out of sight, it is shown first, and the next press
/// means it.
void wish_seen(Ui& ui, int number, std::optional<flow::Intent> wanted) {
    NumberKeys& numbers = ui.state.numbers;
    if (!wanted || !numbers.is_hidden.at(static_cast<std::size_t>(number))) return wish(ui, std::move(wanted));
    ui.state.focus.used_keyboard();
    numbers.sought = number;
    ui.state.unsettled = true;
}

/// Whether the list of cases is what the designer shows.
bool lists_cases(const flow::DesignChoiceView& view) { return !view.loading && !view.complaint && !view.story; }

bool can_search(const AppView& view) {
    if (view.frame.keys_shown) return false;
    if (view.design_choice) return lists_cases(*view.design_choice);
    const flow::TrainView* cases = view.train ? &*view.train : nullptr;
    if (view.workshop && view.workshop->setup) cases = &view.workshop->setup->choice;
    return cases != nullptr && !cases->find.search_label.empty() && cases->empty_text.empty();
}

/// What another window may have copied: the text of a case; of anything else there are no scenes to be had.
std::string case_on_clipboard() {
    const char* held = ImGui::GetClipboardText();
    return held != nullptr && held[0] == '{' ? held : "";
}

/// What is done to the case that is edited; copies and choices are the text's own while one is being typed.
void read_editing(Ui& ui, const flow::DesignView& view) {
    const bool is_shifted = ImGui::GetIO().KeyShift;
    if (ImGui::IsKeyPressed(ImGuiKey_Z)) wish(ui, is_shifted ? flow::Intent(intent::RedoEdit{}) : intent::UndoEdit{});
    if (ImGui::IsKeyPressed(ImGuiKey_Y)) wish(ui, intent::RedoEdit{});
    if (is_pressed({ImGuiKey_S})) wish(ui, intent::SaveDraft{});
    if (is_pressed({ImGuiKey_F})) ui.state.design.wants_search = ui.state.unsettled = true;
    if (is_typing()) return;
    if (is_pressed({ImGuiKey_C})) wish(ui, intent::CopyScenes{});
    if (is_pressed({ImGuiKey_X}) && !view.selection.response) {
        wish(ui, intent::CopyScenes{});
        wish(ui, intent::RemoveSelected{});
    }
    if (is_pressed({ImGuiKey_V}) && view.canvas) wish(ui, intent::PasteScenes{paste_place(ui), case_on_clipboard()});
    if (is_pressed({ImGuiKey_D})) wish(ui, intent::DuplicateScenes{});
    if (is_pressed({ImGuiKey_A})) wish(ui, intent::SelectAllScenes{});
}

/// Whether the notice is a question, to which Escape says no before it means anything else.
bool asks_something(const flow::FrameView& frame) {
    return !frame.notice.empty() && frame.notice_is_open && !frame.notice_ways.empty() && !frame.keys_shown;
}

void read_with_control(Ui& ui, const AppView& view) {
    if (view.design && !view.frame.keys_shown) read_editing(ui, *view.design);
    if (can_search(view) && is_pressed({ImGuiKey_F})) focus_search(ui);
    // The plus of some keyboards stands where others have "]".
    if (is_pressed({ImGuiKey_Equal, ImGuiKey_KeypadAdd, ImGuiKey_RightBracket})) wish(ui, intent::ChangeScale{1});
    if (is_pressed({ImGuiKey_Minus, ImGuiKey_KeypadSubtract})) wish(ui, intent::ChangeScale{-1});
    if (is_pressed({ImGuiKey_0, ImGuiKey_Keypad0})) wish(ui, intent::ChangeScale{0});
    if (is_pressed({ImGuiKey_Q})) wish(ui, intent::Quit{});
}

void read_answers(Ui& ui, const AppView& view) {
    for (int i = 0; i < 9; ++i) {
        if (is_pressed({static_cast<ImGuiKey>(ImGuiKey_1 + i), static_cast<ImGuiKey>(ImGuiKey_Keypad1 + i)})) {
            wish_seen(ui, i + 1, number_intent(view, i + 1));
        }
    }
    constexpr std::array<ImGuiKey, 3> kLetters{ImGuiKey_A, ImGuiKey_B, ImGuiKey_C};
    for (std::size_t i = 0; i < kLetters.size(); ++i) {
        if (is_pressed({kLetters[i]})) wish_seen(ui, static_cast<int>(i) + 1, letter_intent(view, i));
    }
    if (!view.play || view.frame.keys_shown) return;
    if (is_pressed({ImGuiKey_L})) wish(ui, intent::ToggleLedger{});
    if (is_pressed({ImGuiKey_N})) {
        ui.state.focus.used_keyboard();
        ui.state.play.account_wanted = true;
        ui.state.unsettled = true;
    }
}

}  // namespace

void read_keys(Ui& ui, const AppView& view) {
    const ImGuiIO& io = ImGui::GetIO();
    if (is_pressed({ImGuiKey_F11})) wish(ui, intent::ToggleFullScreen{});
    // AltGr counts as Ctrl+Alt on some keyboards, and types letters.
    if (io.KeyCtrl && !io.KeyAlt) return read_with_control(ui, view);
    if (is_typing()) return;
    if (is_typed('?')) wish(ui, intent::ShowKeys{!view.frame.keys_shown});
    if (is_typed('/') && can_search(view)) focus_search(ui);
    if (io.KeyCtrl || io.KeyAlt || io.KeySuper) return;
    const bool escape_is_free = !ui.state.find.took_escape && !ui.state.canvas.took_escape;
    if (escape_is_free && asks_something(view.frame) && is_pressed({ImGuiKey_Escape}))
        return wish(ui, intent::DismissMessage{});
    if (is_presenting(view) && !view.frame.keys_shown) return read_workshop_keys(ui, *view.workshop);
    if (is_pressed({ImGuiKey_Escape}) && escape_is_free) wish(ui, escape_intent(view));
    if (is_pressed({ImGuiKey_Enter, ImGuiKey_KeypadEnter}) && !ui.state.focus.took_enter()) {
        const bool means_first_row = view.play && view.play->choosing;
        wish_seen(ui, means_first_row ? 1 : 0, primary_intent(view));
    }
    read_answers(ui, view);
}

}  // namespace leeway::ui
