#include "files/text_position.h"

#include <string_view>

#include <catch2/catch_test_macros.hpp>

using leeway::files::TextPosition;
using leeway::files::TextPositions;

namespace {

bool is_at(std::string_view text, std::size_t offset, std::size_t line, std::size_t column) {
    const TextPosition position = TextPositions(text).at(offset);
    CAPTURE(offset, position.line, position.column);
    CHECK(position.line == line);
    CHECK(position.column == column);
    return position.line == line && position.column == column;
}

}  // namespace

TEST_CASE("lines and columns count from 1", "[files][position]") {
    CHECK(is_at("", 0, 1, 1));
    CHECK(is_at("ab\ncd\n", 0, 1, 1));
    CHECK(is_at("ab\ncd\n", 1, 1, 2));
    CHECK(is_at("ab\ncd\n", 2, 1, 3));
    CHECK(is_at("ab\ncd\n", 3, 2, 1));
    CHECK(is_at("ab\ncd\n", 6, 3, 1));
    CHECK(is_at("ab\r\ncd", 4, 2, 1));
}

TEST_CASE("columns count characters, not bytes", "[files][position]") {
    CHECK(is_at("h\xC3\xA9\xE2\x82\xAC!", 6, 1, 4));
    CHECK(is_at("\xF0\x9F\x91\x9F\n\xF0\x9F\x91\x9Fx", 9, 2, 2));
}

TEST_CASE("past the end is the end", "[files][position]") { CHECK(is_at("ab", 99, 1, 3)); }

TEST_CASE("the order in which offsets are asked for does not matter", "[files][position]") {
    const std::string_view text = "h\xC3\xA9llo\nw\xC3\xB6rld\n\nend";
    TextPositions rising(text);
    TextPositions any(text);
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const std::size_t offset = i * 7 % (text.size() + 1);
        const TextPosition fresh = TextPositions(text).at(offset);
        const TextPosition again = any.at(offset);
        CHECK(again.line == fresh.line);
        CHECK(again.column == fresh.column);
        const TextPosition next = rising.at(i);
        const TextPosition expected = TextPositions(text).at(i);
        CHECK(next.line == expected.line);
        CHECK(next.column == expected.column);
    }
}
