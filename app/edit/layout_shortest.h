#pragma once

#include <optional>
#include <vector>

#include "edit/layout_layers.h"

namespace leeway::edit {

/// The top of each cell such that links rise and fall as little as can be, long ones above all: the gaps between cells
/// and the length of links as a problem of ranks (Gansner and others 1993, section 4.2). Gives tidier drawings than
/// place_cells(), but takes longer than linear time: nothing for a drawing where it would take too long.
[[nodiscard]] std::optional<std::vector<double>> place_shortest(const Layers& layers);

}  // namespace leeway::edit
