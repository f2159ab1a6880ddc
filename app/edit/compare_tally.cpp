#include <algorithm>
#include <string_view>

#include "edit/compare.h"

namespace leeway::edit {

namespace {

void count_fields(const FieldChanges& fields, Tally& counts) {
    for (const FieldChange& change : fields) {
        if (change.is_about("scene.id") || change.is_about("scene.layout")) continue;
        const bool is_place = change.is_about("scene.place") || change.is_about("response.place");
        if (std::holds_alternative<TextPair>(change.values)) {
            ++counts.texts;
        } else if (std::holds_alternative<NumberPair>(change.values) && !is_place) {
            ++counts.numbers;
        } else {
            ++counts.others;
        }
    }
}

bool has(const SceneChange& scene, std::string_view field) {
    return std::any_of(scene.fields.begin(), scene.fields.end(),
                       [&](const FieldChange& change) { return change.is_about(field); });
}

bool is_content(const FieldChange& change) {
    return !change.is_about("scene.id") && !change.is_about("scene.layout") && !change.is_about("scene.place");
}

}  // namespace

bool is_only_placed(const SceneChange& scene) {
    return scene.fate == Fate::Changed && scene.responses.empty() && scene.fields.size() == 1 &&
           scene.fields.front().is_about("scene.layout");
}

Tally tally(const Comparison& comparison) {
    Tally counts;
    count_fields(comparison.fields, counts);
    for (const SceneChange& scene : comparison.scenes) {
        if (scene.fate == Fate::New) ++counts.scenes_new;
        if (scene.fate == Fate::Gone) ++counts.scenes_gone;
        if (scene.fate != Fate::Changed) continue;
        const bool is_changed =
            !scene.responses.empty() || std::any_of(scene.fields.begin(), scene.fields.end(), is_content);
        if (is_changed) ++counts.scenes_changed;
        if (has(scene, "scene.id")) ++counts.scenes_renamed;
        if (has(scene, "scene.layout")) ++counts.cards_moved;
        count_fields(scene.fields, counts);
        for (const ResponseChange& response : scene.responses) {
            if (response.fate == Fate::New) ++counts.responses_new;
            if (response.fate == Fate::Gone) ++counts.responses_gone;
            if (response.fate == Fate::Changed) count_fields(response.fields, counts);
        }
    }
    return counts;
}

}  // namespace leeway::edit
