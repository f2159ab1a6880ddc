#pragma once

#include "ui/canvas_stage.h"

/// Moving about the canvas.
namespace leeway::ui {

inline constexpr double kLeastZoom = 0.005;
inline constexpr double kMostZoom = 2.0;

/// A camera that shows a part of the canvas in the middle of the room, with some air, at most so large.
[[nodiscard]] Camera camera_on(const CanvasStage& stage, const edit::Rect& what, double most_zoom);

/// Puts the camera where it belongs in this frame: for a new case where all of it or its start can be seen, after a
/// jump where what is selected can be seen, under way of a glide; and keeps its middle when the room changes.
void place_camera(CanvasStage& stage);

/// Makes everything so many times as large; what is at that pixel stays there.
void zoom_at(CanvasStage& stage, ImVec2 pixel, double factor);
/// Moves what is seen by so many pixels.
void pan_by(CanvasStage& stage, ImVec2 pixels);

/// Glides there.
void glide_to(CanvasStage& stage, const Camera& camera);
void glide_to_all(CanvasStage& stage);
/// The same where it can be read then; else to that card, as near as it can be.
void glide_to_all_or(CanvasStage& stage, std::size_t card);
/// The card that is nearest to the middle of what is seen; there must be one.
[[nodiscard]] std::size_t middle_card(const CanvasStage& stage);
void glide_to_selected(CanvasStage& stage);
/// Glides as little as shows a part of the canvas, with some air.
void reveal_place(CanvasStage& stage, const edit::Rect& what);

}  // namespace leeway::ui
