#pragma once

#include <span>

#include "model/finding.h"
#include "model/journey.h"
#include "model/policy.h"
#include "model/scenario.h"

namespace leeway::model {

/// Everything about a scenario that can be judged without a policy: ids, ranges, sums, links, texts' lengths (errors);
/// unreachable scenes, notes never set or never asked for, forks whose branches are all alike (warnings).
/// In the order of the file. A scenario without errors here can be compiled.
[[nodiscard]] Findings validate(const Scenario& scenario);

/// Roles, limits that fall with rank, ranges, parameters. A policy without errors here can be compiled.
[[nodiscard]] Findings validate(const Policy& policy);

/// Permissions that a scenario's responses need and that none of the policies names (warnings, in the order of the
/// file): usually a slip, since what is not named falls under a policy's `other_permissions` without a word.
/// @param policies those under which it may be played; without any, nothing is found.
[[nodiscard]] Findings find_unnamed_permissions(const Scenario& scenario, std::span<const Policy* const> policies);

/// Ids and at least one stage; whether the scenarios exist is for the one who loads them.
[[nodiscard]] Findings validate(const Journey& journey);

}  // namespace leeway::model
