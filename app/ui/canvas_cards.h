#pragma once

#include "ui/canvas_look.h"

/// The cards of the canvas. Each card and each port that can be seen is an item.
namespace leeway::ui {

/// Draws all cards in view, those that are dragged above the others; says which one the mouse is on, and takes hold of
/// what it is pressed on.
void draw_cards(CanvasStage& stage);

/// The answers of a card. @param card in pixels.
void draw_card_rows(const CanvasStage& stage, std::size_t number, const Rect& card, const CanvasInk& ink);

/// The ports of a card, over its edge.
void draw_card_ports(const CanvasStage& stage, std::size_t number, const CanvasInk& ink);

}  // namespace leeway::ui
