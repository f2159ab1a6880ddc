#pragma once

#include <vector>

#include "flow/app.h"

namespace leeway::flow {

/// The conversation of the open play, from the first message on. It only grows at its end as the play goes on, so a
/// message keeps its number. There must be a play.
[[nodiscard]] std::vector<Message> make_conversation(const AppState& state);

}  // namespace leeway::flow
