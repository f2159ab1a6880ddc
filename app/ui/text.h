#pragma once

#include <string_view>

#include "ui/ui.h"

/// Text in a column: broken into lines that are comfortable to read, in the type scale.
namespace leeway::ui {

enum class Align { Left, Centre, Right };

struct TextStyle {
    Size size = Size::Body;
    Face face = Face::Regular;
    ImU32 colour = 0;
    Align align = Align::Left;
};

// The usual styles, in the colours of the theme.
[[nodiscard]] TextStyle body(const Ui& ui);     ///< 16 px, ink
[[nodiscard]] TextStyle strong(const Ui& ui);   ///< 16 px, ink, semi-bold
[[nodiscard]] TextStyle quiet(const Ui& ui);    ///< 14 px, slate
[[nodiscard]] TextStyle caption(const Ui& ui);  ///< 14 px, slate, semi-bold: names what follows
[[nodiscard]] TextStyle heading(const Ui& ui);  ///< 20 px, ink, semi-bold
[[nodiscard]] TextStyle title(const Ui& ui);    ///< 26 px, ink, semi-bold
[[nodiscard]] TextStyle with_colour(TextStyle style, ImU32 colour);
[[nodiscard]] TextStyle with_align(TextStyle style, Align align);
[[nodiscard]] TextStyle with_face(TextStyle style, Face face);

/// From one line to the next, pixels.
[[nodiscard]] float line_height(const Ui& ui, Size size);

/// The width of the text on lines of its own, unbroken.
[[nodiscard]] float text_width(const Ui& ui, std::string_view text, const TextStyle& style);

/// The size that the text takes in a column of that width.
[[nodiscard]] ImVec2 text_extent(const Ui& ui, std::string_view text, const TextStyle& style, float width);

/// Draws the text at the column's place and moves the column below it. An empty text takes no room.
void text(Ui& ui, Column& column, std::string_view text, const TextStyle& style);

/// Draws a text in a box, in the middle of its height.
void text_in(Ui& ui, const Rect& box, std::string_view text, const TextStyle& style);

}  // namespace leeway::ui
