#include "engine/authority.h"

#include <algorithm>

namespace leeway::engine {

Authority::Authority(const model::Policy& policy) {
    for (std::size_t rank = 0; rank < policy.roles.size(); ++rank)
        rank_of_role_.emplace(policy.roles[rank].id.text, rank);
    for (const model::Permission& permission : policy.permissions) {
        named_.emplace(permission.id.text, ranked(permission.limits));
    }
    others_ = ranked(policy.other_permissions);
}

Authority::RankedLimits Authority::ranked(const std::vector<model::Limit>& limits) const {
    RankedLimits list;
    for (const model::Limit& limit : limits) {
        const auto role = rank_of_role_.find(limit.role.text);
        if (role != rank_of_role_.end()) list.push_back({role->second, limit.amount});
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const RankedLimit& a, const RankedLimit& b) { return a.rank < b.rank; });
    return list;
}

std::optional<std::size_t> Authority::deciding_role(const PermissionId& permission, Money amount) const {
    const auto named = named_.find(permission.text);
    for (const RankedLimit& limit : named == named_.end() ? others_ : named->second) {
        if (!limit.amount || *limit.amount >= amount) return limit.rank;
    }
    return std::nullopt;
}

}  // namespace leeway::engine
