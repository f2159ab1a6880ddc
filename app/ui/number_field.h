#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ui/form.h"

/// Whole numbers, and amounts of money with two decimals.
namespace leeway::ui {

struct NumberFieldLook {
    FieldLook field;
    int decimals = 0;        ///< 2 for money: the value then counts hundredths
    std::int64_t least = 0;  ///< in the same unit as the value
    std::int64_t most = 0;
    std::int64_t step = 1;      ///< that the arrows up and down change it by
    bool can_be_empty = false;  ///< then no text is no value
    std::string_view unit;      ///< behind the number: "EUR", "%"; or empty
    std::string_view invalid;   ///< said below while what is typed is no such number
    std::string_view placeholder;
};

/// A new value; none where the field was emptied.
struct NumberChange {
    std::optional<std::int64_t> value;
    /// What is typed is no such number any more: what it had stood for since the typing began is to be taken back.
    /// `value` is the number that it had then, or when it was last set by something else.
    bool takes_back = false;
    int run = 0;  ///< the same as long as one types without leaving the field
};

/// A field over the whole column. What is typed is reported at every key as long as it is a number in range; while it
/// is not, the field says what it takes, and the number is meant that it had when the typing began: "50" is not what
/// "500" leaves behind. Left like that it shows that number and goes on saying what it takes. A click chooses all of
/// it.
[[nodiscard]] std::optional<NumberChange> number_field(Ui& ui, Column& column, const NumberFieldLook& look,
                                                       std::optional<std::int64_t> value);

/// The number that a text states, if it is one: digits, a minus, and for two decimals a point or a comma with one or
/// two digits behind it.
[[nodiscard]] std::optional<std::int64_t> parse_number(std::string_view text, int decimals);

/// As it is shown: "12", "12.50".
[[nodiscard]] std::string format_number(std::int64_t value, int decimals);

}  // namespace leeway::ui
