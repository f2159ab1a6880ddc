#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/card_gaps.h"
#include "edit/layout.h"
#include "edit/make_way.h"
#include "edit/random_graph.h"

using namespace leeway;
using namespace leeway::edit;

namespace {

using Places = std::vector<std::optional<Point>>;

/// Each pair with a new card in it keeps the gap.
std::size_t new_overlaps(const std::vector<Rect>& cards, const Places& before) {
    std::size_t count = 0;
    for (std::size_t a = 0; a < cards.size(); ++a) {
        for (std::size_t b = 0; b < cards.size(); ++b) {
            if (a == b || before[a]) continue;
            if (cards[a].grown(kCardGap / 2 - 1e-6).overlaps(cards[b].grown(kCardGap / 2))) ++count;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("New cards overlap nobody, and nobody else moves, also where cards were heaped up by hand", "[edit]") {
    for (const support::GraphShape& shape : support::graph_shapes()) {
        CAPTURE(shape.name);
        const LayoutGraph graph = support::random_graph(shape);
        for (const std::uint32_t known : {0U, 50U, 95U}) {
            support::Throws throws(shape.seed + known);
            const Layout drawn = lay_out(graph);
            Places places(graph.nodes.size());
            for (std::size_t i = 0; i < places.size(); ++i) {
                if (throws.below(100) >= known) continue;
                places[i] = throws.below(2) == 0 ? drawn.positions[i]
                                                 : Point{throws.between(-900, 900), throws.between(-900, 900)};
            }
            const std::vector<Point> all = place_new(graph, places);
            REQUIRE(all.size() == places.size());
            for (std::size_t i = 0; i < places.size(); ++i) {
                if (places[i]) CHECK(all[i] == *places[i]);
            }
            CHECK(new_overlaps(support::cards_at(graph, all), places) == 0);
        }
    }
}

TEST_CASE("A new card stands right of the one that leads to it, at the height of the port if there is room", "[edit]") {
    LayoutGraph graph;
    graph.nodes.assign(3, {200, 150});
    graph.edges = {{0, 90, 1}};
    const std::vector<Point> all = place_new(graph, {Point{40, 60}, std::nullopt, std::nullopt});
    CHECK(all[1] == Point{40 + 200 + kColumnGap, 60 + 90 - kEntryDown});
    CHECK(all[2].y >= 60 + 150 + kPartGap);

    graph.edges.push_back({0, 120, 2});
    const std::vector<Point> more = place_new(graph, {all[0], all[1], std::nullopt});
    CHECK(more[2].x >= all[1].x);
    CHECK(std::abs(more[2].y - all[1].y) <= 150 + kCardGap);
}

TEST_CASE("A new card that only leads to others stands left of them", "[edit]") {
    LayoutGraph graph;
    graph.nodes.assign(2, {200, 150});
    graph.edges = {{1, 90, 0}};
    const std::vector<Point> all = place_new(graph, {Point{0, 0}, std::nullopt});
    CHECK(all[1] == Point{-200 - kColumnGap, kEntryDown - 90});
}

TEST_CASE("A new card keeps clear of what is kept free", "[edit]") {
    LayoutGraph graph;
    graph.nodes.assign(2, {200, 150});
    graph.edges = {{0, 90, 1}};
    const Point wanted = place_new(graph, {Point{0, 0}, std::nullopt})[1];
    const Rect kept = rect_at(wanted, 200, 100);
    const Point found = place_new(graph, {Point{0, 0}, std::nullopt}, {kept})[1];
    CHECK_FALSE(rect_at(found, 200, 150).overlaps(kept.grown(kCardGap - 1e-6)));
}

TEST_CASE("Who comes while random cards are pushed away keeps clear of where they stand and of where they belong",
          "[edit]") {
    std::size_t pushed = 0;
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
        CAPTURE(seed);
        support::Throws throws(seed);
        std::vector<std::optional<Home>> homes;
        std::vector<CardShape> shapes;
        double top = 0;
        for (std::size_t i = 0; i < 24; ++i) {
            const double height = throws.between(50, 110);
            homes.push_back(Home{{70.0 * static_cast<double>(throws.below(6)), top}, height, throws.below(6) == 0});
            shapes.push_back({100, height + (throws.below(3) == 0 ? throws.between(44, 176) : 0.0), {}});
            top += height + kCardGap + throws.between(0, 40);
        }
        Places places = with_way_made(homes, shapes);
        const std::vector<Rect> left = left_homes(homes, places, shapes);
        pushed += left.size();
        LayoutGraph graph;
        for (const CardShape& shape : shapes) graph.nodes.push_back({shape.width, shape.height});
        for (std::size_t i = 0; i < 6; ++i) {
            graph.edges.push_back({throws.below(24), 20, graph.nodes.size()});
            graph.nodes.push_back({100, throws.between(50, 110)});
            places.emplace_back();
        }
        const std::vector<Rect> cards = support::cards_at(graph, place_new(graph, places, left));
        CHECK(new_overlaps(cards, places) == 0);
        for (std::size_t i = 24; i < cards.size(); ++i) {
            for (std::size_t k = 0; k < homes.size(); ++k) {
                CHECK_FALSE(cards[i].overlaps(rect_at(homes[k]->place, 100, homes[k]->height)));
            }
        }
    }
    CHECK(pushed > 100);
}

TEST_CASE("In the column where it is wanted no free place is nearer than the one that is found", "[edit]") {
    support::Throws throws(4);
    for (int round = 0; round < 200; ++round) {
        std::vector<Rect> cards;
        for (int i = 0; i < 25; ++i) {
            const Point corner{throws.between(-300, 300), throws.between(-700, 700)};
            cards.push_back(rect_at(corner, throws.between(50, 250), throws.between(40, 200)));
        }
        const Point wanted{throws.between(-200, 200), throws.between(-500, 500)};
        const Point found = nearest_free(cards, wanted, 200, 120);
        const auto is_free = [&](const Point& at) {
            return std::none_of(cards.begin(), cards.end(), [&](const Rect& card) {
                return card.grown(kCardGap - 1e-6).overlaps(rect_at(at, 200, 120));
            });
        };
        CHECK(is_free(found));
        const double away = std::abs(found.x - wanted.x) + std::abs(found.y - wanted.y);
        for (double off = 0; off < away; ++off) {
            CHECK_FALSE(is_free({wanted.x, wanted.y + off}));
            CHECK_FALSE(is_free({wanted.x, wanted.y - off}));
        }
    }
}
