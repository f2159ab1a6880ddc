#pragma once

#include <vector>

#include "ui/canvas_stage.h"
#include "ui/card.h"

/// What stands on the canvas without moving with it.
namespace leeway::ui {

/// The zoom buttons, the map where not everything is in view, whose way the lines show, and why a key did nothing.
void draw_canvas_tools(CanvasStage& stage);

/// What lies on the canvas looks like this.
[[nodiscard]] CardLook tool_surface(const Ui& ui);

/// Whether a part of the screen lies on the one card that is selected.
[[nodiscard]] bool is_on_selected(const CanvasStage& stage, const Rect& part);

/// What the lines show: how people go, a way. It lies on nothing that is selected, and where all of the room is taken
/// there is none. @param taken by other tools. @return where it is; empty where there is none.
Rect draw_canvas_legend(CanvasStage& stage, const std::vector<Rect>& taken);

/// Why a key did nothing, what to do next, or that nothing was found; below the legend where that is in its way.
void draw_canvas_hint(CanvasStage& stage, const Rect& legend);

/// Where the room is low the zoom buttons stand beside the canvas instead. @return what is left for the canvas.
[[nodiscard]] Rect draw_canvas_strip(Ui& ui, const flow::DesignView& view, const Rect& room);

/// Does what was asked for beside the canvas.
void zoom_as_wished(CanvasStage& stage);

/// The whole text of what the mouse has rested on for a moment.
void draw_canvas_tooltip(CanvasStage& stage);

}  // namespace leeway::ui
