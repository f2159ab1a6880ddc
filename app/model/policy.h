#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/money.h"
#include "model/parameters.h"
#include "model/written.h"

/// What one organisation lets whom do.
namespace leeway::model {

/// The largest wage of an hour that a file may state, a million units, and the most ranks. The dearest step then costs
/// less than 1.1e13 cents (63 approvers of 100,000 minutes each), and the largest file that is read has less than
/// 500,000 of them: a play stays under 6e18 cents, inside 64 bits.
inline constexpr std::int64_t kLargestWageCents = 100'000'000;
inline constexpr std::size_t kMostRoles = 64;

/// A rank; index 0 of a policy's roles is the trainee, each later one an approval layer above.
struct Role {
    RoleId id;
    std::string name;
    Money wage;          ///< an hour
    int minutes = 0;     ///< of this role's time that an approval takes
    int hours = 0;       ///< that the customer waits for it
    int approves = 100;  ///< percent of requests that this role grants
    WrittenRef written;
    friend bool operator==(const Role&, const Role&) = default;
};

/// How far one role may go.
struct Limit {
    RoleId role;
    std::optional<Money> amount;  ///< nothing means "any"
    friend bool operator==(const Limit&, const Limit&) = default;
};

struct Permission {
    PermissionId id;
    std::vector<Limit> limits;  ///< a role that is left out may not at all
    friend bool operator==(const Permission&, const Permission&) = default;
};

struct Breach {
    bool tolerated = false;
    Money cost;  ///< of each time
    WrittenRef written;
    friend bool operator==(const Breach&, const Breach&) = default;
};

struct Policy {
    std::string schema;  ///< the file's "$schema", or empty
    PolicyId id;
    std::string name;
    std::string about;
    std::string currency;     ///< ISO 4217
    std::vector<Role> roles;  ///< at least one, lowest first
    std::vector<Permission> permissions;
    std::vector<Limit> other_permissions;  ///< of every permission that is not named
    Breach breach;
    Money point_value;  ///< what one point of happiness is worth to it; above 0
    Parameters model;
    WrittenRef written;
    friend bool operator==(const Policy&, const Policy&) = default;
};

}  // namespace leeway::model
