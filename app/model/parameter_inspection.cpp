#include "model/parameter_inspection.h"

#include <fmt/format.h>

namespace leeway::model {

namespace {

constexpr Bounds kNumerator{0, kLargestRatioPart};
constexpr Bounds kDenominator{1, kLargestRatioPart};

void inspect_weights(const Place& parent, std::string_view key, const Weights& weights, Inspection& inspection) {
    const Place place(parent, key);
    inspection.check_range(Place(place, std::size_t{0}), weights.outcome, kPercent);
    inspection.check_range(Place(place, std::size_t{1}), weights.process, kPercent);
    inspection.check_range(Place(place, std::size_t{2}), weights.interaction, kPercent);
    const std::int64_t sum = std::int64_t{weights.outcome} + weights.process + weights.interaction;
    if (sum != 100) inspection.error(place, fmt::format("the weights sum to {}, not to 100", sum));
}

/// @return whether both parts are within their bounds.
bool inspect_ratio(const Place& place, const Ratio& ratio, Inspection& inspection) {
    inspection.check_range(Place(place, std::size_t{0}), ratio.numerator, kNumerator);
    inspection.check_range(Place(place, std::size_t{1}), ratio.denominator, kDenominator);
    return ratio.numerator >= 0 && ratio.numerator <= kLargestRatioPart && ratio.denominator >= 1 &&
           ratio.denominator <= kLargestRatioPart;
}

/// Of a share: more than all would overshoot what it moves towards.
void inspect_share(const Place& parent, std::string_view key, const Ratio& ratio, Inspection& inspection) {
    const Place place(parent, key);
    if (inspect_ratio(place, ratio, inspection) && ratio.numerator > ratio.denominator) {
        inspection.error(place,
                         fmt::format("\"{}\" must be from 0 to 1, not {}/{}", key, ratio.numerator, ratio.denominator));
    }
}

}  // namespace

void inspect_parameters(const Place& place, const Parameters& parameters, Inspection& inspection) {
    const Place weights(place, "weights");
    inspect_weights(weights, "balanced", parameters.balanced, inspection);
    inspect_weights(weights, "money", parameters.money, inspection);
    inspect_weights(weights, "feelings", parameters.feelings, inspection);
    inspection.check_range(place, "zone", parameters.zone, kPercent);
    inspect_ratio(Place(place, "slope"), parameters.slope, inspection);
    inspect_ratio(Place(place, "loss_weight"), parameters.loss_weight, inspection);
    inspect_share(place, "pull", parameters.pull, inspection);
    inspection.check_range(place, "step_limit", parameters.step_limit, kPercent);
    inspection.check_range(place, "layer_process", parameters.layer_process, kPercent);
    inspection.check_range(place, "layer_happiness", parameters.layer_happiness, kPercent);
    inspection.check_range(place, "delay_per_day", parameters.delay_per_day, kPercent);
    inspection.check_range(place, "delay_limit", parameters.delay_limit, kPercent);
    inspection.check_range(place, "authority_bonus", parameters.authority_bonus, kPercent);
    inspection.check_range(place, "authority_respect", parameters.authority_respect, kPercent);
    inspect_share(place, "expectation_up", parameters.expectation_up, inspection);
    inspect_share(place, "expectation_down", parameters.expectation_down, inspection);
}

}  // namespace leeway::model
