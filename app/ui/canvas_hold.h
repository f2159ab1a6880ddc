#pragma once

#include "ui/canvas_stage.h"

/// What the mouse does on the canvas.
namespace leeway::ui {

/// The left button went down on a card, on a port, on the ground.
void hold_card(CanvasStage& stage, std::size_t number);
void hold_port(CanvasStage& stage, const edit::Address& at);
void hold_ground(CanvasStage& stage);

/// The wheel and the panning buttons, before anything is drawn. @param is_over whether the mouse is on the canvas.
void move_camera_by_mouse(CanvasStage& stage, bool is_over);

/// Marks what is being dragged and what a box would select, before anything is drawn.
void mark_held(CanvasStage& stage);

/// Follows what is held, and lets go of it; after everything is drawn.
void follow_mouse(CanvasStage& stage);

/// The box, or the curve of the link that is being made.
void draw_held(CanvasStage& stage);

/// The mouse takes hold of something; where, is where it is.
void take_hold(CanvasStage& stage, Grip grip, const edit::Address& at);

/// Lets go without doing anything. @return whether something was held.
bool let_go(CanvasStage& stage);

/// The card under the mouse that a link would lead to.
[[nodiscard]] std::optional<std::size_t> card_under_mouse(const CanvasStage& stage);

}  // namespace leeway::ui
