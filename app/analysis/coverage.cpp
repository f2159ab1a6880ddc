#include "analysis/coverage.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "analysis/recorded_steps.h"

namespace leeway::analysis {

namespace {

/// How a first, shortest play comes to a state.
struct Origin {
    StateIndex from = 0;
    std::uint32_t choice = 0;
    std::uint32_t result = 0;
    std::uint32_t steps = 0xFFFFFFFFU;
};

/// Every transition goes to a higher number, so one pass forward finds the shortest plays.
std::vector<Origin> find_origins(const StateGraph& graph) {
    std::vector<Origin> origins(graph.size());
    origins[0].steps = 0;
    for (StateIndex state = 0; state < graph.size(); ++state) {
        for (std::uint32_t c = graph.first_choice[state]; c != graph.first_choice[state + 1]; ++c) {
            const auto results = graph.transitions_of(graph.choices[c]);
            for (std::uint32_t r = 0; r < results.size(); ++r) {
                Origin& target = origins[results[r].target];
                if (origins[state].steps + 1 < target.steps) target = {state, c, r, origins[state].steps + 1};
            }
        }
    }
    return origins;
}

std::vector<engine::RecordedStep> steps_to(const StateGraph& graph, const std::vector<Origin>& origins,
                                           StateIndex state) {
    std::vector<engine::RecordedStep> steps;
    for (; state != 0; state = origins[state].from) {
        const Origin& origin = origins[state];
        steps.push_back(recorded_step(graph, origin.from, graph.choices[origin.choice], origin.result));
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
}

/// The probability of each state when every choice is as likely as any other.
std::vector<double> reached_evenly(const StateGraph& graph) {
    std::vector<double> reached(graph.size(), 0);
    reached[0] = 1;
    for (StateIndex state = 0; state < graph.size(); ++state) {
        const auto choices = graph.choices_of(state);
        for (const Choice& choice : choices) {
            for (const Transition& result : graph.transitions_of(choice)) {
                reached[result.target] += reached[state] / static_cast<double>(choices.size()) * result.probability();
            }
        }
    }
    return reached;
}

std::vector<NoteId> notes_in(const engine::StateView& view) {
    std::vector<NoteId> notes;
    const auto& all = view.program->scenario->notes;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (view.has_note(static_cast<engine::NoteIndex>(i))) notes.push_back(all[i].id);
    }
    return notes;
}

/// Those that a person can tell apart, each with the state of its shortest play.
struct Standing {
    double probability = 0;
    StateIndex state = 0;
};
using Standings = std::map<std::tuple<int, int, std::vector<NoteId>>, Standing>;

/// What there is to know before any scene is looked at.
struct Ground {
    explicit Ground(const StateGraph& all) : graph(all), origins(find_origins(all)), reached(reached_evenly(all)) {}

    const StateGraph& graph;
    std::vector<Origin> origins;
    std::vector<double> reached;
};

void add_standing(const Ground& ground, StateIndex state, const engine::StateView& view, Standings& standings) {
    const auto [found, is_new] =
        standings.try_emplace({view.happiness(), view.expectation(), notes_in(view)}, Standing{0, state});
    Standing& standing = found->second;
    standing.probability += ground.reached[state];
    if (!is_new && ground.origins[state].steps < ground.origins[standing.state].steps) standing.state = state;
}

/// The likeliest of them, with a play each that comes there.
std::vector<Arrival> likeliest(const Ground& ground, const Standings& standings, std::size_t most) {
    std::vector<const Standings::value_type*> order;
    order.reserve(standings.size());
    for (const auto& each : standings) order.push_back(&each);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto* a, const auto* b) { return a->second.probability > b->second.probability; });
    if (order.size() > most) order.resize(most);
    std::vector<Arrival> arrivals;
    arrivals.reserve(order.size());
    for (const auto* each : order) {
        const auto& [happiness, expectation, notes] = each->first;
        arrivals.push_back({happiness, expectation, notes, steps_to(ground.graph, ground.origins, each->second.state),
                            each->second.probability});
    }
    return arrivals;
}

}  // namespace

Heat heat_of(const StateGraph& graph, const Habit& habit, const Population& population) {
    Heat heat{std::vector<double>(graph.program->scenes.size()), std::vector<double>(graph.program->responses.size())};
    heat.scenes[graph.view(0).scene()] += 1;
    for (StateIndex state = 0; state < graph.size(); ++state) {
        const engine::SceneIndex here = graph.view(state).scene();
        for (std::uint32_t c = graph.first_choice[state]; c != graph.first_choice[state + 1]; ++c) {
            const double taken = population.reached[state] * habit.probability[c];
            heat.responses[graph.program->actions[graph.choices[c].action].response] += taken;
            for (const Transition& result : graph.transitions_of(graph.choices[c])) {
                const engine::SceneIndex there = graph.view(result.target).scene();
                if (there != here) heat.scenes[there] += taken * result.probability();
            }
        }
    }
    return heat;
}

std::vector<Arrival> arrivals_at(const StateGraph& graph, engine::SceneIndex scene, std::size_t most) {
    const Ground ground(graph);
    Standings standings;
    for (StateIndex state = 0; state < graph.size(); ++state) {
        const engine::StateView view = graph.view(state);
        if (view.scene() == scene) add_standing(ground, state, view, standings);
    }
    return likeliest(ground, standings, most);
}

std::vector<std::vector<Arrival>> arrivals_everywhere(const StateGraph& graph, std::size_t most) {
    const Ground ground(graph);
    std::vector<Standings> standings(graph.program->scenes.size());
    for (StateIndex state = 0; state < graph.size(); ++state) {
        const engine::StateView view = graph.view(state);
        add_standing(ground, state, view, standings[view.scene()]);
    }
    std::vector<std::vector<Arrival>> arrivals;
    arrivals.reserve(standings.size());
    for (const Standings& each : standings) arrivals.push_back(likeliest(ground, each, most));
    return arrivals;
}

}  // namespace leeway::analysis
