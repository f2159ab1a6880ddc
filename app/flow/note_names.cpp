#include "flow/note_names.h"

#include <algorithm>
#include <unordered_map>

#include "report/phrases.h"

namespace leeway::flow {

namespace {

constexpr std::size_t kMostOfNote = 60;  // characters

/// Without what only ends a sentence.
std::string meaning_of(const model::Note& note) {
    std::string meaning = report::shortened(note.meaning, kMostOfNote);
    if (!meaning.empty() && meaning.back() == '.') meaning.pop_back();
    return meaning.find_first_not_of(' ') == std::string::npos ? std::string() : meaning;
}

}  // namespace

std::vector<std::string> note_names(const words::Catalogue& words, const model::Scenario& scenario) {
    std::vector<std::string> names;
    names.reserve(scenario.notes.size());
    std::unordered_map<std::string, int> met;
    for (const model::Note& note : scenario.notes) ++met[names.emplace_back(meaning_of(note))];
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string& id = scenario.notes[i].id.text;
        if (names[i].empty()) {
            names[i] = id;
        } else if (met[names[i]] > 1) {
            names[i] = words.text("design.name.alike", {{"words", names[i]}, {"id", id}});
        }
    }
    return names;
}

std::string name_of_note(const model::Scenario& scenario, const std::vector<std::string>& names, const NoteId& note) {
    const auto& notes = scenario.notes;
    const auto found = std::find_if(notes.begin(), notes.end(), [&](const auto& each) { return each.id == note; });
    const auto number = static_cast<std::size_t>(found - notes.begin());
    return number < names.size() ? names[number] : note.text;
}

}  // namespace leeway::flow
