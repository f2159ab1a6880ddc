#include "model/validate.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "model/finding_lines.h"
#include "support/scenario_builder.h"

using namespace leeway;
using support::lines_of;
using Lines = std::vector<std::string>;

namespace {

/// A scenario with nothing to say about.
model::Scenario good_scenario() {
    support::ScenarioBuilder builder;
    builder.scene("first").response("help").then("end").response("wait", 20, 20, 20).then("end").ending("end");
    return builder.build();
}

Lines lines_after(void (*change)(model::Scenario&)) {
    model::Scenario scenario = good_scenario();
    change(scenario);
    return lines_of(model::validate(scenario));
}

}  // namespace

TEST_CASE("a good scenario gives no findings", "[model][validate]") {
    CHECK(lines_of(model::validate(good_scenario())).empty());
}

TEST_CASE("a scenario's heading is checked field by field", "[model][validate]") {
    CHECK(
        lines_after([](model::Scenario& s) { s.id = ScenarioId("Late Coat"); }) ==
        Lines{"error /id: \"Late Coat\" is not an id: an id has 1 to 64 of a-z, 0-9 and \"-\", and does not begin with "
              "\"-\""});
    CHECK(lines_after([](model::Scenario& s) { s.id = ScenarioId(); }) == Lines{"error /id: an id is missing here"});
    CHECK(lines_after([](model::Scenario& s) { s.title.clear(); }) ==
          Lines{"error /title: \"title\" must not be empty"});
    CHECK(lines_after([](model::Scenario& s) { s.difficulty = 4; }) ==
          Lines{"error /difficulty: \"difficulty\" must be from 1 to 3, not 4"});
    CHECK(lines_after([](model::Scenario& s) { s.minutes = 0; }) ==
          Lines{"error /minutes: \"minutes\" must be from 1 to 600, not 0"});
}

TEST_CASE("a language is a tag", "[model][validate]") {
    for (const char* good : {"en", "pt-BR", "zh-Hant-TW", "de-1996", "sl-rozaj-biske"}) {
        model::Scenario scenario = good_scenario();
        scenario.language = good;
        CAPTURE(good);
        CHECK(model::validate(scenario).empty());
    }
    for (const char* bad : {"", "e", "english!", "en_GB", "-en", "en-", "en--GB", "1n", "abcdefghi", "en-abcdefghi"}) {
        model::Scenario scenario = good_scenario();
        scenario.language = bad;
        CAPTURE(bad);
        CHECK(lines_of(model::validate(scenario)) ==
              Lines{"error /language: a language is a tag such as \"en\" or \"pt-BR\""});
    }
}

TEST_CASE("texts have at most 4,000 characters, however many bytes those take", "[model][validate]") {
    model::Scenario scenario = good_scenario();
    for (int i = 0; i < 4000; ++i) scenario.summary += "\xE2\x82\xAC";
    CHECK(model::validate(scenario).empty());
    scenario.summary += "!";
    CHECK(lines_of(model::validate(scenario)) ==
          Lines{"error /summary: this text is 4,001 characters long; at most 4,000 are allowed"});
}

TEST_CASE("texts may hold line feeds and tabs but nothing that steers a terminal", "[model][validate]") {
    CHECK(lines_after([](model::Scenario& s) { s.author = "a\n\tb \xC2\xA0 \xC3\x9B"; }).empty());
    CHECK(lines_after([](model::Scenario& s) { s.author = "a\x1B[2J"; }) ==
          Lines{"error /author: this text holds the control character U+001B; only line feeds and tabs are allowed"});
    CHECK(lines_after([](model::Scenario& s) {
              s.tags = {"fine", "\r"};
          }) ==
          Lines{"error /tags/1: this text holds the control character U+000D; only line feeds and tabs are allowed"});
    CHECK(lines_after([](model::Scenario& s) { s.objectives = {"\xC2\x9B"}; }) ==
          Lines{"error /objectives/0: this text holds the control character U+009B; only line feeds and tabs are "
                "allowed"});
    CHECK(lines_after([](model::Scenario& s) { s.inspiration = std::string(1, '\0'); }) ==
          Lines{"error /inspiration: this text holds the control character U+0000; only line feeds and tabs are "
                "allowed"});
}

TEST_CASE("a customer has a name and numbers in their ranges", "[model][validate]") {
    CHECK(lines_after([](model::Scenario& s) {
              s.customer.name.clear();
              s.customer.happiness = 101;
              s.customer.expectation = -1;
              s.customer.value = Money::from_cents(-500);
          }) == Lines{"error /customer/name: \"name\" must not be empty",
                      "error /customer/happiness: \"happiness\" must be from 0 to 100, not 101",
                      "error /customer/expectation: \"expectation\" must be from 0 to 100, not -1",
                      "error /customer/value: an amount must not be negative, but this is -5.00"});
    CHECK(lines_after([](model::Scenario& s) { s.customer.value = Money::from_cents(kLargestAmountCents); }).empty());
    CHECK(lines_after([](model::Scenario& s) { s.customer.value = Money::from_cents(kLargestAmountCents + 1); }) ==
          Lines{"error /customer/value: an amount must not be over 1,000,000,000, but this is 1000000000.01"});
}

TEST_CASE("a fact has a label", "[model][validate]") {
    CHECK(lines_after([](model::Scenario& s) {
              s.facts = {{"Order", "", {}}, {"", "12", {}}};
          }) == Lines{"error /facts/1/label: \"label\" must not be empty"});
}

TEST_CASE("the start must be one of the scenes", "[model][validate]") {
    CHECK(lines_after([](model::Scenario& s) { s.start = SceneId("frist"); }) ==
          Lines{"error /start: no scene \"frist\"; did you mean \"first\"?"});
    CHECK(lines_after([](model::Scenario& s) { s.start = SceneId("nowhere"); }) ==
          Lines{"error /start: no scene \"nowhere\""});
    CHECK(lines_after([](model::Scenario& s) { s.start = SceneId(); }) ==
          Lines{"error /start: no scene is named here"});
}

TEST_CASE("a scenario without scenes has no start either", "[model][validate]") {
    CHECK(lines_after([](model::Scenario& s) { s.scenes.clear(); }) ==
          Lines{"error /start: no scene \"first\"", "error /scenes: a scenario needs at least one scene"});
}
