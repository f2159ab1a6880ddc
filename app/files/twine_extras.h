#pragma once

#include <string>
#include <vector>

#include "files/twine_story.h"
#include "model/scenario.h"

/// What a story of Twine had and a scenario has no field for: the values of "x-twine" in a scenario and its scenes.
namespace leeway::files {

/// Of a scene. Empty where it did not come from Twine.
struct SceneExtras {
    std::string name;  ///< of the passage
    std::vector<std::string> tags;
    std::string size;
    std::string position;  ///< where it was none that a scene can have
    std::string metadata;  ///< JSON
    std::string text;      ///< as it was, where something of it was left out
    friend bool operator==(const SceneExtras&, const SceneExtras&) = default;
};

/// Of a scenario. Empty where it did not come from Twine.
struct StoryExtras {
    std::string ifid;
    std::string format;
    std::string format_version;
    std::string data;               ///< JSON
    std::vector<Passage> passages;  ///< scripts and the like: name, tags and text
};

[[nodiscard]] SceneExtras extras_of(const model::Scene& scene);
[[nodiscard]] StoryExtras extras_of(const model::Scenario& scenario);

void keep_extras(model::Scene& scene, const SceneExtras& extras);
void keep_extras(model::Scenario& scenario, const StoryExtras& extras);

}  // namespace leeway::files
