#pragma once

#include <cstddef>

#include "flow/app.h"

/// The choice of a case among those that are listed. Private to the room.
namespace leeway::flow {

/// The case that is chosen now; empty where there is none.
[[nodiscard]] ScenarioId chosen_id(const AppState& state);

/// The library or the filter is another: makes the listing anew and keeps the choice. A case that is no longer listed
/// gives way to the first one that is, until it is listed again.
/// @param shown the case that was chosen before.
void refresh_listing(AppState& state, const ScenarioId& shown);

/// Chooses a case. Where the filter hides it, the filter is cleared. @param number into the library.
void choose_case(AppState& state, std::size_t number);

/// What the filter offers and how many cases it leaves, for Train.
void add_finding(TrainView& view, const AppState& state);

}  // namespace leeway::flow
