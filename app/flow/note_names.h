#pragma once

#include <string>
#include <vector>

#include "model/scenario.h"
#include "words/catalogue.h"

/// What notes are called where a person reads of them. Private to the room.
namespace leeway::flow {

/// A name for each note, in their order: what it says, shortened; with its short name beside it where another says the
/// same, and that name alone where it says nothing.
[[nodiscard]] std::vector<std::string> note_names(const words::Catalogue& words, const model::Scenario& scenario);

/// The name of the note with that id; the id where there is no such note. @param names of this scenario.
[[nodiscard]] std::string name_of_note(const model::Scenario& scenario, const std::vector<std::string>& names,
                                       const NoteId& note);

}  // namespace leeway::flow
