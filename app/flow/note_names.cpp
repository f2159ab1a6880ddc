#include "flow/note_names.h"

#include <algorithm>

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

std::string name_of_note(const words::Catalogue& words, const model::Scenario& scenario, const NoteId& note) {
    const auto& notes = scenario.notes;
    const auto found = std::find_if(notes.begin(), notes.end(), [&](const auto& each) { return each.id == note; });
    std::string meaning = found == notes.end() ? std::string() : meaning_of(*found);
    if (meaning.empty()) return note.text;
    const auto says_so = [&](const model::Note& each) { return meaning_of(each) == meaning; };
    if (std::count_if(notes.begin(), notes.end(), says_so) == 1) return meaning;
    return words.text("design.name.alike", {{"words", meaning}, {"id", note.text}});
}

}  // namespace leeway::flow
