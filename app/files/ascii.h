#pragma once

#include <string_view>

/// What single bytes are in the formats that are read here, whatever the locale.
namespace leeway::files {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// May stand somewhere in a JSON number.
constexpr bool is_part_of_number(char c) {
    return is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// Without blanks around it.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace leeway::files
