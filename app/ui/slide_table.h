#pragma once

#include <cstddef>
#include <vector>

#include "flow/workshop_view.h"
#include "ui/slide_blocks.h"
#include "ui/ui.h"

namespace leeway::ui {

/// The votes as a table, a row for each choice and a column for each team: so that a result is seen at one glance
/// where there is no room for every word. @param lines of a row's words at most; what goes beyond them is left out.
void add_vote_table(Ui& ui, std::vector<SlideBlock>& blocks, const flow::SlideView& view, std::size_t lines);

}  // namespace leeway::ui
