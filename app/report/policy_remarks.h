#pragma once

#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/review.h"
#include "report/phrases.h"

namespace leeway::report {

/// What the play says of the policy: what a point of happiness is worth under it, which of the choices would be among
/// the best plays at other prices, and whether the happiest way there is goes against it. One sentence each.
[[nodiscard]] std::vector<std::string> make_policy_remarks(const Phrases& phrases, const analysis::Review& review,
                                                           const analysis::Analysis& analysis);

}  // namespace leeway::report
