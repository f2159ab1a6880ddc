#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "model/inspection.h"
#include "model/parameter_inspection.h"
#include "model/quoted.h"
#include "model/validate.h"

namespace leeway::model {

namespace {

/// Looks at the roles of one policy and at what they may do.
class AuthorityInspector {
public:
    AuthorityInspector(const Policy& policy, Inspection& inspection) : policy_(policy), inspection_(inspection) {
        for (std::size_t i = 0; i < policy.roles.size(); ++i) rank_.emplace(policy.roles[i].id.text, i);
    }

    void inspect_roles();
    void inspect_permissions();
    /// That roles exist and are named once, and that limits do not fall with rank.
    void inspect_limits(const Place& place, const std::vector<Limit>& limits);

private:
    void inspect_wage(const Place& place, Money wage);
    void inspect_order(const Place& place, const std::vector<Limit>& limits);
    [[nodiscard]] std::vector<std::string> role_ids() const;

    const Policy& policy_;
    Inspection& inspection_;
    std::unordered_map<std::string_view, std::size_t> rank_;  ///< of each role's id, the first one's
    Suggester suggester_;
};

void AuthorityInspector::inspect_roles() {
    const Place root;
    const Place roles(root, "roles");
    if (policy_.roles.empty()) inspection_.error(roles, "a policy needs at least one role: the trainee's");
    if (policy_.roles.size() > kMostRoles) {
        inspection_.error(
            roles, fmt::format("{} roles are too many; at most {} are allowed", policy_.roles.size(), kMostRoles));
    }
    std::unordered_set<std::string_view> met;
    for (std::size_t i = 0; i < policy_.roles.size(); ++i) {
        const Role& role = policy_.roles[i];
        const Place place(roles, i);
        inspection_.check_id(Place(place, "id"), role.id.text);
        if (!met.insert(role.id.text).second) {
            inspection_.error(Place(place, "id"), fmt::format("there is already a role {}", quoted(role.id.text)));
        }
        inspection_.check_text(place, "name", role.name);
        inspect_wage(Place(place, "wage"), role.wage);
        inspection_.check_range(place, "minutes", role.minutes, kDuration);
        inspection_.check_range(place, "hours", role.hours, kDuration);
        inspection_.check_range(place, "approves", role.approves, kPercent);
    }
}

void AuthorityInspector::inspect_wage(const Place& place, Money wage) {
    if (wage.cents() > kLargestWageCents) {
        inspection_.error(
            place, fmt::format("a wage must not be over 1,000,000 an hour, but this is {}", format_decimal(wage)));
    } else {
        inspection_.check_amount(place, wage);
    }
}

void AuthorityInspector::inspect_permissions() {
    const Place root;
    const Place permissions(root, "permissions");
    std::unordered_set<std::string_view> met;
    for (const Permission& permission : policy_.permissions) {
        const Place place(permissions, permission.id.text);
        inspection_.check_id(place, permission.id.text);
        if (!met.insert(permission.id.text).second) {
            inspection_.error(place, fmt::format("there is already a permission {}", quoted(permission.id.text)));
        }
        inspect_limits(place, permission.limits);
    }
}

void AuthorityInspector::inspect_limits(const Place& place, const std::vector<Limit>& limits) {
    std::unordered_set<std::string_view> met;
    for (const Limit& limit : limits) {
        const Place at(place, limit.role.text);
        if (rank_.count(limit.role.text) == 0) {
            inspection_.error(at, fmt::format("no role {}{}", quoted(limit.role.text),
                                              suggester_.suggest(limit.role.text, [&] { return role_ids(); })));
        } else if (!met.insert(limit.role.text).second) {
            inspection_.error(at, fmt::format("the role {} already has a limit here", quoted(limit.role.text)));
        }
        if (limit.amount) inspection_.check_amount(at, *limit.amount);
    }
    inspect_order(place, limits);
}

void AuthorityInspector::inspect_order(const Place& place, const std::vector<Limit>& limits) {
    std::vector<std::pair<std::size_t, const Limit*>> by_rank;
    for (const Limit& limit : limits) {
        const auto found = rank_.find(limit.role.text);
        if (found != rank_.end()) by_rank.emplace_back(found->second, &limit);
    }
    std::stable_sort(by_rank.begin(), by_rank.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    const Limit* highest = nullptr;
    for (const auto& [rank, limit] : by_rank) {
        const bool falls =
            highest != nullptr && limit->amount && (!highest->amount || *highest->amount > *limit->amount);
        if (!falls) {
            highest = limit;
            continue;
        }
        inspection_.error(
            Place(place, limit->role.text),
            fmt::format("the limit {} of {} is below the limit {} of {}, a lower role", format_decimal(*limit->amount),
                        quoted(limit->role.text), highest->amount ? format_decimal(*highest->amount) : "\"any\"",
                        quoted(highest->role.text)));
    }
}

std::vector<std::string> AuthorityInspector::role_ids() const {
    std::vector<std::string> ids;
    for (const Role& role : policy_.roles) ids.push_back(role.id.text);
    return ids;
}

bool is_currency(const std::string& code) {
    return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

Findings validate(const Policy& policy) {
    Inspection inspection;
    const Place root;
    inspection.check_text(root, "$schema", policy.schema);
    inspection.check_id(Place(root, "id"), policy.id.text);
    inspection.check_text(root, "name", policy.name, Emptiness::Forbidden);
    inspection.check_text(root, "about", policy.about);
    if (!is_currency(policy.currency)) {
        inspection.error(Place(root, "currency"), "a currency is three capital letters such as \"USD\" or \"EUR\"");
    }
    AuthorityInspector authority(policy, inspection);
    authority.inspect_roles();
    authority.inspect_permissions();
    authority.inspect_limits(Place(root, "other_permissions"), policy.other_permissions);
    const Place breach(root, "breach");
    inspection.check_amount(Place(breach, "cost"), policy.breach.cost);
    if (policy.point_value.cents() <= 0) {
        inspection.error(Place(root, "point_value"), "a point of happiness must be worth more than 0");
    } else {
        inspection.check_amount(Place(root, "point_value"), policy.point_value);
    }
    inspect_parameters(Place(root, "model"), policy.model, inspection);
    return inspection.take();
}

}  // namespace leeway::model
