#include <array>
#include <utility>

#include "edit/fields.h"

namespace leeway::edit {

namespace {

constexpr std::array<std::string_view, kTextFields> kTextNames{
    "title",         "summary",         "language",      "industry",          "author",
    "inspiration",   "content_note",    "customer.name", "customer.pronouns", "customer.about",
    "fact.label",    "fact.value",      "note.meaning",  "objective",         "tag",
    "scene.after",   "scene.narration", "scene.says",    "scene.discuss",     "ending.title",
    "ending.lesson", "response.say",    "response.why",  "outcome.narration"};

template <typename T>
const T* item_of(const std::vector<T>& items, const Address& at) {
    return at.item < items.size() ? &items[at.item] : nullptr;
}

const std::string* text_of_case(const model::Scenario& scenario, TextField field) {
    switch (field) {
        case TextField::Title: return &scenario.title;
        case TextField::Summary: return &scenario.summary;
        case TextField::Language: return &scenario.language;
        case TextField::Industry: return &scenario.industry;
        case TextField::Author: return &scenario.author;
        case TextField::Inspiration: return &scenario.inspiration;
        case TextField::ContentNote: return &scenario.content_note;
        case TextField::CustomerName: return &scenario.customer.name;
        case TextField::CustomerPronouns: return &scenario.customer.pronouns;
        case TextField::CustomerAbout: return &scenario.customer.about;
        default: return nullptr;
    }
}

const std::string* text_of_item(const model::Scenario& scenario, TextField field, const Address& at) {
    if (field == TextField::Objective) return item_of(scenario.objectives, at);
    if (field == TextField::Tag) return item_of(scenario.tags, at);
    if (field == TextField::NoteMeaning) {
        const model::Note* note = item_of(scenario.notes, at);
        return note != nullptr ? &note->meaning : nullptr;
    }
    const model::Fact* fact = item_of(scenario.facts, at);
    if (fact == nullptr) return nullptr;
    return field == TextField::FactLabel ? &fact->label : &fact->value;
}

const std::string* text_of_scene(const model::Scene& scene, TextField field) {
    switch (field) {
        case TextField::SceneAfter: return &scene.after;
        case TextField::SceneNarration: return &scene.narration;
        case TextField::SceneSays: return &scene.says;
        case TextField::SceneDiscuss: return &scene.discuss;
        case TextField::EndingTitle: return scene.ending ? &scene.ending->title : nullptr;
        case TextField::EndingLesson: return scene.ending ? &scene.ending->lesson : nullptr;
        default: return nullptr;
    }
}

}  // namespace

std::string_view name_of(TextField field) { return kTextNames[static_cast<std::size_t>(field)]; }

const std::string* text_of(const model::Scenario& scenario, TextField field, const Address& at) {
    if (field <= TextField::CustomerAbout) return text_of_case(scenario, field);
    if (field <= TextField::Tag) return text_of_item(scenario, field, at);
    if (field <= TextField::EndingLesson) {
        const model::Scene* scene = scene_at(scenario, at);
        return scene != nullptr ? text_of_scene(*scene, field) : nullptr;
    }
    if (field == TextField::OutcomeNarration) {
        const model::ChanceOutcome* outcome = outcome_at(scenario, at);
        return outcome != nullptr ? &outcome->narration : nullptr;
    }
    const model::Response* response = response_at(scenario, at);
    if (response == nullptr) return nullptr;
    return field == TextField::ResponseSay ? &response->say : &response->why;
}

bool set_text(model::Scenario& scenario, TextField field, const Address& at, std::string text) {
    if (field > TextField::Tag) static_cast<void>(scene_at(scenario, at));  // the scenario's own from now on
    auto* place = const_cast<std::string*>(text_of(std::as_const(scenario), field, at));  // it is not const
    if (place == nullptr) return false;
    *place = std::move(text);
    return true;
}

}  // namespace leeway::edit
