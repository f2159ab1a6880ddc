#pragma once

#include "flow/design_view.h"
#include "ui/ui.h"

/// The designer's canvas: scenes as cards, links as curves.
namespace leeway::ui {

/// Draws what of the canvas is seen in a room, with its map and its zoom buttons, and takes mouse and keys. What it
/// remembers is UiState::canvas: to be forgotten (`= {}`) while no case is open, so that the next one begins with all
/// of it in view. view.canvas must be there.
void draw_canvas(Ui& ui, const flow::DesignView& view, const Rect& room);

/// Where on the canvas something that is pasted goes: below the mouse where it is over the canvas, else into the middle
/// of what is seen. On the grid.
[[nodiscard]] model::Position paste_place(const Ui& ui);

/// The middle of what is seen of it.
[[nodiscard]] model::Position middle_of_canvas(const Ui& ui);

}  // namespace leeway::ui
