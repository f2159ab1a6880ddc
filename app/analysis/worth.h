#pragma once

#include "base/money.h"
#include "model/scenario.h"

/// What a kindness is worth, shown beside the score and never part of it. Illustrative: retention after TARP's and
/// SQM's published figures, listeners after SQM, see the model's page.
namespace leeway::analysis {

/// How strongly intentions turn into behaviour (kappa) and what one listener is worth as a share of a customer's value
/// (c).
struct WorthParameters {
    double kappa = 0.5;
    double listener = 0.02;
};
inline constexpr WorthParameters kLowWorth{0.3, 0.005};
inline constexpr WorthParameters kDefaultWorth{0.5, 0.02};
inline constexpr WorthParameters kHighWorth{0.8, 0.05};

/// Probability, 0..1, that the customer stays, by happiness 0..100: piecewise linear.
[[nodiscard]] double loyalty(model::Stakes stakes, double happiness);

/// Listeners, good or bad: +0.45 from 85 on, -3.7 below 35, else 0.
[[nodiscard]] double heard(double happiness);

/// kappa * value * (p(end) - p(start)) + heard(end) * c * value - cost, rounded to the cent, halves away from zero.
[[nodiscard]] Money net_worth(const model::Scenario& scenario, double happiness_start, double happiness_end, Money cost,
                              const WorthParameters& parameters);

/// Named after the parameters, not sorted: what angers a customer is worth least under the high ones.
struct WorthRange {
    Money low;
    Money middle;
    Money high;
};

/// Net under the low, default and high parameters.
[[nodiscard]] WorthRange worth_range(const model::Scenario& scenario, double happiness_start, double happiness_end,
                                     Money cost);

}  // namespace leeway::analysis
