#pragma once

#include <string>
#include <string_view>

namespace leeway::files {

/// XXH3-128 of some bytes, seed 0, as 32 hex digits in the canonical order (what `xxhsum -H2` prints).
[[nodiscard]] std::string digest(std::string_view bytes);

}  // namespace leeway::files
