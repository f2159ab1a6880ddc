#pragma once

#include "ui/canvas_stage.h"

/// What mouse and keys ask for on the canvas.
namespace leeway::ui {

/// Nothing is asked for where that is selected already.
void wish_selection(CanvasStage& stage, edit::Selection selection);
/// Adds a scene to what is selected, or takes it out.
void toggle_scene(CanvasStage& stage, std::size_t number);
void wish_link(CanvasStage& stage, const edit::Address& at, std::size_t target);
/// A new scene there, on the grid. @param from the outcome that is to lead to it.
void wish_scene(CanvasStage& stage, const edit::Point& place, std::optional<edit::Address> from);
/// A new scene or ending that finds its own place.
void wish_next(CanvasStage& stage, std::optional<edit::Address> from, bool is_ending);
/// The link that is made by keyboard leads to that card.
void finish_linking(CanvasStage& stage, std::size_t target);

}  // namespace leeway::ui
