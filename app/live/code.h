#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What people type to get into a room.
namespace leeway::live {

inline constexpr std::size_t kCodeLength = 6;

/// What codes are made of: 30 letters and digits that are not taken for each other (no 0 and O, no 1, I and L, no U,
/// which looks like V).
inline constexpr std::string_view kCodeSigns = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code out of random bytes, one of 729 million, all as likely as each other.
[[nodiscard]] std::string make_code(const std::array<std::uint8_t, 8>& random);

/// What somebody typed as a code would be written: capital letters, without blanks and hyphens; nothing if it cannot be
/// a code.
[[nodiscard]] std::optional<std::string> read_code(std::string_view typed);

/// Whether two texts are the same code, whatever their case and blanks.
[[nodiscard]] bool is_same_code(std::string_view a, std::string_view b);

}  // namespace leeway::live
