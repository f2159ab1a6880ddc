#pragma once

#include <vector>

#include "edit/layout_layers.h"
#include "edit/layout_parts.h"

namespace leeway::edit {

/// From columns and heights to places and bends; the first card's left side and the highest point at 0.
[[nodiscard]] Layout draw_layers(const LayoutGraph& part, const Layers& layers, const std::vector<double>& tops);

/// What cards and bends of a drawing take.
[[nodiscard]] PartSize size_of(const LayoutGraph& part, const Layout& drawing);

}  // namespace leeway::edit
