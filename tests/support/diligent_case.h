#pragma once

#include <cstddef>
#include <memory>

#include "model/policy.h"
#include "model/scenario.h"

namespace leeway::support {

/// A case as a diligent author may write it in the end: steps of five scenes, two to four answers each, of which every
/// fourth needs a permission, every sixth has chance outcomes and every fifth leaves or asks for one of six notes; the
/// last step is endings. Always the same, without any error.
[[nodiscard]] model::Scenario diligent_scenario(std::size_t scenes = 50);

/// A policy that knows its permission: the agent up to 10, the lead, who approves 80 of 100, up to 60.
[[nodiscard]] std::shared_ptr<const model::Policy> diligent_policy();

}  // namespace leeway::support
