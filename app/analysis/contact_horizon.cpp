#include "analysis/contact_horizon.h"

#include "analysis/induction.h"
#include "base/assert.h"

namespace leeway::analysis {

namespace {

using engine::OutcomeCode;
using engine::ResponseCode;
using engine::SceneIndex;

bool leads_on(const engine::Program& program, SceneIndex entered) {
    return entered != engine::kNone && program.scenes[entered].leads_on;
}

bool may_end_contact(const engine::Program& program, const ResponseCode& response) {
    const OutcomeCode* outcome = program.outcomes.data() + response.first_outcome;
    for (const OutcomeCode* last = outcome + response.outcome_count; outcome != last; ++outcome) {
        if (leads_on(program, outcome->target)) return true;
    }
    return leads_on(program, response.refused);
}

/// What each transition of a choice comes to by the end of its contact: goes through the results as explore() does.
class Results {
public:
    Results(const StateGraph& graph, const Plan& plan) : graph_(graph), program_(*graph.program), plan_(plan) {}

    /// What a choice leads to, without its own cost.
    Expected mean(StateIndex state, const Choice& choice) {
        const std::span<const Transition> transitions = graph_.transitions_of(choice);
        const Transition* first = transitions.data();
        list(graph_.view(state).words, choice.action, first);
        LEEWAY_ASSERT(values_.size() == transitions.size(), "a choice has other results than when it was explored");
        return mean_of(first, first + transitions.size(),
                       [&](const Transition& t) { return values_[static_cast<std::size_t>(&t - first)]; });
    }

private:
    void list(const engine::Word* from, engine::ActionIndex index, const Transition* transition) {
        const engine::ActionCode& action = program_.actions[index];
        const ResponseCode& response = program_.responses[action.response];
        values_.clear();
        for (std::uint32_t i = 0; action.approves > 0 && i < response.outcome_count; ++i) {
            const engine::OutcomeIndex outcome = response.first_outcome + i;
            if (program_.outcomes[outcome].chance == 0) continue;
            const bool ends = leads_on(program_, program_.outcomes[outcome].target);
            values_.push_back(ends ? at_end(engine::happiness_granted(program_, from, index, outcome))
                                   : plan_.value[transition->target]);
            ++transition;
        }
        if (action.approves == 100) return;
        values_.push_back(leads_on(program_, response.refused)
                              ? at_end(engine::happiness_refused(program_, from, index))
                              : plan_.value[transition->target]);
    }

    static Expected at_end(int happiness) { return {static_cast<double>(happiness), 0}; }

    const StateGraph& graph_;
    const engine::Program& program_;
    const Plan& plan_;
    std::vector<Expected> values_;
};

/// Induces the states of all contacts but the last, from the end to the start.
template <typename Rule>
void induce(const StateGraph& graph, const Rule& rule, Plan& plan) {
    const engine::Program& program = *graph.program;
    const std::vector<double> own_cost = mean_costs(program);
    const std::size_t last_contact = program.contacts.size() - 1;
    Results results(graph, plan);
    for (std::size_t i = graph.size(); i-- > 0;) {
        const auto state = static_cast<StateIndex>(i);
        if (program.scenes[graph.view(state).scene()].contact == last_contact) continue;
        std::uint32_t chosen = kNoChoice;
        for (std::uint32_t c = graph.first_choice[i]; c != graph.first_choice[i + 1]; ++c) {
            const Choice& choice = graph.choices[c];
            Expected expected;
            if (may_end_contact(program, program.responses[program.actions[choice.action].response])) {
                expected = results.mean(state, choice);
                expected.cost += own_cost[choice.action];
            } else {
                expected = value_of_choice(graph, own_cost, plan.value.data(), choice);
            }
            if (chosen != kNoChoice && !rule.prefers(expected, plan.value[i])) continue;
            plan.value[i] = expected;
            chosen = c;
        }
        plan.choice[i] = chosen;
    }
}

}  // namespace

Plan solve_contacts(const StateGraph& graph, const Plan& whole) {
    Plan plan = whole;
    if (graph.program->contacts.size() > 1) {
        with_rule(whole.objective, [&](const auto& rule) { induce(graph, rule, plan); });
    }
    return plan;
}

Expected value_in_contact(const StateGraph& graph, const Plan& plan, StateIndex state, const Choice& choice) {
    Expected expected = Results(graph, plan).mean(state, choice);
    expected.cost += mean_cost(graph.program->actions[choice.action]);
    return expected;
}

}  // namespace leeway::analysis
