#include "words/catalogue.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

using leeway::words::Catalogue;

TEST_CASE("English is built in and speaks of verdicts", "[words]") {
    const Catalogue& english = Catalogue::english();
    CHECK(english.text("verdict.best") == "Best");
    CHECK(english.has("verdict.blunder"));
    CHECK_FALSE(english.has("verdict"));
    CHECK(english.keys().size() > 50);
}

TEST_CASE("Placeholders are filled once, and what is filled in is not looked at again", "[words]") {
    const Catalogue& english = Catalogue::english();
    CHECK(english.text("report.way.ask", {{"role", "{role} & {n}"}}) == "after asking your {role} & {n}");
}

TEST_CASE("One is not many", "[words]") {
    const Catalogue& english = Catalogue::english();
    CHECK(english.count("report.points", 1) == "1 point");
    CHECK(english.count("report.points", 0) == "0 points");
    CHECK(english.count("report.points", 21) == "21 points");
}

TEST_CASE("A translation replaces what it has and leaves the rest in English", "[words]") {
    const auto german =
        Catalogue::parse("\xEF\xBB\xBF# Deutsch\r\n\r\n  verdict.best = Am besten\\nso  \r\n", "de.txt");
    REQUIRE(german);
    CHECK(german->text("verdict.best") == "Am besten\nso");
    CHECK(german->text("verdict.good") == Catalogue::english().text("verdict.good"));
    CHECK(german->keys() == Catalogue::english().keys());
}

TEST_CASE("A translation with a mistake is refused with its line", "[words]") {
    const auto check = [](std::string_view content, std::string_view where, std::string_view message) {
        const auto parsed = Catalogue::parse(content, "de.txt");
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().where == where);
        INFO(parsed.error().message);
        CHECK(parsed.error().message.find(message) != std::string::npos);
    };
    check("verdict.best = Gut\nverdict.bset = x", "de.txt:2", "did you mean \"verdict.best\"");
    check("verdict.best", "de.txt:1", "key = text");
    check("verdict.best = {role}", "de.txt:1", "no placeholder {role}");
    check("verdict.best = a\nverdict.best = b", "de.txt:2", "twice");
    check("verdict.best = \xFF", "de.txt:1", "UTF-8");
}
