#include "analysis/natural.h"

#include <limits>

#include <catch2/catch_test_macros.hpp>

using leeway::analysis::Natural;

namespace {

Natural power_of(int base, int exponent) {
    Natural power(1);
    for (int i = 0; i < exponent; ++i) {
        const Natural once = power;
        for (int j = 1; j < base; ++j) power += once;
    }
    return power;
}

}  // namespace

TEST_CASE("a natural number adds up and is written down exactly", "[analysis]") {
    CHECK(Natural().to_decimal() == "0");
    CHECK(Natural(0).is_zero());
    CHECK(Natural(42).to_decimal() == "42");
    CHECK(Natural(std::numeric_limits<std::uint64_t>::max()).to_decimal() == "18446744073709551615");
    CHECK(power_of(2, 128).to_decimal() == "340282366920938463463374607431768211456");
    CHECK(power_of(3, 100).to_decimal() == "515377520732011331036461129765621272702107522001");
    CHECK(power_of(10, 40).to_decimal() == "1" + std::string(40, '0'));
}

TEST_CASE("carries run through every digit, and a number added to itself doubles", "[analysis]") {
    Natural nines(999'999'999'999'999'999);
    nines += Natural(1);
    CHECK(nines.to_decimal() == "1000000000000000000");
    Natural all_nines(0);
    for (int i = 0; i < 9; ++i) all_nines += power_of(10, 54);
    Natural carried = power_of(10, 54);
    carried += all_nines;
    CHECK(carried.to_decimal() == "1" + std::string(55, '0'));
    Natural twice(std::numeric_limits<std::uint64_t>::max());
    twice += twice;
    CHECK(twice.to_decimal() == "36893488147419103230");
    twice.reset();
    CHECK(twice.is_zero());
    CHECK(twice == Natural());
}
