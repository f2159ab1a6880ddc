#pragma once

#include <string>
#include <string_view>

#include "report/graph_colours.h"
#include "report/html_writer.h"

/// Lines of text in a case's picture. Private to the room.
namespace leeway::report {

/// How a line looks.
struct LineType {
    double size = 13;
    std::string_view fill = kInk;
    bool is_bold = false;
    std::string_view anchor = "start";  ///< of a line without a language of its own
    std::string_view language = {};     ///< where it is another than that around it; it begins at x then
};

/// A length in the picture: one decimal, which is finer than anybody sees.
[[nodiscard]] std::string picture_length(double value);

/// Writes a line whose letters stand on y; nothing where there is no text.
void write_line(HtmlWriter& svg, double x, double y, const LineType& type, const std::string& text);

}  // namespace leeway::report
