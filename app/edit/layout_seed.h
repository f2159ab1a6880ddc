#pragma once

#include <optional>
#include <vector>

#include "edit/layout_layers.h"

namespace leeway::edit {

/// Orders columns by where their cards were before; cells without a former place go where what they are linked to is.
/// Does nothing without any former place. The places in the columns have to be numbered anew.
/// @return of each cell whether it had a place; empty when none had.
[[nodiscard]] std::vector<char> seed_order(Layers& layers, const std::vector<std::optional<Point>>& former);

}  // namespace leeway::edit
