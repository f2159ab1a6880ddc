#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace leeway::live {

/// Sixteen random bytes that are made for one server and go with it.
using Salt = std::array<std::uint8_t, 16>;

/// What a network address is remembered by: who does not have the salt cannot tell which address it was.
using AddressKey = std::uint64_t;

/// SipHash-2-4 of Aumasson and Bernstein ("SipHash: a fast short-input PRF", 2012).
[[nodiscard]] AddressKey address_key(const Salt& salt, std::span<const std::uint8_t> address);

}  // namespace leeway::live
