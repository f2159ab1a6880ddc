#include <functional>
#include <map>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "analysis/analysis.h"
#include "engine/compile.h"
#include "support/ladder.h"
#include "support/random_case.h"
#include "support/scenario_builder.h"

using namespace leeway;
using analysis::Expected;
using analysis::FrontierPoint;
using analysis::Objective;
using analysis::Plan;
using analysis::StateGraph;
using Catch::Matchers::WithinAbs;

namespace {

/// Ends whose moods and prices can be read off: happiness 50 + mood.
struct Offer {
    int mood;
    std::int64_t cents;
};

StateGraph offers(const std::vector<Offer>& list) {
    support::ScenarioBuilder scenario;
    scenario.customer(50, 50).scene("a");
    for (std::size_t i = 0; i < list.size(); ++i) {
        scenario.response("way-" + std::to_string(i)).spend(list[i].cents).then("end-" + std::to_string(i));
    }
    for (std::size_t i = 0; i < list.size(); ++i) scenario.ending("end-" + std::to_string(i), list[i].mood);
    return analysis::explore(engine::compile(scenario.share(), support::PolicyBuilder().share())).value();
}

/// The plain search: the whole graph is solved for every point and gap.
std::vector<Expected> plain_search(const StateGraph& graph) {
    const auto best = [&](const Objective& objective) { return analysis::solve(graph, objective).value[0]; };
    const Expected cheapest = best({Objective::Kind::Cheapest, 1});
    const Expected happiest = best({Objective::Kind::Happiest, 1});
    std::vector<Expected> points{cheapest};
    const std::function<void(Expected, Expected)> divide = [&](Expected a, Expected b) {
        const Objective objective{Objective::Kind::Rate, (b.cost - a.cost) / (b.happiness - a.happiness)};
        const Expected found = best(objective);
        const bool inside =
            found.happiness - a.happiness > analysis::kTie && b.happiness - found.happiness > analysis::kTie;
        if (!inside || !analysis::is_better(objective, found, a)) return;
        divide(a, found);
        points.push_back(found);
        divide(found, b);
    };
    if (happiest.happiness - cheapest.happiness <= analysis::kTie) return points;
    divide(cheapest, happiest);
    points.push_back(happiest);
    return points;
}

/// A rate at which the point is the only best.
Objective inside(const std::vector<FrontierPoint>& points, std::size_t number) {
    if (number == 0) return {Objective::Kind::Cheapest, 1};
    if (number + 1 == points.size()) return {Objective::Kind::Happiest, 1};
    return {Objective::Kind::Rate, (points[number].lowest_rate + *points[number].highest_rate) / 2};
}

/// The plan of an objective, in the states that it reaches.
std::map<analysis::StateIndex, engine::ActionIndex> reached_plan(const StateGraph& graph, const Objective& objective) {
    const Plan plan = analysis::solve(graph, objective);
    const std::vector<double> probability = analysis::reach(graph, plan);
    std::map<analysis::StateIndex, engine::ActionIndex> choices;
    for (analysis::StateIndex state = 0; state < graph.size(); ++state) {
        if (probability[state] == 0 || plan.choice[state] == analysis::kNoChoice) continue;
        choices[state] = graph.choices[plan.choice[state]].action;
    }
    return choices;
}

void compare_with_plain_search(const StateGraph& graph) {
    const std::vector<FrontierPoint> points = analysis::frontier(graph);
    const std::vector<Expected> expected = plain_search(graph);
    REQUIRE(points.size() == expected.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        REQUIRE(points[i].happiness == expected[i].happiness);
        REQUIRE(points[i].cost == expected[i].cost);
        std::map<analysis::StateIndex, engine::ActionIndex> plan;
        for (const analysis::PlannedChoice& choice : points[i].plan) plan[choice.state] = choice.action;
        REQUIRE(plan == reached_plan(graph, inside(points, i)));
    }
}

}  // namespace

TEST_CASE("the frontier holds what is the only best at some rate, and no point on a line between others",
          "[analysis]") {
    const StateGraph graph = offers({{0, 100}, {10, 600}, {20, 1100}, {5, 900}, {25, 3100}, {25, 3200}, {15, 850}});
    const std::vector<FrontierPoint> points = analysis::frontier(graph);
    REQUIRE(points.size() == 3);
    CHECK(points[0].happiness == 50);
    CHECK(points[0].cost == 100);
    CHECK(points[1].happiness == 70);
    CHECK(points[1].cost == 1100);
    CHECK(points[2].happiness == 75);
    CHECK(points[2].cost == 3100);
    CHECK(points[0].lowest_rate == 0);
    CHECK(points[0].highest_rate == 50.0);
    CHECK(points[1].lowest_rate == 50);
    CHECK(points[1].highest_rate == 400.0);
    CHECK(points[2].lowest_rate == 400);
    CHECK(!points[2].highest_rate.has_value());
    CHECK(points[1].endings == std::vector<std::pair<engine::SceneIndex, double>>{{3, 1.0}});
}

TEST_CASE("what is efficient but never the only best is among the efficient points", "[analysis]") {
    const StateGraph graph = offers({{0, 100}, {10, 600}, {20, 1100}, {5, 900}, {25, 3100}, {25, 3200}, {15, 860}});
    const auto efficient = analysis::efficient_points(graph);
    REQUIRE(efficient.has_value());
    std::vector<std::pair<int, std::int64_t>> said;
    for (const analysis::DeterministicPoint& point : *efficient) said.emplace_back(point.happiness, point.cost);
    CHECK(said == std::vector<std::pair<int, std::int64_t>>{{50, 100}, {60, 600}, {65, 860}, {70, 1100}, {75, 3100}});
}

TEST_CASE("where one way is both cheapest and happiest the frontier is one point for all rates", "[analysis]") {
    const std::vector<FrontierPoint> points = analysis::frontier(offers({{0, 500}, {10, 100}, {10, 300}, {-5, 100}}));
    REQUIRE(points.size() == 1);
    CHECK(points[0].happiness == 60);
    CHECK(points[0].cost == 100);
    CHECK(points[0].lowest_rate == 0);
    CHECK(!points[0].highest_rate.has_value());
}

TEST_CASE("leaving out what cannot matter finds the same frontier and plans as solving everything", "[analysis]") {
    support::CaseLimits limits;
    limits.scenes = 8;
    limits.back_percent = 15;
    int compared = 0;
    for (std::uint64_t seed = 0; compared < 60; ++seed) {
        const support::RandomCase random_case = support::random_case(seed, limits);
        const auto graph = analysis::explore(engine::compile(random_case.scenario, random_case.policy), {40'000});
        if (!graph || graph->size() < 300) continue;
        INFO("seed " << seed);
        compare_with_plain_search(*graph);
        ++compared;
    }
    compare_with_plain_search(analysis::explore(support::ladder_program({40, 3, true})).value());
}

TEST_CASE("a ladder of 100 scenes with 3 responses each has 3 to the power of 100 plays", "[analysis]") {
    const StateGraph graph = analysis::explore(support::ladder_program({100, 3, false})).value();
    CHECK(analysis::count_plays(graph) == "515377520732011331036461129765621272702107522001");
}
