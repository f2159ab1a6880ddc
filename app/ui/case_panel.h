#pragma once

#include "flow/train_view.h"
#include "ui/ui.h"

/// The parts of the Train screen.
namespace leeway::ui {

/// The cases to choose from, and the files that could not be read.
void draw_cases(Ui& ui, Column& column, const flow::TrainView& view);

/// The chosen case in full, the policies to play it under, the switch.
/// @param with_summary where the summary does not stand beside it, in the list of cases.
void draw_chosen_case(Ui& ui, Column& column, const flow::TrainView& view, bool with_summary);

/// The button that starts, with the reason where it cannot.
void draw_start(Ui& ui, Column& column, const flow::TrainView& view);

}  // namespace leeway::ui
