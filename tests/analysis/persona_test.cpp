#include "analysis/persona.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "analysis/monte_carlo.h"
#include "engine/compile.h"
#include "engine/session.h"
#include "support/random_case.h"
#include "support/scenario_builder.h"

using namespace leeway;
using analysis::Habit;
using analysis::Persona;
using analysis::Population;
using analysis::StateGraph;
using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

StateGraph explored_people(const support::ScenarioBuilder& scenario, const support::PolicyBuilder& policy) {
    return analysis::explore(engine::compile(scenario.share(), policy.share())).value();
}

StateGraph random_people_graph(std::uint64_t seed) {
    const support::RandomCase random_case = support::random_case(seed);
    return analysis::explore(engine::compile(random_case.scenario, random_case.policy)).value();
}

/// Worth 50, 60 and 70 - 10 = 60 points at 150 cents a point; the last must be asked for, or taken against policy.
StateGraph three_people_ways() {
    support::ScenarioBuilder scenario;
    scenario.customer(50, 50).scene("a");
    scenario.response("plain").then("plain-end").response("kind").then("kind-end");
    scenario.response("gift").need("gift", 1500).spend(1500).then("gift-end");
    scenario.ending("plain-end").ending("kind-end", 10).ending("gift-end", 20);
    support::PolicyBuilder policy;
    policy.role("lead", 0).allow("gift", "lead").breaches(0);
    return explored_people(scenario, policy);
}

}  // namespace

TEST_CASE("six personas are bundled and found by their ids", "[analysis]") {
    CHECK(analysis::bundled_personas().size() == 6);
    for (const Persona& persona : analysis::bundled_personas()) CHECK(analysis::find_persona(persona.id) == &persona);
    for (const char* id : {"by-the-book", "warm-by-the-book", "generous", "balanced", "hurried", "coin-flip"}) {
        CHECK(analysis::find_persona(id) != nullptr);
    }
    CHECK(analysis::find_persona("robot") == nullptr);
}

TEST_CASE("a persona's shares follow the formula", "[analysis]") {
    const StateGraph graph = three_people_ways();
    const Habit habit = analysis::habit_of(graph, {"test", 1, 4, 3, 2});
    // Appeals: 50, 60, ask 64 - 3 - ... (the layer costs 3 + 5 points of quality and happiness), anyway 60 - 2.
    REQUIRE(habit.probability.size() == 4);
    const auto expected = [&](std::size_t choice) {
        const analysis::Plan plan = analysis::solve(graph, {analysis::Objective::Kind::Rate, 150});
        return analysis::utility(analysis::value_of(graph, plan, graph.choices[choice]), 150);
    };
    const double ask = expected(2) - 3;
    CHECK_THAT(habit.probability[1] / habit.probability[0], WithinRel(std::exp(10 / 4.0), 1e-12));
    CHECK_THAT(habit.probability[2] / habit.probability[1], WithinRel(std::exp((ask - 60) / 4.0), 1e-12));
    CHECK_THAT(habit.probability[3] / habit.probability[1], WithinRel(std::exp(-2 / 4.0), 1e-12));
}

TEST_CASE("without noise the best is always taken, ties going to the happier and then to the first", "[analysis]") {
    const StateGraph graph = three_people_ways();
    CHECK(analysis::habit_of(graph, {"sure", 1, 0, 0, 1}).probability == std::vector<double>{0, 1, 0, 0});
    CHECK(analysis::habit_of(graph, {"tied", 1, 0, 0, 0}).probability == std::vector<double>{0, 0, 0, 1});
    CHECK(analysis::habit_of(graph, {"open-handed", 4, 0, 100, 0}).probability == std::vector<double>{0, 0, 0, 1});
}

TEST_CASE("without end of noise every choice is equally likely, and a little noise overflows nothing", "[analysis]") {
    const StateGraph graph = three_people_ways();
    const Habit even = analysis::habit_of(graph, *analysis::find_persona("coin-flip"));
    for (const double share : even.probability) CHECK(share == 0.25);
    const Habit sharp = analysis::habit_of(graph, {"sharp", 0.0001, 1e-6, 500, 500});
    for (const double share : sharp.probability) CHECK((share >= 0 && share <= 1));
    CHECK(*std::max_element(sharp.probability.begin(), sharp.probability.end()) == 1);
}

TEST_CASE("those who go by the book break a rule only where nothing else is offered", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const StateGraph graph = random_people_graph(seed);
        for (const char* id : {"by-the-book", "warm-by-the-book"}) {
            const Habit habit = analysis::habit_of(graph, *analysis::find_persona(id));
            for (std::uint32_t state = 0; state < graph.size(); ++state) {
                bool has_other = false;
                double broken = 0;
                for (std::uint32_t c = graph.first_choice[state]; c != graph.first_choice[state + 1]; ++c) {
                    const bool breaks =
                        graph.program->actions[graph.choices[c].action].kind == engine::ActionKind::Anyway;
                    has_other = has_other || !breaks;
                    if (breaks) broken += habit.probability[c];
                }
                REQUIRE((broken == 0 || !has_other));
            }
        }
    }
}

