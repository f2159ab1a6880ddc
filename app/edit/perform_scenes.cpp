#include <algorithm>

#include "edit/perform.h"
#include "edit/scene_ids.h"
#include "edit/scenes.h"

namespace leeway::edit {

namespace {

/// Whether what shall lead to the new scene names it already.
bool is_named(const model::Scenario& scenario, const change::AddScene& change) {
    if (!change.from) return false;
    if (!change.is_for_refusal) {
        const model::ChanceOutcome* outcome = outcome_at(scenario, *change.from);
        return outcome != nullptr && outcome->target.text == change.wish;
    }
    const model::Response* response = response_at(scenario, *change.from);
    return response != nullptr && response->refused && response->refused->text == change.wish;
}

bool lead_to(const change::AddScene& change, const SceneId& added, Changed& to) {
    if (!change.from) return true;
    return change.is_for_refusal ? perform(change::LinkRefusal{*change.from, added}, to)
                                 : perform(change::Link{*change.from, added}, to);
}

}  // namespace

bool perform(const change::AddScene& change, Changed& to) {
    if (change.from && response_at(to.scenario, *change.from) == nullptr) return false;
    const bool is_meant = is_named(to.scenario, change);
    SceneIds ids(to.scenario);
    const std::size_t added =
        add_scene(to.scenario, is_meant ? ids.make_exactly(change.wish) : ids.make(change.wish), change.layout);
    if (change.goes_by_itself) to.scenario.scenes[added].layout.reset();
    if (change.is_ending) set_ending(to.scenario, added, true);
    if (!lead_to(change, to.scenario.scenes[added].id, to)) return false;
    to.selection = {{added}, {}};
    return true;
}

bool perform(const change::RemoveScenes& change, Changed& to) {
    if (!remove_scenes(to.scenario, change.scenes)) return false;
    to.selection = {};
    return true;
}

bool perform(const change::RenameScene& change, Changed& to) {
    return rename_scene(to.scenario, change.scene, change.id);
}

bool perform(const change::PlaceScenes& change, Changed& to) {
    for (const auto& [scene, place] : change.places) {
        if (scene < to.scenario.scenes.size()) to.scenario.scenes[scene].layout = storable(place);
    }
    return true;
}

bool perform(const change::ForgetPlaces& change, Changed& to) {
    for (const std::size_t scene : change.scenes) {
        if (scene < to.scenario.scenes.size()) to.scenario.scenes[scene].layout.reset();
    }
    return true;
}

bool perform(const change::SetStart& change, Changed& to) {
    if (!find_scene(to.scenario, change.scene)) return false;
    to.scenario.start = change.scene;
    return true;
}

bool perform(const change::SetEnding& change, Changed& to) {
    if (!set_ending(to.scenario, change.scene, change.is_ending)) return false;
    to.selection.response.reset();
    return true;
}

bool perform(const change::Paste& change, Changed& to) {
    std::vector<std::size_t> added = paste(to.scenario, change.fragment, change.moved_by);
    if (added.empty()) return false;
    to.selection = {std::move(added), {}};
    return true;
}

}  // namespace leeway::edit
