#include <string>

#include <fmt/format.h>
#include <catch2/catch_test_macros.hpp>

#include "model/finding_lines.h"
#include "model/validate.h"
#include "support/scenario_builder.h"

using namespace leeway;
using support::lines_of;
using support::ScenarioBuilder;
using Lines = std::vector<std::string>;

namespace {

Lines lines_for(const model::Scenario& scenario) { return lines_of(model::validate(scenario)); }

}  // namespace

TEST_CASE("a scene that neither ends nor asks leaves the customer stuck", "[model][validate]") {
    const model::Scenario scenario = ScenarioBuilder().scene("first").build();
    CHECK(
        lines_for(scenario) ==
        Lines{"error /scenes/first: has neither \"responses\" nor \"ending\": the customer would be left stuck here"});
}

TEST_CASE("a scene cannot both end and ask", "[model][validate]") {
    model::Scenario scenario = ScenarioBuilder().scene("first").response("a").then("first").build();
    scenario.scenes.front().ending = model::Ending{"The end", "", {}};
    CHECK(lines_for(scenario) ==
          Lines{"error /scenes/first: has both \"responses\" and \"ending\"; an ending asks for no response"});
}

TEST_CASE("a scene has at most nine responses", "[model][validate]") {
    ScenarioBuilder builder;
    builder.scene("first");
    for (int i = 0; i < 9; ++i) builder.response(fmt::format("r{}", i), i).then("end");
    model::Scenario scenario = builder.ending("end").build();
    CHECK(lines_for(scenario).empty());
    model::Response tenth = scenario.scenes.front().responses.front();
    tenth.id = ResponseId("r0");
    scenario.scenes.front().responses.push_back(tenth);
    CHECK(lines_for(scenario) ==
          Lines{"error /scenes/first/responses: has 10 responses; at most 9 are allowed, one for each key",
                "error /scenes/first/responses/9/id: there is already a response \"r0\" in this scene"});
}

TEST_CASE("ids of scenes and of a scene's responses are their own", "[model][validate]") {
    const model::Scenario scenario =
        ScenarioBuilder().scene("a").response("x").then("b").response("x", 1).then("b").ending("b").ending("b").build();
    CHECK(lines_for(scenario) ==
          Lines{"error /scenes/a/responses/1/id: there is already a response \"x\" in this scene",
                "error /scenes/b: there is already a scene \"b\"",
                "warning /scenes/b: nothing leads to the scene \"b\""});
    const model::Scenario same_in_two_scenes =
        ScenarioBuilder().scene("a").response("x").then("b").scene("b").response("x").then("c").ending("c").build();
    CHECK(lines_for(same_in_two_scenes).empty());
}

TEST_CASE("a bad scene id is named where it stands, escaped", "[model][validate]") {
    const model::Scenario scenario = ScenarioBuilder().scene("a").response("x").then("B/c").ending("B/c").build();
    CHECK(lines_for(scenario) == Lines{"error /scenes/B~1c: \"B/c\" is not an id: an id has 1 to 64 of a-z, 0-9 and "
                                       "\"-\", and does not begin with \"-\""});
}

TEST_CASE("a scene that nothing leads to gives a warning", "[model][validate]") {
    const model::Scenario scenario = ScenarioBuilder()
                                         .scene("a")
                                         .response("x")
                                         .then("end")
                                         .scene("lost")
                                         .response("x")
                                         .then("lost-too")
                                         .ending("lost-too")
                                         .ending("end")
                                         .build();
    CHECK(lines_for(scenario) == Lines{"warning /scenes/lost: nothing leads to the scene \"lost\"",
                                       "warning /scenes/lost-too: nothing leads to the scene \"lost-too\""});
}

TEST_CASE("a scene is reached by chance outcomes and refusals too", "[model][validate]") {
    const model::Scenario scenario = ScenarioBuilder()
                                         .scene("a")
                                         .response("x")
                                         .need("gift")
                                         .refused("no")
                                         .chance(50, "end")
                                         .chance(50, "other")
                                         .ending("end")
                                         .ending("other")
                                         .ending("no")
                                         .build();
    CHECK(lines_for(scenario).empty());
}

