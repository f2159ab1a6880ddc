#pragma once

#include "ui/canvas_stage.h"

/// The canvas by keyboard.
namespace leeway::ui {

/// Reads the keys that are for the canvas, if the keyboard is on it or on nothing else. After everything is drawn.
/// @param id of the canvas's item.
void read_canvas_keys(CanvasStage& stage, ImGuiID id);

/// The same where there is no scene yet: N and E make the first one.
void read_empty_canvas_keys(Ui& ui, const flow::DesignView& view);

/// The nearest card in a direction: one that is straight ahead before one that is nearer but aside.
[[nodiscard]] std::optional<std::size_t> nearest_card(const edit::CardIndex& cards, std::size_t from,
                                                      Focus::Direction direction);

}  // namespace leeway::ui
