#pragma once

#include <vector>

#include "flow/app.h"
#include "flow/frame_view.h"
#include "words/catalogue.h"

/// The facilitator's side of a workshop, in parts. Private to the room.
namespace leeway::flow {

/// The open workshop's. There must be one.
[[nodiscard]] FacilitatorView make_facilitator_view(const AppState& state);

/// Votes, show of hands, teams and the choices with what stands behind them.
void add_votes(const AppState& state, FacilitatorView& view);

/// Buttons and switches, keys, the phones.
void add_controls(const AppState& state, FacilitatorView& view);

/// What the keys do while a workshop is shown, for the panel and for the card of keys.
[[nodiscard]] std::vector<KeyRow> workshop_keys(const words::Catalogue& words);

}  // namespace leeway::flow
