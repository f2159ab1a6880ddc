#pragma once

#include <string>

#include "flow/train_view.h"
#include "ui/ui.h"

/// The parts of the Train screen.
namespace leeway::ui {

/// How many cases are left, and what they are filtered by: folded into one word where the memory says so.
void draw_filters(Ui& ui, Column& column, const flow::TrainView& view);

/// What has been unfolded of the filters.
void draw_unfolded(Ui& ui, Column& column, const flow::TrainView& view);

/// In place of all of it while the cases are read, and where there are none. @param heading the screen's title.
void draw_no_cases(Ui& ui, const flow::TrainView& view, const std::string& heading, const Rect& room);

/// The files that could not be read: the first ones, until all are asked for.
void draw_broken(Ui& ui, Column& column, const flow::TrainView& view);

/// What is unfolded, the files that could not be read, and the cases to choose from; while something is searched for,
/// the cases first.
void draw_cases(Ui& ui, Column& column, const flow::TrainView& view);

/// The cases in a view of their own, from its top whenever others are listed. @param margin on both sides, pixels.
void draw_case_list(Ui& ui, const flow::TrainView& view, const Rect& room, float margin);

/// The chosen case in full, the policies to play it under, the switch.
/// @param with_summary where the summary does not stand beside it, in the list of cases.
void draw_chosen_case(Ui& ui, Column& column, const flow::TrainView& view, bool with_summary);

/// The button that starts, with the reason where it cannot.
void draw_start(Ui& ui, Column& column, const flow::TrainView& view, bool far_away = false);

}  // namespace leeway::ui
