#include "live/token.h"

namespace leeway::live {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

/// 0..15, or nothing.
std::optional<unsigned> digit_of(char sign) {
    if (sign >= '0' && sign <= '9') return static_cast<unsigned>(sign - '0');
    if (sign >= 'a' && sign <= 'f') return static_cast<unsigned>(sign - 'a') + 10;
    if (sign >= 'A' && sign <= 'F') return static_cast<unsigned>(sign - 'A') + 10;
    return std::nullopt;
}

}  // namespace

std::string Token::to_text() const {
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

std::optional<Token> Token::from_text(std::string_view text) {
    Token token;
    if (text.size() != 2 * token.bytes.size()) return std::nullopt;
    for (std::size_t i = 0; i < token.bytes.size(); ++i) {
        const std::optional<unsigned> high = digit_of(text[2 * i]);
        const std::optional<unsigned> low = digit_of(text[2 * i + 1]);
        if (!high || !low) return std::nullopt;
        token.bytes[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return token;
}

}  // namespace leeway::live
