#pragma once

#include "ui/canvas_stage.h"

/// What stands on the canvas without moving with it.
namespace leeway::ui {

/// The zoom buttons, the map where not everything is in view, and the hint while a link is made by keyboard.
void draw_canvas_tools(CanvasStage& stage);

/// The whole text of what the mouse has rested on for a moment.
void draw_canvas_tooltip(CanvasStage& stage);

}  // namespace leeway::ui
