#pragma once

#include <string>

#include "model/scenario.h"
#include "words/catalogue.h"

/// What notes are called where a person reads of them. Private to the room.
namespace leeway::flow {

/// What the note says, shortened; with its short name beside it where another says the same, and that name alone where
/// it says nothing or there is no such note.
[[nodiscard]] std::string name_of_note(const words::Catalogue& words, const model::Scenario& scenario,
                                       const NoteId& note);

}  // namespace leeway::flow
