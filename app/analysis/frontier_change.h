#pragma once

#include <span>
#include <vector>

#include "analysis/analysis.h"

namespace leeway::analysis {

/// What became of a point of the frontier.
struct PointChange {
    enum class Kind { Same, Gone, New };
    Kind kind = Kind::Same;
    double happiness = 0;
    double cost = 0;  ///< cents
};

/// Two frontiers in one list by rising cost, of equal cost the gone one first. Points count as the same within a
/// millionth, which is less than anybody is shown.
[[nodiscard]] std::vector<PointChange> frontier_change(std::span<const FrontierPoint> before,
                                                       std::span<const FrontierPoint> after);

}  // namespace leeway::analysis
