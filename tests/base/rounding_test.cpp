#include "base/rounding.h"

#include <cmath>
#include <cstdint>
#include <limits>

#include <catch2/catch_test_macros.hpp>

using leeway::clamp100;
using leeway::rdiv;

TEST_CASE("rdiv rounds to nearest and halves away from zero", "[base][rounding]") {
    CHECK(rdiv(0, 4) == 0);
    CHECK(rdiv(1, 4) == 0);
    CHECK(rdiv(2, 4) == 1);
    CHECK(rdiv(3, 4) == 1);
    CHECK(rdiv(-1, 4) == 0);
    CHECK(rdiv(-2, 4) == -1);
    CHECK(rdiv(-3, 4) == -1);
    CHECK(rdiv(5, 3) == 2);
    CHECK(rdiv(4, 3) == 1);
    CHECK(rdiv(7, 1) == 7);
}

TEST_CASE("rdiv agrees with the rounding of the quotient for small numbers", "[base][rounding]") {
    for (std::int64_t dividend = -500; dividend <= 500; ++dividend) {
        for (std::int64_t divisor = 1; divisor <= 60; ++divisor) {
            // Exact: the quotients of such numbers are far enough from a half, or are one.
            const double quotient = static_cast<double>(dividend) / static_cast<double>(divisor);
            if (rdiv(dividend, divisor) != std::llround(quotient)) {
                CAPTURE(dividend, divisor);
                CHECK(rdiv(dividend, divisor) == std::llround(quotient));
            }
        }
    }
}

TEST_CASE("rdiv does not overflow at the ends of 64 bits", "[base][rounding]") {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    CHECK(rdiv(kMost, 1) == kMost);
    CHECK(rdiv(kLeast, 1) == kLeast);
    CHECK(rdiv(kMost, 2) == kMost / 2 + 1);
    CHECK(rdiv(kMost, kMost) == 1);
    CHECK(rdiv(kMost / 2, kMost) == 0);
    CHECK(rdiv(kMost / 2 + 1, kMost) == 1);
    CHECK(rdiv(-(kMost / 2 + 1), kMost) == -1);
    CHECK(rdiv(kLeast, kMost) == -1);
}

TEST_CASE("clamp100 keeps what is within 0 to 100", "[base][rounding]") {
    CHECK(clamp100(-1) == 0);
    CHECK(clamp100(0) == 0);
    CHECK(clamp100(57) == 57);
    CHECK(clamp100(100) == 100);
    CHECK(clamp100(101) == 100);
    CHECK(clamp100(std::numeric_limits<std::int64_t>::max()) == 100);
    CHECK(clamp100(std::numeric_limits<std::int64_t>::min()) == 0);
}
