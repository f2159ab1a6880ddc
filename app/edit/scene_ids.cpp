#include "edit/scene_ids.h"

#include <fmt/format.h>

#include "edit/scenes.h"

namespace leeway::edit {

SceneIds::SceneIds(const model::Scenario& scenario) {
    named_.insert(scenario.start.text);
    for (const model::Scene& scene : scenario.scenes) {
        scenes_.insert(scene.id.text);
        for (const model::Response& response : scene.responses) {
            for (const model::ChanceOutcome& outcome : response.then) named_.insert(outcome.target.text);
            if (response.refused) named_.insert(response.refused->text);
        }
    }
}

SceneId SceneIds::make(std::string_view wish) {
    const std::string slug = slug_of(wish);
    int& next = next_.try_emplace(slug, 2).first->second;
    std::string id = slug;
    while (named_.count(id) != 0 || scenes_.count(id) != 0) id = fmt::format("{}-{}", slug, next++);
    scenes_.insert(id);
    return SceneId(std::move(id));
}

SceneId SceneIds::make_exactly(std::string_view wish) {
    if (!is_valid_id(wish) || !scenes_.insert(std::string(wish)).second) return make(wish);
    return SceneId(wish);
}

}  // namespace leeway::edit
