#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/money.h"

/// Decimal numbers as files write them, without a detour through binary fractions.
namespace leeway::files {

enum class Exactness { Exact, TooFine, TooLarge };

struct ScaledNumber {
    Exactness exactness = Exactness::Exact;
    std::int64_t value = 0;  ///< only when exact
};

/// A JSON number times 10^decimals, exactly: "8.5" with 2 decimals is 850, as are "8.500" and "85e-1".
/// @return TooFine when something is left behind the last decimal, TooLarge past 18 digits.
[[nodiscard]] ScaledNumber scaled_number(std::string_view lexeme, int decimals);

/// How an amount is usually written: "120" or "8.50".
[[nodiscard]] std::string usual_amount(Money amount);

/// A number of thousandths, with as few decimals as it needs: "120", "80.5".
[[nodiscard]] std::string usual_thousandths(std::int64_t thousandths);

}  // namespace leeway::files
