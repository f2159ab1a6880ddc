#include "analysis/frontier_change.h"

#include <cmath>
#include <cstddef>

namespace leeway::analysis {

namespace {

constexpr double kNothing = 1e-6;

bool is_same(const FrontierPoint& a, const FrontierPoint& b) {
    return std::abs(a.happiness - b.happiness) < kNothing && std::abs(a.cost - b.cost) < kNothing;
}

}  // namespace

std::vector<PointChange> frontier_change(std::span<const FrontierPoint> before, std::span<const FrontierPoint> after) {
    using Kind = PointChange::Kind;
    std::vector<PointChange> changes;
    changes.reserve(before.size() + after.size());
    std::size_t old_one = 0;
    std::size_t new_one = 0;
    while (old_one < before.size() || new_one < after.size()) {
        const bool has_both = old_one < before.size() && new_one < after.size();
        if (has_both && is_same(before[old_one], after[new_one])) {
            changes.push_back({Kind::Same, after[new_one].happiness, after[new_one].cost});
            ++old_one;
            ++new_one;
        } else if (new_one == after.size() || (has_both && before[old_one].cost <= after[new_one].cost)) {
            changes.push_back({Kind::Gone, before[old_one].happiness, before[old_one].cost});
            ++old_one;
        } else {
            changes.push_back({Kind::New, after[new_one].happiness, after[new_one].cost});
            ++new_one;
        }
    }
    return changes;
}

}  // namespace leeway::analysis
