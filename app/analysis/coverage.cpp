#include "analysis/coverage.h"

#include <algorithm>
#include <iterator>

#include "analysis/recorded_steps.h"
#include "analysis/shelf.h"

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

/// One way to stand in a scene: what a person can tell apart.
struct Standing {
    double probability = 0;
    StateIndex state = 0;  ///< that of its shortest play
};

/// How plays stand everywhere. Scene, happiness, expectation and notes are the first words of a packed state, so these
/// words tell standings apart.
class Standings {
public:
    explicit Standings(const StateGraph& graph)
        : graph_(graph), key_words_(1 + graph.program->note_words), origins_(find_origins(graph)) {
        const std::vector<double> reached = reached_evenly(graph);
        for (StateIndex state = 0; state < graph.size(); ++state) add(state, reached[state]);
    }

    /// The likeliest of every scene, with a play each that comes there.
    [[nodiscard]] std::vector<std::vector<Arrival>> likeliest(std::size_t most) const {
        std::vector<std::vector<const Standing*>> order(graph_.program->scenes.size());
        for (const Standing& each : standings_) order[graph_.view(each.state).scene()].push_back(&each);
        std::vector<std::vector<Arrival>> arrivals(order.size());
        for (std::size_t scene = 0; scene < order.size(); ++scene) {
            std::vector<const Standing*>& here = order[scene];
            const auto end = here.begin() + static_cast<std::ptrdiff_t>(std::min(most, here.size()));
            std::partial_sort(here.begin(), end, here.end(), [this](const auto* a, const auto* b) {
                return a->probability != b->probability ? a->probability > b->probability : is_before(*a, *b);
            });
            std::transform(here.begin(), end, std::back_inserter(arrivals[scene]),
                           [this](const Standing* each) { return arrival_of(*each); });
        }
        return arrivals;
    }

private:
    void add(StateIndex state, double probability) {
        const std::uint32_t place = places_.place_of(graph_.view(state).words, key_words_);
        if (place == standings_.size()) standings_.push_back({0, state});
        Standing& standing = standings_[place];
        standing.probability += probability;
        if (origins_[state].steps < origins_[standing.state].steps) standing.state = state;
    }

    [[nodiscard]] bool is_before(const Standing& a, const Standing& b) const {
        const engine::Word* left = graph_.view(a.state).words;
        const engine::Word* right = graph_.view(b.state).words;
        return std::lexicographical_compare(left, left + key_words_, right, right + key_words_);
    }

    [[nodiscard]] Arrival arrival_of(const Standing& standing) const {
        const engine::StateView view = graph_.view(standing.state);
        return {view.happiness(), view.expectation(), notes_in(view), steps_to(graph_, origins_, standing.state),
                standing.probability};
    }

    const StateGraph& graph_;
    std::size_t key_words_;
    std::vector<Origin> origins_;
    GrowingShelf places_;  ///< the keys, by their place in standings_
    std::vector<Standing> standings_;
};

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

std::vector<std::vector<Arrival>> arrivals_everywhere(const StateGraph& graph, std::size_t most) {
    return Standings(graph).likeliest(most);
}

}  // namespace leeway::analysis
