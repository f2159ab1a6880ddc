#include "edit/frozen.h"

#include <set>
#include <utility>

namespace leeway::edit {

namespace {

using Scenes = std::vector<std::shared_ptr<const model::Scene>>;

/// The same scene in a version with perhaps more or fewer scenes: it stands as far from the beginning, or from the end.
std::shared_ptr<const model::Scene> find_same(const model::Scene& scene, std::size_t at, std::size_t count,
                                              const Scenes& others) {
    if (at < others.size() && *others[at] == scene) return others[at];
    const std::size_t from_end = count - at;
    if (from_end <= others.size() && *others[others.size() - from_end] == scene) {
        return others[others.size() - from_end];
    }
    return nullptr;
}

}  // namespace

Frozen::Frozen(model::Scenario scenario, const Frozen* like) {
    std::vector<model::Scene> scenes = std::exchange(scenario.scenes, {});
    rest_ = std::move(scenario);
    scenes_.reserve(scenes.size());
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        std::shared_ptr<const model::Scene> same;
        if (like != nullptr) same = find_same(scenes[i], i, scenes.size(), like->scenes_);
        scenes_.push_back(same ? same : std::make_shared<const model::Scene>(std::move(scenes[i])));
    }
}

model::Scenario Frozen::thawed() const {
    model::Scenario scenario = rest_;
    scenario.scenes.reserve(scenes_.size());
    for (const auto& scene : scenes_) scenario.scenes.push_back(*scene);
    return scenario;
}

std::size_t Frozen::shared_with(const Frozen& other) const {
    const std::set<std::shared_ptr<const model::Scene>> others(other.scenes_.begin(), other.scenes_.end());
    std::size_t shared = 0;
    for (const auto& scene : scenes_) shared += others.count(scene);
    return shared;
}

}  // namespace leeway::edit
