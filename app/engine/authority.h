#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/policy.h"

namespace leeway::engine {

/// Who decides what under a policy, looked up quickly however many permissions it names. The policy must outlive it.
class Authority {
public:
    explicit Authority(const model::Policy& policy);

    /// The lowest-ranked role that may grant `amount` of a permission, as an index into policy.roles; nothing if none
    /// may. A permission that the policy does not name is one of its `other_permissions`.
    [[nodiscard]] std::optional<std::size_t> deciding_role(const PermissionId& permission, Money amount) const;

private:
    /// A limit with its role's rank, by rising rank.
    struct RankedLimit {
        std::size_t rank = 0;
        std::optional<Money> amount;  ///< nothing means "any"
    };
    using RankedLimits = std::vector<RankedLimit>;

    [[nodiscard]] RankedLimits ranked(const std::vector<model::Limit>& limits) const;

    std::unordered_map<std::string_view, std::size_t> rank_of_role_;
    std::unordered_map<std::string_view, RankedLimits> named_;
    RankedLimits others_;
};

}  // namespace leeway::engine
