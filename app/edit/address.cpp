#include "edit/address.h"

namespace leeway::edit {

const model::Scene* scene_at(const model::Scenario& scenario, const Address& at) {
    return at.scene < scenario.scenes.size() ? &scenario.scenes[at.scene] : nullptr;
}

const model::Response* response_at(const model::Scenario& scenario, const Address& at) {
    const model::Scene* scene = scene_at(scenario, at);
    return scene != nullptr && at.response < scene->responses.size() ? &scene->responses[at.response] : nullptr;
}

const model::ChanceOutcome* outcome_at(const model::Scenario& scenario, const Address& at) {
    const model::Response* response = response_at(scenario, at);
    return response != nullptr && at.item < response->then.size() ? &response->then[at.item] : nullptr;
}

model::Scene* scene_at(model::Scenario& scenario, const Address& at) {
    return at.scene < scenario.scenes.size() ? &scenario.scenes[at.scene] : nullptr;
}

model::Response* response_at(model::Scenario& scenario, const Address& at) {
    model::Scene* scene = scene_at(scenario, at);
    return scene != nullptr && at.response < scene->responses.size() ? &scene->responses[at.response] : nullptr;
}

model::ChanceOutcome* outcome_at(model::Scenario& scenario, const Address& at) {
    model::Response* response = response_at(scenario, at);
    return response != nullptr && at.item < response->then.size() ? &response->then[at.item] : nullptr;
}

std::optional<std::size_t> find_scene(const model::Scenario& scenario, const SceneId& id) {
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        if (scenario.scenes[i].id == id) return i;
    }
    return std::nullopt;
}

}  // namespace leeway::edit
