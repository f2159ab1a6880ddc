#pragma once

#include <cstddef>
#include <optional>

#include "model/scenario.h"

namespace leeway::edit {

/// What an editing function is about, by its place in the scenario: indices, since a draft may have ids that are empty
/// or stand twice. Parts that do not matter for a field are 0: a scene's text has a scene only. Valid for one value of
/// the scenario; a change may move what it means.
struct Address {
    std::size_t scene = 0;
    std::size_t response = 0;  ///< of the scene
    std::size_t item = 0;      ///< the response's chance outcome, or a fact, note, objective or tag of the scenario
    friend bool operator==(const Address&, const Address&) = default;
};

/// What stands there, or null where there is nothing. The pointers live as long as the scenario is not changed.
[[nodiscard]] const model::Scene* scene_at(const model::Scenario& scenario, const Address& at);
[[nodiscard]] const model::Response* response_at(const model::Scenario& scenario, const Address& at);
[[nodiscard]] const model::ChanceOutcome* outcome_at(const model::Scenario& scenario, const Address& at);
[[nodiscard]] model::Scene* scene_at(model::Scenario& scenario, const Address& at);
[[nodiscard]] model::Response* response_at(model::Scenario& scenario, const Address& at);
[[nodiscard]] model::ChanceOutcome* outcome_at(model::Scenario& scenario, const Address& at);

/// The first scene with that id, or nothing.
[[nodiscard]] std::optional<std::size_t> find_scene(const model::Scenario& scenario, const SceneId& id);

}  // namespace leeway::edit
