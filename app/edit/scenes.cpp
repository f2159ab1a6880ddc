#include "edit/scenes.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace leeway::edit {

namespace {

std::string free_name(const std::set<std::string_view>& taken, const std::string& wish) {
    std::string name = wish;
    for (int number = 2; taken.count(name) != 0; ++number) name = fmt::format("{}-{}", wish, number);
    return name;
}

bool leads_to(const model::Scene& scene, const SceneId& id) {
    return std::any_of(scene.responses.begin(), scene.responses.end(), [&](const model::Response& response) {
        return response.refused == id ||
               std::any_of(response.then.begin(), response.then.end(),
                           [&](const model::ChanceOutcome& outcome) { return outcome.target == id; });
    });
}

}  // namespace

ResponseId free_response_id(const model::Scene& scene, std::string_view wish) {
    std::set<std::string_view> taken;
    for (const model::Response& response : scene.responses) taken.insert(response.id.text);
    return ResponseId(free_name(taken, slug_of(wish)));
}

model::Position storable(const model::Position& place) {
    const auto inside = [](double value) {
        return std::round(std::clamp(value, -model::kFarthestPlace, model::kFarthestPlace) * 1000) / 1000;
    };
    return {inside(place.x), inside(place.y)};
}

std::size_t add_scene(model::Scenario& scenario, SceneId id, const model::Position& layout) {
    model::Scene scene;
    scene.id = std::move(id);
    scene.layout = storable(layout);
    if (scenario.scenes.empty()) scenario.start = scene.id;
    scenario.scenes.push_back(std::move(scene));
    return scenario.scenes.size() - 1;
}

bool remove_scenes(model::Scenario& scenario, std::vector<std::size_t> scenes) {
    std::sort(scenes.begin(), scenes.end());
    scenes.erase(std::unique(scenes.begin(), scenes.end()), scenes.end());
    const std::size_t before = scenario.scenes.size();
    for (auto scene = scenes.rbegin(); scene != scenes.rend(); ++scene) {
        if (*scene < scenario.scenes.size()) {
            scenario.scenes.erase(scenario.scenes.begin() + static_cast<std::ptrdiff_t>(*scene));
        }
    }
    return scenario.scenes.size() != before;
}

bool rename_scene(model::Scenario& scenario, std::size_t scene, const SceneId& id) {
    if (!is_valid_id(id.text)) return false;
    if (scene >= scenario.scenes.size() || find_scene(scenario, id)) return false;
    const SceneId former = scenario.scenes[scene].id;
    const auto rename = [&](SceneId& link) {
        if (link == former) link = id;
    };
    scenario.scenes[scene].id = id;
    rename(scenario.start);
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        if (!leads_to(std::as_const(scenario).scenes[i], former)) continue;
        for (model::Response& response : scenario.scenes[i].responses) {
            for (model::ChanceOutcome& outcome : response.then) rename(outcome.target);
            if (response.refused) rename(*response.refused);
        }
    }
    return true;
}

bool set_ending(model::Scenario& scenario, std::size_t scene, bool is_ending) {
    if (scene >= scenario.scenes.size() || scenario.scenes[scene].ending.has_value() == is_ending) return false;
    if (is_ending) {
        scenario.scenes[scene].ending.emplace();
        scenario.scenes[scene].responses.clear();
    } else {
        scenario.scenes[scene].ending.reset();
    }
    return true;
}

bool add_response(model::Scenario& scenario, std::size_t scene) {
    if (scene >= scenario.scenes.size()) return false;
    model::Scene& place = scenario.scenes[scene];
    if (place.ending || place.responses.size() >= model::kMostResponses) return false;
    model::Response response;
    response.id = free_response_id(place, "answer");
    place.responses.push_back(std::move(response));
    return true;
}

bool remove_response(model::Scenario& scenario, const Address& at) {
    if (response_at(scenario, at) == nullptr) return false;
    auto& responses = scenario.scenes[at.scene].responses;
    responses.erase(responses.begin() + static_cast<std::ptrdiff_t>(at.response));
    return true;
}

bool duplicate_response(model::Scenario& scenario, const Address& at) {
    const model::Response* response = response_at(scenario, at);
    if (response == nullptr) return false;
    model::Scene& scene = scenario.scenes[at.scene];
    if (scene.responses.size() >= model::kMostResponses) return false;
    model::Response copy = *response;
    copy.id = free_response_id(scene, copy.id.text);
    scene.responses.insert(scene.responses.begin() + static_cast<std::ptrdiff_t>(at.response) + 1, std::move(copy));
    return true;
}

bool move_response(model::Scenario& scenario, const Address& at, std::size_t to) {
    if (response_at(scenario, at) == nullptr) return false;
    auto& responses = scenario.scenes[at.scene].responses;
    if (to >= responses.size() || to == at.response) return false;
    const auto from_here = responses.begin() + static_cast<std::ptrdiff_t>(at.response);
    const auto to_here = responses.begin() + static_cast<std::ptrdiff_t>(to);
    if (from_here < to_here) {
        std::rotate(from_here, from_here + 1, to_here + 1);
    } else {
        std::rotate(to_here, from_here, from_here + 1);
    }
    return true;
}

bool rename_response(model::Scenario& scenario, const Address& at, const ResponseId& id) {
    if (!is_valid_id(id.text)) return false;
    model::Response* response = response_at(scenario, at);
    if (response == nullptr) return false;
    for (const model::Response& each : scenario.scenes[at.scene].responses) {
        if (each.id == id) return false;
    }
    response->id = id;
    return true;
}

}  // namespace leeway::edit
