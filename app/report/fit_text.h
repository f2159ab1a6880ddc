#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// How text is fitted into a picture that somebody else's fonts will draw.
namespace leeway::report {

/// A cautious width of a text on one line: no less than Inter and Noto Sans need, as a rule.
/// @param size of the type; the width is in the same unit.
[[nodiscard]] double text_width(std::string_view text, double size, bool is_bold = false);

/// A text in lines that are no wider than `width`, broken between words; a word that is wider is broken inside, and
/// line breaks count as spaces. Where more than `most` lines (from 1) would be needed, the last ends with an ellipsis
/// after a whole word. Nothing for empty text.
[[nodiscard]] std::vector<std::string> fit_lines(std::string_view text, double width, double size, std::size_t most,
                                                 bool is_bold = false);

}  // namespace leeway::report
