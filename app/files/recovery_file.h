#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

/// What is kept of a case that is being edited, so that it outlives a crash: one JSON object,
///     { "leeway": "recovery", "format": 1, "path": ..., "base": digest, "saved": RFC 3339, "text": ... }
namespace leeway::files {

struct Recovery {
    std::string path;      ///< of the case's file, absolute
    std::string base;      ///< digest of the file that the editing began from; empty where there was none
    std::string saved_at;  ///< RFC 3339
    std::string text;      ///< the whole text of the case's file as it would be saved
    friend bool operator==(const Recovery&, const Recovery&) = default;
};

/// The text of such a file. A path that is not UTF-8 stands there as "path_bytes" too, in hex.
[[nodiscard]] std::string write_recovery(const Recovery& recovery);

/// Reads it; keys that are not known are passed over. @param file how errors name it.
/// Errors: BadInput with what is wrong; Unavailable for a format of a later Leeway.
[[nodiscard]] Result<Recovery> parse_recovery(std::string_view text, const std::string& file);

}  // namespace leeway::files
