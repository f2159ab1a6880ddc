#pragma once

#include <optional>
#include <vector>

#include "edit/geometry.h"
#include "edit/scenario_layout.h"

namespace leeway::edit {

/// A card where it belongs, which is where it was put or laid out.
struct Home {
    Point place;
    double height = 0;      ///< that it had when it got there
    bool is_fixed = false;  ///< put there by hand: it never gives way
};

/// Where cards stand once those that have grown since have pushed away what stands below them, that again what is below
/// it, and so on, no further than needed. It depends on nothing else, so that a card that shrinks again lets all of
/// them go back.
/// @param homes those without one stand nowhere yet, and are left out.
[[nodiscard]] std::vector<std::optional<Point>> with_way_made(const std::vector<std::optional<Home>>& homes,
                                                              const std::vector<CardShape>& shapes);

/// Where those belong that have been pushed away: whoever comes meanwhile keeps clear of it.
/// @param stands what with_way_made() returned.
[[nodiscard]] std::vector<Rect> left_homes(const std::vector<std::optional<Home>>& homes,
                                           const std::vector<std::optional<Point>>& stands,
                                           const std::vector<CardShape>& shapes);

}  // namespace leeway::edit
