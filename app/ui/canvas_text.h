#pragma once

#include <string>
#include <string_view>

#include "ui/canvas_stage.h"

/// Text that grows and shrinks with the canvas.
namespace leeway::ui {

struct CanvasType {
    Face face = Face::Regular;
    ImU32 colour = 0;
    float pixels = 14.0F;  ///< of the em, on the screen
};

/// The em of text on cards now: 14 units, but on the screen never so small that nobody could read it.
[[nodiscard]] float card_em(const CanvasStage& stage);

/// From one line to the next, pixels.
[[nodiscard]] float canvas_line(const Ui& ui, const CanvasType& type);

[[nodiscard]] float canvas_text_width(const Ui& ui, std::string_view text, const CanvasType& type);

/// The beginning of a text as one line, cut where a character ends: no card can show more of it.
/// @param room keeps what had to be made for it; the line lives as long as that and the text.
[[nodiscard]] std::string_view opening_words(std::string_view text, std::string& room);

/// Writes a line from a place's left edge, in the middle of its height; what does not fit is left out, with an
/// ellipsis.
void canvas_line_in(const Ui& ui, const Rect& place, std::string_view text, const CanvasType& type);

/// Writes as many lines as fit, from the top; what does not fit is left out, with an ellipsis.
void canvas_lines_in(const Ui& ui, const Rect& place, std::string_view text, const CanvasType& type);

}  // namespace leeway::ui
