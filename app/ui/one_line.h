#pragma once

#include <cstddef>
#include <string>

#include "ui/text.h"

namespace leeway::ui {

/// As much of a text as goes on one line of that many pixels, with dots where something is left out.
[[nodiscard]] std::string on_one_line(const Ui& ui, std::string text, const TextStyle& style, float width);

/// As much of a text as goes on so many lines, with dots where something is left out. @param lines 1 or more.
[[nodiscard]] std::string on_lines(const Ui& ui, std::string text, const TextStyle& style, float width,
                                   std::size_t lines);

/// Draws as much of it as goes on one line, in the middle of a box's height, up to the box's end.
void line_in(Ui& ui, const Rect& box, const std::string& text, const TextStyle& style);

}  // namespace leeway::ui
