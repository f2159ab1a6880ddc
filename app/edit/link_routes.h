#pragma once

#include <cstddef>
#include <vector>

#include "edit/card_index.h"
#include "edit/geometry.h"
#include "edit/layout.h"

/// How links run between cards.
namespace leeway::edit {

/// A link as it is drawn.
struct LinkRoute {
    /// Cubic Bezier segments end to end: a start, then for each segment two control points and its end (3 n + 1).
    std::vector<Point> points;
    /// Whether it keeps off all cards. It does not where other cards cover or shut in one of its ends: then it is the
    /// plain curve, straight across.
    bool is_clear = true;
};

/// Leads one link from its port to the right and to its target from the left, past all cards: by the layout's bends if
/// these are clear, as a plain curve, else along a way that is searched for among the cards nearby, then further out.
/// Needs nothing of other links: after a card has been moved, only the links that end at it, or run where it was or
/// is, have to be led anew (touches() tells).
/// @param bends of the layout for this link, or none when it does not stand as it was laid out.
/// @param cards number i is the card of node i.
[[nodiscard]] LinkRoute route_link(const LayoutEdge& link, const std::vector<Point>& bends, const CardIndex& cards);

/// The routes of many links, in their order. @param bends as many as links, or none.
[[nodiscard]] std::vector<LinkRoute> route_links(const std::vector<LayoutEdge>& links,
                                                 const std::vector<std::vector<Point>>& bends, const CardIndex& cards);

/// Whether a route comes into an area: exactly on the safe side (never no where it does).
[[nodiscard]] bool touches(const LinkRoute& route, const Rect& area);

/// The smallest rectangle around all points, control points included: the route lies in it.
[[nodiscard]] Rect bounds_of(const LinkRoute& route);

/// Where on a Bezier segment one is after the share t (0..1). @param points its four.
[[nodiscard]] Point on_curve(const Point* points, double t);

}  // namespace leeway::edit
