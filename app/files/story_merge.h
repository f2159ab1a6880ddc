#pragma once

#include <vector>

#include "files/scene_maker.h"
#include "files/twine_story.h"
#include "model/scenario.h"

namespace leeway::files {

/// A scenario that was exported to Twine, with what has been changed there since: what a passage says wins over what
/// the scenario says, and everything that Twine knows nothing of stays.
/// @param story without the passage that holds the scenario. @param maker with no scene named yet.
[[nodiscard]] model::Scenario merge_story(model::Scenario scenario, const TwineStory& story, SceneMaker& maker);

}  // namespace leeway::files
