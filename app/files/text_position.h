#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace leeway::files {

struct TextPosition {
    std::size_t line = 1;    ///< from 1
    std::size_t column = 1;  ///< from 1, in code points
};

/// Finds lines and columns of byte offsets in a text, which must outlive it. Making one reads the whole text; asking
/// for offsets in rising order reads it once more at most, however long its lines are.
class TextPositions {
public:
    explicit TextPositions(std::string_view text);

    /// @param offset in bytes; past the end is the end.
    [[nodiscard]] TextPosition at(std::size_t offset);

private:
    std::string_view text_;
    std::vector<std::size_t> line_starts_;
    TextPosition last_;  ///< what was found last
    std::size_t last_offset_ = 0;
};

}  // namespace leeway::files
