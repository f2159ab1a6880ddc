#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

namespace leeway {

namespace {

/// How many bytes the sequence that starts with `lead` has; 0 if no sequence starts so.
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

/// The bounds of the second byte shut out overlong forms, surrogates and what lies past U+10FFFF (Unicode, table 3-7).
std::pair<unsigned char, unsigned char> second_byte_bounds(unsigned char lead) {
    switch (lead) {
        case 0xE0: return {0xA0, 0xBF};
        case 0xED: return {0x80, 0x9F};
        case 0xF0: return {0x90, 0xBF};
        case 0xF4: return {0x80, 0x8F};
        default: return {0x80, 0xBF};
    }
}

bool is_sequence(std::string_view bytes) {
    const auto lead = static_cast<unsigned char>(bytes[0]);
    if (bytes.size() == 1) return true;
    const auto [low, high] = second_byte_bounds(lead);
    const auto second = static_cast<unsigned char>(bytes[1]);
    if (second < low || second > high) return false;
    return std::all_of(bytes.begin() + 2, bytes.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
}

/// Optimal string alignment distance, which counts a swap of neighbours as one slip.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()];
}

struct CurrencySign {
    std::string_view code;
    std::string_view sign;
};

constexpr std::array<CurrencySign, 5> kSigns{{{"USD", "$"}, {"EUR", "€"}, {"GBP", "£"}, {"JPY", "¥"}, {"INR", "₹"}}};

std::string without_negative_zero(std::string text) {
    const bool is_zero = text.find_first_not_of("-0.") == std::string::npos;
    return is_zero && !text.empty() && text.front() == '-' ? text.substr(1) : text;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = sequence_length(static_cast<unsigned char>(text[at]));
        if (length == 0 || at + length > text.size() || !is_sequence(text.substr(at, length))) return at;
        at += length;
    }
    return std::nullopt;
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::optional<std::string> nearest_word(std::string_view word, const std::vector<std::string>& candidates) {
    const std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
    std::optional<std::string> best;
    std::size_t best_distance = limit + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t longer = std::max(candidate.size(), word.size());
        const std::size_t shorter = std::min(candidate.size(), word.size());
        if (longer - shorter >= best_distance) continue;
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

std::string format_decimal(Money amount) {
    const std::int64_t cents = amount.cents();
    const std::uint64_t size = cents < 0 ? 0 - static_cast<std::uint64_t>(cents) : static_cast<std::uint64_t>(cents);
    return fmt::format("{}{}.{:02}", cents < 0 ? "-" : "", size / 100, size % 100);
}

std::string format_money(Money amount, std::string_view currency) {
    const std::string digits = format_decimal(amount);
    const std::string_view minus = amount.cents() < 0 ? "-" : "";
    const std::string_view unsigned_digits = std::string_view(digits).substr(minus.size());
    const auto* known =
        std::find_if(kSigns.begin(), kSigns.end(), [&](const CurrencySign& s) { return s.code == currency; });
    if (known != kSigns.end()) return fmt::format("{}{}{}", minus, known->sign, unsigned_digits);
    return currency.empty() ? digits : fmt::format("{}{} {}", minus, currency, unsigned_digits);
}

std::string format_fixed(double value, int decimals) {
    return without_negative_zero(fmt::format("{:.{}f}", value, decimals));
}

std::string format_exact(double value) { return without_negative_zero(fmt::format("{}", value)); }

}  // namespace leeway
