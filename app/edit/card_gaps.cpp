#include "edit/card_gaps.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "edit/layout.h"

namespace leeway::edit {

namespace {

/// Tries so many columns, the first where it is wanted, each half a card further right.
constexpr int kColumns = 5;

/// Where the top of a card may not be.
struct Taken {
    double from = 0;
    double to = 0;
};

std::vector<Taken> taken_in_column(const std::vector<Rect>& cards, double x, double width, double height) {
    std::vector<Taken> taken;
    for (const Rect& card : cards) {
        if (card.left >= x + width + kCardGap || card.right <= x - kCardGap) continue;
        taken.push_back({card.top - kCardGap - height, card.bottom + kCardGap});
    }
    std::sort(taken.begin(), taken.end(), [](const Taken& a, const Taken& b) { return a.from < b.from; });
    return taken;
}

/// The free height nearest to the one wanted. Heights are free before the first taken, between some, after the last.
double nearest_height(const std::vector<Taken>& taken, double wanted) {
    double free_from = -std::numeric_limits<double>::infinity();
    double best = std::numeric_limits<double>::infinity();
    const auto consider = [&](double from, double to) {
        if (from > to) return;
        const double nearest = std::clamp(wanted, from, to);
        if (std::abs(nearest - wanted) < std::abs(best - wanted)) best = nearest;
    };
    for (const Taken& t : taken) {
        consider(free_from, t.from);
        free_from = std::max(free_from, t.to);
    }
    consider(free_from, std::numeric_limits<double>::infinity());
    return best;
}

}  // namespace

Point nearest_free(const std::vector<Rect>& cards, const Point& wanted, double width, double height) {
    Point best = wanted;
    double least = std::numeric_limits<double>::infinity();
    for (int column = 0; column < kColumns; ++column) {
        const double aside = column * (width / 2);
        if (aside >= least) break;
        const double x = wanted.x + aside;
        const double y = nearest_height(taken_in_column(cards, x, width, height), wanted.y);
        const double cost = aside + std::abs(y - wanted.y);
        if (cost >= least) continue;
        least = cost;
        best = {x, y};
    }
    return best;
}

}  // namespace leeway::edit