TEST_CASE("while a link leads nowhere, unreachable scenes are not spoken of", "[model][validate]") {
    const model::Scenario scenario = ScenarioBuilder().scene("a").response("x").then("pickpu").ending("pickup").build();
    CHECK(lines_for(scenario) ==
          Lines{"error /scenes/a/responses/0/then: no scene \"pickpu\"; did you mean \"pickup\"?"});
}

TEST_CASE("scenes from which no ending can be reached are errors", "[model][validate]") {
    const model::Scenario scenario = ScenarioBuilder()
                                         .scene("a")
                                         .response("x")
                                         .then("end")
                                         .response("y", 1)
                                         .then("b")
                                         .scene("b")
                                         .response("x")
                                         .then("c")
                                         .scene("c")
                                         .response("x")
                                         .then("b")
                                         .ending("end")
                                         .build();
    CHECK(lines_for(scenario) ==
          Lines{"error /scenes/b: no ending can be reached from here: the customer would be left stuck",
                "error /scenes/c: no ending can be reached from here: the customer would be left stuck"});
}

TEST_CASE("a scene is moved by -100 to 100", "[model][validate]") {
    const model::Scenario scenario =
        ScenarioBuilder().scene("a", -100).response("x").then("end").ending("end", 101).build();
    CHECK(lines_for(scenario) == Lines{"error /scenes/end/mood: \"mood\" must be from -100 to 100, not 101"});
}

TEST_CASE("an ending has a title", "[model][validate]") {
    model::Scenario scenario = ScenarioBuilder().scene("a").response("x").then("end").ending("end").build();
    scenario.scenes.back().ending->title.clear();
    CHECK(lines_for(scenario) == Lines{"error /scenes/end/ending/title: \"title\" must not be empty"});
}

TEST_CASE("a scene that is too long to read aloud gives a warning", "[model][validate]") {
    model::Scenario scenario = ScenarioBuilder().scene("a").response("x").then("end").ending("end").build();
    model::Scene& scene = scenario.scenes.front();
    scene.says = std::string(500, 's');
    scene.narration.clear();
    for (int i = 0; i < 400; ++i) scene.narration += "\xC3\xA9";
    CHECK(lines_for(scenario).empty());
    scene.says += "s";
    CHECK(lines_for(scenario) ==
          Lines{"warning /scenes/a/says: \"says\" and \"narration\" have 901 characters together, "
                "too long to read aloud; keep them within 900"});
}

TEST_CASE("a fork whose branches are all alike gives a warning", "[model][validate]") {
    ScenarioBuilder builder;
    builder.scene("a").response("x").then("end").response("y").then("end").ending("end");
    CHECK(lines_for(builder.build()) ==
          Lines{"warning /scenes/a/responses: all responses have the same effect: there is nothing to decide"});
}

TEST_CASE("branches that are never open together, or not all alike, make no such fork", "[model][validate]") {
    ScenarioBuilder exclusive;
    exclusive.scene("a").response("x").when_happiness(0, 49).then("end").response("y").when_happiness(50, 100).then(
        "end");
    exclusive.ending("end");
    CHECK(lines_for(exclusive.build()).empty());

    ScenarioBuilder differing;
    differing.scene("a").response("x").then("end").response("y").then("end").response("z", 51).then("end").ending(
        "end");
    CHECK(lines_for(differing.build()).empty());

    ScenarioBuilder overlapping;
    overlapping.scene("a").response("x").when_happiness(0, 50).then("end").response("y").when_happiness(50, 100).then(
        "end");
    overlapping.ending("end");
    CHECK(lines_for(overlapping.build()).size() == 1);
}

TEST_CASE("a scene with answers in which nothing is said and nothing happens gives a warning", "[model][validate]") {
    model::Scenario scenario = ScenarioBuilder().scene("first").response("a").then("end").ending("end").build();
    scenario.scenes[1].says.clear();  // an ending may say nothing
    CHECK(lines_for(scenario).empty());
    scenario.scenes[0].says = " \n";
    CHECK(lines_for(scenario) ==
          Lines{"warning /scenes/first/says: the customer says nothing here and nothing happens, "
                "so there is nothing to answer"});
    scenario.scenes[0].narration = "The shop is closed.";
    CHECK(lines_for(scenario).empty());
}
