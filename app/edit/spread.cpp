#include "edit/spread.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "edit/canvas.h"
#include "edit/layout.h"

namespace leeway::edit {

namespace {

constexpr double kMostSpread = 5;  // times as far from each other
constexpr double kNever = std::numeric_limits<double>::infinity();

/// How many times further away one must be for the other to have room in this direction.
double needed(double from, double to, double extent) {
    const double apart = std::abs(to - from);
    return apart > 0 ? (extent + kCardGap) / apart : kNever;
}

/// By which factor all places must be drawn apart; 1 where no cards overlap. Above kMostSpread it may be any.
double spread_of(const std::vector<Rect>& cards) {
    double spread = 1;
    for (std::size_t i = 0; i < cards.size() && spread <= kMostSpread; ++i) {
        for (std::size_t j = i + 1; j < cards.size(); ++j) {
            const Rect& left = cards[i].left <= cards[j].left ? cards[i] : cards[j];
            const Rect& upper = cards[i].top <= cards[j].top ? cards[i] : cards[j];
            const double across = needed(cards[i].left, cards[j].left, left.width());
            const double down = needed(cards[i].top, cards[j].top, upper.height());
            const bool are_apart = !cards[i].overlaps(cards[j]);
            if (!are_apart) spread = std::max(spread, std::min(across, down));
        }
    }
    return spread;
}

}  // namespace

void spread_places(model::Scenario& scenario) {
    std::vector<Rect> cards;
    cards.reserve(scenario.scenes.size());
    for (const model::Scene& scene : scenario.scenes) {
        if (!scene.layout) continue;
        const CardShape shape = shape_of(scene);
        cards.push_back(rect_at({scene.layout->x, scene.layout->y}, shape.width, shape.height));
    }
    const double spread = spread_of(cards);
    if (spread <= 1) return;
    const auto is_far = [&](const Rect& card) {
        return std::max(std::abs(card.left), std::abs(card.top)) * spread > model::kFarthestPlace;
    };
    const bool fits = spread <= kMostSpread && std::none_of(cards.begin(), cards.end(), is_far);
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        model::Scene& scene = scenario.scenes[i];
        if (!scene.layout) continue;
        if (fits) {
            scene.layout = model::Position{std::round(scene.layout->x * spread), std::round(scene.layout->y * spread)};
        } else {
            scene.layout.reset();
        }
    }
}

}  // namespace leeway::edit
