#pragma once

#include <memory>
#include <vector>

#include "model/policy.h"
#include "model/scenario.h"

namespace leeway::support {

struct BundledCase {
    std::shared_ptr<const model::Scenario> scenario;
    std::shared_ptr<const model::Policy> policy;
};

/// Every scenario in the clone's scenarios/ under every policy there, by file name. What cannot be read is reported on
/// standard error and left out.
[[nodiscard]] std::vector<BundledCase> bundled_cases();

/// Every journey in the clone's scenarios/journeys/, put together, under the policy that it names ("x-policy"), by file
/// name. What cannot be read, and a policy that is not there, is reported and left out.
[[nodiscard]] std::vector<BundledCase> bundled_journeys();

}  // namespace leeway::support
