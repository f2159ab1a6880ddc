#include <algorithm>
#include <optional>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/layout.h"
#include "edit/random_graph.h"

using namespace leeway;
using namespace leeway::edit;

namespace {

/// Which share of the pairs of cards that shared a column and still do have kept their order.
struct Kept {
    std::size_t pairs = 0;
    std::size_t kept = 0;
    std::size_t cards = 0;
    std::size_t in_column = 0;  ///< cards whose rank is the same
};

Kept compare_layouts(const Layout& before, const Layout& after, std::size_t cards) {
    Kept kept;
    for (std::size_t a = 0; a < cards; ++a) {
        ++kept.cards;
        if (before.ranks[a] == after.ranks[a]) ++kept.in_column;
        for (std::size_t b = a + 1; b < cards; ++b) {
            if (before.ranks[a] != before.ranks[b] || after.ranks[a] != after.ranks[b]) continue;
            ++kept.pairs;
            const bool was_above = before.positions[a].y < before.positions[b].y;
            if (was_above == (after.positions[a].y < after.positions[b].y)) ++kept.kept;
        }
    }
    return kept;
}

std::vector<std::optional<Point>> places(const Layout& layout) {
    return {layout.positions.begin(), layout.positions.end()};
}

double share(std::size_t part, std::size_t all) { return static_cast<double>(part) / static_cast<double>(all); }

}  // namespace

TEST_CASE("With one more card the others keep their order in the columns", "[edit]") {
    Kept all;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        LayoutGraph graph = support::random_graph({"a case", 60, 150, 8, 10, seed});
        const Layout before = lay_out(graph);
        support::Throws throws(seed);
        const std::size_t source = throws.below(60);
        graph.nodes.push_back({220, 140});
        graph.edges.push_back({source, graph.nodes[source].height - 10, 60});
        if (seed % 2 == 0) graph.edges.push_back({60, 100, 59});
        auto former = places(before);
        former.emplace_back();
        const Layout after = lay_out(graph, former);
        CHECK(support::overlaps(support::cards_at(graph, after.positions), kCardGap) == 0);
        const Kept kept = compare_layouts(before, after, 60);
        all.pairs += kept.pairs;
        all.kept += kept.kept;
        all.cards += kept.cards;
        all.in_column += kept.in_column;
    }
    REQUIRE(all.pairs > 500);
    INFO(share(all.kept, all.pairs));
    CHECK(share(all.kept, all.pairs) >= 0.95);
    CHECK(share(all.in_column, all.cards) >= 0.9);
}

TEST_CASE("With one card less the others keep their order too", "[edit]") {
    Kept all;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const LayoutGraph graph = support::random_graph({"a case", 60, 150, 8, 10, seed});
        const Layout before = lay_out(graph);
        LayoutGraph less = graph;
        less.nodes.pop_back();
        less.edges.clear();
        for (const LayoutEdge& edge : graph.edges) {
            if (edge.from < 59 && edge.to < 59) less.edges.push_back(edge);
        }
        auto former = places(before);
        former.pop_back();
        const Kept kept = compare_layouts(before, lay_out(less, former), 59);
        all.pairs += kept.pairs;
        all.kept += kept.kept;
    }
    REQUIRE(all.pairs > 500);
    CHECK(share(all.kept, all.pairs) >= 0.95);
}

TEST_CASE("Laid out anew from its own places, a drawing keeps its order", "[edit]") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const LayoutGraph graph = support::random_graph({"a case", 60, 150, 8, 10, seed});
        const Layout before = lay_out(graph);
        const Kept kept = compare_layouts(before, lay_out(graph, places(before)), 60);
        CHECK(share(kept.kept, kept.pairs) >= 0.95);
        CHECK(kept.in_column == 60);
    }
}
