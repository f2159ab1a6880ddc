#include <string>

#include <catch2/catch_test_macros.hpp>

#include "files/data_files.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"

using namespace leeway;

namespace {

/// The lines in which two texts differ, "-" from the first and "+" from the second; both have the same number of lines.
std::string changed_lines(const std::string& before, const std::string& after) {
    std::string changes;
    std::size_t a = 0;
    std::size_t b = 0;
    while (a < before.size() && b < after.size()) {
        const std::string old_line = before.substr(a, before.find('\n', a) - a);
        const std::string new_line = after.substr(b, after.find('\n', b) - b);
        if (old_line != new_line) {
            changes += "-" + old_line.substr(old_line.find_first_not_of(' ')) + " ";
            changes += "+" + new_line.substr(new_line.find_first_not_of(' '));
        }
        a += old_line.size() + 1;
        b += new_line.size() + 1;
    }
    return changes;
}

std::string change_scenario(void (*change)(model::Scenario&)) {
    const std::string text = support::good_text("everything.scenario.json");
    model::Scenario scenario = *files::parse_scenario(text, "f").value;
    change(scenario);
    return changed_lines(text, files::write_scenario(scenario));
}

std::string change_policy(void (*change)(model::Policy&)) {
    const std::string text = support::good_text("everything.policy.json");
    model::Policy policy = *files::parse_policy(text, "f").value;
    change(policy);
    return changed_lines(text, files::write_policy(policy));
}

}  // namespace

TEST_CASE("a changed number is written the usual way, and nothing else changes", "[files][spelling]") {
    CHECK(change_scenario([](model::Scenario& s) { s.customer.value = Money::from_cents(95'000); }) ==
          "-\"value\": 900.00, +\"value\": 950,");
    CHECK(change_scenario([](model::Scenario& s) { s.scenes[0].responses[0].spend = Money::from_cents(950); }) ==
          "-\"spend\": 8.5, +\"spend\": 9.50,");
    CHECK(change_scenario([](model::Scenario& s) { s.scenes[0].responses[1].process = 60; }) ==
          "-\"process\": 5e1, +\"process\": 60,");
    CHECK(change_scenario([](model::Scenario& s) { s.scenes[0].layout->y = 90.25; }) ==
          "-\"layout\": [120, 80.50] +\"layout\": [120, 90.25]");
    CHECK(change_policy([](model::Policy& p) { p.permissions[2].limits[1].amount = Money::from_cents(7'000); }) ==
          "-\"goodwill-gift\": { \"agent\": 0, \"lead\": 60.00 }, +\"goodwill-gift\": { \"agent\": 0, \"lead\": 70 },");
    CHECK(change_policy([](model::Policy& p) {
              p.model.loss_weight = {3, 2};
          }) == "-\"loss_weight\": 2.25, +\"loss_weight\": [3, 2],");
}

TEST_CASE("a value that is set to its default stays where it was stated", "[files][spelling]") {
    CHECK(change_scenario([](model::Scenario& s) { s.difficulty = 1; }) == "-\"difficulty\": 2, +\"difficulty\": 1,");
    CHECK(change_scenario([](model::Scenario& s) { s.summary.clear(); }) ==
          "-\"summary\": \"A winter coat that arrives in March.\", +\"summary\": \"\",");
}

TEST_CASE("a key that was not there comes after the one that usually stands before it", "[files][spelling]") {
    model::Scenario scenario = *files::parse_scenario(support::good_text("smallest.scenario.json"), "f").value;
    scenario.tags = {"new"};
    scenario.customer.value = Money::from_cents(150);
    scenario.scenes[0].mood = 3;
    const std::string text = files::write_scenario(scenario);
    CHECK(text.find("\"title\": \"A\",\n  \"tags\": [\"new\"],\n  \"customer\"") != std::string::npos);
    CHECK(text.find("\"expectation\": 100,\n    \"value\": 1.50\n") != std::string::npos);
    CHECK(text.find("\"s\": {\n      \"mood\": 3,\n      \"ending\"") != std::string::npos);
}

TEST_CASE("keys keep the order that they had in the file", "[files][spelling]") {
    const std::string text = R"({
  "scenes": {
    "s": {
      "ending": {
        "lesson": "L",
        "title": "E"
      },
      "x-colour": "red",
      "says": "Bye."
    }
  },
  "x-first": [1, 2],
  "start": "s",
  "customer": {
    "expectation": 100,
    "happiness": 0,
    "name": "B"
  },
  "title": "A",
  "id": "a",
  "format": 1,
  "leeway": "scenario"
}
)";
    const auto loaded = files::parse_scenario(text, "f");
    REQUIRE(loaded.value);
    CHECK(files::write_scenario(*loaded.value) == text);
}

TEST_CASE("what a removed part said goes with it", "[files][spelling]") {
    model::Scenario scenario = *files::parse_scenario(support::good_text("everything.scenario.json"), "f").value;
    scenario.scenes[0].responses[0].need.reset();
    scenario.scenes[0].responses[0].refused.reset();
    scenario.scenes[0].layout.reset();
    const std::string text = files::write_scenario(scenario);
    CHECK(text.find("\"need\"") == std::string::npos);
    CHECK(text.find("\"refused\"") == std::string::npos);
    CHECK(text.find("80.50") == std::string::npos);
    CHECK(text.find("\"x-mark\": true") != std::string::npos);
}

TEST_CASE("kept values are written as they were, also over several lines", "[files][spelling]") {
    std::string text = support::good_text("smallest.scenario.json");
    const std::string kept = "{\"b\" :  [1,\n 2.50],  \"a\":\"\\u00e9\" }";
    text.insert(1, "\"x-kept\":" + kept + ",");
    const auto loaded = files::parse_scenario(text, "f");
    REQUIRE(loaded.value);
    CHECK(files::write_scenario(*loaded.value).find("\"x-kept\": " + kept + ",\n") != std::string::npos);
}
