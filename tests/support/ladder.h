#pragma once

#include <memory>

#include "engine/program.h"
#include "model/policy.h"
#include "model/scenario.h"

/// The case that the benchmarks climb: scene after scene, each with as many responses, all of which lead to the next.
namespace leeway::support {

struct LadderShape {
    int scenes = 12;
    int responses = 3;
    bool is_rich = false;  ///< with notes, conditions, chance outcomes, waiting and approvals
};

/// Ratings, spend and minutes differ from response to response; the same shape gives the same ladder.
[[nodiscard]] std::shared_ptr<const model::Scenario> ladder(const LadderShape& shape);
[[nodiscard]] std::shared_ptr<const model::Policy> ladder_policy();
[[nodiscard]] std::shared_ptr<const engine::Program> ladder_program(const LadderShape& shape);

}  // namespace leeway::support
