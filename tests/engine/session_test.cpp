#include "engine/session.h"

#include <catch2/catch_test_macros.hpp>

#include "engine/compile.h"
#include "engine/replay.h"
#include "support/scenario_builder.h"

using namespace leeway;
using engine::ActionKind;
using engine::Refusal;
using engine::Session;
using engine::Step;
using support::PolicyBuilder;
using support::ScenarioBuilder;

namespace {

/// A loop, a note, a chance and a request that may be refused without a scene of its own.
std::shared_ptr<const engine::Program> little_case() {
    ScenarioBuilder scenario;
    scenario.customer(50, 50).scene("desk", -4);
    scenario.response("listen", 50, 50, 50).sets({"heard"}).then("desk");
    scenario.response("gift", 80, 80, 80)
        .spend(1000)
        .need("gift")
        .chance(70, "glad", 30, {"told"})
        .chance(30, "sad", -100, {}, {"heard"});
    scenario.response("close", 50, 50, 50).when({"heard"}, {"told"}).then("glad");
    scenario.response("shout", 0, 0, 0).when_happiness(0, 10).then("sad");
    scenario.ending("glad", 5).ending("sad");
    PolicyBuilder policy;
    policy.role("lead", 3000, 6, 1, 50).allow("gift", "lead");
    return engine::compile(scenario.share(), policy.share());
}

engine::ActionIndex action(const engine::Program& program, const char* response, ActionKind kind = ActionKind::Do) {
    return engine::find_action(program, *engine::find_response(program, 0, SceneId("desk"), ResponseId(response)), kind)
        .value();
}

Step stepped(std::variant<Step, Refusal> result) {
    REQUIRE(std::holds_alternative<Step>(result));
    return std::get<Step>(result);
}

}  // namespace

TEST_CASE("a play starts with the start scene's mood applied and nothing on the account", "[engine]") {
    const Session session(little_case(), 1);
    CHECK(session.state().happiness() == 46);
    CHECK(session.state().expectation() == 50);
    CHECK_FALSE(session.state().has_note(0));
    CHECK_FALSE(session.is_over());
}

TEST_CASE("a response is given at most once, even in a scene that comes again with its mood", "[engine]") {
    Session session(little_case(), 1);
    const engine::ActionIndex listen = action(session.program(), "listen");
    const Step step = stepped(session.give(listen));
    // Pull rdiv(4, 3) = 1 to 47, then the scene is entered anew: -4.
    CHECK(step.happiness == 43);
    CHECK(session.can_give(listen) == Refusal::AlreadyGiven);
    CHECK(std::get<Refusal>(session.give(listen)) == Refusal::AlreadyGiven);
    CHECK(session.steps().size() == 1);
    CHECK(session.state().was_given(session.program().actions[listen].response));
}

TEST_CASE("conditions on notes and happiness open and close responses", "[engine]") {
    Session session(little_case(), 1);
    CHECK(session.can_give(action(session.program(), "close")) == Refusal::ConditionNotMet);
    CHECK(session.can_give(action(session.program(), "shout")) == Refusal::ConditionNotMet);
    (void)stepped(session.give(action(session.program(), "listen")));
    CHECK_FALSE(session.can_give(action(session.program(), "close")).has_value());
}

TEST_CASE("a refused request costs the layers, uses the response up and shows the scene again without its mood",
          "[engine]") {
    Session session(little_case(), 1);
    const engine::ActionIndex ask = action(session.program(), "gift", ActionKind::Ask);
    const Step step = stepped(session.give(ask, engine::Recorded{false, 0}));
    CHECK(step.happiness == 41);
    CHECK(step.expectation == 50);
    CHECK(step.next == step.scene);
    CHECK(step.bill == engine::Bill{{}, {}, Money::from_cents(300), {}});
    CHECK(session.can_give(ask) == Refusal::AlreadyGiven);
}

