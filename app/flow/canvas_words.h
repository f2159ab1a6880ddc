#pragma once

#include <vector>

#include "flow/canvas_words_view.h"
#include "flow/frame_view.h"
#include "words/catalogue.h"

namespace leeway::flow {

[[nodiscard]] CanvasWords make_canvas_words(const words::Catalogue& words);

/// What the keys do on the canvas, for the card of keys.
[[nodiscard]] std::vector<KeyRow> canvas_keys(const words::Catalogue& words);

}  // namespace leeway::flow
