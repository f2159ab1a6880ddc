#pragma once

#include <cstddef>
#include <cstdint>

#include "analysis/graph.h"
#include "engine/record.h"

/// From the graph's numbers back to what a log says. Only for the files of this room.
namespace leeway::analysis {

/// One step of a play. @param result number of the choice's transition.
[[nodiscard]] engine::RecordedStep recorded_step(const StateGraph& graph, StateIndex state, const Choice& choice,
                                                 std::size_t result);

/// What that result of a choice costs, in cents.
[[nodiscard]] std::int64_t cost_of(const StateGraph& graph, const Choice& choice, std::size_t result);

}  // namespace leeway::analysis
