#pragma once

#include <string>

#include "flow/app.h"

/// What is told of a file that was dropped while another case was open. Private to the room.
namespace leeway::flow {

/// It waits until the open case is saved or closed.
void tell_waiting(AppState& state, bool is_case);

/// The open case is saved: what waited for that, if anything did, can be opened now.
/// @param told what else was just told, or empty.
void offer_dropped(AppState& state, const std::string& told);

/// After the open case was changed: what was offered waits again, and what waits is offered once nothing is unsaved.
void follow_dropped(AppState& state);

}  // namespace leeway::flow
