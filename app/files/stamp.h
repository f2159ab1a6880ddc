#pragma once

#include <string_view>

/// Whether texts have the shapes that play logs ask for.
namespace leeway::files {

/// RFC 9562: 8-4-4-4-12 hex digits.
[[nodiscard]] bool is_uuid(std::string_view text);

/// 32 small hex digits, an XXH3-128.
[[nodiscard]] bool is_digest(std::string_view text);

/// RFC 3339 with "T" and "Z" or an offset, in the calendar's bounds: "2026-03-01T09:30:00Z",
/// "2026-03-01T09:30:00.25+01:00".
[[nodiscard]] bool is_timestamp(std::string_view text);

}  // namespace leeway::files
