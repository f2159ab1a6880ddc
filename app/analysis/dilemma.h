#pragma once

#include <vector>

#include "analysis/graph.h"
#include "analysis/solve.h"

namespace leeway::analysis {

/// Looks for responses that are no dilemma. It is shown plans, each the best for its objective. A response is never a
/// dilemma when it is offered beside another response in at least one state that can be reached, and in each such state
/// - its value (of the best of its actions) is at least that of every other response under every objective shown, and
/// - it is better than at least one other response under at least one of them.
/// Under a rate, responses compare by utility; under Cheapest and Happiest also by what comes second (is_better).
class DilemmaWatch {
public:
    explicit DilemmaWatch(const StateGraph& graph);

    /// @param plan of the same graph.
    void look(const Plan& plan);

    /// Whether looking on can still change anything.
    [[nodiscard]] bool has_candidates() const { return !forks_.empty(); }

    /// In the author's order.
    [[nodiscard]] std::vector<engine::ResponseIndex> never_a_dilemma() const;

private:
    struct Fork {
        StateIndex state = 0;
        bool matters = false;  ///< some response was better than another under some objective
    };

    [[nodiscard]] engine::ResponseIndex response_of(const Choice& choice) const {
        return graph_.program->actions[choice.action].response;
    }
    /// @return whether the fork still has a candidate.
    template <typename Rule>
    bool look_at(Fork& fork, const Plan& plan, const Rule& rule);

    const StateGraph& graph_;
    std::vector<double> own_cost_;    ///< an action, cents
    std::vector<Fork> forks_;         ///< states that offer at least two responses, one of them still a candidate
    std::vector<bool> is_candidate_;  ///< a response
};

}  // namespace leeway::analysis
