#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace leeway::files {

/// A file's text with line feeds only, without a byte order mark, and with U+FFFD for zero bytes, which parsers take
/// for the end. Lines stay where they are. Errors: BadInput with line and column where it stops being UTF-8.
[[nodiscard]] Result<std::string> plain_source(std::string_view bytes, const std::string& file);

/// Finds the next place of something in a text for rising places, each byte of it looked at once, however often there
/// is nothing to be found.
class NextPlace {
public:
    /// @param text and what is sought outlive it.
    NextPlace(std::string_view text, std::string_view sought) : text_(text), sought_(sought) {}
    /// The first place at or behind `from`; npos if there is none. @param from not below an earlier one.
    [[nodiscard]] std::size_t at(std::size_t from);

private:
    std::string_view text_;
    std::string_view sought_;
    std::optional<std::size_t> found_;
};

}  // namespace leeway::files
