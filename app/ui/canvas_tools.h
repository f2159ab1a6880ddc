#pragma once

#include "ui/canvas_stage.h"

/// What stands on the canvas without moving with it.
namespace leeway::ui {

/// The zoom buttons, the map where not everything is in view, whose way the lines show, and why a key did nothing.
void draw_canvas_tools(CanvasStage& stage);

/// Where the room is low the zoom buttons stand beside the canvas instead. @return what is left for the canvas.
[[nodiscard]] Rect draw_canvas_strip(Ui& ui, const flow::DesignView& view, const Rect& room);

/// Does what was asked for beside the canvas.
void zoom_as_wished(CanvasStage& stage);

/// The whole text of what the mouse has rested on for a moment.
void draw_canvas_tooltip(CanvasStage& stage);

}  // namespace leeway::ui
