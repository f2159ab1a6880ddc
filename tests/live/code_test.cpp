#include <array>
#include <cstdint>
#include <random>
#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "live/code.h"

using namespace leeway::live;

namespace {

std::array<std::uint8_t, 8> random_eight(std::mt19937& dice) {
    std::array<std::uint8_t, 8> bytes{};
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(dice());
    return bytes;
}

}  // namespace

TEST_CASE("Codes have six signs, none of which is taken for another, and each sign comes up", "[live]") {
    std::mt19937 dice(1);
    std::set<char> seen;
    std::set<std::string> codes;
    for (int i = 0; i < 2000; ++i) {
        const std::string code = make_code(random_eight(dice));
        REQUIRE(code.size() == kCodeLength);
        CHECK(code.find_first_of("01ILOU") == std::string::npos);
        CHECK(read_code(code) == code);
        seen.insert(code.begin(), code.end());
        codes.insert(code);
    }
    CHECK(seen == std::set<char>(kCodeSigns.begin(), kCodeSigns.end()));
    CHECK(codes.size() > 1990);
}

TEST_CASE("All of the random bytes make a difference to the code", "[live]") {
    const std::array<std::uint8_t, 8> zero{};
    for (std::size_t i = 0; i < zero.size(); ++i) {
        std::array<std::uint8_t, 8> other = zero;
        other.at(i) = 1;
        CAPTURE(i);
        CHECK(make_code(other) != make_code(zero));
    }
}

TEST_CASE("A code is the same however people write it", "[live]") {
    CHECK(is_same_code("K7RTQ2", "k7rtq2"));
    CHECK(is_same_code(" k7r-tq2 ", "K7RTQ2"));
    CHECK(is_same_code("k 7 r t q 2", "K7RTQ2"));
    CHECK_FALSE(is_same_code("K7RTQ2", "K7RTQ3"));
}

TEST_CASE("What cannot be a code is none", "[live]") {
    for (const char* typed : {"", "K7RTQ", "K7RTQ22", "K7RTQ0", "K7RTQL", "K7RTQ!", "K7RTQ\xc3\xa9", "......"}) {
        CAPTURE(typed);
        CHECK_FALSE(read_code(typed));
        CHECK_FALSE(is_same_code(typed, typed));
    }
}
