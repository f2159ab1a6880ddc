#include "files/number.h"

#include <fmt/format.h>

#include "base/text.h"
#include "files/ascii.h"

namespace leeway::files {

namespace {

constexpr std::int64_t kMostDigits = 18;
constexpr std::int64_t kHugeExponent = 1'000'000'000;

/// A number taken apart: the digits that count, as sign * digits * 10^exponent.
struct Parts {
    std::string digits;  ///< without noughts at either end; empty for 0
    std::int64_t exponent = 0;
    bool is_negative = false;
};

std::int64_t exponent_of(std::string_view text) {
    const bool is_negative = !text.empty() && text.front() == '-';
    std::int64_t exponent = 0;
    for (const char c : text) {
        if (is_digit(c) && exponent < kHugeExponent) exponent = exponent * 10 + (c - '0');
    }
    return is_negative ? -exponent : exponent;
}

Parts take_apart(std::string_view lexeme) {
    Parts parts;
    parts.is_negative = !lexeme.empty() && lexeme.front() == '-';
    const std::size_t e = lexeme.find_first_of("eE");
    if (e != std::string_view::npos) parts.exponent = exponent_of(lexeme.substr(e + 1));
    bool behind_point = false;
    for (const char c : lexeme.substr(0, e)) {
        if (c == '.') behind_point = true;
        if (!is_digit(c)) continue;
        if (!parts.digits.empty() || c != '0') parts.digits += c;
        if (behind_point) --parts.exponent;
    }
    while (!parts.digits.empty() && parts.digits.back() == '0') {
        parts.digits.pop_back();
        ++parts.exponent;
    }
    return parts;
}

/// The usual case, quickly: digits only, few enough to be exact with any decimals that are asked for.
bool is_plain(std::string_view lexeme) {
    if (lexeme.empty() || lexeme.size() > 12) return false;
    for (const char c : lexeme) {
        if (!is_digit(c)) return false;
    }
    return true;
}

}  // namespace

ScaledNumber scaled_number(std::string_view lexeme, int decimals) {
    if (is_plain(lexeme)) {
        std::int64_t value = 0;
        for (const char c : lexeme) value = value * 10 + (c - '0');
        for (int i = 0; i < decimals; ++i) value *= 10;
        return {Exactness::Exact, value};
    }
    const Parts parts = take_apart(lexeme);
    if (parts.digits.empty()) return {};
    const std::int64_t exponent = parts.exponent + decimals;
    if (exponent < 0) return {Exactness::TooFine, 0};
    if (static_cast<std::int64_t>(parts.digits.size()) + exponent > kMostDigits) return {Exactness::TooLarge, 0};
    std::int64_t value = 0;
    for (const char c : parts.digits) value = value * 10 + (c - '0');
    for (std::int64_t i = 0; i < exponent; ++i) value *= 10;
    return {Exactness::Exact, parts.is_negative ? -value : value};
}

std::string usual_amount(Money amount) {
    if (amount.cents() % 100 == 0) return fmt::format("{}", amount.cents() / 100);
    return format_decimal(amount);
}

std::string usual_thousandths(std::int64_t thousandths) {
    const char* sign = thousandths < 0 ? "-" : "";
    const std::int64_t size = thousandths < 0 ? -thousandths : thousandths;
    std::string text = fmt::format("{}{}", sign, size / 1000);
    if (size % 1000 == 0) return text;
    text += fmt::format(".{:03}", size % 1000);
    text.erase(text.find_last_not_of('0') + 1);
    return text;
}

}  // namespace leeway::files
