#include "cli/json_values.h"

#include "base/text.h"
#include "model/join.h"

namespace leeway::cli {

using files::JsonTree;

JsonTree json_number(double value) { return JsonTree::scalar(format_exact(value)); }

JsonTree json_number(std::int64_t value) { return JsonTree::scalar(std::to_string(value)); }

JsonTree json_number(std::uint64_t value) { return JsonTree::scalar(std::to_string(value)); }

JsonTree json_flag(bool value) { return JsonTree::scalar(value ? "true" : "false"); }

JsonTree json_endings(const engine::Program& program, std::span<const std::pair<engine::SceneIndex, double>> endings) {
    JsonTree object = JsonTree::object(JsonTree::Layout::Flowing);
    for (const auto& [scene, probability] : endings)
        object.add(model::full_name(*program.scenario, scene), json_number(probability));
    return object;
}

void add_action(JsonTree& object, const engine::Program& program, engine::ActionIndex action) {
    const engine::ActionCode& code = program.actions[action];
    object.add("scene", JsonTree::text(model::full_name(*program.scenario, program.responses[code.response].scene)));
    object.add("response", JsonTree::text(program.response_text(code.response).id.text));
    object.add("action", JsonTree::text(engine::name_of(code.kind)));
}

}  // namespace leeway::cli