TEST_CASE("a habit's shares sum to 1 in every state, and a population's endings to the whole", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const StateGraph graph = random_people_graph(seed);
        for (const Persona& persona : analysis::bundled_personas()) {
            const Habit habit = analysis::habit_of(graph, persona);
            for (std::uint32_t state = 0; state < graph.size(); ++state) {
                if (graph.choices_of(state).empty()) continue;
                double sum = 0;
                for (std::uint32_t c = graph.first_choice[state]; c != graph.first_choice[state + 1]; ++c)
                    sum += habit.probability[c];
                REQUIRE_THAT(sum, WithinAbs(1, 1e-12));
            }
            const Population population = analysis::propagate(graph, habit);
            double ended = 0;
            for (const auto& [scene, share] : population.endings) ended += share;
            REQUIRE_THAT(ended, WithinAbs(1, 1e-12));
            REQUIRE(population.reached[0] == 1);
        }
    }
}

TEST_CASE("a population's mean and spread are those of its ends", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const StateGraph graph = random_people_graph(seed);
        const Population population = analysis::propagate(graph, analysis::habit_of(graph, {"shaky", 1, 5, 1, 1}));
        double mean = 0;
        double squares = 0;
        for (std::uint32_t state = 0; state < graph.size(); ++state) {
            if (!graph.choices_of(state).empty()) continue;
            const double happiness = graph.view(state).happiness();
            mean += population.reached[state] * happiness;
            squares += population.reached[state] * happiness * happiness;
        }
        REQUIRE_THAT(population.expected.happiness, WithinAbs(mean, 1e-9));
        REQUIRE_THAT(population.happiness_deviation * population.happiness_deviation,
                     WithinAbs(squares - mean * mean, 1e-7));
    }
}

TEST_CASE("the spread of cost is that of a simple lottery", "[analysis]") {
    support::ScenarioBuilder scenario;
    scenario.customer(50, 50).scene("a").response("ask").need("gift").spend(10'000).then("end").refused("end").ending(
        "end");
    support::PolicyBuilder policy;
    policy.role("lead", 6000, 1, 0, 25).allow("gift", "lead");
    const StateGraph graph = explored_people(scenario, policy);
    const Population population =
        analysis::propagate(graph, analysis::habit_of(graph, *analysis::find_persona("balanced")));
    CHECK_THAT(population.expected.cost, WithinAbs(100 + 2500, 1e-9));
    CHECK_THAT(population.cost_deviation, WithinAbs(10'000 * std::sqrt(0.25 * 0.75), 1e-9));
    CHECK(population.asked == 1);
    CHECK(population.breaches == 0);
}

TEST_CASE("the sampled population agrees with the exact one within its confidence interval", "[analysis]") {
    constexpr std::uint64_t kPlays = 2000;
    int outside = 0;
    int compared = 0;
    double squares = 0;
    const auto compare = [&](double sampled, double exact, double deviation) {
        // With the exact deviation: where something rare never came up, the sampled one is too small.
        const double error = deviation / std::sqrt(static_cast<double>(kPlays));
        if (error < 1e-9) {
            REQUIRE_THAT(sampled, WithinRel(exact, 1e-9) || WithinAbs(exact, 1e-9));
            return;
        }
        const double distance = std::abs(sampled - exact);
        REQUIRE(distance <= 6 * error + 0.05);
        outside += distance > analysis::half_width(error) ? 1 : 0;
        squares += (distance / error) * (distance / error);
        ++compared;
    };
    for (std::uint64_t seed = 0; seed < 240; ++seed) {
        const StateGraph graph = random_people_graph(seed / 6);
        const Habit habit = analysis::habit_of(graph, analysis::bundled_personas()[seed % 6]);
        const Population exact = analysis::propagate(graph, habit);
        const analysis::Sampled sampled = analysis::simulate(graph, habit, kPlays, seed);
        compare(sampled.happiness, exact.expected.happiness, exact.happiness_deviation);
        compare(sampled.cost, exact.expected.cost, exact.cost_deviation);
    }
    REQUIRE(compared > 200);
    CHECK(outside <= compared / 12);
    CHECK_THAT(squares / compared, WithinAbs(1, 0.25));
}

TEST_CASE("the same seed samples the same plays", "[analysis]") {
    const StateGraph graph = random_people_graph(3);
    const Habit habit = analysis::habit_of(graph, *analysis::find_persona("hurried"));
    const analysis::Sampled once = analysis::simulate(graph, habit, 500, 9);
    const analysis::Sampled again = analysis::simulate(graph, habit, 500, 9);
    CHECK(once.happiness == again.happiness);
    CHECK(once.cost_error == again.cost_error);
    CHECK(once.endings == again.endings);
    std::uint64_t ended = 0;
    for (const auto& [scene, times] : once.endings) ended += times;
    CHECK(ended == 500);
}

TEST_CASE("the likeliest play of a persona is a play that a session accepts to its end", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const StateGraph graph = random_people_graph(seed);
        for (const Persona& persona : analysis::bundled_personas()) {
            const Habit habit = analysis::habit_of(graph, persona);
            engine::Session session(graph.program, seed);
            for (const engine::ActionIndex action : analysis::likeliest_play(graph, habit, seed)) {
                REQUIRE(std::holds_alternative<engine::Step>(session.give(action)));
            }
            REQUIRE(session.is_over());
        }
    }
}
