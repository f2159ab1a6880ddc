#pragma once

#include "model/scenario.h"

namespace leeway::edit {

/// Draws the places of a case further apart that were chosen for smaller cards, until no two cards lie on each other;
/// where that would take too much room, forgets them, so that all cards go where they go by themselves. Does nothing
/// where no cards overlap.
void spread_places(model::Scenario& scenario);

}  // namespace leeway::edit
