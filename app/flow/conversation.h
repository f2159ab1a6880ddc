#pragma once

#include <vector>

#include "flow/app.h"

namespace leeway::flow {

/// The conversation of the open play, from the first message on. It only grows at its end as the play goes on, so a
/// message keeps its number. There must be a play.
[[nodiscard]] std::vector<Message> make_conversation(const AppState& state);

/// What a step told, or the beginning of a play.
struct Told {
    std::vector<Message> came_of_it;  ///< what was said, and what it led to; nothing at the beginning
    /// How the present scene begins: time that passes, a contact of a journey, narration, the customer's words. Empty
    /// where the same moment goes on.
    std::vector<Message> scene;
};

/// The last step of a play, or its beginning, without the program's words on its end.
[[nodiscard]] Told told_last(const words::Catalogue& words, const engine::Session& session);

}  // namespace leeway::flow
