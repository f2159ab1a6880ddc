#pragma once

#include <string>
#include <vector>

#include "edit/address.h"
#include "model/scenario.h"

/// Notes on the account: where they are used, and changing them everywhere at once.
namespace leeway::edit {

/// What a response or one of its chance outcomes does with notes.
enum class NoteRole { Asked, AskedAbsent, Set, Cleared, SetByOutcome, ClearedByOutcome };

struct NoteUse {
    Address at;  ///< item: the outcome, where it is one that does it
    NoteRole role = NoteRole::Asked;
    friend bool operator==(const NoteUse&, const NoteUse&) = default;
};

/// Where the note is set, cleared and asked for, in the order of the scenes.
[[nodiscard]] std::vector<NoteUse> uses_of(const model::Scenario& scenario, const NoteId& note);

/// The list of notes of that role, or null where there is no such response or outcome.
[[nodiscard]] const std::vector<NoteId>* notes_of(const model::Scenario& scenario, const Address& at, NoteRole role);

/// Puts the note into the list of that role or takes it out; a list has a note once, and a note that is put into one
/// leaves the opposite one (asked and asked absent, set and cleared). False where that changes nothing.
bool set_note_use(model::Scenario& scenario, const Address& at, NoteRole role, const NoteId& note, bool on);

/// Declares a note. False where there is one with that id, or as many as there may be.
bool add_note(model::Scenario& scenario, const NoteId& id, std::string meaning);

/// Gives it another id, everywhere. False where there is no such note or the id is taken.
bool rename_note(model::Scenario& scenario, std::size_t note, const NoteId& id);

/// Takes it and all its uses away. False where there is no such note.
bool remove_note(model::Scenario& scenario, std::size_t note);

}  // namespace leeway::edit
