#include <algorithm>
#include <cmath>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/layout.h"
#include "edit/link_routes.h"
#include "edit/random_graph.h"

using namespace leeway;
using namespace leeway::edit;

TEST_CASE("No two cards overlap, whatever the graph, and they keep the gap", "[edit]") {
    for (const support::GraphShape& shape : support::graph_shapes()) {
        CAPTURE(shape.name);
        const LayoutGraph graph = support::random_graph(shape);
        const Layout layout = lay_out(graph);
        REQUIRE(layout.positions.size() == graph.nodes.size());
        REQUIRE(layout.ranks.size() == graph.nodes.size());
        REQUIRE(layout.bends.size() == graph.edges.size());
        CHECK(support::overlaps(support::cards_at(graph, layout.positions), kCardGap) == 0);
        for (const Point& p : layout.positions) CHECK((std::isfinite(p.x) && p.x >= 0 && p.y >= 0));
    }
}

TEST_CASE("The same graph is always drawn the same way", "[edit]") {
    for (const support::GraphShape& shape : support::graph_shapes()) {
        CAPTURE(shape.name);
        const LayoutGraph graph = support::random_graph(shape);
        const Layout once = lay_out(graph);
        const Layout again = lay_out(graph);
        CHECK(once.positions == again.positions);
        CHECK(once.bends == again.bends);
    }
}

TEST_CASE("Nothing is further left than the start, and what hangs together with it lies above the rest", "[edit]") {
    for (const support::GraphShape& shape : support::graph_shapes()) {
        CAPTURE(shape.name);
        LayoutGraph graph = support::random_graph(shape);
        if (graph.nodes.empty()) continue;
        for (const std::size_t start : {std::size_t{0}, graph.nodes.size() / 2}) {
            graph.start = start;
            const Layout layout = lay_out(graph);
            CHECK(layout.positions[start].x == 0);
            CHECK(layout.ranks[start] == 0);
        }
    }
}

TEST_CASE("Columns go from left to right, and cards of a rank stand below each other", "[edit]") {
    const LayoutGraph graph = support::random_graph({"one part", 60, 300, 8, 10, 21});
    const Layout layout = lay_out(graph);
    for (std::size_t a = 0; a < graph.nodes.size(); ++a) {
        for (std::size_t b = 0; b < graph.nodes.size(); ++b) {
            if (layout.ranks[a] == layout.ranks[b]) CHECK(layout.positions[a].x == layout.positions[b].x);
            if (layout.ranks[a] >= layout.ranks[b]) continue;
            CHECK(layout.positions[a].x + graph.nodes[a].width + kColumnGap <= layout.positions[b].x);
        }
    }
}

TEST_CASE("The bends of a layout lead every link clear of all cards", "[edit]") {
    for (const support::GraphShape& shape : support::graph_shapes()) {
        CAPTURE(shape.name);
        const LayoutGraph graph = support::random_graph(shape);
        const Layout layout = lay_out(graph);
        const CardIndex cards(support::cards_at(graph, layout.positions));
        for (std::size_t i = 0; i < graph.edges.size(); ++i) {
            const LinkRoute route = route_link(graph.edges[i], layout.bends[i], cards);
            CHECK(route.is_clear);
            // It goes by the bends: none of them is far from it.
            for (const Point& bend : layout.bends[i]) {
                CHECK(touches(route, rect_between(bend, bend).grown(kColumnGap / 4)));
            }
        }
    }
}

TEST_CASE("A link that goes back leaves to the right, comes in from the left and runs past what is between", "[edit]") {
    LayoutGraph graph;
    graph.nodes.assign(4, {200, 120});
    graph.edges = {{0, 60, 1}, {1, 60, 2}, {2, 60, 3}, {3, 60, 1}};
    const Layout layout = lay_out(graph);
    const std::vector<Point>& bends = layout.bends[3];
    REQUIRE(bends.size() == 4);
    CHECK(bends[0].x > layout.positions[3].x + 200);
    CHECK(bends[0].y == layout.positions[3].y + 60);
    CHECK(bends[1].x == bends[0].x);
    CHECK(bends[2].y == bends[1].y);
    CHECK(bends[3].x < layout.positions[1].x);
    CHECK(bends[3].y == layout.positions[1].y + kEntryDown);
}

TEST_CASE("A huge tangle is laid out too; its longest links run round everything", "[edit]") {
    const LayoutGraph graph = support::random_graph({"a huge tangle", 1200, 4000, 1200, 50, 31});
    LayoutGraph chained = graph;
    for (std::size_t node = 1; node < graph.nodes.size(); ++node) chained.edges.push_back({node - 1, 20, node});
    const Layout layout = lay_out(chained);
    const std::vector<Rect> cards = support::cards_at(chained, layout.positions);
    CHECK(support::overlaps(cards, kCardGap) == 0);
    const CardIndex index(cards);
    const double top = index.bounds().top;
    std::size_t outside = 0;
    for (std::size_t i = 0; i < chained.edges.size(); ++i) {
        const auto& bends = layout.bends[i];
        if (bends.size() == 4 && bends[1].y < top && bends[1].y == bends[2].y) ++outside;
        CHECK(route_link(chained.edges[i], bends, index).is_clear);
    }
    CHECK(outside > 100);
}
