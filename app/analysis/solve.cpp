#include "analysis/solve.h"

#include "analysis/induction.h"
#include "base/assert.h"

namespace leeway::analysis {

Inducer::Inducer(const StateGraph& graph) : graph_(graph), own_cost_(mean_costs(*graph.program)) {
    plan_.value.resize(graph.size());
    plan_.choice.resize(graph.size());
}

const Plan& Inducer::solve(const Objective& objective) {
    LEEWAY_ASSERT(objective.rate > 0, "an exchange rate is above 0; use Cheapest for the limit");
    plan_.objective = objective;
    with_rule(objective, [&](const auto& rule) {
        // From the last state to the first: what follows from a state always has a higher number.
        for (std::size_t state = graph_.size(); state-- > 0;) induce(rule, static_cast<StateIndex>(state));
    });
    return plan_;
}

template <typename Rule>
void Inducer::induce(const Rule& rule, StateIndex state) {
    const std::uint32_t first = graph_.first_choice[state];
    const std::uint32_t last = graph_.first_choice[state + 1];
    const Expected* value = plan_.value.data();
    Expected best;
    std::uint32_t chosen = kNoChoice;
    for (std::uint32_t c = first; c != last; ++c) {
        const Expected expected = value_of_choice(graph_, own_cost_, value, graph_.choices[c]);
        if (chosen == kNoChoice || rule.prefers(expected, best)) {
            best = expected;
            chosen = c;
        }
    }
    if (chosen == kNoChoice) best = {static_cast<double>(graph_.view(state).happiness()), 0};
    plan_.value[state] = best;
    plan_.choice[state] = chosen;
}

std::vector<double> mean_costs(const engine::Program& program) {
    std::vector<double> costs;
    costs.reserve(program.actions.size());
    for (const engine::ActionCode& action : program.actions) costs.push_back(mean_cost(action));
    return costs;
}

Plan solve(const StateGraph& graph, const Objective& objective) {
    Inducer inducer(graph);
    inducer.solve(objective);
    return std::move(inducer.plan());
}

Expected value_of(const StateGraph& graph, const Plan& plan, const Choice& choice) {
    const std::span<const Transition> results = graph.transitions_of(choice);
    Expected expected = mean_over(results.data(), results.data() + results.size(), plan.value.data());
    expected.cost += mean_cost(graph.program->actions[choice.action]);
    return expected;
}

bool is_better(const Objective& objective, const Expected& a, const Expected& b) {
    return with_rule(objective, [&](const auto& rule) { return rule.advantage(a, b) > 0; });
}

std::vector<double> reach(const StateGraph& graph, const Plan& plan) {
    std::vector<double> probability(graph.size(), 0);
    probability[0] = 1;
    for (std::size_t state = 0; state < graph.size(); ++state) {
        if (probability[state] == 0 || plan.choice[state] == kNoChoice) continue;
        for (const Transition& t : graph.transitions_of(graph.choices[plan.choice[state]])) {
            probability[t.target] += probability[state] * t.probability();
        }
    }
    return probability;
}

}  // namespace leeway::analysis
