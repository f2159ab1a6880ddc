#include "edit/layout.h"

#include <algorithm>

#include "base/assert.h"
#include "edit/layout_draw.h"
#include "edit/layout_layers.h"
#include "edit/layout_parts.h"
#include "edit/layout_shortest.h"

namespace leeway::edit {

namespace {

void check(const LayoutGraph& graph) {
    LEEWAY_ASSERT(graph.nodes.empty() || graph.start < graph.nodes.size(), "the start is no node");
    for (const LayoutEdge& edge : graph.edges) {
        LEEWAY_ASSERT(edge.from < graph.nodes.size() && edge.to < graph.nodes.size(), "an edge to what is no node");
    }
}

std::vector<std::optional<Point>> former_of(const GraphPart& part, const std::vector<std::optional<Point>>& former) {
    std::vector<std::optional<Point>> own;
    if (former.empty()) return own;
    for (const std::size_t node : part.nodes) own.push_back(former[node]);
    return own;
}

Layout lay_out_part(const LayoutGraph& part, const std::vector<std::optional<Point>>& former) {
    const std::vector<std::uint32_t> ranks = rank_cards(part);
    Layers layers = make_layers(part, ranks);
    order_layers(layers, former);
    const auto shortest = place_shortest(layers);
    return draw_layers(part, layers, shortest ? *shortest : place_cells(layers));
}

}  // namespace

double entry_y(const LayoutNode& node) { return std::min(kEntryDown, node.height / 2); }

Layout lay_out(const LayoutGraph& graph, const std::vector<std::optional<Point>>& former) {
    check(graph);
    LEEWAY_ASSERT(former.empty() || former.size() == graph.nodes.size(), "a former place for each node, or none");
    const std::vector<GraphPart> parts = parts_of(graph);
    std::vector<Layout> drawings;
    std::vector<PartSize> sizes;
    for (const GraphPart& part : parts) {
        drawings.push_back(lay_out_part(part.graph, former_of(part, former)));
        sizes.push_back(size_of(part.graph, drawings.back()));
    }
    const std::vector<Point> corners = pack_parts(sizes);
    Layout layout;
    layout.positions.resize(graph.nodes.size());
    layout.ranks.resize(graph.nodes.size());
    layout.bends.resize(graph.edges.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto moved = [&](const Point& p) { return Point{p.x + corners[i].x, p.y + corners[i].y}; };
        for (std::size_t k = 0; k < parts[i].nodes.size(); ++k) {
            layout.positions[parts[i].nodes[k]] = moved(drawings[i].positions[k]);
            layout.ranks[parts[i].nodes[k]] = drawings[i].ranks[k];
        }
        for (std::size_t k = 0; k < parts[i].edges.size(); ++k) {
            for (const Point& p : drawings[i].bends[k]) layout.bends[parts[i].edges[k]].push_back(moved(p));
        }
    }
    return layout;
}

}  // namespace leeway::edit
