#include "model/reached.h"

#include <catch2/catch_test_macros.hpp>

#include "model/validate.h"
#include "support/scenario_builder.h"

using namespace leeway;

namespace {

/// Two scenes that plays come to, and two that nothing leads to.
model::Scenario with_two_beside() {
    support::ScenarioBuilder builder("coat");
    builder.scene("ask").response("yes", 70, 70, 70).then("done").ending("done");
    builder.scene("lost").response("one").then("done").response("two").then("done");
    builder.ending("unfinished");
    return builder.build();
}

}  // namespace

TEST_CASE("What is wrong in scenes that nothing leads to is left out, and nothing else", "[model]") {
    model::Scenario scenario = with_two_beside();
    scenario.scenes[2].responses[0].say.clear();
    scenario.scenes[2].responses[1].then[0].target = SceneId("nowhere");
    scenario.scenes[3].ending->title.clear();
    REQUIRE(model::has_errors(model::validate(scenario)));
    const model::Scenario reached = model::without_unreached(scenario);
    CHECK_FALSE(model::has_errors(model::validate(reached)));
    CHECK(reached.scenes[0] == scenario.scenes[0]);
    CHECK(reached.scenes[1] == scenario.scenes[1]);
    REQUIRE(reached.scenes.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(reached.scenes[i].id == scenario.scenes[i].id);
        CHECK(reached.scenes[i].responses.size() == scenario.scenes[i].responses.size());
    }
}

TEST_CASE("What is wrong where plays come stays wrong", "[model]") {
    model::Scenario scenario = with_two_beside();
    scenario.scenes[0].responses[0].say.clear();
    CHECK(model::has_errors(model::validate(model::without_unreached(scenario))));
}

TEST_CASE("A case whose scenes are all reached stays as it is", "[model]") {
    model::Scenario scenario = with_two_beside();
    scenario.scenes.resize(2);
    CHECK(model::without_unreached(scenario) == scenario);
}
