#include "base/text.h"

#include <clocale>
#include <limits>
#include <locale>
#include <sstream>
#include <string>

#include <catch2/catch_test_macros.hpp>

using leeway::format_decimal;
using leeway::format_exact;
using leeway::format_fixed;
using leeway::format_money;
using leeway::Money;
using leeway::nearest_word;

TEST_CASE("the nearest word is the one that takes the fewest slips", "[base][text]") {
    CHECK(nearest_word("pickpu", {"refund", "pickup", "pick"}) == "pickup");
    CHECK(nearest_word("sayy", {"sets", "say"}) == "say");
    CHECK(nearest_word("chanel", {"channel", "chance"}) == "channel");
    CHECK(nearest_word("frist", {"fist", "first"}) == "fist");
}

TEST_CASE("a swap of neighbours is one slip", "[base][text]") {
    CHECK(nearest_word("ab", {"ba"}) == "ba");
    CHECK(nearest_word("abc", {"cab"}) == std::nullopt);
}

TEST_CASE("a word that is too far from all is not guessed", "[base][text]") {
    CHECK(nearest_word("xyz", {"channel", "mood"}) == std::nullopt);
    CHECK(nearest_word("mud", {"mood"}) == std::nullopt);
    CHECK(nearest_word("moood", {"mood"}) == "mood");
    CHECK(nearest_word("a", {}) == std::nullopt);
    CHECK(nearest_word("", {"a"}) == "a");
    CHECK(nearest_word("", {"ab"}) == std::nullopt);
}

TEST_CASE("of equally near words the earlier one is named", "[base][text]") {
    CHECK(nearest_word("bat", {"cat", "hat"}) == "cat");
    CHECK(nearest_word("bat", {"hat", "cat"}) == "hat");
}

TEST_CASE("money is written with its currency's sign and two decimals", "[base][text]") {
    CHECK(format_money(Money::from_cents(850), "USD") == "$8.50");
    CHECK(format_money(Money::from_cents(-300), "EUR") == "-€3.00");
    CHECK(format_money(Money::from_cents(5), "GBP") == "£0.05");
    CHECK(format_money(Money::from_cents(1200), "CHF") == "CHF 12.00");
    CHECK(format_money(Money::from_cents(-1), "SEK") == "-SEK 0.01");
    CHECK(format_money(Money::from_cents(1200), "") == "12.00");
}

TEST_CASE("an amount without a currency has two decimals, down to the smallest number", "[base][text]") {
    CHECK(format_decimal(Money::from_cents(0)) == "0.00");
    CHECK(format_decimal(Money::from_cents(-7)) == "-0.07");
    CHECK(format_decimal(Money::from_cents(std::numeric_limits<std::int64_t>::min())) == "-92233720368547758.08");
}

TEST_CASE("numbers are written with a point and never as minus nought", "[base][text]") {
    CHECK(format_fixed(12.345, 1) == "12.3");
    CHECK(format_fixed(-0.04, 1) == "0.0");
    CHECK(format_fixed(-0.06, 1) == "-0.1");
    CHECK(format_fixed(2.0, 0) == "2");
    CHECK(format_exact(0.1) == "0.1");
    CHECK(format_exact(-0.0) == "0");
}

TEST_CASE("an exact number reads back as the same number", "[base][text]") {
    double value = 1.0 / 3.0;
    for (int i = 0; i < 200; ++i) {
        std::istringstream stream(format_exact(value));
        stream.imbue(std::locale::classic());
        double read = 0;
        stream >> read;
        CAPTURE(value);
        CHECK(read == value);
        value *= i % 2 == 0 ? 7.3 : -0.19;
    }
}
