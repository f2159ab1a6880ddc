#include "engine/compile.h"

#include <catch2/catch_test_macros.hpp>

#include "engine/session.h"
#include "support/scenario_builder.h"

using namespace leeway;
using engine::ActionKind;
using support::PolicyBuilder;
using support::ScenarioBuilder;

namespace {

ScenarioBuilder one_gift(std::int64_t cents) {
    ScenarioBuilder scenario;
    scenario.customer(40, 50)
        .scene("ask")
        .response("gift", 60, 60, 60)
        .spend(cents)
        .minutes(6)
        .hours(1)
        .need("gift")
        .then("end");
    scenario.ending("end");
    return scenario;
}

PolicyBuilder layered() {
    PolicyBuilder policy;
    policy.wage(2100).role("lead", 3000, 6, 1, 80).role("boss", 6000, 10, 24, 50);
    return policy;
}

std::vector<ActionKind> kinds(const engine::Program& program) {
    std::vector<ActionKind> found;
    for (const engine::ActionCode& action : program.actions) found.push_back(action.kind);
    return found;
}

std::shared_ptr<const engine::Program> compiled(const ScenarioBuilder& scenario, const PolicyBuilder& policy) {
    return engine::compile(scenario.share(), policy.share());
}

}  // namespace

TEST_CASE("within the trainee's own limit a response is simply done", "[engine]") {
    const auto program =
        compiled(one_gift(2500), layered().allow("gift", "agent", 2500).allow("gift", "lead", 6000).breaches(4000));
    REQUIRE(kinds(*program) == std::vector{ActionKind::Do});
    CHECK(program->actions[0].granted == engine::Bill{Money::from_cents(2500), Money::from_cents(210), {}, {}});
}

TEST_CASE("past it the lowest role that may decides, and tolerated breaches offer another way", "[engine]") {
    const auto program =
        compiled(one_gift(2501), layered().allow("gift", "agent", 2500).allow("gift", "boss").breaches(4000));
    REQUIRE(kinds(*program) == std::vector{ActionKind::Ask, ActionKind::Anyway});
    const engine::ActionCode& ask = program->actions[0];
    CHECK(ask.layers == 2);
    CHECK(ask.approves == 50);
    CHECK(ask.hours == 1 + 1 + 24);
    // Both layers are paid whatever the answer: 6 minutes of 30.00 and 10 minutes of 60.00.
    CHECK(ask.refused == engine::Bill{{}, {}, Money::from_cents(300 + 1000), {}});
    CHECK(ask.granted == engine::Bill{Money::from_cents(2501), Money::from_cents(210), Money::from_cents(1300), {}});
    const engine::ActionCode& anyway = program->actions[1];
    CHECK(anyway.hours == 1);
    CHECK(anyway.granted == engine::Bill{Money::from_cents(2501), Money::from_cents(210), {}, Money::from_cents(4000)});
}

TEST_CASE("where nobody may and breaches are not tolerated, nothing is offered", "[engine]") {
    const auto program = compiled(one_gift(9000), layered().allow("gift", "lead", 6000));
    CHECK(program->actions.empty());
    CHECK(engine::Session(program, 1).is_stuck());
    CHECK(engine::Session(program, 1).is_over());
}

TEST_CASE("a permission that is not named follows the other permissions, a role left out may nothing", "[engine]") {
    CHECK(kinds(*compiled(one_gift(2000), layered().allow_others("lead", 2000))) == std::vector{ActionKind::Ask});
    CHECK(kinds(*compiled(one_gift(0), layered().allow_others("lead", 2000))) == std::vector{ActionKind::Ask});
    CHECK(kinds(*compiled(one_gift(0), layered().allow("gift", "agent", 0))) == std::vector{ActionKind::Do});
    CHECK(kinds(*compiled(one_gift(0), layered().allow("other", "agent"))).empty());
}

TEST_CASE("a stated amount counts, not the spend", "[engine]") {
    ScenarioBuilder scenario;
    scenario.scene("ask").response("gift").spend(9000).need("gift", 100).then("end").ending("end");
    CHECK(kinds(*compiled(scenario, layered().allow("gift", "agent", 100))) == std::vector{ActionKind::Do});
}

TEST_CASE("only scenes that can be met again make a state remember", "[engine]") {
    ScenarioBuilder scenario;
    scenario.scene("first").response("on").then("hub");
    scenario.scene("hub").response("round").then("side").response("out").then("end");
    scenario.scene("side").response("back").then("hub");
    scenario.ending("end");
    const auto program = compiled(scenario, layered());
    std::vector<bool> remembered;
    for (const engine::ResponseCode& response : program->responses)
        remembered.push_back(response.used_bit != engine::kNone);
    CHECK(remembered == std::vector{false, true, true, true});
    CHECK(program->used_words == 1);
    CHECK(program->scenes[0].component < program->scenes[1].component);
    CHECK(program->scenes[1].component == program->scenes[2].component);
    CHECK(program->scenes[1].component < program->scenes[3].component);
}
