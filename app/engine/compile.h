#pragma once

#include <memory>

#include "engine/program.h"
#include "model/policy.h"
#include "model/scenario.h"

namespace leeway::engine {

/// The program of a scenario under a policy. Both must be without errors in the eyes of model::validate (asserted
/// where it matters). Which actions a response offers, what they cost and how good they feel follow leeway-model-1.
[[nodiscard]] std::shared_ptr<const Program> compile(std::shared_ptr<const model::Scenario> scenario,
                                                     std::shared_ptr<const model::Policy> policy);

}  // namespace leeway::engine
