#include "report/scene_names.h"

#include <string_view>
#include <unordered_map>

#include "base/text.h"
#include "edit/address.h"
#include "report/phrases.h"

namespace leeway::report {

namespace {

/// The first of a scene's texts in which anything is written.
std::string_view spoken_for(const model::Scene& scene) {
    const auto written = [](const std::string& text) { return text.find_first_not_of(" \n\t") != std::string::npos; };
    if (scene.ending && written(scene.ending->title)) return scene.ending->title;
    if (written(scene.says)) return scene.says;
    if (written(scene.narration)) return scene.narration;
    return {};
}

std::string opening_of(const model::Scene& scene) {
    std::string_view text = spoken_for(scene);
    if (text.empty()) return {};
    text.remove_prefix(text.find_first_not_of(" \n\t"));
    text = text.substr(0, text.find_last_not_of(" \n\t") + 1);
    return shortened(text, kSceneName);
}

}  // namespace

std::vector<std::string> scene_names(const words::Catalogue& words, const model::Scenario& scenario) {
    std::vector<std::string> names;
    names.reserve(scenario.scenes.size());
    std::unordered_map<std::string, std::size_t> met;
    for (const model::Scene& scene : scenario.scenes) ++met[names.emplace_back(opening_of(scene))];
    for (std::size_t i = 0; i < names.size(); ++i) {
        const model::Scene& scene = scenario.scenes[i];
        if (names[i].empty()) {
            const std::string_view key = scene.ending ? "design.name.empty_ending" : "design.name.empty_scene";
            names[i] = words.text(key, {{"n", std::to_string(i + 1)}});
        } else if (met[names[i]] > 1) {
            names[i] = words.text("design.name.alike", {{"words", names[i]}, {"id", scene.id.text}});
        }
    }
    return names;
}

std::string name_of_scene(const model::Scenario& scenario, const std::vector<std::string>& names, const SceneId& id) {
    const auto scene = edit::find_scene(scenario, id);
    return scene && *scene < names.size() ? names[*scene] : id.text;
}

}  // namespace leeway::report
