#pragma once

#include "flow/app.h"

/// The facilitator's side of a workshop, in parts. Private to the room.
namespace leeway::flow {

/// The open workshop's. There must be one.
[[nodiscard]] FacilitatorView make_facilitator_view(const AppState& state);

/// Votes, show of hands, teams and the choices with what stands behind them.
void add_votes(const AppState& state, FacilitatorView& view);

/// Buttons and switches, keys, the phones.
void add_controls(const AppState& state, FacilitatorView& view);

}  // namespace leeway::flow
