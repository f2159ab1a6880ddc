#include <cstdint>
#include <optional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "base/text.h"

using leeway::code_points;
using leeway::first_invalid_utf8;

namespace {

/// UTF-8 as RFC 3629 defines it, for any number up to U+10FFFF.
std::string encoded(std::uint32_t code) {
    const auto byte = [](std::uint32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (code < 0x80) return {byte(code)};
    if (code < 0x800) return {byte(0xC0U | code >> 6U), byte(0x80U | (code & 0x3FU))};
    if (code < 0x10000) {
        return {byte(0xE0U | code >> 12U), byte(0x80U | (code >> 6U & 0x3FU)), byte(0x80U | (code & 0x3FU))};
    }
    return {byte(0xF0U | code >> 18U), byte(0x80U | (code >> 12U & 0x3FU)), byte(0x80U | (code >> 6U & 0x3FU)),
            byte(0x80U | (code & 0x3FU))};
}

}  // namespace

TEST_CASE("every code point but the surrogates is valid UTF-8 of length one", "[base][text]") {
    for (std::uint32_t code = 0; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 61) {
        const bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
        const std::string text = "a" + encoded(code) + "b";
        const std::optional<std::size_t> expected = is_surrogate ? std::optional<std::size_t>(1) : std::nullopt;
        if (first_invalid_utf8(text) != expected || (!is_surrogate && code_points(text) != 3)) {
            CAPTURE(code);
            CHECK(first_invalid_utf8(text) == expected);
            CHECK(code_points(text) == 3);
        }
    }
}

TEST_CASE("overlong, cut off and stray bytes are found where they stand", "[base][text]") {
    CHECK(first_invalid_utf8("ab\x80") == 2U);
    CHECK(first_invalid_utf8("ab\xC3") == 2U);
    CHECK(first_invalid_utf8("ab\xC3(") == 2U);
    CHECK(first_invalid_utf8("\xC0\x80") == 0U);
    CHECK(first_invalid_utf8("\xC1\xBF") == 0U);
    CHECK(first_invalid_utf8("\xE0\x9F\xBF") == 0U);
    CHECK(first_invalid_utf8("\xF0\x8F\xBF\xBF") == 0U);
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0U);
    CHECK(first_invalid_utf8("\xF5\x80\x80\x80") == 0U);
    CHECK(first_invalid_utf8("\xE2\x82") == 0U);
    CHECK(first_invalid_utf8("\xE2\x82\xAC\xFF") == 3U);
    CHECK(first_invalid_utf8("") == std::nullopt);
}

TEST_CASE("code points are counted, not bytes", "[base][text]") {
    CHECK(code_points("") == 0);
    CHECK(code_points("abc") == 3);
    CHECK(code_points("h\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x91\x9F") == 6);
}
