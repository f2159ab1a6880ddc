#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace leeway::live {

/// Fills at most 256 bytes from the system's source for secrets.
void fill_random(std::span<std::uint8_t> bytes);

template <std::size_t Size>
[[nodiscard]] std::array<std::uint8_t, Size> random_bytes() {
    std::array<std::uint8_t, Size> bytes{};
    fill_random(bytes);
    return bytes;
}

}  // namespace leeway::live
