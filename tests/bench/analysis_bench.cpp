#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

#include "analysis/analysis.h"
#include "analysis/monte_carlo.h"
#include "analysis/persona.h"
#include "analysis/review.h"
#include "bench/stopwatch.h"
#include "engine/compile.h"
#include "support/bundled_cases.h"
#include "support/ladder.h"

using namespace leeway;
using analysis::StateGraph;

namespace {

void print_size(const std::string& name, const StateGraph& graph) {
    const std::string plays = analysis::count_plays(graph);
    fmt::print("{}: {} states, {} choices, {} transitions, 10^{} plays\n", name, graph.size(), graph.choices.size() - 1,
               graph.transitions.size(), plays.size() - 1);
}

}  // namespace

TEST_CASE("a case of 1,000 scenes is analysed", "[!benchmark][analysis]") {
    for (const bool is_rich : {false, true}) {
        const std::string name = is_rich ? "rich ladder of 1,000 scenes" : "ladder of 1,000 scenes";
        const auto program = support::ladder_program({1000, 3, is_rich});
        const StateGraph graph = analysis::explore(program).value();
        print_size(name, graph);
        bench::print_time(name + ", exploring", bench::fastest(3, [&] { (void)analysis::explore(program).value(); }),
                          1);
        bench::print_time(name + ", all", bench::fastest(3, [&] { (void)analysis::analyze(program).value(); }), 1);
    }
}

TEST_CASE("each bundled case is analysed under each policy", "[!benchmark][analysis]") {
    for (const support::BundledCase& bundled : support::bundled_cases()) {
        const auto program = engine::compile(bundled.scenario, bundled.policy);
        const std::string name = bundled.scenario->id.text + " under " + bundled.policy->id.text;
        print_size(name, analysis::explore(program).value());
        bench::print_time(name, bench::fastest(10, [&] { (void)analysis::analyze(program).value(); }), 0.020);
        BENCHMARK(name + ": a judge") { return analysis::Judge::make(program).value(); };
    }
}

TEST_CASE("a population plays a bundled case", "[!benchmark][analysis]") {
    const support::BundledCase bundled = support::bundled_cases().front();
    const StateGraph graph = analysis::explore(engine::compile(bundled.scenario, bundled.policy)).value();
    const analysis::Persona& persona = *analysis::find_persona("hurried");
    const analysis::Habit habit = analysis::habit_of(graph, persona);
    BENCHMARK("a persona's habit") { return analysis::habit_of(graph, persona); };
    BENCHMARK("propagating it") { return analysis::propagate(graph, habit); };
    BENCHMARK("sampling 1,000 plays of it") { return analysis::simulate(graph, habit, 1000, 1); };
}
