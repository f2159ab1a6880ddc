#pragma once

#include <vector>

#include "files/scene_maker.h"
#include "files/scene_passage.h"
#include "files/twine_markup.h"
#include "model/scenario.h"

namespace leeway::files {

/// What has become of a scene's links in Twine.
struct LinkChange {
    const std::vector<StoryLink>& links;   ///< that were exported
    const std::vector<TwineLink>& before;  ///< the same as they read in the exported text, perhaps among others
    const std::vector<TwineLink>& after;   ///< those of the text as it is now
    bool others_come_last = false;         ///< whether the others in `before` stand behind `links`
};

/// Gives a scene the responses that its links now ask for: a link that is as it was leaves its response alone, one with
/// other words or another target changes just that, a new one makes a response, and a response without any link is left
/// out. Their order is that of the links.
void merge_links(model::Scene& scene, const LinkChange& change, const Passage& passage, SceneMaker& maker);

}  // namespace leeway::files
