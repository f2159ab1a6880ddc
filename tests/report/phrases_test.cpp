#include "report/phrases.h"

#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "report/small_case.h"
#include "report/wrap.h"
#include "words/catalogue.h"

using namespace leeway::report;

TEST_CASE("A role's name stands in a sentence as people write it", "[report]") {
    CHECK(inside_sentence("Team lead") == "team lead");
    CHECK(inside_sentence("Ms Brown") == "Ms Brown");
    CHECK(inside_sentence("CEO") == "CEO");
    CHECK(inside_sentence("Écrivain") == "Écrivain");
    CHECK(inside_sentence("").empty());
}

TEST_CASE("Long texts are cut between words and never inside a letter", "[report]") {
    CHECK(shortened("Send flowers.", 64) == "Send flowers.");
    CHECK(shortened("Send\nflowers", 64) == "Send flowers");
    CHECK(shortened("one two three, four five", 16) == "one two three…");
    CHECK(shortened("one two. Three four", 12) == "one two…");  // not four dots
    const std::string long_word(200, 'x');
    CHECK(shortened(long_word, 10) == "xxxxxxxxx…");
    for (std::size_t most = 2; most < 12; ++most) {
        const std::string cut = shortened("ééé ééé ééé ééé", most);
        CHECK_FALSE(leeway::first_invalid_utf8(cut));
        CHECK(leeway::code_points(cut) <= most);
    }
}

TEST_CASE("Numbers have one decimal only where they need it", "[report]") {
    CHECK(short_number(3) == "3");
    CHECK(short_number(3.04) == "3");
    CHECK(short_number(3.25) == "3.2");
    CHECK(short_number(-0.01) == "0");
    CHECK(short_number(10) == "10");
}

TEST_CASE("What is left on the table is never called 0 points", "[report]") {
    const leeway::tests::Bench bench =
        leeway::tests::make_bench(leeway::tests::small_scenario(), leeway::tests::small_policy(100));
    const Phrases phrases(leeway::words::Catalogue::english(), *bench.program);
    CHECK(phrases.points(0.02) == "less than 0.1 points");
    CHECK(phrases.points(0) == "0 points");
    CHECK(phrases.points(-0.02) == "0 points");
    CHECK(phrases.points(1) == "1 point");
    CHECK(phrases.points(3.25) == "3.2 points");
}

TEST_CASE("Wrapping keeps every word, keeps lines short and keeps indents", "[report]") {
    CHECK(wrap("one two three", 8) == "one two\nthree\n");
    CHECK(wrap("one two three", 0) == "one two three\n");
    CHECK(wrap("a\n\nb", 10) == "a\n\nb\n");
    CHECK(wrap("one two three", 9, "- ", "  ") == "- one two\n  three\n");
    CHECK(wrap("extraordinarily long", 6) == "extraordinarily\nlong\n");
    CHECK(wrap("", 10).empty());
    CHECK(wrap("ééé ééé", 7) == "ééé ééé\n");
}
