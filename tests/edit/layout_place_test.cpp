#include <algorithm>
#include <cmath>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/layout_align.h"
#include "edit/layout_layers.h"
#include "edit/layout_parts.h"
#include "edit/layout_shortest.h"
#include "edit/random_graph.h"

using namespace leeway;
using namespace leeway::edit;

namespace {

bool keeps_gaps(const Layers& layers, const std::vector<double>& tops) {
    for (const std::vector<Cell>& column : layers.columns) {
        for (std::size_t i = 1; i < column.size(); ++i) {
            const LayerCell& upper = layers.cells[column[i - 1]];
            const double free = tops[column[i]] - tops[column[i - 1]] - upper.height;
            if (free < gap_between(upper, layers.cells[column[i]]) - 1e-6) return false;
        }
    }
    return true;
}

/// How far links rise and fall together.
double rise(const Layers& layers, const std::vector<double>& tops) {
    double sum = 0;
    for (const LayerLink& link : layers.links) {
        sum += std::abs(tops[link.from] + link.port - tops[link.to] - layers.cells[link.to].entry);
    }
    return sum;
}

/// Inner pieces of long links: how many there are and how many are level.
struct Inner {
    std::size_t all = 0;
    std::size_t level = 0;
};

Inner inner_pieces(const Layers& layers, const std::vector<double>& tops) {
    Inner inner;
    for (const std::vector<Cell>& way : layers.ways) {
        for (std::size_t i = 1; i < way.size(); ++i) {
            ++inner.all;
            if (std::abs(tops[way[i]] - tops[way[i - 1]]) < 1e-6) ++inner.level;
        }
    }
    return inner;
}

}  // namespace

TEST_CASE("Cells keep their gaps and long links are straight, whichever way places them", "[edit]") {
    Inner fast;
    Inner shortest;
    double fast_rise = 0;
    double least_rise = 0;
    for (const support::GraphShape& shape : support::graph_shapes()) {
        CAPTURE(shape.name);
        for (const GraphPart& part : parts_of(support::random_graph(shape))) {
            Layers layers = make_layers(part.graph, rank_cards(part.graph));
            order_layers(layers, {});
            const std::vector<double> placed = place_cells(layers);
            CHECK(keeps_gaps(layers, placed));
            fast_rise += rise(layers, placed);
            fast.all += inner_pieces(layers, placed).all;
            fast.level += inner_pieces(layers, placed).level;
            const auto best = place_shortest(layers);
            REQUIRE(best);
            CHECK(keeps_gaps(layers, *best));
            least_rise += rise(layers, *best);
            shortest.level += inner_pieces(layers, *best).level;
        }
    }
    REQUIRE(fast.all > 1000);
    CHECK(static_cast<double>(fast.level) > 0.8 * static_cast<double>(fast.all));
    CHECK(static_cast<double>(shortest.level) > 0.9 * static_cast<double>(fast.all));
    CHECK(least_rise < fast_rise);
}

TEST_CASE("A chain runs level from port to entry", "[edit]") {
    LayoutGraph chain;
    for (std::size_t node = 0; node < 20; ++node) {
        chain.nodes.push_back({180, 90 + 10 * static_cast<double>(node % 4)});
        if (node > 0) chain.edges.push_back({node - 1, 64, node});
    }
    const Layout layout = lay_out(chain);
    for (std::size_t node = 1; node < 20; ++node) {
        CHECK(layout.positions[node].y + kEntryDown == layout.positions[node - 1].y + 64);
        CHECK(layout.positions[node].x == layout.positions[node - 1].x + 180 + kColumnGap);
        CHECK(layout.bends[node - 1].empty());
    }
}
