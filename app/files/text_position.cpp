#include "files/text_position.h"

#include <algorithm>

#include "base/text.h"

namespace leeway::files {

TextPositions::TextPositions(std::string_view text) : text_(text), line_starts_{0} {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        line_starts_.push_back(at + 1);
    }
}

TextPosition TextPositions::at(std::size_t offset) const {
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), std::min(offset, text_.size()));
    const auto line = static_cast<std::size_t>(next - line_starts_.begin());
    const std::size_t start = line_starts_[line - 1];
    return {line, 1 + code_points(text_.substr(start, offset - start))};
}

}  // namespace leeway::files
