#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "model/inspection.h"
#include "model/quoted.h"
#include "model/validate.h"

namespace leeway::model {

namespace {

std::vector<std::string> permissions_of(std::span<const Policy* const> policies) {
    std::set<std::string> names;
    for (const Policy* policy : policies) {
        for (const Permission& permission : policy->permissions) names.insert(permission.id.text);
    }
    return {names.begin(), names.end()};
}

}  // namespace

Findings find_unnamed_permissions(const Scenario& scenario, std::span<const Policy* const> policies) {
    Inspection inspection;
    if (policies.empty()) return inspection.take();
    const std::vector<std::string> names = permissions_of(policies);
    Suggester suggester;
    const Place root;
    const Place scenes(root, "scenes");
    for (const Scene& scene : scenario.scenes) {
        const Place place(scenes, scene.id.text);
        const Place responses(place, "responses");
        for (std::size_t i = 0; i < scene.responses.size(); ++i) {
            const std::optional<Need>& need = scene.responses[i].need;
            if (!need || std::binary_search(names.begin(), names.end(), need->permission.text)) continue;
            const Place response(responses, i);
            const Place needed(response, "need");
            const std::string advice = suggester.suggest(need->permission.text, [&] { return std::vector(names); });
            inspection.warning(Place(needed, "permission"), fmt::format("no policy names the permission {}{}",
                                                                        quoted(need->permission.text), advice));
        }
    }
    return inspection.take();
}

}  // namespace leeway::model
