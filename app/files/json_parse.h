#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "files/json_document.h"

namespace leeway::files {

/// Why a text is not a JSON document that we accept.
struct JsonError {
    std::size_t offset = 0;  ///< in bytes, at most the text's size
    std::string text;        ///< what is wrong there
};

struct JsonParse {
    JsonDocument document;  ///< complete only without an error
    std::optional<JsonError> error;
};

/// Parses a JSON text (RFC 8259): UTF-8 without byte order mark, within the limits of files/limits.h. Duplicate keys
/// are kept; whoever reads an object complains of them. @param text must outlive the document.
[[nodiscard]] JsonParse parse_json(std::string_view text);

}  // namespace leeway::files
