#include "model/reached.h"

#include <cstddef>
#include <string>
#include <utility>

#include "model/scene_graph.h"

namespace leeway::model {

namespace {

Scene stand_in(const Scene& scene, const SceneId& start) {
    Scene sound;
    sound.id = scene.id;
    sound.says = "-";
    sound.layout = scene.layout;
    for (std::size_t i = 0; i < scene.responses.size(); ++i) {
        Response& response = sound.responses.emplace_back();
        response.id = ResponseId("answer-" + std::to_string(i + 1));
        response.say = "-";
        response.then.emplace_back().target = start;
    }
    if (scene.responses.empty()) sound.ending = Ending{"-", "-", {}};
    return sound;
}

}  // namespace

Scenario without_unreached(const Scenario& scenario) {
    const SceneGraph graph(scenario);
    Scenario reached = scenario;
    for (std::size_t i = 0; i < reached.scenes.size(); ++i) {
        if (!graph.is_reachable(i)) reached.scenes[i] = stand_in(scenario.scenes[i], scenario.start);
    }
    return reached;
}

}  // namespace leeway::model
