#pragma once

#include <memory>
#include <vector>

#include "model/journey.h"
#include "model/scenario.h"

namespace leeway::model {

/// Whether a scenario was put together from a journey.
[[nodiscard]] inline bool is_journey(const Scenario& scenario) { return !scenario.contacts.empty(); }

/// A journey put together into one scenario, which can be played and analysed like any other: what opens it
/// (happiness, expectation, channel, facts) is the first contact's, what the customer is worth and what is at stake the
/// last one's; difficulty is the highest, minutes add up; notes with the same id are one. An ending of any contact but
/// the last leads on to the next contact (engine/program.h).
/// @param stages the scenarios of journey.stages, one for each; at least one, none of them itself put together.
[[nodiscard]] Scenario join(const Journey& journey, const std::vector<std::shared_ptr<const Scenario>>& stages);

/// How a scene is called where it must be told from those of other contacts: "scenario/scene", or "scenario/2/scene"
/// where the journey comes to a scenario for the second time; in a scenario of its own just its id.
/// @param scene number of the scene in the scenario.
[[nodiscard]] std::string full_name(const Scenario& scenario, std::size_t scene);

/// Which contact a scene belongs to: 0 in a scenario of its own. @param scene number of the scene in the scenario.
[[nodiscard]] std::size_t contact_of(const Scenario& scenario, std::size_t scene);

}  // namespace leeway::model
