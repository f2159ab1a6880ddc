#pragma once

#include <string>
#include <string_view>

namespace leeway::shell {

/// A time of UTC by this machine's clock on the wall: "2026-03-01T14:02:00Z" becomes "2026-03-01T15:02:00" in Oslo.
/// @param utc RFC 3339 with a Z. Empty where it is none.
[[nodiscard]] std::string local_time(std::string_view utc);

}  // namespace leeway::shell
