#include "analysis/graph.h"

#include <algorithm>
#include <set>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "analysis/analysis.h"
#include "analysis/persona.h"
#include "analysis/review.h"
#include "engine/compile.h"
#include "support/ladder.h"
#include "support/random_case.h"
#include "support/scenario_builder.h"

using namespace leeway;
using analysis::Choice;
using analysis::StateGraph;
using analysis::StateIndex;
using analysis::Transition;

namespace {

StateGraph random_graph(std::uint64_t seed) {
    const support::RandomCase random_case = support::random_case(seed);
    return analysis::explore(engine::compile(random_case.scenario, random_case.policy)).value();
}

}  // namespace

TEST_CASE("state 0 is the start, and every transition leads to a higher number", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const StateGraph graph = random_graph(seed);
        std::vector<engine::Word> start(graph.program->state_words());
        engine::enter_start(*graph.program, start.data());
        REQUIRE(std::equal(start.begin(), start.end(), graph.words.begin()));
        for (StateIndex state = 0; state < graph.size(); ++state) {
            for (const Choice& choice : graph.choices_of(state)) {
                std::uint32_t sum = 0;
                for (const Transition& t : graph.transitions_of(choice)) {
                    REQUIRE(t.target > state);
                    REQUIRE(t.target < graph.size());
                    REQUIRE(t.weight > 0);
                    sum += t.weight;
                }
                REQUIRE(sum == analysis::kWeightSum);
            }
        }
    }
}

TEST_CASE("every state is found by its words, and none twice", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const StateGraph graph = random_graph(seed);
        std::set<std::vector<engine::Word>> states;
        for (StateIndex state = 0; state < graph.size(); ++state) {
            const engine::Word* words = graph.view(state).words;
            REQUIRE(graph.find(words) == state);
            states.emplace(words, words + graph.program->state_words());
        }
        REQUIRE(states.size() == graph.size());
    }
}

TEST_CASE("a state that no play reaches is not found", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const StateGraph graph = random_graph(seed);
        std::vector<engine::Word> start(graph.view(0).words, graph.view(0).words + graph.program->state_words());
        start[0] =
            engine::pack(graph.view(0).scene(), graph.view(0).happiness(), 100 - graph.view(0).expectation() / 2);
        const bool is_start = start[0] == *graph.view(0).words;
        if (!is_start) CHECK(!graph.find(start.data()).has_value());
        start.back() = ~engine::Word{0};
        CHECK(!graph.find(start.data()).has_value());
    }
}

TEST_CASE("what has no probability leads nowhere", "[analysis]") {
    support::ScenarioBuilder scenario;
    scenario.scene("a").response("never").need("gift").chance(0, "b").chance(100, "c").refused("b");
    scenario.response("always").need("refund").then("c").refused("b").ending("b").ending("c");
    support::PolicyBuilder policy;
    policy.role("lead", 0, 0, 0, 0).role("boss", 0, 0, 0, 100).allow("gift", "lead").allow("refund", "boss");
    const StateGraph graph = analysis::explore(engine::compile(scenario.share(), policy.share())).value();
    REQUIRE(graph.choices_of(0).size() == 2);
    const auto never = graph.transitions_of(graph.choices_of(0)[0]);
    REQUIRE(never.size() == 1);
    CHECK(graph.view(never[0].target).scene() == 1);
    const auto always = graph.transitions_of(graph.choices_of(0)[1]);
    REQUIRE(always.size() == 1);
    CHECK(graph.view(always[0].target).scene() == 2);
}

TEST_CASE("two results that lead to the same state stay two", "[analysis]") {
    support::ScenarioBuilder scenario;
    scenario.scene("a").response("either").chance(40, "b").chance(60, "b").ending("b");
    const StateGraph graph =
        analysis::explore(engine::compile(scenario.share(), support::PolicyBuilder().share())).value();
    CHECK(graph.size() == 2);
    REQUIRE(graph.transitions.size() == 2);
    CHECK(graph.transitions[0].probability() == 0.4);
    CHECK(graph.transitions[1].probability() == 0.6);
}

TEST_CASE("past the limit of states exploring stops with an error that names the limit", "[analysis]") {
    const auto program = support::ladder_program({20, 3, true});
    const std::size_t states = analysis::explore(program).value().size();
    CHECK(analysis::explore(program, {states}).has_value());
    const Result<StateGraph> refused = analysis::explore(program, {states - 1});
    REQUIRE(!refused.has_value());
    CHECK(refused.error().code == ErrorCode::TooLarge);
    CHECK(refused.error().message.find(std::to_string(states - 1)) != std::string::npos);
}

TEST_CASE("states that must remember much may be fewer", "[analysis]") {
    const auto program = support::ladder_program({20, 3, true});
    const std::size_t states = analysis::explore(program).value().size();
    const std::size_t words = states * program->state_words();
    CHECK(analysis::explore(program, {states, words}).has_value());
    const Result<StateGraph> refused = analysis::explore(program, {states, words - 1});
    REQUIRE(!refused.has_value());
    CHECK(refused.error().code == ErrorCode::TooLarge);
    CHECK(refused.error().message.find(std::to_string(states - 1)) != std::string::npos);
}

TEST_CASE("an analysis that nobody wants any more is given up, wherever it stands", "[analysis]") {
    const auto program = support::ladder_program({7, 3, true});
    int asked = 0;
    const analysis::Stop count = [&] { return ++asked < 0; };
    const auto judge = analysis::Judge::make(program, count);
    REQUIRE(judge);
    const analysis::Analysis whole = analysis::analyze((*judge)->graph(), count);
    CHECK(whole.plays == analysis::analyze((*judge)->graph()).plays);
    CHECK(analysis::bundled_means((*judge)->graph(), count).size() == analysis::bundled_personas().size());
    REQUIRE(asked > 5);
    for (int last = 0; last < asked; ++last) {
        int times = 0;
        const analysis::Stop stop = [&] { return ++times > last; };
        const auto stopped = analysis::Judge::make(program, stop);
        if (!stopped) {
            CHECK(stopped.error().code == ErrorCode::Cancelled);
            continue;
        }
        static_cast<void>(analysis::analyze((*stopped)->graph(), stop));
        static_cast<void>(analysis::bundled_means((*stopped)->graph(), stop));
        CHECK(times > last);
    }
    CHECK(analysis::explore(program, {}, [] { return true; }).error().code == ErrorCode::Cancelled);
}
