#include <algorithm>
#include <optional>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/card_index.h"
#include "edit/random_graph.h"

using namespace leeway;
using namespace leeway::edit;

namespace {

Rect random_rect(support::Throws& throws, int reach, int largest) {
    const Point corner{throws.between(-reach, reach), throws.between(-reach, reach)};
    return rect_at(corner, throws.between(1, largest), throws.between(1, largest));
}

std::vector<Rect> random_cards(support::Throws& throws, std::size_t count) {
    std::vector<Rect> cards;
    for (std::size_t i = 0; i < count; ++i) cards.push_back(random_rect(throws, 3000, 400));
    return cards;
}

std::vector<std::size_t> seen_one_by_one(const std::vector<Rect>& cards, const Rect& area) {
    std::vector<std::size_t> seen;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        if (cards[i].overlaps(area)) seen.push_back(i);
    }
    return seen;
}

std::optional<std::size_t> hit_one_by_one(const std::vector<Rect>& cards, const Point& p) {
    for (std::size_t i = cards.size(); i-- > 0;) {
        if (cards[i].contains(p)) return i;
    }
    return std::nullopt;
}

void compare(const CardIndex& index, const std::vector<Rect>& cards, support::Throws& throws) {
    for (int question = 0; question < 60; ++question) {
        const Rect area = random_rect(throws, 5000, question % 2 == 0 ? 3000 : 60);
        CHECK(index.in(area) == seen_one_by_one(cards, area));
        const Point p{area.left, area.top};
        CHECK(index.at(p) == hit_one_by_one(cards, p));
    }
}

}  // namespace

TEST_CASE("The index sees and hits what looking at all cards does, also after cards were moved, far out too",
          "[edit]") {
    support::Throws throws(3);
    for (const std::size_t count : std::vector<std::size_t>{0, 1, 2, 30, 400}) {
        CAPTURE(count);
        std::vector<Rect> cards = random_cards(throws, count);
        CardIndex index(cards);
        compare(index, cards, throws);
        for (std::size_t i = 0; i < count; i += 3) {
            cards[i] = random_rect(throws, 9000, 500);
            index.move(i, cards[i]);
        }
        compare(index, cards, throws);
    }
}

TEST_CASE("A card that lies in many cells is shown once, and a card of several at a point is the last", "[edit]") {
    const CardIndex index({{0, 0, 5000, 5000}, {100, 100, 200, 200}, {4000, 4000, 9000, 9000}});
    std::size_t shown = 0;
    CHECK(index.for_each_in({-100, -100, 4500, 4500}, [&](std::size_t) { return ++shown > 0; }));
    CHECK(shown == 3);
    CHECK(index.at({150, 150}) == 1);
    CHECK(index.at({300, 300}) == 0);
    CHECK(index.at({9000, 9000}) == 2);
    CHECK_FALSE(index.at({-1, 0}));
    CHECK(index.bounds() == Rect{0, 0, 9000, 9000});
}

TEST_CASE("Looking at cards ends when it is told to", "[edit]") {
    const CardIndex index({{0, 0, 10, 10}, {0, 0, 10, 10}, {0, 0, 10, 10}});
    int seen = 0;
    CHECK_FALSE(index.for_each_in({1, 1, 2, 2}, [&](std::size_t) { return ++seen < 2; }));
    CHECK(seen == 2);
}
