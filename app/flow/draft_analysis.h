#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/coverage.h"
#include "engine/program.h"

namespace leeway::flow {

/// How many of the ways in which a play can stand in a scene are told.
inline constexpr std::size_t kMostArrivals = 12;

/// What can be said about a draft under a policy.
struct DraftAnalysis {
    std::uint64_t revision = 0;                       ///< of the draft that it is about
    std::shared_ptr<const model::Scenario> scenario;  ///< that draft
    std::shared_ptr<const model::Policy> policy;
    bool has_errors = false;  ///< there is none: what is wrong must be mended first
    bool leaves_out = false;  ///< scenes that nothing leads to and in which something is wrong (model/reached.h)
    std::string problem;      ///< why there is none, in words: too large, no memory; else empty
    std::shared_ptr<const engine::Program> program;
    std::shared_ptr<const analysis::StateGraph> graph;
    analysis::Analysis analysis;
    std::vector<analysis::Expected> personas;  ///< what the bundled ones come to
    std::vector<analysis::Heat> heat;          ///< of the bundled personas, in their order
    std::vector<analysis::Way> ways;
    std::vector<std::vector<analysis::Arrival>> arrivals;  ///< by scene: how plays come there, at most kMostArrivals
};

}  // namespace leeway::flow
