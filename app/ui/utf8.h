#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace leeway::ui {

struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 1;  ///< how many it takes in the text
};

/// The code point that starts at byte `at` (below text.size()). A byte that is not UTF-8 counts as one U+FFFD.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// Puts a code point behind a text; U+FFFD for what is none.
void append_utf8(std::string& text, char32_t value);

}  // namespace leeway::ui
