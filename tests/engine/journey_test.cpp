#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/compile.h"
#include "engine/replay.h"
#include "engine/session.h"
#include "model/join.h"
#include "support/scenario_builder.h"

using namespace leeway;
using engine::Session;
using engine::Step;
using support::PolicyBuilder;
using support::ScenarioBuilder;

namespace {

/// What went wrong is money in the first contact, feelings in the second, so that the same answer weighs differently.
std::shared_ptr<const model::Scenario> first_contact() {
    ScenarioBuilder scenario("first");
    scenario.customer(40, 80).failure(model::Failure::Money).scene("desk", -4);
    scenario.response("listen", 90, 40, 20).sets({"heard"}).then("well").ending("well", 3);
    return scenario.share();
}

std::shared_ptr<const model::Scenario> second_contact() {
    ScenarioBuilder scenario("second");
    scenario.customer(90, 20).failure(model::Failure::Feelings).scene("desk", -2);
    scenario.response("listen", 90, 40, 20).then("well");
    scenario.response("remember", 50, 50, 50).when({"heard"}).then("well").ending("well");
    return scenario.share();
}

std::shared_ptr<const engine::Program> journey_of(const std::vector<std::shared_ptr<const model::Scenario>>& stages) {
    model::Journey journey;
    journey.id = JourneyId("both");
    for (const auto& stage : stages) journey.stages.push_back({stage->id, "a year", {}});
    return engine::compile(std::make_shared<const model::Scenario>(model::join(journey, stages)),
                           PolicyBuilder().share());
}

Step given(Session& session, const char* response) {
    const engine::Program& program = session.program();
    const engine::SceneIndex scene = session.state().scene();
    const auto index = engine::find_response(program, program.scenes[scene].contact, program.scene_text(scene).id,
                                             ResponseId(response));
    REQUIRE(index);
    const auto action = engine::find_action(program, *index, engine::ActionKind::Do);
    const std::variant<Step, engine::Refusal> step = session.give(*action);
    REQUIRE(std::holds_alternative<Step>(step));
    return std::get<Step>(step);
}

}  // namespace

TEST_CASE("A contact's ending leads on to the next contact: happiness and notes stay, expectation moves by an eighth",
          "[engine][journey]") {
    Session session(journey_of({first_contact(), second_contact()}), 1);
    CHECK(session.state().happiness() == 36);  // 40, and the scene's mood
    const Step step = given(session, "listen");
    // Q = (50*90 + 20*40 + 30*20) / 100 = 59; E 80 - rdiv(21, 8) = 77, then 77 + rdiv(20 - 77, 8) = 70;
    // g = -21: d = -rdiv(2*16, 4) = -8; H 36 + rdiv(23, 3) - 8 = 36, the ending's mood 39, the next scene's 37.
    CHECK(step.happiness == 37);
    CHECK(step.expectation == 70);
    CHECK(session.state().has_note(0));
    CHECK_FALSE(session.is_over());
    const engine::Program& program = session.program();
    CHECK(program.scene_text(step.entered).id.text == "well");
    CHECK(program.scenes[step.next].contact == 1);
    CHECK(engine::scenes_met(program, step) == std::vector<engine::SceneIndex>{1, 2});
    CHECK(program.scenario_of(step.next).id.text == "second");
}

TEST_CASE("In a later contact answers are fresh, notes are met again, and what went wrong weighs anew",
          "[engine][journey]") {
    Session session(journey_of({first_contact(), second_contact()}), 1);
    given(session, "listen");
    CHECK(session.offered().size() == 2);
    const Step step = given(session, "listen");
    // Q = (35*90 + 20*40 + 45*20) / 100 = 48.5, so 49; E 70, g = -21: d = -8; H 37 + rdiv(12, 3) - 8 = 33.
    CHECK(step.happiness == 33);
    CHECK(step.expectation == 67);
    CHECK(session.is_over());
    CHECK(engine::scenes_met(session.program(), step) == std::vector<engine::SceneIndex>{step.next});
}

TEST_CASE("A journey may come to the same scenario twice", "[engine][journey]") {
    Session session(journey_of({first_contact(), first_contact()}), 1);
    given(session, "listen");
    given(session, "listen");
    CHECK(session.is_over());
    CHECK(session.steps().size() == 2);
}

TEST_CASE("A record of a journey is replayed through all contacts", "[engine][journey]") {
    const auto program = journey_of({first_contact(), second_contact()});
    Session session(program, 7);
    engine::Record record;
    record.seed = 7;
    record.steps.push_back(engine::to_recorded(*program, given(session, "listen")));
    record.steps.push_back(engine::to_recorded(*program, given(session, "remember")));
    record.end = engine::RecordedEnd{SceneId("well"), session.state().happiness(), session.bill().total(), 100};
    const auto replayed = engine::replay(program, record);
    REQUIRE(std::holds_alternative<Session>(replayed));
    CHECK(std::get<Session>(replayed).state().happiness() == session.state().happiness());
    record.steps.push_back(record.steps.front());
    CHECK(std::holds_alternative<engine::Difference>(engine::replay(program, record)));
}
