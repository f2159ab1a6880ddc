#include <algorithm>
#include <cmath>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/link_curve.h"
#include "edit/link_routes.h"
#include "edit/random_graph.h"

using namespace leeway;
using namespace leeway::edit;

namespace {

/// Whether a point of the curve lies in a card; of its own card, only off the sides.
bool enters_a_card(const LinkRoute& route, const CardIndex& cards) {
    for (std::size_t i = 0; i + 3 < route.points.size(); i += 3) {
        for (int step = 0; step <= 200; ++step) {
            const Point p = on_curve(&route.points[i], step / 200.0);
            for (std::size_t card = 0; card < cards.size(); ++card) {
                if (cards.card(card).grown(-1e-6).contains(p)) return true;
            }
        }
    }
    return false;
}

bool is_smooth(const LinkRoute& route) {
    for (std::size_t i = 3; i + 3 < route.points.size(); i += 3) {
        const Point& before = route.points[i - 1];
        const Point& at = route.points[i];
        const Point& after = route.points[i + 1];
        const double across = (at.x - before.x) * (after.y - at.y) - (at.y - before.y) * (after.x - at.x);
        const double along = (at.x - before.x) * (after.x - at.x) + (at.y - before.y) * (after.y - at.y);
        if (std::abs(across) > 1e-6 * std::abs(along) + 1e-6 || along < 0) return false;
    }
    return true;
}

/// Leaves its port to the right and arrives from the left.
bool has_good_ends(const LinkRoute& route, const LayoutEdge& link, const CardIndex& cards) {
    const Rect& from = cards.card(link.from);
    const Rect& to = cards.card(link.to);
    const auto& p = route.points;
    const std::size_t last = p.size() - 1;
    return p.size() >= 4 && p.size() % 3 == 1 && p[0] == Point{from.right, from.top + link.port_y} &&
           p[last] == Point{to.left, to.top + std::min(kEntryDown, to.height() / 2)} && p[1].y == p[0].y &&
           p[1].x > p[0].x && p[last - 1].y == p[last].y && p[last - 1].x < p[last].x;
}

std::vector<Rect> scattered(support::Throws& throws, std::size_t count, int reach, double gap) {
    std::vector<Rect> cards;
    for (int tries = 0; cards.size() < count && tries < 4000; ++tries) {
        const Point corner{throws.between(0, reach), throws.between(0, reach)};
        const Rect card = rect_at(corner, throws.between(120, 300), throws.between(60, 260));
        const auto is_near = [&](const Rect& other) { return other.grown(gap).overlaps(card); };
        if (std::none_of(cards.begin(), cards.end(), is_near)) cards.push_back(card);
    }
    return cards;
}

LayoutEdge random_link(support::Throws& throws, const std::vector<Rect>& cards) {
    const std::size_t from = throws.below(cards.size());
    const double height = cards[from].height();
    return {from, throws.between(10, static_cast<int>(height) - 10), throws.below(cards.size())};
}

}  // namespace

TEST_CASE("Between scattered cards every link keeps off all of them", "[edit]") {
    std::size_t plain = 0;
    std::size_t searched = 0;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        support::Throws throws(seed);
        const double gap = seed % 2 == 0 ? 40 : 12;
        const std::vector<Rect> placed = scattered(throws, 10 + 3 * seed, 1600, gap);
        const CardIndex cards(placed);
        for (int i = 0; i < 30; ++i) {
            const LayoutEdge link = random_link(throws, placed);
            const LinkRoute route = route_link(link, {}, cards);
            CAPTURE(seed, i, link.from, link.to);
            CHECK(route.is_clear);
            CHECK_FALSE(enters_a_card(route, cards));
            CHECK(is_smooth(route));
            CHECK(has_good_ends(route, link, cards));
            ++(route.points.size() == 4 ? plain : searched);
        }
    }
    CHECK(plain > 20);
    CHECK(searched > 200);
}

