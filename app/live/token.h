#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace leeway::live {

/// What a phone is known by: 128 random bits, made by the server, kept in the phone's cookie and in memory only.
struct Token {
    std::array<std::uint8_t, 16> bytes{};

    /// 32 small hexadecimal digits.
    [[nodiscard]] std::string to_text() const;

    /// Exactly 32 hexadecimal digits of either case; nothing for anything else.
    [[nodiscard]] static std::optional<Token> from_text(std::string_view text);

    friend auto operator<=>(const Token&, const Token&) = default;
};

}  // namespace leeway::live

template <>
struct std::hash<leeway::live::Token> {
    /// The bits are random already, and phones cannot choose theirs.
    std::size_t operator()(const leeway::live::Token& token) const noexcept {
        std::size_t first = 0;
        std::memcpy(&first, token.bytes.data(), sizeof first);
        return first;
    }
};
