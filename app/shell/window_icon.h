#pragma once

#include <cstdint>
#include <vector>

namespace leeway::shell {

/// The mark of the wordmark as a picture: a dot with room to move inside a frame.
/// @param side in pixels, at least 8. @return side * side pixels, four bytes each (red, green, blue, opacity), by rows.
[[nodiscard]] std::vector<std::uint8_t> draw_icon(int side);

}  // namespace leeway::shell
