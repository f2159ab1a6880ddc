#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "analysis/graph.h"
#include "analysis/solve.h"

/// The inner loop of backward induction. Only for the files of this room.
namespace leeway::analysis {

/// What an action costs in the mean over approval and refusal, cents.
[[nodiscard]] inline double mean_cost(const engine::ActionCode& action) {
    const std::int64_t refused = 100 - action.approves;
    return static_cast<double>(action.approves * action.granted_cents + refused * action.refused_cents) / 100;
}

/// The same of every action of a program.
[[nodiscard]] std::vector<double> mean_costs(const engine::Program& program);

/// What follows from transitions `first` up to `last` (at least one), without the cost of the action itself.
/// @param value_of what a transition comes to.
template <typename ValueOf>
[[nodiscard]] Expected mean_of(const Transition* first, const Transition* last, const ValueOf& value_of) {
    if (last - first == 1) return value_of(*first);
    Expected sum;
    for (const Transition* t = first; t != last; ++t) {
        const Expected& next = value_of(*t);
        const auto weight = static_cast<double>(t->weight);
        sum.happiness += weight * next.happiness;
        sum.cost += weight * next.cost;
    }
    return {sum.happiness / kWeightSum, sum.cost / kWeightSum};
}

/// The same by the values of the states that follow.
[[nodiscard]] inline Expected mean_over(const Transition* first, const Transition* last, const Expected* value) {
    return mean_of(first, last, [value](const Transition& t) -> const Expected& { return value[t.target]; });
}

/// What a choice leads to, its own cost included. @param value of every state after it.
[[nodiscard]] inline Expected value_of_choice(const StateGraph& graph, const std::vector<double>& own_cost,
                                              const Expected* value, const Choice& choice) {
    const Transition* transitions = graph.transitions.data();
    Expected expected =
        mean_over(transitions + choice.first_transition, transitions + (&choice)[1].first_transition, value);
    expected.cost += own_cost[choice.action];
    return expected;
}

[[nodiscard]] inline double tie_of_cost(double cost) { return std::max(kTie, kRounding * std::abs(cost)); }

/// Objectives as rules of comparison. `advantage` is above 0 when a is better than b beyond a tie, below 0 when worse,
/// else 0; `prefers` breaks ties by happiness.
struct RateRule {
    double points_a_cent;  ///< 1 / rate
    double sign;           ///< 1: higher utility is better; -1: lower

    [[nodiscard]] int advantage(const Expected& a, const Expected& b) const {
        const double gap = sign * ((a.happiness - b.happiness) - (a.cost - b.cost) * points_a_cent);
        const double tie = std::max(kTie, kRounding * std::abs(b.cost) * points_a_cent);
        return static_cast<int>(gap > tie) - static_cast<int>(gap < -tie);
    }
    [[nodiscard]] bool prefers(const Expected& a, const Expected& b) const {
        const int way = advantage(a, b);
        return way > 0 || (way == 0 && a.happiness - b.happiness > kTie);
    }
};

struct CheapestRule {
    [[nodiscard]] int advantage(const Expected& a, const Expected& b) const {
        const double tie = tie_of_cost(b.cost);
        if (a.cost < b.cost - tie) return 1;
        if (a.cost > b.cost + tie) return -1;
        return static_cast<int>(a.happiness - b.happiness > kTie) - static_cast<int>(b.happiness - a.happiness > kTie);
    }
    [[nodiscard]] bool prefers(const Expected& a, const Expected& b) const { return advantage(a, b) > 0; }
};

struct HappiestRule {
    [[nodiscard]] int advantage(const Expected& a, const Expected& b) const {
        if (a.happiness - b.happiness > kTie) return 1;
        if (b.happiness - a.happiness > kTie) return -1;
        const double tie = tie_of_cost(b.cost);
        return static_cast<int>(a.cost < b.cost - tie) - static_cast<int>(a.cost > b.cost + tie);
    }
    [[nodiscard]] bool prefers(const Expected& a, const Expected& b) const { return advantage(a, b) > 0; }
};

/// Solves one graph under one objective after another in the same memory.
class Inducer {
public:
    /// @param graph must outlive the inducer.
    explicit Inducer(const StateGraph& graph);

    /// Valid until the next call.
    const Plan& solve(const Objective& objective);

    /// The plan as the last call left it, to be changed at will.
    [[nodiscard]] Plan& plan() { return plan_; }

private:
    template <typename Rule>
    void induce(const Rule& rule, StateIndex state);

    const StateGraph& graph_;
    std::vector<double> own_cost_;  ///< an action, cents
    Plan plan_;
};

/// Calls `work` with the rule of an objective, so that inner loops are compiled for each.
template <typename Work>
decltype(auto) with_rule(const Objective& objective, const Work& work) {
    switch (objective.kind) {
        case Objective::Kind::Rate: return work(RateRule{1 / objective.rate, 1});
        case Objective::Kind::WorstAtRate: return work(RateRule{1 / objective.rate, -1});
        case Objective::Kind::Cheapest: return work(CheapestRule{});
        case Objective::Kind::Happiest: break;
    }
    return work(HappiestRule{});
}

}  // namespace leeway::analysis
