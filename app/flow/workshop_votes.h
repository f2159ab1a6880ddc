#pragma once

#include "flow/workshop.h"

/// What may be done with a vote. Private to the room.
namespace leeway::flow {

/// Whether the question that is shown can be put once more: it was put, and its branch was not taken.
[[nodiscard]] bool can_ask_again(const Workshop& workshop);

/// Opens a vote that was locked and not revealed, or locks an open one; nothing otherwise.
void toggle_lock(Workshop& workshop, std::int64_t now_ms);

}  // namespace leeway::flow
