#include "edit/notes.h"

#include <algorithm>
#include <array>
#include <utility>

#include "edit/chances.h"

namespace leeway::edit {

namespace {

constexpr std::array kRoles{NoteRole::Asked,   NoteRole::AskedAbsent,  NoteRole::Set,
                            NoteRole::Cleared, NoteRole::SetByOutcome, NoteRole::ClearedByOutcome};

constexpr bool is_of_outcome(NoteRole role) {
    return role == NoteRole::SetByOutcome || role == NoteRole::ClearedByOutcome;
}

constexpr NoteRole opposite(NoteRole role) {
    switch (role) {
        case NoteRole::Asked: return NoteRole::AskedAbsent;
        case NoteRole::AskedAbsent: return NoteRole::Asked;
        case NoteRole::Set: return NoteRole::Cleared;
        case NoteRole::Cleared: return NoteRole::Set;
        case NoteRole::SetByOutcome: return NoteRole::ClearedByOutcome;
        case NoteRole::ClearedByOutcome: return NoteRole::SetByOutcome;
    }
    return role;
}

bool has(const std::vector<NoteId>& notes, const NoteId& note) {
    return std::find(notes.begin(), notes.end(), note) != notes.end();
}

std::vector<NoteId>* notes_of(model::Scenario& scenario, const Address& at, NoteRole role) {
    static_cast<void>(scene_at(scenario, at));  // the scenario's own from now on, and not const
    return const_cast<std::vector<NoteId>*>(edit::notes_of(std::as_const(scenario), at, role));
}

/// Every list of notes in the scenario, in order.
template <typename Visit>
void visit_lists(const model::Scenario& scenario, const Visit& visit) {
    Address at;
    for (at.scene = 0; at.scene < scenario.scenes.size(); ++at.scene) {
        const auto& responses = scenario.scenes[at.scene].responses;
        for (at.response = 0; at.response < responses.size(); ++at.response) {
            for (const NoteRole role : kRoles) {
                const std::size_t items = is_of_outcome(role) ? responses[at.response].then.size() : 1;
                for (at.item = 0; at.item < items; ++at.item) visit(at, role);
            }
            at.item = 0;
        }
        at.response = 0;
    }
}

bool is_declared(const model::Scenario& scenario, const NoteId& id) {
    return std::any_of(scenario.notes.begin(), scenario.notes.end(),
                       [&](const model::Note& note) { return note.id == id; });
}

}  // namespace

const std::vector<NoteId>* notes_of(const model::Scenario& scenario, const Address& at, NoteRole role) {
    if (is_of_outcome(role)) {
        const model::ChanceOutcome* outcome = outcome_at(scenario, at);
        if (outcome == nullptr) return nullptr;
        return role == NoteRole::SetByOutcome ? &outcome->sets : &outcome->clears;
    }
    const model::Response* response = response_at(scenario, at);
    if (response == nullptr) return nullptr;
    switch (role) {
        case NoteRole::Asked: return &response->when.notes;
        case NoteRole::AskedAbsent: return &response->when.absent;
        case NoteRole::Set: return &response->sets;
        default: return &response->clears;
    }
}

std::vector<NoteUse> uses_of(const model::Scenario& scenario, const NoteId& note) {
    std::vector<NoteUse> uses;
    visit_lists(scenario, [&](const Address& at, NoteRole role) {
        if (has(*notes_of(scenario, at, role), note)) uses.push_back({at, role});
    });
    return uses;
}

bool set_note_use(model::Scenario& scenario, const Address& at, NoteRole role, const NoteId& note, bool on) {
    std::vector<NoteId>* notes = notes_of(scenario, at, role);
    if (notes == nullptr || has(*notes, note) == on) return false;
    std::erase(*notes, note);
    if (on) {
        notes->push_back(note);
        std::erase(*notes_of(scenario, at, opposite(role)), note);
    }
    if (is_of_outcome(role)) settle_list(*response_at(scenario, at));
    return true;
}

bool add_note(model::Scenario& scenario, const NoteId& id, std::string meaning) {
    if (!is_valid_id(id.text)) return false;
    if (is_declared(scenario, id) || scenario.notes.size() >= model::kMostNotes) return false;
    scenario.notes.push_back({id, std::move(meaning)});
    return true;
}

bool rename_note(model::Scenario& scenario, std::size_t note, const NoteId& id) {
    if (!is_valid_id(id.text)) return false;
    if (note >= scenario.notes.size() || is_declared(scenario, id)) return false;
    const NoteId former = scenario.notes[note].id;
    scenario.notes[note].id = id;
    for (const NoteUse& use : uses_of(scenario, former)) {
        std::vector<NoteId>& notes = *notes_of(scenario, use.at, use.role);
        std::replace(notes.begin(), notes.end(), former, id);
    }
    return true;
}

bool remove_note(model::Scenario& scenario, std::size_t note) {
    if (note >= scenario.notes.size()) return false;
    const NoteId id = scenario.notes[note].id;
    scenario.notes.erase(scenario.notes.begin() + static_cast<std::ptrdiff_t>(note));
    for (const NoteUse& use : uses_of(scenario, id)) set_note_use(scenario, use.at, use.role, id, false);
    return true;
}

}  // namespace leeway::edit
