#include "ui/utf8.h"

namespace leeway::ui {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// How many bytes a sequence with this first byte has; 0 for a byte that cannot come first.
std::size_t sequence_length(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xE0) return 2;
    if (first >= 0xE0 && first < 0xF0) return 3;
    if (first >= 0xF0 && first < 0xF5) return 4;
    return 0;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = sequence_length(first);
    if (length == 1) return {first, 1};
    if (length == 0 || at + length > text.size()) return {kReplacement, 1};
    char32_t value = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0U) != 0x80U) return {kReplacement, 1};
        value = (value << 6U) | (byte & 0x3FU);
    }
    return {value, length};
}

void append_utf8(std::string& text, char32_t value) {
    if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = kReplacement;
    const auto put = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
    const auto follow = [&](unsigned int shift) { put(0x80U | ((value >> shift) & 0x3FU)); };
    if (value < 0x80) return put(value);
    if (value < 0x800) {
        put(0xC0U | (value >> 6U));
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        follow(6);
    } else {
        put(0xF0U | (value >> 18U));
        follow(12);
        follow(6);
    }
    follow(0);
}

}  // namespace leeway::ui
