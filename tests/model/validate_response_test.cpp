#include <string>

#include <catch2/catch_test_macros.hpp>

#include "model/finding_lines.h"
#include "model/validate.h"
#include "support/scenario_builder.h"

using namespace leeway;
using support::lines_of;
using support::ScenarioBuilder;
using Lines = std::vector<std::string>;

namespace {

/// The lines for a scenario with one response, changed.
Lines lines_after(void (*change)(model::Response&)) {
    model::Scenario scenario = ScenarioBuilder().scene("a").response("x").then("end").ending("end").build();
    change(scenario.scenes.front().responses.front());
    Lines lines = lines_of(model::validate(scenario));
    const std::string place = "/scenes/a/responses/0";
    for (std::string& line : lines) {
        if (const std::size_t at = line.find(place); at != std::string::npos) line.erase(at, place.size());
    }
    return lines;
}

}  // namespace

TEST_CASE("a response's numbers keep to their ranges", "[model][validate]") {
    CHECK(lines_after([](model::Response& r) {
              r.outcome = 101;
              r.process = -1;
              r.interaction = 100;
              r.spend = Money::from_cents(-1);
              r.minutes = 100'001;
              r.hours = -1;
          }) == Lines{"error /outcome: \"outcome\" must be from 0 to 100, not 101",
                      "error /process: \"process\" must be from 0 to 100, not -1",
                      "error /spend: an amount must not be negative, but this is -0.01",
                      "error /minutes: \"minutes\" must be from 0 to 100000, not 100001",
                      "error /hours: \"hours\" must be from 0 to 100000, not -1"});
}

TEST_CASE("a response says something, and not for too long", "[model][validate]") {
    CHECK(lines_after([](model::Response& r) { r.say.clear(); }) == Lines{"error /say: \"say\" must not be empty"});
    CHECK(lines_after([](model::Response& r) { r.say = std::string(400, 's'); }).empty());
    CHECK(lines_after([](model::Response& r) { r.say = std::string(401, 's'); }) ==
          Lines{"warning /say: \"say\" has 401 characters, too long to read aloud; keep it within 400"});
}

TEST_CASE("chances sum to 100", "[model][validate]") {
    CHECK(lines_after([](model::Response& r) {
              r.then = {{70, SceneId("end"), "", 0, {}, {}, {}}, {20, SceneId("end"), "", 0, {}, {}, {}}};
          }) == Lines{"error /then: the chances sum to 90, not to 100"});
    CHECK(lines_after([](model::Response& r) {
              r.then = {{99, SceneId("end"), "", 0, {}, {}, {}}};
          }) == Lines{"error /then: the chances sum to 99, not to 100"});
    CHECK(lines_after([](model::Response& r) {
              r.then = {{2'000'000'000, SceneId("end"), "", 0, {}, {}, {}},
                        {2'000'000'000, SceneId("end"), "", 0, {}, {}, {}}};
          }).back() == "error /then: the chances sum to 4000000000, not to 100");
}

TEST_CASE("each chance outcome is looked at", "[model][validate]") {
    CHECK(lines_after([](model::Response& r) {
              r.then = {{0, SceneId("end"), "", 0, {}, {}, {}},
                        {101, SceneId("edn"), "\x01", 101, {}, {}, {}},
                        {-1, SceneId("end"), "", -100, {}, {}, {}}};
          }) == Lines{"warning /then/0/chance: a chance of 0 never happens",
                      "error /then/1/chance: \"chance\" must be from 0 to 100, not 101",
                      "error /then/1/goto: no scene \"edn\"; did you mean \"end\"?",
                      "error /then/1/narration: this text holds the control character U+0001; only line feeds and tabs "
                      "are allowed",
                      "error /then/1/happiness: \"happiness\" must be from -100 to 100, not 101",
                      "error /then/2/chance: \"chance\" must be from 0 to 100, not -1"});
}

TEST_CASE("a response leads somewhere", "[model][validate]") {
    CHECK(lines_after([](model::Response& r) { r.then.clear(); }) ==
          Lines{"error /then: \"then\" names no scene: the customer would be left stuck"});
    CHECK(lines_after([](model::Response& r) { r.then.front().target = SceneId(); }) ==
          Lines{"error /then: no scene is named here"});
}

TEST_CASE("a list of one outcome has places of its own", "[model][validate]") {
    CHECK(lines_after([](model::Response& r) {
              r.then_is_list = true;
              r.then.front().target = SceneId("nil");
          }) == Lines{"error /then/0/goto: no scene \"nil\""});
}

TEST_CASE("only what is asked for can be refused", "[model][validate]") {
    CHECK(lines_after([](model::Response& r) { r.refused = SceneId("end"); }) ==
          Lines{"error /refused: \"refused\" may be given only with \"need\": nobody else decides here"});
    CHECK(lines_after([](model::Response& r) {
              r.need = model::Need{PermissionId("gift"), std::nullopt, {}};
              r.refused = SceneId("ned");
          }) == Lines{"error /refused: no scene \"ned\"; did you mean \"end\"?"});
}

TEST_CASE("a need names a permission and an amount that can be", "[model][validate]") {
    CHECK(lines_after([](model::Response& r) {
              r.need = model::Need{PermissionId("Gift"), Money::from_cents(-100), {}};
          }) ==
          Lines{"error /need/permission: \"Gift\" is not an id: an id has 1 to 64 of a-z, 0-9 and \"-\", and does "
                "not begin with \"-\"",
                "error /need/amount: an amount must not be negative, but this is -1.00"});
}

TEST_CASE("bounds on happiness are from 0 to 100 and the right way round", "[model][validate]") {
    CHECK(lines_after([](model::Response& r) { r.when.happiness = model::HappinessBounds{50, 50}; }).empty());
    CHECK(lines_after([](model::Response& r) {
              r.when.happiness = model::HappinessBounds{-1, 101};
          }) == Lines{"error /when/happiness/0: must be from 0 to 100, not -1",
                      "error /when/happiness/1: must be from 0 to 100, not 101"});
    CHECK(lines_after([](model::Response& r) {
              r.when.happiness = model::HappinessBounds{60, 40};
          }) == Lines{"error /when/happiness: the lower bound 60 is above the upper bound 40"});
}
