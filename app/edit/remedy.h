#pragma once

#include <cstdint>
#include <optional>

#include "base/money.h"

/// How fair a result is that gives back so much of what a customer lost: a rule of thumb for the rating "outcome".
///
/// The shapes are those of published studies: for a good that was rejected an S, steepest from 60 to 120 % of the loss,
/// and for a service that was used a curve that rises ever more slowly (Gelbrich, Gaethke and Gregoire 2015); both are
/// highest at 150 %, past which more money pleases no further (Haesevoets et al. 2017). The heights are a design
/// choice.
namespace leeway::edit {

/// What the customer was left with.
enum class Loss {
    RejectedGood,  ///< nothing: it was sent back, or never came
    UsedService,   ///< something, though not what was promised
};

/// How much of a loss is given back, in whole percent, halves away from zero. Nothing where there is no loss (0), and
/// where an amount is below 0 or above kLargestAmountCents.
[[nodiscard]] std::optional<std::int64_t> percent_of_loss(Money given, Money loss);

/// The suggested outcome, 0..100: through the points of a table, straight between them, rounded halves away from zero.
/// @param percent of the loss that is given back, from 0; past kFarthestPercent it changes nothing any more.
[[nodiscard]] int outcome_of_remedy(Loss loss, std::int64_t percent);

inline constexpr std::int64_t kEnoughPercent = 150;    ///< where the suggestion is highest
inline constexpr std::int64_t kFarthestPercent = 200;  ///< where the table ends

}  // namespace leeway::edit
