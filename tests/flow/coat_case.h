#pragma once

#include <memory>

#include "flow/library.h"
#include "model/policy.h"
#include "model/scenario.h"

/// A small case with everything in it that a screen can show, and policies that treat it differently.
namespace leeway::flow_tests {

/// The late coat. Its first scene offers, in this order,
///   sorry   mere words, two minutes; leads to "second" and sets the note "apologised"
///   gift    needs the permission "gift", 20.00; may be refused, then "told-no"
///   pickup  needs the permission "pickup", 5.00; by chance to "second", with words of its own, or to "left"
///   fetch   needs the permission "secret", which no policy here gives to anybody
///   again   only once "apologised" is on the account
/// and its second, three days later, "close" (to the ending "glad"), "back" (to the first scene) and "bouquet", which
/// needs the permission "bouquet" and a manager.
[[nodiscard]] model::Scenario coat_scenario();

/// Breaches are tolerated at 40.00. The agent may grant a pickup, the lead (6 minutes, an hour, always yes) a gift, the
/// manager (10 minutes, a day, always no) a bouquet.
[[nodiscard]] model::Policy standard_policy();

/// The same, but breaches are not tolerated.
[[nodiscard]] model::Policy strict_policy();

/// The agent may do all but the secret, which is not tolerated; a point is worth 4.00.
[[nodiscard]] model::Policy trusting_policy();

[[nodiscard]] flow::CaseEntry entry_of(model::Scenario scenario);
[[nodiscard]] flow::PolicyEntry entry_of(model::Policy policy);

/// The coat under all three policies.
[[nodiscard]] flow::Library coat_library();

}  // namespace leeway::flow_tests
