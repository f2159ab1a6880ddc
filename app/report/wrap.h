#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace leeway::report {

/// Text broken between words so that no line is longer than `width` code points (0: never broken); line breaks in the
/// text stay, a word longer than a line stands alone on its own. Ends with a line break; empty text gives nothing.
/// @param first what stands before the first line, @param rest before every other.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width, std::string_view first = {},
                               std::string_view rest = {});

}  // namespace leeway::report
