#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// What makes a play one of its kind: a name, a seed for its dice, the time.
namespace leeway::shell {

/// A random UUID (RFC 9562, version 4), lower case.
[[nodiscard]] std::string new_uuid();

/// Whether a text has the form of any UUID, lower case: 8-4-4-4-12 hexadecimal digits.
[[nodiscard]] bool is_uuid(std::string_view text);

/// A seed from the system's source of randomness.
[[nodiscard]] std::uint64_t new_seed();

/// The present time in RFC 3339, UTC, whole seconds: "2024-03-05T14:02:11Z".
[[nodiscard]] std::string utc_now();

/// The same for a moment in seconds since 1970, from the year 1970 to 9999.
[[nodiscard]] std::string to_rfc3339(std::int64_t seconds);

}  // namespace leeway::shell
