#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <numeric>
#include <tuple>
#include <variant>
#include <vector>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "analysis/coverage.h"
#include "engine/compile.h"
#include "engine/replay.h"
#include "engine/session.h"
#include "support/random_case.h"

using namespace leeway;
using namespace leeway::analysis;

namespace {

constexpr std::uint64_t kCases = 150;

StateGraph graph_of(std::uint64_t seed) {
    const support::RandomCase random = support::random_case(seed);
    auto graph = explore(engine::compile(random.scenario, random.policy));
    REQUIRE(graph);
    return std::move(*graph);
}

/// The play that a record of these steps leads to.
engine::Session played(const StateGraph& graph, const std::vector<engine::RecordedStep>& steps) {
    engine::Record record;
    record.scenario = graph.program->scenario->id;
    record.policy = graph.program->policy->id;
    record.steps = steps;
    auto result = engine::replay(graph.program, record);
    REQUIRE(std::holds_alternative<engine::Session>(result));
    return std::get<engine::Session>(std::move(result));
}

std::vector<Way> ways_of_most_people(const StateGraph& graph) {
    return ways_of_interest(graph, habit_of(graph, *find_persona(kMostPeople)));
}

/// How a play ends in which everything falls by chance.
struct End {
    int happiness = 0;
    std::int64_t cost = 0;
};
End end_by_chance(const StateGraph& graph, support::Chooser& chooser) {
    engine::Session session(graph.program, chooser.bits());
    while (!session.is_over()) static_cast<void>(session.give(chooser.pick(session.offered())));
    return {session.state().happiness(), session.bill().total().cents()};
}

/// What a person sees of a state.
using Looks = std::tuple<int, int, std::vector<NoteId>>;
struct Met {
    double probability = 0;
    std::size_t fewest_steps = std::numeric_limits<std::size_t>::max();
};

/// By going forward through all states, with every choice as likely as any other.
std::map<Looks, Met> counted_at(const StateGraph& graph, engine::SceneIndex scene) {
    std::vector<double> reached(graph.size(), 0);
    std::vector<std::size_t> steps(graph.size(), std::numeric_limits<std::size_t>::max());
    reached[0] = 1;
    steps[0] = 0;
    std::map<Looks, Met> counted;
    for (StateIndex state = 0; state < graph.size(); ++state) {
        const auto choices = graph.choices_of(state);
        for (const Choice& choice : choices) {
            for (const Transition& result : graph.transitions_of(choice)) {
                reached[result.target] += reached[state] / static_cast<double>(choices.size()) * result.probability();
                steps[result.target] = std::min(steps[result.target], steps[state] + 1);
            }
        }
        const engine::StateView view = graph.view(state);
        if (view.scene() != scene) continue;
        std::vector<NoteId> notes;
        for (std::size_t i = 0; i < graph.program->scenario->notes.size(); ++i) {
            if (view.has_note(static_cast<engine::NoteIndex>(i))) notes.push_back(graph.program->scenario->notes[i].id);
        }
        Met& met = counted[{view.happiness(), view.expectation(), notes}];
        met.probability += reached[state];
        met.fewest_steps = std::min(met.fewest_steps, steps[state]);
    }
    return counted;
}

}  // namespace

TEST_CASE("Ways of interest can be played, and end as they say", "[analysis]") {
    for (std::uint64_t seed = 1; seed <= kCases; ++seed) {
        CAPTURE(seed);
        const StateGraph graph = graph_of(seed);
        for (const Way& way : ways_of_most_people(graph)) {
            CAPTURE(way.kind);
            const engine::Session session = played(graph, way.steps);
            CHECK(session.is_over());
            CHECK(session.state().happiness() == way.happiness);
            CHECK(session.bill().total().cents() == way.cost);
            CHECK(way.probability > 0);
            CHECK(way.probability <= 1);
        }
    }
}

TEST_CASE("No play ends happier than the happiest way, cheaper than the cheapest or sadder than the worst",
          "[analysis]") {
    for (std::uint64_t seed = 1; seed <= kCases; ++seed) {
        CAPTURE(seed);
        const StateGraph graph = graph_of(seed);
        const std::vector<Way> ways = ways_of_most_people(graph);
        support::Chooser chooser(seed);
        for (int i = 0; i < 40; ++i) {
            const End end = end_by_chance(graph, chooser);
            REQUIRE(end.happiness <= ways[0].happiness);
            if (end.happiness == ways[0].happiness) REQUIRE(end.cost >= ways[0].cost);
            REQUIRE(end.cost >= ways[1].cost);
            if (end.cost == ways[1].cost) REQUIRE(end.happiness <= ways[1].happiness);
            REQUIRE(end.happiness >= ways[2].happiness);
        }
    }
}

