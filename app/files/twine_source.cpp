#include "files/twine_source.h"

#include <fmt/format.h>

#include "base/text.h"
#include "files/text_position.h"

namespace leeway::files {

Result<std::string> plain_source(std::string_view bytes, const std::string& file) {
    if (const std::optional<std::size_t> invalid = first_invalid_utf8(bytes)) {
        const TextPosition position = TextPositions(bytes).at(*invalid);
        return Error{ErrorCode::BadInput, "this is not UTF-8 text; save the file as UTF-8 and try again",
                     fmt::format("{}:{}:{}", file, position.line, position.column)};
    }
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\r') {
            if (bytes.substr(i + 1, 1) != "\n") text += '\n';
        } else if (bytes[i] == '\0') {
            text += "\xEF\xBF\xBD";
        } else {
            text += bytes[i];
        }
    }
    return text;
}

std::size_t NextPlace::at(std::size_t from) {
    if (!found_ || (*found_ != std::string_view::npos && *found_ < from)) found_ = text_.find(sought_, from);
    return *found_;
}

}  // namespace leeway::files
