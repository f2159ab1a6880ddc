#include <algorithm>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/layout_layers.h"
#include "edit/layout_simplex.h"
#include "edit/random_graph.h"

using namespace leeway;
using namespace leeway::edit;

namespace {

using Ranks = std::vector<std::uint32_t>;

/// The weighted length of all links; nothing if one is shorter than it may be.
std::optional<std::int64_t> length_of(const std::vector<RankLink>& links, const Ranks& ranks) {
    std::int64_t sum = 0;
    for (const RankLink& link : links) {
        const std::int64_t length = std::int64_t{ranks[link.head]} - ranks[link.tail];
        if (length < link.least) return std::nullopt;
        sum += length * link.weight;
    }
    return sum;
}

/// The least length of all ways to give nodes the ranks 0..most.
std::int64_t least_length(const std::vector<RankLink>& links, std::uint32_t nodes, std::uint32_t most) {
    Ranks ranks(nodes, 0);
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    while (true) {
        if (const auto length = length_of(links, ranks)) least = std::min(least, *length);
        std::size_t i = 1;  // the root stays at 0
        while (i < nodes && ++ranks[i] > most) ranks[i++] = 0;
        if (i == nodes) return least;
    }
}

/// Node 0 is the root; links lead to higher numbers.
std::vector<RankLink> random_links(support::Throws& throws, std::uint32_t nodes) {
    std::vector<RankLink> links;
    for (std::uint32_t tail = 0; tail < nodes; ++tail) {
        for (std::uint32_t head = tail + 1; head < nodes; ++head) {
            if (throws.below(100) >= 45) continue;
            links.push_back(
                {tail, head, static_cast<std::int32_t>(throws.below(3)), static_cast<std::int32_t>(throws.below(5))});
        }
    }
    std::vector<char> is_led_to(nodes);
    for (const RankLink& link : links) is_led_to[link.head] = 1;
    for (std::uint32_t node = 1; node < nodes; ++node) {
        if (is_led_to[node] == 0) links.push_back({0, node, 0, 0});
    }
    return links;
}

}  // namespace

TEST_CASE("Ranks have the least length that any ranks have", "[edit]") {
    support::Throws throws(11);
    for (int round = 0; round < 150; ++round) {
        const std::uint32_t nodes = 2 + throws.below(4);
        const std::vector<RankLink> links = random_links(throws, nodes);
        const Ranks ranks = RankSimplex(nodes, 0, links).run();
        CAPTURE(round, nodes);
        const auto length = length_of(links, ranks);
        REQUIRE(length);
        CHECK(*length == least_length(links, nodes, 10));
    }
}

TEST_CASE("In large graphs no card and no pair of linked cards can be moved for shorter links", "[edit]") {
    support::Throws throws(12);
    const std::vector<RankLink> links = random_links(throws, 120);
    Ranks ranks = RankSimplex(120, 0, links).run();
    const std::int64_t length = length_of(links, ranks).value();
    for (Ranks& moved : std::vector<Ranks>{ranks}) {
        for (const RankLink& link : links) {
            for (const int by : {-1, 1}) {
                if (link.tail == 0) continue;
                Ranks other = moved;
                other[link.tail] += static_cast<std::uint32_t>(by);
                CHECK(length_of(links, other).value_or(length) >= length);
                other[link.head] += static_cast<std::uint32_t>(by);
                CHECK(length_of(links, other).value_or(length) >= length);
            }
        }
    }
}

TEST_CASE("Links lead to higher ranks, but for those that close a circle, and the start comes first", "[edit]") {
    for (const support::GraphShape& shape : support::graph_shapes()) {
        CAPTURE(shape.name);
        const LayoutGraph graph = support::random_graph(shape);
        if (graph.nodes.empty()) continue;
        const Layout layout = lay_out(graph);
        std::size_t back = 0;
        for (const LayoutEdge& edge : graph.edges) {
            if (edge.from != edge.to && layout.ranks[edge.to] <= layout.ranks[edge.from]) ++back;
        }
        if (shape.back == 0) CHECK(back == 0);
        CHECK(layout.ranks[graph.start] == 0);
    }
}
