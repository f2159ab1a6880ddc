#pragma once

#include <cstddef>
#include <vector>

#include "edit/layout.h"

namespace leeway::edit {

/// What hangs together of a graph, as a graph of its own.
struct GraphPart {
    LayoutGraph graph;
    std::vector<std::size_t> nodes;  ///< their numbers in the whole graph, ascending
    std::vector<std::size_t> edges;
};

/// All parts, that of the start first, then in the order of their first nodes. A part without the start begins with the
/// first of its nodes that nothing leads to, or else the first.
[[nodiscard]] std::vector<GraphPart> parts_of(const LayoutGraph& graph);

/// Where the top left corner of each part goes: in rows, as wide as the first part or a page, whichever is more.
struct PartSize {
    double width = 0;
    double height = 0;
};
[[nodiscard]] std::vector<Point> pack_parts(const std::vector<PartSize>& sizes);

}  // namespace leeway::edit
