#pragma once

#include "engine/session.h"
#include "flow/play_view.h"
#include "words/catalogue.h"

namespace leeway::flow {

/// How the customer feels now, with what the last step has changed.
[[nodiscard]] MoodView make_mood(const words::Catalogue& words, const engine::Session& session);

}  // namespace leeway::flow
