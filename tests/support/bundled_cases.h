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

}  // namespace leeway::support
