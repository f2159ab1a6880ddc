#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "report/fit_text.h"

using namespace leeway;
using Lines = std::vector<std::string>;

TEST_CASE("A text is broken between words, into lines that are no wider than wanted", "[report]") {
    const std::string text = "Where is my parcel?\nI was told that it would come on Monday.";
    const Lines lines = report::fit_lines(text, 130, 13, 9);
    REQUIRE(lines.size() > 2);
    std::string again;
    for (const std::string& line : lines) {
        CHECK(report::text_width(line, 13) <= 130);
        again += (again.empty() ? "" : " ") + line;
    }
    CHECK(again == "Where is my parcel? I was told that it would come on Monday.");
    CHECK(report::fit_lines("", 130, 13, 3).empty());
    CHECK(report::fit_lines(" \n ", 130, 13, 3).empty());
}

TEST_CASE("Only what goes past the last line is cut, after a whole word and with an ellipsis", "[report]") {
    const std::string text = "one two three four five six seven eight nine ten";
    const Lines all = report::fit_lines(text, 60, 10, 9);
    const Lines some = report::fit_lines(text, 60, 10, 3);
    REQUIRE(some.size() == 3);
    CHECK(Lines(some.begin(), some.end() - 1) == Lines(all.begin(), all.begin() + 2));
    CHECK(some.back().ends_with("…"));
    CHECK(report::text_width(some.back(), 10) <= 60);
    const std::string kept = some.back().substr(0, some.back().size() - std::string("…").size());
    CHECK(text.find(' ' + kept + ' ') != std::string::npos);
    CHECK(report::fit_lines("one two", 60, 10, 1) == Lines{"one two"});
}

TEST_CASE("A word that is wider than a line is broken inside, between characters", "[report]") {
    const Lines lines = report::fit_lines("你好你好你好你好", 30, 10, 9);
    CHECK(lines == Lines{"你好你", "好你好", "你好"});
    for (const std::string& line : report::fit_lines(std::string(80, 'x'), 30, 10, 2)) {
        CHECK_FALSE(first_invalid_utf8(line));
        CHECK(report::text_width(line, 10) <= 30);
    }
    CHECK(report::fit_lines("wide", 1, 10, 9) == Lines{"w", "i", "d", "e"});
}
