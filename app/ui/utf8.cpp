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

}  // namespace leeway::ui
