#include "files/text_position.h"

#include <algorithm>

#include "base/text.h"

namespace leeway::files {

TextPositions::TextPositions(std::string_view text) : text_(text), line_starts_{0} {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        line_starts_.push_back(at + 1);
    }
}

TextPosition TextPositions::at(std::size_t offset) {
    offset = std::min(offset, text_.size());
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = static_cast<std::size_t>(next - line_starts_.begin());
    if (line != last_.line || offset < last_offset_) {
        last_ = {line, 1};
        last_offset_ = line_starts_[line - 1];
    }
    last_.column += code_points(text_.substr(last_offset_, offset - last_offset_));
    last_offset_ = offset;
    return last_;
}

}  // namespace leeway::files
