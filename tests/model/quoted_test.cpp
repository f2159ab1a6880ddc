#include "model/quoted.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

using leeway::model::quoted;

TEST_CASE("a quoted word stands in double quotes as it is", "[model][quoted]") {
    CHECK(quoted("pickpu") == "\"pickpu\"");
    CHECK(quoted("") == "\"\"");
    CHECK(quoted("h\xC3\xA9 \xF0\x9F\x91\x9F") == "\"h\xC3\xA9 \xF0\x9F\x91\x9F\"");
}

TEST_CASE("a quoted word cannot steer a terminal", "[model][quoted]") {
    CHECK(quoted("\x1B[2J") == "\"\\u001B[2J\"");
    CHECK(quoted("a\nb\x7F") == "\"a\\u000Ab\\u007F\"");
    CHECK(quoted("\xC2\x9B"
                 "2J") == "\"\\u009B2J\"");
    CHECK(quoted(std::string(1, '\0')) == "\"\\u0000\"");
}

TEST_CASE("a quoted word is cut after 60 characters, never inside one", "[model][quoted]") {
    CHECK(quoted(std::string(60, 'a')) == "\"" + std::string(60, 'a') + "\"");
    CHECK(quoted(std::string(61, 'a')) == "\"" + std::string(60, 'a') + "...\"");
    std::string long_word;
    std::string shown = "\"";
    for (int i = 0; i < 100; ++i) long_word += "\xC3\xA9";
    for (int i = 0; i < 60; ++i) shown += "\xC3\xA9";
    CHECK(quoted(long_word) == shown + "...\"");
}
