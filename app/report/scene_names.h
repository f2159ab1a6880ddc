#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/scenario.h"
#include "words/catalogue.h"

/// What a person calls the scenes of a case.
namespace leeway::report {

/// How many characters of a scene's words stand for it, at most.
inline constexpr std::size_t kSceneName = 40;

/// A name for each scene, in their order: an ending's title, else the first words of what the customer says or of what
/// happens, cut at a word's end. Scenes that begin alike have their id behind it, and one without words its number.
[[nodiscard]] std::vector<std::string> scene_names(const words::Catalogue& words, const model::Scenario& scenario);

/// The name of the scene with that id; the id where there is no such scene. @param names of this scenario.
[[nodiscard]] std::string name_of_scene(const model::Scenario& scenario, const std::vector<std::string>& names,
                                        const SceneId& id);

}  // namespace leeway::report
