#include "ui/motion.h"

#include <algorithm>

namespace leeway::ui {

namespace {

/// A program that slept reports the whole pause as one frame; a movement that it began must still be seen.
constexpr float kLongestFrame = 0.05F;

}  // namespace

float Motion::Movement::now() const {
    const float left = 1.0F - age / kDuration;
    return to + (from - to) * left * left * left;  // fast first, then settling
}

float Motion::value(ImGuiID key, float target) {
    const auto [found, is_new] = movements_.try_emplace(key, Movement{target, target, kDuration});
    Movement& movement = found->second;
    if (!is_new && movement.to != target) movement = {movement.now(), target, still_ ? kDuration : 0.0F};
    return movement.now();
}

float Motion::from(ImGuiID key, float before, float target) {
    if (!still_) movements_.try_emplace(key, Movement{before, before, kDuration});
    return value(key, target);
}

void Motion::advance(float seconds, bool still) {
    still_ = still;
    for (auto& [key, movement] : movements_) {
        movement.age = still ? kDuration : std::min(kDuration, movement.age + std::min(seconds, kLongestFrame));
    }
}

bool Motion::is_moving() const {
    return std::any_of(movements_.begin(), movements_.end(),
                       [](const auto& entry) { return entry.second.age < kDuration; });
}

}  // namespace leeway::ui
