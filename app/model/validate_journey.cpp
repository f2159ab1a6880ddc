#include <fmt/format.h>

#include "model/inspection.h"
#include "model/validate.h"

namespace leeway::model {

Findings validate(const Journey& journey) {
    Inspection inspection;
    const Place root;
    inspection.check_text(root, "$schema", journey.schema);
    inspection.check_id(Place(root, "id"), journey.id.text);
    inspection.check_text(root, "title", journey.title, Emptiness::Forbidden);
    const Place stages(root, "stages");
    if (journey.stages.empty()) inspection.error(stages, "a journey needs at least one stage");
    if (journey.stages.size() > kMostStages)
        inspection.error(stages, fmt::format("a journey has at most {} stages", kMostStages));
    for (std::size_t i = 0; i < journey.stages.size(); ++i) {
        const Place stage(stages, i);
        inspection.check_id(Place(stage, "scenario"), journey.stages[i].scenario.text);
        inspection.check_text(stage, "after", journey.stages[i].after);
    }
    return inspection.take();
}

}  // namespace leeway::model
