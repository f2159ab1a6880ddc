#pragma once

#include "model/inspection.h"
#include "model/parameters.h"

namespace leeway::model {

/// Largest numerator and denominator of a ratio: products of two ratios and a percentage stay far inside 64 bits.
inline constexpr int kLargestRatioPart = 10'000;

/// Ranges and sums of the simulation's parameters. @param place of the policy's "model". Private to the model's
/// sources.
void inspect_parameters(const Place& place, const Parameters& parameters, Inspection& inspection);

}  // namespace leeway::model
