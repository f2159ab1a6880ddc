#include "analysis/dilemma.h"

#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "analysis/analysis.h"
#include "engine/compile.h"
#include "support/scenario_builder.h"

using namespace leeway;

namespace {

std::vector<engine::ResponseIndex> never_a_dilemma(const support::ScenarioBuilder& scenario) {
    return analysis::analyze(engine::compile(scenario.share(), support::PolicyBuilder().share()))
        .value()
        .never_a_dilemma;
}

support::ScenarioBuilder one_fork() {
    support::ScenarioBuilder scenario;
    scenario.customer(50, 50).scene("a");
    return scenario;
}

}  // namespace

TEST_CASE("a response that is cheapest and happiest is no dilemma", "[analysis]") {
    support::ScenarioBuilder scenario = one_fork();
    scenario.response("rude").spend(200).then("bad").response("kind").spend(100).then("good").ending("bad").ending(
        "good", 10);
    CHECK(never_a_dilemma(scenario) == std::vector<engine::ResponseIndex>{1});
}

TEST_CASE("where the happier response is dearer there is a dilemma", "[analysis]") {
    support::ScenarioBuilder scenario = one_fork();
    scenario.response("plain").then("fair").response("kind").spend(100).then("good").ending("fair").ending("good", 10);
    CHECK(never_a_dilemma(scenario).empty());
}

TEST_CASE("responses that are all alike are no dilemma of this kind, but two that beat a third are", "[analysis]") {
    support::ScenarioBuilder twins = one_fork();
    twins.response("one").then("end").response("other").then("end").ending("end");
    CHECK(never_a_dilemma(twins).empty());
    support::ScenarioBuilder three = one_fork();
    three.response("one").then("end").response("other").then("end").response("worse").spend(1).then("end").ending(
        "end");
    CHECK(never_a_dilemma(three) == std::vector<engine::ResponseIndex>{0, 1});
}

TEST_CASE("a response that is offered alone, or is best only now and then, is not reported", "[analysis]") {
    support::ScenarioBuilder alone = one_fork();
    alone.response("only").then("end").ending("end");
    CHECK(never_a_dilemma(alone).empty());
    // Best on both axes while the note is there, dearer without it.
    support::ScenarioBuilder sometimes = one_fork();
    sometimes.response("promise").sets({"promised"}).then("b").response("pass").spend(5000).then("b");
    sometimes.scene("b")
        .response("keep")
        .spend(10)
        .then("good")
        .response("break")
        .when({"promised"})
        .spend(20)
        .then("bad");
    sometimes.response("leave").when({}, {"promised"}).then("fair");
    sometimes.ending("good", 10).ending("bad", -10).ending("fair");
    CHECK(never_a_dilemma(sometimes) == std::vector<engine::ResponseIndex>{0});
}

TEST_CASE("what is best at both ends but beaten in between is a dilemma", "[analysis]") {
    // "both" leads on to the cheapest or the happiest end, "middle" to the bargain between them.
    support::ScenarioBuilder scenario = one_fork();
    scenario.response("both").then("b").response("middle").spend(100).then("bargain");
    scenario.scene("b").response("nothing").then("poor").response("everything").spend(4000).then("rich");
    scenario.ending("poor").ending("bargain", 20).ending("rich", 25);
    CHECK(never_a_dilemma(scenario).empty());
}
