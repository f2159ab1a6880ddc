#pragma once

#include "flow/train_view.h"
#include "ui/ui.h"

/// The parts of the Train screen.
namespace leeway::ui {

/// What the cases are filtered by, and how many are left.
void draw_filters(Ui& ui, Column& column, const flow::TrainView& view);

/// Whether only a few lines of the list can be seen, and what is not a case is folded away.
[[nodiscard]] bool has_little_room(const Ui& ui);

/// The files that could not be read: the first ones, until all are asked for.
void draw_broken(Ui& ui, Column& column, const flow::TrainView& view);

/// The filters, the files that could not be read, and the cases to choose from; while something is searched for, the
/// cases first.
void draw_cases(Ui& ui, Column& column, const flow::TrainView& view);

/// The chosen case in full, the policies to play it under, the switch.
/// @param with_summary where the summary does not stand beside it, in the list of cases.
void draw_chosen_case(Ui& ui, Column& column, const flow::TrainView& view, bool with_summary);

/// The button that starts, with the reason where it cannot.
void draw_start(Ui& ui, Column& column, const flow::TrainView& view, bool far_away = false);

}  // namespace leeway::ui
