#pragma once

#include <span>
#include <string>

#include "model/finding.h"
#include "model/policy.h"
#include "model/written.h"

namespace leeway::model {

/// The id of the policy that a case or a journey says it was written for, in its key "x-policy"; empty where it says
/// none.
[[nodiscard]] std::string recommended_policy(const WrittenRef& written);

/// A warning where it says one that is none of the policies: usually a slip, and then another policy is taken without
/// a word. @param policies those that are there; without any, nothing is found.
[[nodiscard]] Findings find_unknown_recommendation(const WrittenRef& written, std::span<const Policy* const> policies);

}  // namespace leeway::model
