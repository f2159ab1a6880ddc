#pragma once

namespace leeway {

/// How high a rating looks, wherever it is drawn: on the canvas and in the picture of a case alike.
enum class RatingLevel { Poor, Fair, Good };

/// @param rating 0..100. Around 50, what an average customer calls acceptable, it looks fair.
[[nodiscard]] constexpr RatingLevel level_of(int rating) {
    constexpr int kFair = 40;
    constexpr int kGood = 60;
    if (rating < kFair) return RatingLevel::Poor;
    return rating < kGood ? RatingLevel::Fair : RatingLevel::Good;
}

}  // namespace leeway
