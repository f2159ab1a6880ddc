#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "edit/geometry.h"

/// Where cards go by themselves: a layered drawing in the manner of Sugiyama, Tagawa and Toda (1981), from left to
/// right. The same graph always gives the same drawing.
namespace leeway::edit {

/// Between two cards of a column.
inline constexpr double kCardGap = 32;
/// Between a link that runs past cards and what is above or below it.
inline constexpr double kLinkGap = kCardGap / 2;
/// Between two columns, where links change their height; up to twice as much where they change it by far.
inline constexpr double kColumnGap = 112;
/// Between parts of the graph that no link ties together.
inline constexpr double kPartGap = 96;
/// Links enter a card on its left side, so far below its top: beside its heading. Half its height if it is low.
inline constexpr double kEntryDown = 24;

/// A card's extent; both above 0.
struct LayoutNode {
    double width = 0;
    double height = 0;
};

/// A link from a port on the right side of a card to the left side of another, or of the same. Several may be alike.
struct LayoutEdge {
    std::size_t from = 0;
    double port_y = 0;  ///< below the top of the card, 0..height
    std::size_t to = 0;
};

struct LayoutGraph {
    std::vector<LayoutNode> nodes;
    std::vector<LayoutEdge> edges;
    std::size_t start = 0;  ///< goes first; means nothing without nodes
};

struct Layout {
    std::vector<Point> positions;    ///< of each card's top left corner; from 0 on by lay_out()
    std::vector<std::size_t> ranks;  ///< of each card: its column, counted in its part of the graph from 0
    /// Where each link bends on its way from the port to the entry; empty for one that needs not to, and for one that
    /// leads to its own card. Steps between these points are level, upright, or slanted; a curve that is level where a
    /// slanted step begins and ends stays between the columns. See route_link().
    std::vector<std::vector<Point>> bends;
};

/// How far below a card's top links enter it.
[[nodiscard]] double entry_y(const LayoutNode& node);

/// Lays out the whole graph; no two cards overlap, and they keep the gaps above. About linear in the length of all
/// links.
/// @param former where cards were before, as many as there are nodes, or none. Cards that had a place keep their order
/// in a column, unless neighbours swap to be rid of a crossing; so one more scene does not stir all others.
[[nodiscard]] Layout lay_out(const LayoutGraph& graph, const std::vector<std::optional<Point>>& former = {});

/// Finds a place for new cards and leaves all others where they are: near the card that leads there, to its right, else
/// left of one that it leads to, else below everything. No new card overlaps another.
/// @param positions as many as there are nodes; nothing for a new card.
/// @param kept_free where no new card may stand either.
/// @return all positions, the given ones unchanged.
[[nodiscard]] std::vector<Point> place_new(const LayoutGraph& graph, const std::vector<std::optional<Point>>& positions,
                                           const std::vector<Rect>& kept_free = {});

}  // namespace leeway::edit
