#include <algorithm>

#include <fmt/format.h>

#include "model/inspection.h"
#include "model/note_use.h"
#include "model/quoted.h"
#include "model/scene_graph.h"
#include "model/scene_inspector.h"
#include "model/validate.h"

namespace leeway::model {

namespace {

constexpr Bounds kDifficulty{1, 3};
constexpr Bounds kPlayingTime{1, 600};

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// The shape of a BCP 47 tag ("en", "pt-BR"), not whether anybody speaks it: subtags of 1 to 8, the first of 2 to 8
/// letters.
bool is_language_tag(const std::string& text) {
    std::size_t length = 0;
    bool in_first = true;
    for (const char c : text + "-") {
        if (c == '-') {
            if (length < (in_first ? 2U : 1U) || length > 8) return false;
            length = 0;
            in_first = false;
        } else {
            if (!is_alphanumeric(c) || (in_first && c >= '0' && c <= '9')) return false;
            ++length;
        }
    }
    return true;
}

void inspect_heading(const Scenario& scenario, Inspection& inspection) {
    const Place root;
    inspection.check_text(root, "$schema", scenario.schema);
    inspection.check_id(Place(root, "id"), scenario.id.text);
    inspection.check_text(root, "title", scenario.title, Emptiness::Forbidden);
    inspection.check_text(root, "summary", scenario.summary);
    if (!is_language_tag(scenario.language)) {
        inspection.error(Place(root, "language"), "a language is a tag such as \"en\" or \"pt-BR\"");
    }
    inspection.check_text(root, "industry", scenario.industry);
    inspection.check_range(root, "difficulty", scenario.difficulty, kDifficulty);
    inspection.check_range(root, "minutes", scenario.minutes, kPlayingTime);
    inspection.check_texts(root, "objectives", scenario.objectives);
    inspection.check_texts(root, "tags", scenario.tags);
    inspection.check_text(root, "author", scenario.author);
    inspection.check_text(root, "inspiration", scenario.inspiration);
    inspection.check_text(root, "content_note", scenario.content_note);
}

void inspect_customer(const Customer& customer, Inspection& inspection) {
    const Place root;
    const Place place(root, "customer");
    inspection.check_text(place, "name", customer.name, Emptiness::Forbidden);
    inspection.check_text(place, "pronouns", customer.pronouns);
    inspection.check_text(place, "about", customer.about);
    inspection.check_range(place, "happiness", customer.happiness, kPercent);
    inspection.check_range(place, "expectation", customer.expectation, kPercent);
    inspection.check_amount(Place(place, "value"), customer.value);
}

void inspect_facts(const Scenario& scenario, Inspection& inspection) {
    const Place root;
    const Place facts(root, "facts");
    for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
        const Place fact(facts, i);
        inspection.check_text(fact, "label", scenario.facts[i].label, Emptiness::Forbidden);
        inspection.check_text(fact, "value", scenario.facts[i].value);
    }
}

void inspect_use(const Place& place, const Note& note, const NoteUse::Uses& uses, Inspection& inspection) {
    if (!uses.set && !uses.cleared && !uses.asked) {
        inspection.warning(place, fmt::format("the note {} is never used", quoted(note.id.text)));
    } else if (!uses.set) {
        inspection.warning(place, fmt::format("the note {} is {} but never set", quoted(note.id.text),
                                              uses.asked ? "asked for" : "cleared"));
    } else if (!uses.asked) {
        inspection.warning(place, fmt::format("the note {} is set but never asked for", quoted(note.id.text)));
    }
}

void inspect_notes(const Scenario& scenario, const NoteUse& use, Inspection& inspection) {
    const Place root;
    const Place notes(root, "notes");
    if (scenario.notes.size() > kMostNotes) {
        inspection.error(
            notes, fmt::format("{} notes are too many; at most {} are allowed", scenario.notes.size(), kMostNotes));
    }
    for (std::size_t i = 0; i < scenario.notes.size(); ++i) {
        const Note& note = scenario.notes[i];
        const Place place(notes, note.id.text);
        inspection.check_id(place, note.id.text);
        inspection.check_text(notes, note.id.text, note.meaning, Emptiness::Forbidden);
        if (use.is_first(note.id, i)) {
            inspect_use(place, note, use.uses(note.id), inspection);
        } else {
            inspection.error(place, fmt::format("there is already a note {}", quoted(note.id.text)));
        }
    }
}

}  // namespace

Findings validate(const Scenario& scenario) {
    Inspection inspection;
    const SceneGraph graph(scenario);
    const NoteUse notes(scenario);
    SceneInspector scenes(scenario, graph, notes, inspection);
    const Place root;
    inspect_heading(scenario, inspection);
    inspect_customer(scenario.customer, inspection);
    inspect_facts(scenario, inspection);
    inspect_notes(scenario, notes, inspection);
    scenes.inspect_link(Place(root, "start"), scenario.start);
    const Place place(root, "scenes");
    if (scenario.scenes.empty()) inspection.error(place, "a scenario needs at least one scene");
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) scenes.inspect(place, i);
    return inspection.take();
}

}  // namespace leeway::model
