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

/// A click chose the link: its answer is selected, and the panel shows it.
void choose_link(CanvasStage& stage, std::size_t number);

/// Whether it is the link that was chosen.
[[nodiscard]] bool is_chosen(const CanvasStage& stage, std::size_t number);

/// At the beginning of a frame: once something else is selected, no link is chosen any more.
void keep_chosen_link(CanvasStage& stage);

/// The chosen link leads nowhere from now on. @return whether there was one.
bool remove_chosen_link(CanvasStage& stage);

/// Where a drag of a link ends: on a card the link leads there.
void drop_link(CanvasStage& stage, std::size_t number);

}  // namespace leeway::ui
