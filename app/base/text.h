#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"

namespace leeway {

/// The byte at which a text stops being UTF-8 (overlong forms and surrogates count as errors), or nothing.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// How many code points a valid UTF-8 text has.
[[nodiscard]] std::size_t code_points(std::string_view text);

/// The candidate that a person most likely meant by `word`: smallest edit distance (insert, delete, replace, swap of
/// neighbours), at most a third of the word's length (at least 1), the earlier one on ties; nothing when none is near.
[[nodiscard]] std::optional<std::string> nearest_word(std::string_view word,
                                                      const std::vector<std::string>& candidates);

/// An amount with its currency's sign as people write it: "$8.50", "-€3.00", "CHF 12.00"; exactly two decimals.
/// @param currency an ISO 4217 code.
[[nodiscard]] std::string format_money(Money amount, std::string_view currency);

/// The same without a currency: "8.50".
[[nodiscard]] std::string format_decimal(Money amount);

/// A double with a fixed number of decimals and a point, whatever the locale; never "-0.0".
[[nodiscard]] std::string format_fixed(double value, int decimals);

/// The shortest text that reads back as the same double, with a point, whatever the locale.
[[nodiscard]] std::string format_exact(double value);

}  // namespace leeway
