#include "edit/make_way.h"

#include <algorithm>
#include <utility>

#include "edit/layout.h"

namespace leeway::edit {

namespace {

/// Goes down the cards in the order of their homes: each looks for the first place from its own on down that is clear
/// of those before it that have grown or been pushed.
class WayMaker {
public:
    WayMaker(const std::vector<std::optional<Home>>& homes, const std::vector<CardShape>& shapes)
        : homes_(homes), shapes_(shapes), places_(homes.size()) {
        for (std::size_t i = 0; i < homes.size(); ++i) {
            if (!homes[i]) continue;
            places_[i] = homes[i]->place;
            order_.push_back(i);
            if (homes[i]->is_fixed) fixed_.push_back(i);
            has_grown_ = has_grown_ || is_grown(i);
        }
    }

    std::vector<std::optional<Point>> run() {
        if (!has_grown_) return std::move(places_);
        std::stable_sort(order_.begin(), order_.end(),
                         [this](std::size_t a, std::size_t b) { return homes_[a]->place.y < homes_[b]->place.y; });
        for (const std::size_t card : order_) {
            if (!homes_[card]->is_fixed) settle(card);
            if (is_grown(card) || places_[card] != homes_[card]->place) pushers_.push_back(card);
        }
        return std::move(places_);
    }

private:
    [[nodiscard]] bool is_grown(std::size_t card) const { return shapes_[card].height > homes_[card]->height; }

    [[nodiscard]] double bottom(std::size_t card) const { return places_[card]->y + shapes_[card].height; }

    [[nodiscard]] bool is_too_near(std::size_t one, std::size_t other) const {
        return one != other && places_[one]->x < places_[other]->x + shapes_[other].width &&
               places_[other]->x < places_[one]->x + shapes_[one].width && places_[one]->y < bottom(other) + kLinkGap &&
               places_[other]->y < bottom(one) + kLinkGap;
    }

    /// Moves it below the first of these that it is too near to. @return whether there is one.
    bool give_way_to(const std::vector<std::size_t>& others, std::size_t card) {
        const auto near =
            std::find_if(others.begin(), others.end(), [&](std::size_t other) { return is_too_near(card, other); });
        if (near == others.end()) return false;
        places_[card]->y = bottom(*near) + kCardGap;
        return true;
    }

    /// One that must leave its home goes past what stands in its way by hand.
    void settle(std::size_t card) {
        while (give_way_to(pushers_, card) || (places_[card] != homes_[card]->place && give_way_to(fixed_, card))) {
        }
    }

    const std::vector<std::optional<Home>>& homes_;
    const std::vector<CardShape>& shapes_;
    std::vector<std::optional<Point>> places_;
    std::vector<std::size_t> order_;    ///< from the top
    std::vector<std::size_t> fixed_;    ///< put there by hand
    std::vector<std::size_t> pushers_;  ///< of those that are settled
    bool has_grown_ = false;
};

}  // namespace

std::vector<std::optional<Point>> with_way_made(const std::vector<std::optional<Home>>& homes,
                                                const std::vector<CardShape>& shapes) {
    return WayMaker(homes, shapes).run();
}

std::vector<Rect> left_homes(const std::vector<std::optional<Home>>& homes,
                             const std::vector<std::optional<Point>>& stands, const std::vector<CardShape>& shapes) {
    std::vector<Rect> left;
    for (std::size_t i = 0; i < homes.size(); ++i) {
        if (homes[i] && stands[i] != homes[i]->place)
            left.push_back(rect_at(homes[i]->place, shapes[i].width, shapes[i].height));
    }
    return left;
}

}  // namespace leeway::edit
