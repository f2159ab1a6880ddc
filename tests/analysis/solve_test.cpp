#include "analysis/solve.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "analysis/graph.h"
#include "engine/compile.h"
#include "support/random_case.h"
#include "support/scenario_builder.h"

using namespace leeway;
using analysis::Expected;
using analysis::Objective;
using analysis::Plan;
using analysis::StateGraph;
using Catch::Matchers::WithinAbs;

namespace {

StateGraph explored(const support::ScenarioBuilder& scenario, const support::PolicyBuilder& policy) {
    return analysis::explore(engine::compile(scenario.share(), policy.share())).value();
}

/// Happiness 50 and expectation 50 meet ratings of 50, which change nothing; the endings' moods do.
support::ScenarioBuilder three_ways() {
    support::ScenarioBuilder scenario;
    scenario.customer(50, 50).scene("a");
    scenario.response("plain").spend(100).then("plain-end");
    scenario.response("kind").spend(700).then("kind-end");
    scenario.response("lavish").spend(3000).then("lavish-end");
    scenario.ending("plain-end").ending("kind-end", 20).ending("lavish-end", 30);
    return scenario;
}

engine::ActionIndex chosen(const StateGraph& graph, const Objective& objective) {
    return graph.choices[analysis::solve(graph, objective).choice[0]].action;
}

}  // namespace

TEST_CASE("each objective picks what it weighs most", "[analysis]") {
    const StateGraph graph = explored(three_ways(), support::PolicyBuilder());
    CHECK(chosen(graph, {Objective::Kind::Cheapest, 1}) == 0);
    CHECK(chosen(graph, {Objective::Kind::Happiest, 1}) == 2);
    CHECK(chosen(graph, {Objective::Kind::Rate, 29}) == 0);
    CHECK(chosen(graph, {Objective::Kind::Rate, 31}) == 1);
    CHECK(chosen(graph, {Objective::Kind::Rate, 229}) == 1);
    CHECK(chosen(graph, {Objective::Kind::Rate, 231}) == 2);
    CHECK(chosen(graph, {Objective::Kind::WorstAtRate, 50}) == 2);
    CHECK(chosen(graph, {Objective::Kind::WorstAtRate, 1000}) == 0);
}

TEST_CASE("expectations weigh approvals and chances", "[analysis]") {
    support::ScenarioBuilder scenario;
    scenario.customer(50, 50).scene("a");
    scenario.response("ask").need("gift").spend(1000).chance(25, "good").chance(75, "fair").refused("poor");
    scenario.ending("good", 40).ending("fair", 20).ending("poor", -10);
    support::PolicyBuilder policy;
    policy.role("lead", 6000, 3, 0, 80).allow("gift", "lead");
    // The layer takes 15 off the process and 5 off happiness: Q = 47, so H = 50 - 1 - 5 = 44 before the ending's mood.
    const Plan plan = analysis::solve(explored(scenario, policy), {Objective::Kind::Rate, 150});
    CHECK_THAT(plan.value[0].happiness, WithinAbs(0.8 * (0.25 * 84 + 0.75 * 64) + 0.2 * 35, 1e-12));
    CHECK_THAT(plan.value[0].cost, WithinAbs(300 + 0.8 * 1000, 1e-12));
}

TEST_CASE("ties go to the happier choice, then to the author's first", "[analysis]") {
    support::ScenarioBuilder scenario;
    scenario.customer(50, 50).scene("a");
    scenario.response("plain").then("plain-end");
    scenario.response("worth-it").spend(1500).then("better-end");
    scenario.response("twin").spend(1500).then("better-end");
    scenario.ending("plain-end").ending("better-end", 10);
    const StateGraph graph = explored(scenario, support::PolicyBuilder());
    CHECK(chosen(graph, {Objective::Kind::Rate, 150}) == 1);
    CHECK(chosen(graph, {Objective::Kind::WorstAtRate, 150}) == 1);
    CHECK(chosen(graph, {Objective::Kind::Happiest, 1}) == 1);
}

TEST_CASE("differences within a billionth of a point are ties", "[analysis]") {
    const Objective rate{Objective::Kind::Rate, 100};
    CHECK(analysis::is_better(rate, {50 + 2e-9, 0}, {50, 0}));
    CHECK(!analysis::is_better(rate, {50 + 5e-10, 0}, {50, 0}));
    CHECK(analysis::is_better(rate, {50, 100}, {49, 100.5}));
    CHECK(!analysis::is_better(rate, {51, 100}, {50, 0}));
    CHECK(analysis::is_better({Objective::Kind::WorstAtRate, 100}, {50, 101}, {50, 100}));
    CHECK(analysis::is_better({Objective::Kind::Cheapest, 1}, {51, 100}, {50, 100}));
    CHECK(!analysis::is_better({Objective::Kind::Cheapest, 1}, {99, 101}, {50, 100}));
    CHECK(analysis::is_better({Objective::Kind::Happiest, 1}, {50, 99}, {50, 100}));
}

TEST_CASE("the best is never below the worst, and every value of a plan is that of its choice", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const support::RandomCase random_case = support::random_case(seed);
        const StateGraph graph = analysis::explore(engine::compile(random_case.scenario, random_case.policy)).value();
        const auto rate = static_cast<double>(random_case.policy->point_value.cents());
        const Plan best = analysis::solve(graph, {Objective::Kind::Rate, rate});
        const Plan worst = analysis::solve(graph, {Objective::Kind::WorstAtRate, rate});
        for (analysis::StateIndex state = 0; state < graph.size(); ++state) {
            REQUIRE(analysis::utility(best.value[state], rate) >= analysis::utility(worst.value[state], rate) - 1e-9);
            if (best.choice[state] == analysis::kNoChoice) continue;
            const Expected again = analysis::value_of(graph, best, graph.choices[best.choice[state]]);
            REQUIRE(again.happiness == best.value[state].happiness);
            REQUIRE(again.cost == best.value[state].cost);
        }
    }
}

TEST_CASE("the probabilities of where a plan ends sum to 1", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const support::RandomCase random_case = support::random_case(seed);
        const StateGraph graph = analysis::explore(engine::compile(random_case.scenario, random_case.policy)).value();
        const Plan plan = analysis::solve(graph, {Objective::Kind::Rate, 150});
        const std::vector<double> probability = analysis::reach(graph, plan);
        double sum = 0;
        double happiness = 0;
        for (analysis::StateIndex state = 0; state < graph.size(); ++state) {
            if (!graph.choices_of(state).empty()) continue;
            sum += probability[state];
            happiness += probability[state] * graph.view(state).happiness();
        }
        REQUIRE_THAT(sum, WithinAbs(1, 1e-12));
        REQUIRE_THAT(happiness, WithinAbs(plan.value[0].happiness, 1e-9));
    }
}
