#pragma once

#include <vector>

#include "edit/geometry.h"

namespace leeway::edit {

/// The place nearest to the one wanted where a card of this size keeps kCardGap from all others: above or below it, or
/// a little to the right. There always is one.
[[nodiscard]] Point nearest_free(const std::vector<Rect>& cards, const Point& wanted, double width, double height);

}  // namespace leeway::edit
