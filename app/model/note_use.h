#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/scenario.h"

namespace leeway::model {

/// Which notes a scenario declares, and what its responses do with them. Refers to the scenario, which must outlive it.
/// Private to the model's sources.
class NoteUse {
public:
    struct Uses {
        bool set = false;
        bool cleared = false;
        bool asked = false;  ///< by a `when`, present or absent
    };

    explicit NoteUse(const Scenario& scenario);

    [[nodiscard]] bool is_declared(const NoteId& note) const { return by_id_.count(note.text) != 0; }
    /// Of a declared note; a second declaration of a note shares the first one's.
    [[nodiscard]] const Uses& uses(const NoteId& note) const;
    /// Whether this is the place of the declaration that counts. @param index into the scenario's notes.
    [[nodiscard]] bool is_first(const NoteId& note, std::size_t index) const;

private:
    void mark(const std::vector<NoteId>& notes, bool Uses::*use);

    std::unordered_map<std::string_view, std::size_t> by_id_;
    std::vector<Uses> uses_;
};

}  // namespace leeway::model
