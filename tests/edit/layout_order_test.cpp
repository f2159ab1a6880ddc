#include <algorithm>
#include <utility>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/layout_crossings.h"
#include "edit/layout_layers.h"
#include "edit/layout_parts.h"
#include "edit/layout_transpose.h"
#include "edit/random_graph.h"

using namespace leeway;
using namespace leeway::edit;

namespace {

/// Pair by pair. Links of one port, and those that arrive at one card, do not cross.
std::uint64_t crossings_one_by_one(const Layers& layers) {
    const auto above = [&](const LayerLink& a, const LayerLink& b) {
        if (a.from == b.from) return a.port < b.port;
        return layers.place[a.from] < layers.place[b.from];
    };
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < layers.links.size(); ++i) {
        for (std::size_t k = 0; k < layers.links.size(); ++k) {
            const LayerLink& a = layers.links[i];
            const LayerLink& b = layers.links[k];
            if (layers.cells[a.from].rank != layers.cells[b.from].rank || !above(a, b)) continue;
            if (layers.place[a.to] > layers.place[b.to]) ++count;
        }
    }
    return count;
}

void check_form(const Layers& layers) {
    std::size_t cells = 0;
    for (std::size_t column = 0; column < layers.columns.size(); ++column) {
        for (std::size_t i = 0; i < layers.columns[column].size(); ++i) {
            const Cell cell = layers.columns[column][i];
            REQUIRE(layers.cells[cell].rank == column);
            REQUIRE(layers.place[cell] == i);
            ++cells;
        }
    }
    CHECK(cells == layers.cells.size());
    for (const LayerLink& link : layers.links) {
        REQUIRE(layers.cells[link.to].rank == layers.cells[link.from].rank + 1);
    }
}

}  // namespace

TEST_CASE("Crossings are counted as pair by pair, and ordering leaves no more than there were", "[edit]") {
    std::uint64_t before = 0;
    std::uint64_t after = 0;
    for (const support::GraphShape& shape : support::graph_shapes()) {
        if (shape.links > 300 || shape.nodes == 0) continue;
        CAPTURE(shape.name);
        for (const GraphPart& part : parts_of(support::random_graph(shape))) {
            Layers layers = make_layers(part.graph, rank_cards(part.graph));
            check_form(layers);
            const std::uint64_t first = CrossingCounter(layers).all();
            CHECK(first == crossings_one_by_one(layers));
            order_layers(layers, {});
            check_form(layers);
            const std::uint64_t last = CrossingCounter(layers).all();
            CHECK(last == crossings_one_by_one(layers));
            CHECK(last <= first);
            before += first;
            after += last;
        }
    }
    // Depth first is no bad beginning, but far from the end.
    CHECK(after < before * 7 / 10);
}

TEST_CASE("Swaps end where no two neighbours of a column would cross less the other way round", "[edit]") {
    const LayoutGraph graph = support::random_graph({"a tangle", 16, 40, 16, 20, 3});
    for (const GraphPart& part : parts_of(graph)) {
        Layers layers = make_layers(part.graph, rank_cards(part.graph));
        Transposer transposer(layers);
        for (int round = 0; round < 20; ++round) transposer.run({});
        check_form(layers);
        const std::uint64_t crossings = CrossingCounter(layers).all();
        for (const std::vector<Cell>& column : layers.columns) {
            for (std::size_t i = 1; i < column.size(); ++i) {
                std::swap(layers.place[column[i - 1]], layers.place[column[i]]);
                CHECK(crossings_one_by_one(layers) >= crossings);
                std::swap(layers.place[column[i - 1]], layers.place[column[i]]);
            }
        }
    }
}

TEST_CASE("A tree is drawn without a crossing, its branches in the order of the ports", "[edit]") {
    LayoutGraph tree;
    for (std::size_t node = 0; node < 40; ++node) tree.nodes.push_back({200, 120});
    for (std::size_t node = 1; node < 40; ++node) {
        tree.edges.push_back({(node - 1) / 3, 40.0 + 20 * static_cast<double>((node - 1) % 3), node});
    }
    Layers layers = make_layers(tree, rank_cards(tree));
    order_layers(layers, {});
    CHECK(CrossingCounter(layers).all() == 0);
    const Layout layout = lay_out(tree);
    for (std::size_t node = 2; node < 40; ++node) {
        if (layout.ranks[node] == layout.ranks[node - 1])
            CHECK(layout.positions[node - 1].y < layout.positions[node].y);
    }
}

TEST_CASE("A knot of two links is undone", "[edit]") {
    LayoutGraph graph;
    graph.nodes.assign(5, {100, 80});
    graph.edges = {{0, 20, 1}, {0, 60, 2}, {1, 40, 4}, {2, 40, 3}};
    const Layout layout = lay_out(graph);
    CHECK(layout.positions[1].y < layout.positions[2].y);
    CHECK(layout.positions[4].y < layout.positions[3].y);
}
