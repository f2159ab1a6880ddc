#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/replay.h"
#include "house/library_case.h"

/// Every case is played to each of its endings, by a shortest way that a search finds.

using namespace leeway;
using namespace leeway::house;

namespace {

using analysis::StateGraph;
using analysis::StateIndex;

/// The step that first led to a state.
struct CameBy {
    StateIndex from = 0;
    engine::ActionIndex action = 0;
    engine::Recorded recorded;
};

/// What a choice's transition number `nth` stands for: they are in the order of the outcomes, those without a chance
/// left out, the refusal last.
engine::Recorded recorded_of(const engine::Program& program, engine::ActionIndex number, std::size_t nth) {
    const engine::ActionCode& action = program.actions[number];
    const engine::ResponseCode& response = program.responses[action.response];
    for (std::uint32_t outcome = 0; outcome < response.outcome_count && action.approves > 0; ++outcome) {
        if (program.outcomes[response.first_outcome + outcome].chance == 0) continue;
        if (nth == 0) return {true, outcome};
        --nth;
    }
    return {false, 0};
}

/// How each state is reached in the fewest steps; nothing for the start.
std::vector<std::optional<CameBy>> shortest_ways(const StateGraph& graph) {
    std::vector<std::optional<CameBy>> came(graph.size());
    std::vector<StateIndex> queue{0};
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (const analysis::Choice& choice : graph.choices_of(queue[i])) {
            const auto transitions = graph.transitions_of(choice);
            for (std::size_t nth = 0; nth < transitions.size(); ++nth) {
                const StateIndex target = transitions[nth].target;
                if (target == 0 || came[target]) continue;
                came[target] = CameBy{queue[i], choice.action, recorded_of(*graph.program, choice.action, nth)};
                queue.push_back(target);
            }
        }
    }
    return came;
}

/// The nearest state in a scene.
std::optional<StateIndex> nearest(const StateGraph& graph, const std::vector<std::optional<CameBy>>& came,
                                  engine::SceneIndex scene) {
    std::optional<StateIndex> found;
    std::size_t fewest = std::numeric_limits<std::size_t>::max();
    for (StateIndex state = 0; state < graph.size(); ++state) {
        if (graph.view(state).scene() != scene) continue;
        std::size_t steps = 0;
        for (StateIndex at = state; at != 0; at = came[at]->from) ++steps;
        if (steps < fewest) found = state;
        fewest = std::min(fewest, steps);
    }
    return found;
}

/// Plays to a state as a log would: step by step with its approvals and chances, and once more from the record.
void play_to(const StateGraph& graph, const std::vector<std::optional<CameBy>>& came, StateIndex end) {
    std::vector<CameBy> way;
    for (StateIndex at = end; at != 0; at = came[at]->from) way.insert(way.begin(), *came[at]);
    engine::Session session(graph.program, 7);
    engine::Record record;
    for (const CameBy& step : way) {
        REQUIRE_FALSE(session.is_over());
        const auto given = session.give(step.action, step.recorded);
        REQUIRE(std::holds_alternative<engine::Step>(given));
        record.steps.push_back(engine::to_recorded(*graph.program, std::get<engine::Step>(given)));
    }
    CHECK(session.is_over());
    CHECK_FALSE(session.is_stuck());
    CHECK(graph.find(session.words()) == end);
    record.end = engine::RecordedEnd{graph.program->scene_text(session.state().scene()).id, session.state().happiness(),
                                     session.bill().total(), 0};
    CHECK(std::holds_alternative<engine::Session>(engine::replay(graph.program, record)));
}

}  // namespace

TEST_CASE("Every case can be played to each of its endings under its own policy", "[house][library]") {
    const BundledLibrary library = bundled_library();
    std::size_t endings = 0;
    for (const LibraryCase& of : library.cases) {
        CAPTURE(of.scenario->id.text);
        const StateGraph graph = graph_of(of, of.own);
        const auto came = shortest_ways(graph);
        for (engine::SceneIndex scene = 0; scene < graph.program->scenes.size(); ++scene) {
            if (!graph.program->scenes[scene].is_ending) continue;
            CAPTURE(of.scenario->scenes[scene].id.text);
            const std::optional<StateIndex> end = nearest(graph, came, scene);
            REQUIRE(end);
            play_to(graph, came, *end);
            ++endings;
        }
    }
    CHECK(endings >= 4 * library.cases.size());
}
