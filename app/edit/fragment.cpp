#include "edit/fragment.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "edit/notes.h"
#include "edit/scene_ids.h"
#include "edit/scenes.h"

namespace leeway::edit {

namespace {

void collect(const std::vector<NoteId>& notes, std::set<std::string>& used) {
    for (const NoteId& note : notes) used.insert(note.text);
}

std::set<std::string> notes_used(const std::vector<model::Scene>& scenes) {
    std::set<std::string> used;
    for (const model::Scene& scene : scenes) {
        for (const model::Response& response : scene.responses) {
            for (const auto* list : {&response.when.notes, &response.when.absent, &response.sets, &response.clears}) {
                collect(*list, used);
            }
            for (const model::ChanceOutcome& outcome : response.then) {
                collect(outcome.sets, used);
                collect(outcome.clears, used);
            }
        }
    }
    return used;
}

using NewIds = std::map<std::string, SceneId>;

void follow(const NewIds& ids, SceneId& link) {
    if (const auto found = ids.find(link.text); found != ids.end()) link = found->second;
}

void follow(const NewIds& ids, model::Scene& scene) {
    for (model::Response& response : scene.responses) {
        for (model::ChanceOutcome& outcome : response.then) follow(ids, outcome.target);
        if (response.refused) follow(ids, *response.refused);
    }
}

}  // namespace

Fragment cut_out(const model::Scenario& scenario, const std::vector<std::size_t>& scenes) {
    Fragment fragment;
    const std::set<std::size_t> wanted(scenes.begin(), scenes.end());
    for (const std::size_t scene : wanted) {
        if (scene < scenario.scenes.size()) fragment.scenes.push_back(scenario.scenes[scene]);
    }
    const std::set<std::string> used = notes_used(fragment.scenes);
    for (const model::Note& note : scenario.notes) {
        if (used.count(note.id.text) != 0) fragment.notes.push_back(note);
    }
    return fragment;
}

Fragment whole_of(const model::Scenario& scenario) {
    std::vector<std::size_t> all(scenario.scenes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return cut_out(scenario, all);
}

model::Scenario case_with(const model::Scenario& scenario, const Fragment& fragment) {
    model::Scenario carried = scenario;
    carried.scenes = SharedList<model::Scene>(fragment.scenes.begin(), fragment.scenes.end());
    carried.notes = fragment.notes;
    if (!fragment.scenes.empty()) carried.start = fragment.scenes.front().id;
    return carried;
}

std::vector<std::size_t> paste(model::Scenario& scenario, const Fragment& fragment, const model::Position& moved_by) {
    std::vector<std::size_t> added;
    SceneIds free_ids(scenario);
    NewIds ids;
    for (const model::Scene& scene : fragment.scenes) {
        model::Scene copy = scene;
        copy.id = free_ids.make_exactly(scene.id.text);
        if (copy.layout) copy.layout = storable({copy.layout->x + moved_by.x, copy.layout->y + moved_by.y});
        ids.emplace(scene.id.text, copy.id);
        if (scenario.scenes.empty()) scenario.start = copy.id;
        added.push_back(scenario.scenes.size());
        scenario.scenes.push_back(std::move(copy));
    }
    for (const std::size_t scene : added) follow(ids, scenario.scenes[scene]);
    for (const model::Note& note : fragment.notes) add_note(scenario, note.id, note.meaning);
    return added;
}

}  // namespace leeway::edit
