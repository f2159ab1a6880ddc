#include "edit/random_graph.h"

#include <algorithm>
#include <numeric>

namespace leeway::support {

using edit::LayoutGraph;
using edit::Rect;

std::vector<GraphShape> graph_shapes() {
    return {{"nothing", 0, 0, 1, 0, 1},
            {"one card", 1, 0, 1, 0, 2},
            {"one card, linked to itself", 1, 3, 1, 100, 3},
            {"loose cards", 30, 0, 1, 0, 4},
            {"two cards, many links", 2, 12, 1, 40, 5},
            {"a long chain", 400, 399, 1, 0, 6},
            {"a chain with ways back", 120, 260, 1, 30, 7},
            {"a case", 40, 110, 8, 10, 8},
            {"a case without ways back", 40, 110, 8, 0, 9},
            {"parts", 60, 45, 6, 10, 10},
            {"a tangle", 30, 300, 30, 50, 11},
            {"a large case", 300, 800, 20, 8, 12},
            {"links that lead far", 200, 600, 200, 20, 13}};
}

LayoutGraph random_graph(const GraphShape& shape) {
    Throws throws(shape.seed);
    LayoutGraph graph;
    std::vector<std::vector<std::size_t>> targets(shape.nodes);
    for (std::size_t link = 0; link < shape.links; ++link) {
        const bool is_back = throws.below(100) < shape.back;
        const std::size_t last = shape.nodes - 1;
        // The first links make a chain where there is no reach.
        const std::size_t from =
            is_back || shape.reach > 1 ? throws.below(shape.nodes) : link % std::max<std::size_t>(1, last);
        const std::size_t by = 1 + throws.below(shape.reach);
        if (is_back) {
            targets[from].push_back(from - std::min(from, by - 1));
        } else if (from < last) {
            targets[from].push_back(std::min(last, from + by));
        }
    }
    for (std::size_t node = 0; node < shape.nodes; ++node) {
        const double ports = static_cast<double>(targets[node].size());
        graph.nodes.push_back({throws.between(160, 320), 60 + 24 * ports + throws.between(0, 80)});
        for (std::size_t i = 0; i < targets[node].size(); ++i) {
            // Some leave at the same port, as the outcomes of one response do.
            const bool shares = i > 0 && throws.below(4) == 0;
            const double port = shares ? graph.edges.back().port_y : 60 + 24.0 * static_cast<double>(i);
            graph.edges.push_back({node, port, targets[node][i]});
        }
    }
    return graph;
}

std::vector<Rect> cards_at(const LayoutGraph& graph, const std::vector<edit::Point>& corners) {
    std::vector<Rect> cards;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        cards.push_back(edit::rect_at(corners[i], graph.nodes[i].width, graph.nodes[i].height));
    }
    return cards;
}

std::size_t overlaps(const std::vector<Rect>& cards, double gap) {
    std::size_t count = 0;
    for (std::size_t a = 0; a < cards.size(); ++a) {
        for (std::size_t b = a + 1; b < cards.size(); ++b) {
            if (cards[a].grown(gap / 2 - 1e-6).overlaps(cards[b].grown(gap / 2))) ++count;
        }
    }
    return count;
}

}  // namespace leeway::support
