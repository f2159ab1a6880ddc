#pragma once

#include <vector>

#include "edit/card_index.h"
#include "edit/geometry.h"
#include "edit/link_routes.h"

/// What the routes of links are made of. Private to their sources.
namespace leeway::edit {

/// Corners are rounded by as much where there is room.
inline constexpr double kCornerRadius = 24;

/// A smooth curve along a way: upright and level steps straight, with their corners rounded by at most `radius`;
/// slanted steps as curves that begin and end level, within the rectangle between their ends.
[[nodiscard]] LinkRoute smooth(const std::vector<Point>& way, double radius);

/// Leaves to the right and arrives from the left, whatever lies between; a bow where it has to go back.
[[nodiscard]] LinkRoute plain_curve(const Point& port, const Point& entry);

/// Whether a route stays outside of all cards, and a little away from those that it does not belong to.
[[nodiscard]] bool is_clear(const LinkRoute& route, const LayoutEdge& link, const CardIndex& cards);

}  // namespace leeway::edit
