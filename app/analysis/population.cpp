#include <cmath>
#include <variant>

#include "analysis/induction.h"
#include "analysis/persona.h"
#include "base/assert.h"
#include "engine/session.h"

namespace leeway::analysis {

namespace {

/// Means and variances of what is still to come from each state. Variances by the law of total variance, from the
/// means of what follows: differences of large squares would lose what is small.
struct Moments {
    std::vector<Expected> mean;
    std::vector<Expected> variance;
};

/// What one choice adds to its state's mean, or to its variance once the mean is known.
class MomentPass {
public:
    MomentPass(const StateGraph& graph, const Habit& habit) : graph_(graph), habit_(habit) {
        moments_.mean.resize(graph.size());
        moments_.variance.resize(graph.size());
    }

    Moments run() {
        for (std::size_t i = graph_.size(); i-- > 0;) {
            const auto state = static_cast<StateIndex>(i);
            if (graph_.choices_of(state).empty()) {
                moments_.mean[i].happiness = graph_.view(state).happiness();
                continue;
            }
            for_each_result(state, [&](double p, const Transition& t, double cost) {
                moments_.mean[i].happiness += p * moments_.mean[t.target].happiness;
                moments_.mean[i].cost += p * (cost + moments_.mean[t.target].cost);
            });
            for_each_result(state, [&](double p, const Transition& t, double cost) {
                const double happier = moments_.mean[t.target].happiness - moments_.mean[i].happiness;
                const double dearer = cost + moments_.mean[t.target].cost - moments_.mean[i].cost;
                moments_.variance[i].happiness += p * (moments_.variance[t.target].happiness + happier * happier);
                moments_.variance[i].cost += p * (moments_.variance[t.target].cost + dearer * dearer);
            });
        }
        return std::move(moments_);
    }

private:
    /// Calls work(probability, transition, own cost of that result in cents) for every result that can come.
    template <typename Work>
    void for_each_result(StateIndex state, const Work& work) const {
        for (std::uint32_t c = graph_.first_choice[state]; c != graph_.first_choice[state + 1]; ++c) {
            const double taken = habit_.probability[c];
            if (taken == 0) continue;
            const engine::ActionCode& action = graph_.program->actions[graph_.choices[c].action];
            const std::span<const Transition> results = graph_.transitions_of(graph_.choices[c]);
            for (const Transition& t : results) {
                // The refusal is the last result of an action that may be refused.
                const bool refused = action.approves < 100 && &t == &results.back();
                const std::int64_t cost = refused ? action.refused_cents : action.granted_cents;
                work(taken * t.probability(), t, static_cast<double>(cost));
            }
        }
    }

    const StateGraph& graph_;
    const Habit& habit_;
    Moments moments_;
};

/// Sends the population forward from the start.
void spread(const StateGraph& graph, const Habit& habit, Population& population) {
    population.reached.assign(graph.size(), 0);
    population.reached[0] = 1;
    for (StateIndex state = 0; state < graph.size(); ++state) {
        const double here = population.reached[state];
        if (here == 0) continue;
        for (std::uint32_t c = graph.first_choice[state]; c != graph.first_choice[state + 1]; ++c) {
            const double taken = here * habit.probability[c];
            if (taken == 0) continue;
            const engine::ActionKind kind = graph.program->actions[graph.choices[c].action].kind;
            if (kind == engine::ActionKind::Ask) population.asked += taken;
            if (kind == engine::ActionKind::Anyway) population.breaches += taken;
            for (const Transition& t : graph.transitions_of(graph.choices[c])) {
                population.reached[t.target] += taken * t.probability();
            }
        }
    }
}

void gather_endings(const StateGraph& graph, Population& population) {
    std::vector<double> endings(graph.program->scenes.size(), 0);
    for (StateIndex state = 0; state < graph.size(); ++state) {
        if (graph.choices_of(state).empty()) endings[graph.view(state).scene()] += population.reached[state];
    }
    for (engine::SceneIndex scene = 0; scene < endings.size(); ++scene) {
        if (endings[scene] > 0) population.endings.emplace_back(scene, endings[scene]);
    }
}

}  // namespace

Population propagate(const StateGraph& graph, const Habit& habit) {
    const Moments moments = MomentPass(graph, habit).run();
    Population population;
    population.expected = moments.mean[0];
    population.happiness_deviation = std::sqrt(moments.variance[0].happiness);
    population.cost_deviation = std::sqrt(moments.variance[0].cost);
    spread(graph, habit, population);
    gather_endings(graph, population);
    return population;
}

std::vector<engine::ActionIndex> likeliest_play(const StateGraph& graph, const Habit& habit, std::uint64_t seed) {
    engine::Session session(graph.program, seed);
    std::vector<engine::ActionIndex> actions;
    for (std::optional<StateIndex> state = 0; !graph.choices_of(*state).empty(); state = graph.find(session.words())) {
        std::uint32_t likeliest = graph.first_choice[*state];
        for (std::uint32_t c = likeliest; c != graph.first_choice[*state + 1]; ++c) {
            if (habit.probability[c] > habit.probability[likeliest]) likeliest = c;
        }
        actions.push_back(graph.choices[likeliest].action);
        const auto given = session.give(actions.back());
        LEEWAY_ASSERT(std::holds_alternative<engine::Step>(given), "a graph offered what a session refuses");
    }
    return actions;
}

std::vector<Expected> bundled_means(const StateGraph& graph, const Stop& stop) {
    std::vector<Expected> means;
    for (const Persona& persona : bundled_personas()) {
        if (is_stopped(stop)) break;
        means.push_back(propagate(graph, habit_of(graph, persona)).expected);
    }
    return means;
}

}  // namespace leeway::analysis
