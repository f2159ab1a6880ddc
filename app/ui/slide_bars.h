#pragma once

#include "flow/workshop_view.h"
#include "ui/ui.h"

namespace leeway::ui {

/// The votes for one choice: a bar with its number in words, or one a team with its name. The bars grow once.
/// @param is_dense the teams stand side by side, as many as there is room for.
void draw_slide_bars(Ui& ui, Column& column, const flow::SlideView& view, const flow::SlideChoice& choice,
                     bool is_dense);

/// One bar, which grows once. Names itself by its team: in an ImGui id for each choice.
void draw_vote_bar(Ui& ui, const Rect& track, const flow::VoteBar& bar, bool is_chosen);

}  // namespace leeway::ui