TEST_CASE("an outcome's shift is limited before the next scene's mood is added", "[engine]") {
    Session session(little_case(), 1);
    const engine::ActionIndex ask = action(session.program(), "gift", ActionKind::Ask);
    const Step sad = stepped(session.give(ask, engine::Recorded{true, 1}));
    CHECK(sad.happiness == 0);
    Session other(little_case(), 1);
    // Q = (45 * 80 + 20 * 65 + 35 * 80) / 100 = 77; g = 27: 6; pull rdiv(31, 3) = 10; 46 + 16 - 5 = 57; + 30 + 5.
    const Step glad = stepped(other.give(ask, engine::Recorded{true, 0}));
    CHECK(glad.happiness == 92);
    CHECK(glad.expectation == 57);
    CHECK(other.is_over());
    CHECK(other.can_give(ask) == Refusal::PlayIsOver);
}

TEST_CASE("the same seed and choices give the same play, and a step back the same luck", "[engine]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Session session(little_case(), seed);
        (void)stepped(session.give(action(session.program(), "listen")));
        Session earlier = session.back_to(1);
        const engine::ActionIndex ask = action(session.program(), "gift", ActionKind::Ask);
        const Step first = stepped(session.give(ask));
        const Step again = stepped(earlier.give(ask));
        REQUIRE(first.approved == again.approved);
        REQUIRE(first.outcome == again.outcome);
        REQUIRE(session.state().happiness() == earlier.state().happiness());
    }
}

TEST_CASE("a session that begins again plays as a new one does", "[engine]") {
    const auto program = little_case();
    std::vector<engine::ActionIndex> offered{7, 7, 7};
    Session used(program, 1);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        used.restart(seed);
        Session fresh(program, seed);
        CHECK(used.seed() == seed);
        while (!fresh.is_over()) {
            used.list_offered(offered);
            REQUIRE(offered == fresh.offered());
            const engine::ActionIndex choice = offered[seed % offered.size()];
            CHECK(stepped(used.give(choice)).happiness == stepped(fresh.give(choice)).happiness);
        }
        CHECK(used.is_over());
        CHECK(used.steps().size() == fresh.steps().size());
        CHECK(used.bill().total() == fresh.bill().total());
    }
}

TEST_CASE("dice fall as often as they should", "[engine]") {
    const engine::Dice dice(42);
    int happened = 0;
    for (std::uint64_t n = 0; n < 100'000; ++n) happened += dice.happens(n, 30) ? 1 : 0;
    CHECK(happened > 29'400);
    CHECK(happened < 30'600);
    CHECK(dice.happens(7, 100));
    CHECK_FALSE(dice.happens(7, 0));
}

TEST_CASE("a record replays to the same end, or says at which step it differs", "[engine]") {
    Session session(little_case(), 9);
    const engine::Program& program = session.program();
    engine::Record record;
    record.steps.push_back(to_recorded(program, stepped(session.give(action(program, "listen")))));
    record.steps.push_back(to_recorded(program, stepped(session.give(action(program, "close")))));
    record.end = engine::RecordedEnd{SceneId("glad"), session.state().happiness(), session.bill().total(), 100};
    CHECK(std::holds_alternative<Session>(engine::replay(session.shared_program(), record)));

    engine::Record wrong_end = record;
    wrong_end.end->happiness += 1;
    CHECK(std::get<engine::Difference>(engine::replay(session.shared_program(), wrong_end)).step == 3);

    engine::Record wrong_step = record;
    wrong_step.steps[1].response = ResponseId("closed");
    const auto difference = std::get<engine::Difference>(engine::replay(session.shared_program(), wrong_step));
    CHECK(difference.step == 2);
    CHECK(difference.text.find("desk/closed") != std::string::npos);

    engine::Record impossible = record;
    impossible.steps[0].outcome = 5;
    CHECK(std::get<engine::Difference>(engine::replay(session.shared_program(), impossible)).step == 1);
}
