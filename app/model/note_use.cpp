#include "model/note_use.h"

#include "base/assert.h"

namespace leeway::model {

NoteUse::NoteUse(const Scenario& scenario) : uses_(scenario.notes.size()) {
    by_id_.reserve(scenario.notes.size());
    for (std::size_t i = 0; i < scenario.notes.size(); ++i) by_id_.emplace(scenario.notes[i].id.text, i);
    for (const Scene& scene : scenario.scenes) {
        for (const Response& response : scene.responses) {
            mark(response.when.notes, &Uses::asked);
            mark(response.when.absent, &Uses::asked);
            mark(response.sets, &Uses::set);
            mark(response.clears, &Uses::cleared);
            for (const ChanceOutcome& outcome : response.then) {
                mark(outcome.sets, &Uses::set);
                mark(outcome.clears, &Uses::cleared);
            }
        }
    }
}

const NoteUse::Uses& NoteUse::uses(const NoteId& note) const {
    const auto found = by_id_.find(note.text);
    LEEWAY_ASSERT(found != by_id_.end(), "uses() is for declared notes: ask is_declared() first");
    return uses_[found->second];
}

bool NoteUse::is_first(const NoteId& note, std::size_t index) const {
    const auto found = by_id_.find(note.text);
    return found != by_id_.end() && found->second == index;
}

void NoteUse::mark(const std::vector<NoteId>& notes, bool Uses::*use) {
    for (const NoteId& note : notes) {
        const auto found = by_id_.find(note.text);
        if (found != by_id_.end()) uses_[found->second].*use = true;
    }
}

}  // namespace leeway::model
