#pragma once

#include <string>

#include "files/twine_story.h"
#include "model/scenario.h"

namespace leeway::files {

/// A scenario as a story of Twine: a passage a scene with its links, and one more, tagged "leeway", that holds the
/// whole scenario as JSON, so that importing the story gives the very same scenario back. The story's IFID is the
/// imported one, else made from the scenario's id, so that it stays the same however the case is edited.
/// @param scenario none that was put together from a journey: its scenes' ids are not unique.
[[nodiscard]] TwineStory to_story(const model::Scenario& scenario);

/// A story as Twee 3.
[[nodiscard]] std::string write_twee(const TwineStory& story);

/// The tag of the passage that holds the scenario.
inline constexpr const char* kScenarioTag = "leeway";

}  // namespace leeway::files
