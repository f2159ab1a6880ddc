#pragma once

#include <cstddef>
#include <optional>

#include "ui/canvas_stage.h"

/// Links as something that the mouse can take hold of.
namespace leeway::ui {

/// The link that is nearest to the mouse and near enough to be meant; nothing where a card is, where the canvas is
/// so small that a link is not told from the next, or where a key says that the ground is meant.
[[nodiscard]] std::optional<std::size_t> link_under_mouse(const CanvasStage& stage);

/// The mouse went down on a link: a drag takes its end to another scene, a click selects the answer that it belongs to.
void hold_link(CanvasStage& stage, std::size_t number);

/// Where a drag of a link ends: on a card the link leads there.
void drop_link(CanvasStage& stage, std::size_t number);

}  // namespace leeway::ui
