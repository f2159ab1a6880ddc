#pragma once

#include <cstddef>
#include <optional>

#include "ui/app_ui.h"

/// What the keys mean on the present screen. Pure: nothing is drawn or read here.
namespace leeway::ui {

/// What Enter does where the keyboard is on nothing: the filled button, the first way of giving what is selected.
[[nodiscard]] std::optional<flow::Intent> primary_intent(const AppView& view);

/// What Escape does: closes the card of keys, thinks again, leaves the play, goes back to the designer's list or from a
/// trial's debrief to the designer, goes home.
[[nodiscard]] std::optional<flow::Intent> escape_intent(const AppView& view);

/// What the key 1 to 9 does: selects that answer; while something is asked about the selected one, chooses that row of
/// the question (the only one of a confirmation is 1), and never another answer.
[[nodiscard]] std::optional<flow::Intent> number_intent(const AppView& view, int number);

/// What the letters A, B, C do (0, 1, 2): that way of giving what is selected, or that belief.
[[nodiscard]] std::optional<flow::Intent> letter_intent(const AppView& view, std::size_t number);

}  // namespace leeway::ui
