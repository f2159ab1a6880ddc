#include "ui/keyboard.h"

#include <array>
#include <initializer_list>
#include <optional>

#include "ui/shortcuts.h"

namespace leeway::ui {

namespace {

namespace intent = flow::intent;

/// Pressed now; holding it down does not repeat.
bool is_pressed(std::initializer_list<ImGuiKey> keys) {
    for (const ImGuiKey key : keys) {
        if (ImGui::IsKeyPressed(key, false)) return true;
    }
    return false;
}

void wish(Ui& ui, std::optional<flow::Intent> wanted) {
    if (!wanted) return;
    ui.state.focus.used_keyboard();
    ui.intents.push_back(std::move(*wanted));
}

/// The sign of the key that says "?" differs between keyboards; the character does not.
bool is_question_typed() {
    for (const ImWchar character : ImGui::GetIO().InputQueueCharacters) {
        if (character == '?') return true;
    }
    return false;
}

void read_with_control(Ui& ui) {
    // The plus of some keyboards stands where others have "]".
    if (is_pressed({ImGuiKey_Equal, ImGuiKey_KeypadAdd, ImGuiKey_RightBracket})) wish(ui, intent::ChangeScale{1});
    if (is_pressed({ImGuiKey_Minus, ImGuiKey_KeypadSubtract})) wish(ui, intent::ChangeScale{-1});
    if (is_pressed({ImGuiKey_0, ImGuiKey_Keypad0})) wish(ui, intent::ChangeScale{0});
    if (is_pressed({ImGuiKey_Q})) wish(ui, intent::Quit{});
}

void read_answers(Ui& ui, const AppView& view) {
    for (int i = 0; i < 9; ++i) {
        if (is_pressed({static_cast<ImGuiKey>(ImGuiKey_1 + i), static_cast<ImGuiKey>(ImGuiKey_Keypad1 + i)})) {
            wish(ui, number_intent(view, i + 1));
        }
    }
    constexpr std::array<ImGuiKey, 3> kLetters{ImGuiKey_A, ImGuiKey_B, ImGuiKey_C};
    for (std::size_t i = 0; i < kLetters.size(); ++i) {
        if (is_pressed({kLetters[i]})) wish(ui, letter_intent(view, i));
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
    if (is_question_typed()) wish(ui, intent::ShowKeys{!view.frame.keys_shown});
    // AltGr counts as Ctrl+Alt on some keyboards, and types letters.
    if (io.KeyCtrl && !io.KeyAlt) return read_with_control(ui);
    if (io.KeyCtrl || io.KeyAlt || io.KeySuper) return;
    if (is_pressed({ImGuiKey_Escape})) wish(ui, escape_intent(view));
    if (is_pressed({ImGuiKey_Enter, ImGuiKey_KeypadEnter}) && !ui.state.focus.took_enter())
        wish(ui, primary_intent(view));
    read_answers(ui, view);
}

}  // namespace leeway::ui
