#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leeway::live {

/// The fields of a form in the order in which they came.
using Form = std::vector<std::pair<std::string, std::string>>;

/// Reads "round=3&choice=1" (application/x-www-form-urlencoded). Stricter than browsers need: nothing for a field
/// without "=", a name twice, more than eight fields, a "%" without two digits behind it, or a byte outside of visible
/// ASCII. An empty text is an empty form.
[[nodiscard]] std::optional<Form> read_form(std::string_view text);

/// The value of a field; nothing when it is not there.
[[nodiscard]] std::optional<std::string_view> field_of(const Form& form, std::string_view name);

/// A field that is a number: digits only, 0..4294967295.
[[nodiscard]] std::optional<std::uint32_t> number_of(const Form& form, std::string_view name);

/// "a%20b" -> "a b", and "+" -> " " in forms; nothing for what cannot be read.
[[nodiscard]] std::optional<std::string> without_percents(std::string_view text, bool is_form);

}  // namespace leeway::live