TEST_CASE("Where cards overlap, a route that is said to be clear is, and the others are the plain curve", "[edit]") {
    std::size_t clear = 0;
    std::size_t covered = 0;
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        support::Throws throws(100 + seed);
        std::vector<Rect> placed;
        for (int i = 0; i < 40; ++i) {
            const Point corner{throws.between(0, 1500), throws.between(0, 1500)};
            placed.push_back(rect_at(corner, throws.between(120, 300), throws.between(60, 260)));
        }
        const CardIndex cards(placed);
        for (int i = 0; i < 30; ++i) {
            const LayoutEdge link = random_link(throws, placed);
            const LinkRoute route = route_link(link, {}, cards);
            CAPTURE(seed, i);
            CHECK(has_good_ends(route, link, cards));
            if (route.is_clear) CHECK_FALSE(enters_a_card(route, cards));
            if (!route.is_clear) CHECK(route.points.size() == 4);
            ++(route.is_clear ? clear : covered);
        }
    }
    CHECK(clear > 50);
    CHECK(covered > 50);
}

TEST_CASE("Only a link whose end is shut in runs straight across", "[edit]") {
    // A ring of cards around the target.
    const CardIndex cards({{0, 300, 100, 400},
                           {1000, 300, 1100, 400},
                           {900, 200, 950, 500},
                           {950, 200, 1150, 250},
                           {1150, 200, 1200, 500},
                           {950, 450, 1150, 500}});
    const LinkRoute shut_in = route_link({0, 50, 1}, {}, cards);
    CHECK_FALSE(shut_in.is_clear);
    CHECK(has_good_ends(shut_in, {0, 50, 1}, cards));
    CHECK(route_link({0, 50, 2}, {}, cards).is_clear);
    CHECK(route_link({4, 50, 0}, {}, cards).is_clear);
}

TEST_CASE("A link to its own card, and one that goes back, go round", "[edit]") {
    const CardIndex cards({{0, 0, 200, 120}, {400, 0, 600, 120}});
    for (const LayoutEdge& link : {LayoutEdge{0, 60, 0}, LayoutEdge{1, 60, 0}, LayoutEdge{1, 110, 1}}) {
        const LinkRoute route = route_link(link, {}, cards);
        CHECK(route.is_clear);
        CHECK(has_good_ends(route, link, cards));
        CHECK_FALSE(enters_a_card(route, cards));
        // Near by: no further out than its margin and the corner take.
        const Rect around = joined(cards.card(link.from), cards.card(link.to)).grown(40);
        CHECK(joined(bounds_of(route), around) == around);
    }
}

TEST_CASE("Only links that touch where a card was or is change when it is moved", "[edit]") {
    support::Throws throws(77);
    std::vector<Rect> placed = scattered(throws, 40, 2600, 40);
    CardIndex cards(placed);
    std::vector<LayoutEdge> links;
    for (int i = 0; i < 60; ++i) links.push_back(random_link(throws, placed));
    const std::vector<LinkRoute> before = route_links(links, {}, cards);
    const Rect was = cards.card(7);
    const Rect is = rect_at({was.left + 330, was.top + 90}, was.width(), was.height());
    cards.move(7, is);
    std::size_t untouched = 0;
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (links[i].from == 7 || links[i].to == 7 || touches(before[i], is)) continue;
        ++untouched;
        CHECK(is_clear(before[i], links[i], cards));
    }
    CHECK(untouched > 20);
}

TEST_CASE("Whether a route touches an area is never denied where it does", "[edit]") {
    support::Throws throws(5);
    std::size_t touched = 0;
    for (int round = 0; round < 300; ++round) {
        const LinkRoute route = plain_curve({throws.between(0, 900), throws.between(0, 900)},
                                            {throws.between(0, 900), throws.between(0, 900)});
        const Rect area = rect_at({throws.between(-100, 900), throws.between(-100, 900)}, 180, 160);
        bool enters = false;
        for (int step = 0; step <= 500; ++step) enters |= area.contains(on_curve(route.points.data(), step / 500.0));
        if (enters) CHECK(touches(route, area));
        if (touches(route, area)) CHECK(bounds_of(route).overlaps(area.grown(2)));
        touched += enters ? 1 : 0;
    }
    CHECK(touched > 20);
}
