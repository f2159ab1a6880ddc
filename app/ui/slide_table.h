#pragma once

#include <vector>

#include "flow/workshop_view.h"
#include "ui/slide_blocks.h"
#include "ui/ui.h"

namespace leeway::ui {

/// The votes as a table, a line for each choice and a column for each team: so that a result is seen at one glance
/// where there is no room for every word. Of what would be said as much is left as its line has room for.
void add_vote_table(Ui& ui, std::vector<SlideBlock>& blocks, const flow::SlideView& view);

}  // namespace leeway::ui
