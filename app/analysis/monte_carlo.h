#pragma once

#include <cstdint>
#include <map>

#include "analysis/persona.h"

/// The seeded cross-check of propagate(): the same population, sampled play by play through the engine's own steps.
namespace leeway::analysis {

struct Sampled {
    std::uint64_t plays = 0;
    double happiness = 0;        ///< mean
    double happiness_error = 0;  ///< standard error of the mean
    double cost = 0;             ///< mean, cents
    double cost_error = 0;
    std::map<engine::SceneIndex, std::uint64_t> endings;  ///< how often each
};

/// @param plays from 1. The same seed gives the same numbers on every machine.
[[nodiscard]] Sampled simulate(const StateGraph& graph, const Habit& habit, std::uint64_t plays, std::uint64_t seed);

/// Half width of the 95 percent confidence interval of a mean with that standard error.
[[nodiscard]] inline double half_width(double standard_error) { return 1.959963984540054 * standard_error; }

}  // namespace leeway::analysis
