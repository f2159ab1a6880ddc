#pragma once

#include "model/written.h"

namespace leeway::model {

/// An exact fraction; the denominator is above 0.
struct Ratio {
    int numerator = 1;
    int denominator = 1;
    friend bool operator==(const Ratio&, const Ratio&) = default;
};

/// Percent weights of the three justice dimensions; they sum to 100.
struct Weights {
    int outcome = 45;
    int process = 20;
    int interaction = 35;
    friend bool operator==(const Weights&, const Weights&) = default;
};

/// The parameters of the simulation model, leeway-model-1. The shapes rest on published findings on service recovery,
/// the numbers are design choices; a policy may override each under "model".
struct Parameters {
    Weights balanced{45, 20, 35};
    Weights money{50, 20, 30};
    Weights feelings{35, 20, 45};
    int zone = 5;                ///< half width of the zone of tolerance, points
    Ratio slope{1, 4};           ///< happiness a point outside the zone
    Ratio loss_weight{2, 1};     ///< how much more a shortfall counts than an excess
    Ratio pull{1, 3};            ///< of happiness towards perceived quality, a step
    int step_limit = 20;         ///< most that one response can move happiness, points
    int layer_process = 15;      ///< off perceived process a layer of approval
    int layer_happiness = 5;     ///< off happiness a layer of approval
    int delay_per_day = 5;       ///< off perceived process a whole day of waiting
    int delay_limit = 25;        ///< at most
    int authority_bonus = 10;    ///< on perceived process for deciding oneself
    int authority_respect = 60;  ///< least interaction rating for that bonus
    Ratio expectation_up{1, 4};
    Ratio expectation_down{1, 8};
    WrittenRef written;
    friend bool operator==(const Parameters&, const Parameters&) = default;
};

}  // namespace leeway::model
