#pragma once

#include "flow/home_view.h"
#include "ui/ui.h"

namespace leeway::ui {

/// A play that was left or finished, as a row: what it was, its score, and what can be done with it. To throw a play
/// away is asked twice: the first press only arms the button.
/// @param is_primary going on with it is what Enter does: its button is filled.
void play_row(Ui& ui, Column& column, const flow::PlayCard& play, bool is_primary);

}  // namespace leeway::ui
