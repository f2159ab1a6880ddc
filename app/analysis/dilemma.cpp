#include <algorithm>

#include "analysis/dilemma.h"
#include "analysis/induction.h"

namespace leeway::analysis {

DilemmaWatch::DilemmaWatch(const StateGraph& graph)
    : graph_(graph), own_cost_(mean_costs(*graph.program)), is_candidate_(graph.program->responses.size(), false) {
    for (StateIndex state = 0; state < graph.size(); ++state) {
        const std::span<const Choice> choices = graph.choices_of(state);
        if (choices.size() < 2 || response_of(choices.front()) == response_of(choices.back())) continue;
        forks_.push_back({state, false});
        for (const Choice& choice : choices) is_candidate_[response_of(choice)] = true;
    }
}

template <typename Rule>
bool DilemmaWatch::look_at(Fork& fork, const Plan& plan, const Rule& rule) {
    const Expected& best = plan.value[fork.state];
    const std::span<const Choice> choices = graph_.choices_of(fork.state);
    bool has_candidate = false;
    for (std::size_t i = 0; i < choices.size();) {
        // The actions of one response stand together; it loses when all of them do.
        const engine::ResponseIndex response = response_of(choices[i]);
        const bool counts = is_candidate_[response] || !fork.matters;
        bool loses = counts;
        for (; i < choices.size() && response_of(choices[i]) == response; ++i) {
            if (loses)
                loses = rule.advantage(best, value_of_choice(graph_, own_cost_, plan.value.data(), choices[i])) > 0;
        }
        if (loses) is_candidate_[response] = false;
        fork.matters = fork.matters || loses;
        has_candidate = has_candidate || is_candidate_[response];
    }
    return has_candidate;
}

void DilemmaWatch::look(const Plan& plan) {
    with_rule(plan.objective, [&](const auto& rule) {
        // Candidates get fewer quickly: a fork without one is not looked at again.
        std::size_t kept = 0;
        for (std::size_t i = 0; i < forks_.size(); ++i) {
            Fork fork = forks_[i];
            if (look_at(fork, plan, rule)) forks_[kept++] = fork;
        }
        forks_.resize(kept);
    });
}

std::vector<engine::ResponseIndex> DilemmaWatch::never_a_dilemma() const {
    std::vector<bool> kept = is_candidate_;
    for (const Fork& fork : forks_) {
        if (fork.matters) continue;
        for (const Choice& choice : graph_.choices_of(fork.state)) kept[response_of(choice)] = false;
    }
    std::vector<engine::ResponseIndex> responses;
    for (engine::ResponseIndex response = 0; response < kept.size(); ++response) {
        if (kept[response]) responses.push_back(response);
    }
    return responses;
}

}  // namespace leeway::analysis
