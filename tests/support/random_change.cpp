#include "support/random_change.h"

#include <array>
#include <string>

namespace leeway::support {

namespace {

using namespace edit;

std::size_t below(Chooser& chooser, std::size_t count) {
    return static_cast<std::size_t>(chooser.below(static_cast<int>(count) + 1));  // one too many, now and then
}

Address random_address(Chooser& chooser, const model::Scenario& scenario) {
    Address at;
    at.scene = below(chooser, scenario.scenes.size());
    if (const model::Scene* scene = scene_at(scenario, at)) at.response = below(chooser, scene->responses.size());
    at.item = static_cast<std::size_t>(chooser.below(3));
    return at;
}

std::vector<Address> random_addresses(Chooser& chooser, const model::Scenario& scenario) {
    std::vector<Address> places;
    for (int i = chooser.between(1, 3); i > 0; --i) places.push_back(random_address(chooser, scenario));
    return places;
}

std::vector<std::size_t> random_scenes(Chooser& chooser, const model::Scenario& scenario) {
    std::vector<std::size_t> scenes;
    for (int i = chooser.between(1, 3); i > 0; --i) scenes.push_back(below(chooser, scenario.scenes.size()));
    return scenes;
}

std::string random_words(Chooser& chooser) {
    static const std::vector<std::string> kWords{"", "sorry", "It's here.", "d\xC3\xA9j\xC3\xA0 vu", "a\nb", "x"};
    return chooser.pick(kWords);
}

SceneId random_scene_id(Chooser& chooser, const model::Scenario& scenario) {
    if (scenario.scenes.empty() || chooser.chance(20)) return SceneId("scene-" + std::to_string(chooser.below(5)));
    return scenario.scenes[static_cast<std::size_t>(chooser.below(static_cast<int>(scenario.scenes.size())))].id;
}

NoteId random_note_id(Chooser& chooser, const model::Scenario& scenario) {
    if (scenario.notes.empty() || chooser.chance(20)) return NoteId("note-" + std::to_string(chooser.below(5)));
    return chooser.pick(scenario.notes).id;
}

model::Position random_position(Chooser& chooser) {
    const double far = chooser.chance(3) ? 1e7 : 1;
    return {chooser.between(-500, 500) * far, chooser.between(-500, 500) / 7.0};
}

Change change_of_fields(Chooser& chooser, const model::Scenario& scenario) {
    switch (chooser.below(6)) {
        case 0:
        case 1:
            return change::SetText{static_cast<TextField>(chooser.below(kTextFields)),
                                   random_address(chooser, scenario), random_words(chooser)};
        case 2:
        case 3:
            return change::SetNumber{static_cast<NumberField>(chooser.below(kNumberFields)),
                                     random_addresses(chooser, scenario), chooser.between(-150, 150)};
        case 4: {
            if (chooser.chance(50)) return change::SetFailure{static_cast<model::Failure>(chooser.below(3))};
            return change::SetStakes{static_cast<model::Stakes>(chooser.below(3))};
        }
        default: {
            std::optional<model::Channel> channel;
            if (chooser.chance(70)) channel = static_cast<model::Channel>(chooser.below(6));
            return change::SetChannel{random_scenes(chooser, scenario), channel};
        }
    }
}

Change change_of_lists(Chooser& chooser, const model::Scenario& scenario) {
    const auto list = static_cast<change::List>(chooser.below(3));
    const std::size_t note = below(chooser, scenario.notes.size());
    switch (chooser.below(8)) {
        case 0: return change::AddItem{list};
        case 1: return change::RemoveItem{list, below(chooser, 3)};
        case 2: return change::MoveItem{list, below(chooser, 3), below(chooser, 3)};
        case 3: return change::AddNote{random_note_id(chooser, scenario), random_words(chooser)};
        case 4: return change::RenameNote{note, random_note_id(chooser, scenario)};
        case 5: return change::RemoveNote{note};
        default:
            return change::UseNote{random_addresses(chooser, scenario), static_cast<NoteRole>(chooser.below(6)),
                                   random_note_id(chooser, scenario), chooser.chance(70)};
    }
}

Change change_of_scenes(Chooser& chooser, const model::Scenario& scenario) {
    const std::size_t scene = below(chooser, scenario.scenes.size());
    switch (chooser.below(9)) {
        case 0: {
            std::optional<Address> from;
            if (chooser.chance(50)) from = random_address(chooser, scenario);
            change::AddScene added{random_words(chooser), random_position(chooser), from, chooser.chance(30)};
            added.is_for_refusal = chooser.chance(30);
            return added;
        }
        case 1: return change::RemoveScenes{random_scenes(chooser, scenario)};
        case 2: return change::RenameScene{scene, random_scene_id(chooser, scenario)};
        case 3: return change::PlaceScenes{{{scene, random_position(chooser)}}};
        case 4: return change::ForgetPlaces{random_scenes(chooser, scenario)};
        case 5: return change::SetStart{random_scene_id(chooser, scenario)};
        case 6: return change::SetEnding{scene, chooser.chance(50)};
        default: return change::Paste{cut_out(scenario, random_scenes(chooser, scenario)), random_position(chooser)};
    }
}

Change change_of_responses(Chooser& chooser, const model::Scenario& scenario) {
    const Address at = random_address(chooser, scenario);
    switch (chooser.below(8)) {
        case 0: return change::AddResponse{at.scene};
        case 1: return change::RemoveResponse{at};
        case 2: return change::DuplicateResponse{at};
        case 3: return change::MoveResponse{at, below(chooser, 3)};
        case 4: return change::RenameResponse{at, ResponseId("answer-" + std::to_string(chooser.below(4)))};
        case 5: {
            std::optional<PermissionId> permission;
            if (chooser.chance(70)) permission = PermissionId("permission-" + std::to_string(chooser.below(3)));
            return change::SetNeed{random_addresses(chooser, scenario), permission};
        }
        default: return change::ForgetNumber{static_cast<NumberField>(chooser.below(kNumberFields)), {at}};
    }
}

Change change_of_links(Chooser& chooser, const model::Scenario& scenario) {
    const Address at = random_address(chooser, scenario);
    switch (chooser.below(7)) {
        case 0: return change::AddOutcome{at};
        case 1: return change::RemoveOutcome{at};
        case 2: return change::SetChance{at, chooser.between(-10, 120)};
        case 3: return change::MendChances{at};
        case 4: {
            std::optional<SceneId> target;
            if (chooser.chance(70)) target = random_scene_id(chooser, scenario);
            return change::LinkRefusal{at, target};
        }
        default: return change::Link{at, chooser.chance(10) ? SceneId() : random_scene_id(chooser, scenario)};
    }
}

}  // namespace

edit::Change random_change(Chooser& chooser, const model::Scenario& scenario) {
    static constexpr std::array kKinds{change_of_fields, change_of_lists, change_of_scenes, change_of_responses,
                                       change_of_links};
    return kKinds[static_cast<std::size_t>(chooser.below(static_cast<int>(kKinds.size())))](chooser, scenario);
}

}  // namespace leeway::support
