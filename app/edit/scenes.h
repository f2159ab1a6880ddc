#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "edit/address.h"
#include "model/scenario.h"

/// Adding, naming, linking and removing scenes and responses.
namespace leeway::edit {

/// The first of "wish", "wish-2", "wish-3", ... that no response of the scene has; the wish is made an id first
/// (slug_of).
[[nodiscard]] ResponseId free_response_id(const model::Scene& scene, std::string_view wish);

/// A text as an id (slug() of base/slug.h), at most 40 characters; the fallback if nothing is left of it.
[[nodiscard]] std::string slug_of(std::string_view text, std::string_view fallback = "scene");

/// The place that a file can have which is nearest to a place on the canvas.
[[nodiscard]] model::Position storable(const model::Position& place);

/// Adds an empty scene at the end and returns its index; the first scene of a case becomes its start.
/// @param id that no scene has (scene_ids.h).
std::size_t add_scene(model::Scenario& scenario, SceneId id, const model::Position& layout);

/// Takes scenes away, those with these indices. Links to them stay and lead nowhere: that can be seen and mended,
/// while a link that was bent elsewhere could not. False where there is none of them.
bool remove_scenes(model::Scenario& scenario, std::vector<std::size_t> scenes);

/// Gives a scene another id, and everything that led to it. False where the id is taken or the same.
bool rename_scene(model::Scenario& scenario, std::size_t scene, const SceneId& id);

/// Makes an ending of a scene, which has no responses, or a scene that asks for one. False where it is that already.
bool set_ending(model::Scenario& scenario, std::size_t scene, bool is_ending);

/// Adds an empty response with a free id and ratings of 50. False in a scene that has as many as it may.
bool add_response(model::Scenario& scenario, std::size_t scene);
bool remove_response(model::Scenario& scenario, const Address& at);
/// Puts a copy with a free id behind it.
bool duplicate_response(model::Scenario& scenario, const Address& at);
/// Moves it to another place among the scene's responses.
bool move_response(model::Scenario& scenario, const Address& at, std::size_t to);
/// False where the scene has one with that id.
bool rename_response(model::Scenario& scenario, const Address& at, const ResponseId& id);

}  // namespace leeway::edit
