#include "files/number.h"

#include <cstdint>
#include <string>

#include <fmt/format.h>
#include <catch2/catch_test_macros.hpp>

using namespace leeway::files;
using leeway::Money;

namespace {

std::int64_t exact(std::string_view lexeme, int decimals) {
    const ScaledNumber number = scaled_number(lexeme, decimals);
    CAPTURE(lexeme);
    CHECK(number.exactness == Exactness::Exact);
    return number.value;
}

}  // namespace

TEST_CASE("a decimal number is read exactly, however it is written", "[files][number]") {
    for (const char* lexeme : {"8.5", "8.50", "8.500", "85e-1", "0.85E1", "850e-2", "0.0085e+3", "8.5e0"}) {
        CHECK(exact(lexeme, 2) == 850);
    }
    CHECK(exact("0", 2) == 0);
    CHECK(exact("-0.00", 2) == 0);
    CHECK(exact("0e999999999999", 2) == 0);
    CHECK(exact("-3", 2) == -300);
    CHECK(exact("1e2", 0) == 100);
    CHECK(exact("123456789012.34", 2) == 12345678901234);
    CHECK(exact("999999999999999999", 0) == 999999999999999999);
}

TEST_CASE("every amount of cents that a person would write comes back", "[files][number]") {
    for (std::int64_t cents = -2'000; cents <= 2'000; ++cents) {
        const std::string sign = cents < 0 ? "-" : "";
        const std::int64_t size = cents < 0 ? -cents : cents;
        const std::string written = fmt::format("{}{}.{:02}", sign, size / 100, size % 100);
        if (exact(written, 2) != cents || exact(usual_amount(Money::from_cents(cents)), 2) != cents) {
            FAIL(written);
        }
    }
}

TEST_CASE("what is finer than asked for is said to be, never rounded", "[files][number]") {
    CHECK(scaled_number("8.505", 2).exactness == Exactness::TooFine);
    CHECK(scaled_number("1e-3", 2).exactness == Exactness::TooFine);
    CHECK(scaled_number("0.5", 0).exactness == Exactness::TooFine);
    CHECK(scaled_number("1e-999999999999", 2).exactness == Exactness::TooFine);
    CHECK(scaled_number("0.1000000000000000000000000000001", 2).exactness == Exactness::TooFine);
}

TEST_CASE("what does not fit is said to be too large", "[files][number]") {
    CHECK(scaled_number("1e999", 2).exactness == Exactness::TooLarge);
    CHECK(scaled_number("1e999999999999999999999", 2).exactness == Exactness::TooLarge);
    CHECK(scaled_number("1000000000000000000", 0).exactness == Exactness::TooLarge);
    CHECK(scaled_number("12345678901234567", 2).exactness == Exactness::TooLarge);
    CHECK(scaled_number("-99999999999999999999", 0).exactness == Exactness::TooLarge);
}

TEST_CASE("an amount has its decimals only when it has cents", "[files][number]") {
    CHECK(usual_amount(Money::from_cents(12'000)) == "120");
    CHECK(usual_amount(Money::from_cents(850)) == "8.50");
    CHECK(usual_amount(Money::from_cents(5)) == "0.05");
    CHECK(usual_amount(Money()) == "0");
    CHECK(usual_amount(Money::from_cents(-850)) == "-8.50");
}

TEST_CASE("thousandths have as few decimals as they need", "[files][number]") {
    CHECK(usual_thousandths(120'000) == "120");
    CHECK(usual_thousandths(80'500) == "80.5");
    CHECK(usual_thousandths(125) == "0.125");
    CHECK(usual_thousandths(-40) == "-0.04");
    CHECK(usual_thousandths(0) == "0");
}