TEST_CASE("Every play ends once, and what people choose adds up to how often they come", "[analysis]") {
    for (std::uint64_t seed = 1; seed <= kCases; ++seed) {
        CAPTURE(seed);
        const StateGraph graph = graph_of(seed);
        const engine::Program& program = *graph.program;
        for (const Persona& persona : bundled_personas()) {
            const Habit habit = habit_of(graph, persona);
            const Population population = propagate(graph, habit);
            const Heat heat = heat_of(graph, habit, population);
            for (const auto& [scene, probability] : population.endings) {
                if (!program.scenes[scene].is_ending) continue;  // where a play gets stuck it may have come before
                CHECK(heat.scenes[scene] == Catch::Approx(probability));
            }
            for (const double share : heat.responses) CHECK(share <= 1 + 1e-9);
        }
    }
}

TEST_CASE("Heat is what many plays of the same people come to", "[analysis]") {
    const StateGraph graph = graph_of(12);
    const Habit habit = habit_of(graph, *find_persona("coin-flip"));
    const Heat heat = heat_of(graph, habit, propagate(graph, habit));
    std::vector<double> counted(heat.responses.size(), 0);
    support::Chooser chooser(5);
    constexpr int kPlays = 20'000;
    for (int i = 0; i < kPlays; ++i) {
        engine::Session session(graph.program, chooser.bits());
        while (!session.is_over()) {
            const auto state = graph.find(session.words());
            REQUIRE(state);
            double left = static_cast<double>(chooser.bits() >> 11U) * 0x1.0p-53;
            std::uint32_t choice = graph.first_choice[*state];
            while (choice + 1 < graph.first_choice[*state + 1] && left >= habit.probability[choice]) {
                left -= habit.probability[choice++];
            }
            const engine::ActionIndex action = graph.choices[choice].action;
            counted[graph.program->actions[action].response] += 1.0 / kPlays;
            static_cast<void>(session.give(action));
        }
    }
    for (std::size_t i = 0; i < counted.size(); ++i) CHECK(counted[i] == Catch::Approx(heat.responses[i]).margin(0.02));
}

TEST_CASE("A play that is begun in a scene stands there as a real play can", "[analysis]") {
    for (std::uint64_t seed = 1; seed <= kCases; ++seed) {
        CAPTURE(seed);
        const StateGraph graph = graph_of(seed);
        const std::vector<std::vector<Arrival>> arrivals = arrivals_everywhere(graph, 5);
        REQUIRE(arrivals.size() == graph.program->scenes.size());
        for (engine::SceneIndex scene = 0; scene < arrivals.size(); ++scene) {
            double before = 2;
            for (const Arrival& arrival : arrivals[scene]) {
                CHECK(arrival.probability <= before);
                before = arrival.probability;
                const engine::Session session = played(graph, arrival.steps);
                CHECK(session.state().scene() == scene);
                CHECK(session.state().happiness() == arrival.happiness);
                CHECK(session.state().expectation() == arrival.expectation);
                std::size_t notes = 0;
                for (std::size_t i = 0; i < graph.program->scenario->notes.size(); ++i) {
                    if (session.state().has_note(static_cast<engine::NoteIndex>(i))) ++notes;
                }
                CHECK(notes == arrival.notes.size());
            }
        }
    }
}

TEST_CASE("How plays come to a scene is what one counts who looks at state after state", "[analysis]") {
    for (std::uint64_t seed = 1; seed <= kCases; ++seed) {
        CAPTURE(seed);
        const StateGraph graph = graph_of(seed);
        const std::vector<std::vector<Arrival>> arrivals = arrivals_everywhere(graph, graph.size());
        const std::vector<std::vector<Arrival>> fewer = arrivals_everywhere(graph, 2);
        for (engine::SceneIndex scene = 0; scene < arrivals.size(); ++scene) {
            const std::map<Looks, Met> counted = counted_at(graph, scene);
            REQUIRE(arrivals[scene].size() == counted.size());
            for (const Arrival& arrival : arrivals[scene]) {
                const auto found = counted.find({arrival.happiness, arrival.expectation, arrival.notes});
                REQUIRE(found != counted.end());
                CHECK(arrival.probability == found->second.probability);
                CHECK(arrival.steps.size() == found->second.fewest_steps);
            }
            const std::vector<Arrival>& few = fewer[scene];
            REQUIRE(few.size() == std::min<std::size_t>(2, counted.size()));
            for (std::size_t i = 0; i < few.size(); ++i) CHECK(few[i].steps == arrivals[scene][i].steps);
        }
    }
}
