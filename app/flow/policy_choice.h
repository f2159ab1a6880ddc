#pragma once

#include <cstddef>
#include <optional>

#include "flow/app.h"

/// Under which policy a case is played. Private to the room.
namespace leeway::flow {

/// The policy that a case says it was written for ("x-policy"), if it is there. @param number into the library.
[[nodiscard]] std::optional<std::size_t> recommended_policy(const Library& library, std::size_t number);

/// The same for a case that need not be in the library: what was chosen for it in the designer; else what it
/// recommends; else the one chosen by hand; else the usual
/// one. @return into the library's policies; 0 if there are none.
[[nodiscard]] std::size_t policy_for_draft(const AppState& state, const model::Scenario& scenario);

/// Whether that policy was chosen for the case in the designer. @param policy into the library's policies.
[[nodiscard]] bool is_remembered(const AppState& state, const model::Scenario& scenario, std::size_t policy);

/// Remembers the policy that a case is edited under, unless it is the one that it begins with.
void remember_draft_policy(AppState& state, const model::Scenario& scenario, std::size_t policy);

/// Whether the person has chosen a policy for all cases, and it is there. Choosing the one that a case recommends gives
/// the choice back to the cases.
[[nodiscard]] bool is_policy_by_hand(const AppState& state);

/// The policy chosen by hand; else the one that the case recommends; else the usual one. @param number into the
/// library. @return into the library's policies; 0 if there are none.
[[nodiscard]] std::size_t policy_for(const AppState& state, std::size_t number);

}  // namespace leeway::flow
