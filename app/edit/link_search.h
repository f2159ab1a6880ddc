#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "edit/card_index.h"
#include "edit/geometry.h"

namespace leeway::edit {

/// Looks for a way of level and upright steps between cards, short and with few corners.
struct WaySearch {
    Point port;              ///< leaves to the right
    Point entry;             ///< arrives from the left
    double margin = 0;       ///< to all cards, above 0; the first and the last step are at least as long
    Rect window;             ///< the way stays in it
    std::size_t lines = 96;  ///< looks along so many in each direction at most; of more, along some
};

/// A* over the lines along the sides of the cards in the window (an orthogonal visibility graph); where these are many,
/// over some of them, so that the time has a bound. The corners of the way from port to entry, or nothing if it found
/// none.
[[nodiscard]] std::optional<std::vector<Point>> find_way(const WaySearch& search, const CardIndex& cards);

}  // namespace leeway::edit
