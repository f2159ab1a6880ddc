#pragma once

#include "flow/workshop.h"
#include "live/room.h"
#include "words/catalogue.h"

namespace leeway::flow {

/// What phones show while the room sees a slide. A black slide leaves them as they are.
[[nodiscard]] live::Presented make_presented(const words::Catalogue& words, const Workshop& workshop);

}  // namespace leeway::flow
