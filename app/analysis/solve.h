#pragma once

#include <optional>
#include <vector>

#include "analysis/graph.h"

/// Backward induction over the state graph (Bellman 1957): the best or worst way of playing on from every state.
namespace leeway::analysis {

/// Expectations over chance and approvals, from a state to the end of the play.
struct Expected {
    double happiness = 0;  ///< of the customer at the end, 0..100
    double cost = 0;       ///< cents still to come
};

/// How happiness and cost are weighed against each other.
struct Objective {
    enum class Kind {
        Rate,         ///< highest happiness - cost / rate
        WorstAtRate,  ///< lowest happiness - cost / rate
        Cheapest,     ///< lowest cost, then highest happiness
        Happiest,     ///< highest happiness, then lowest cost
    };
    Kind kind = Kind::Rate;
    double rate = 1;  ///< cents that a point of happiness is worth, above 0; of no meaning for Cheapest and Happiest
};

/// Differences up to this count as ties; they go to the higher expected happiness, then to the author's order.
inline constexpr double kTie = 1e-9;

/// Where a cost is so large that its own rounding is of that order, ties are as wide as this share of it.
inline constexpr double kRounding = 1e-13;

/// A way of playing: what is chosen in every state, and what it leads to.
struct Plan {
    Objective objective;
    std::vector<Expected> value;        ///< a state
    std::vector<std::uint32_t> choice;  ///< a state: number into StateGraph::choices; kNoChoice where none is offered
};
inline constexpr std::uint32_t kNoChoice = 0xFFFFFFFFU;

[[nodiscard]] Plan solve(const StateGraph& graph, const Objective& objective);

/// What a choice leads to if the plan is followed afterwards, its own cost included.
[[nodiscard]] Expected value_of(const StateGraph& graph, const Plan& plan, const Choice& choice);

/// happiness - cost / rate, in points.
[[nodiscard]] inline double utility(const Expected& expected, double rate) {
    return expected.happiness - expected.cost / rate;
}

/// Whether one expectation is better than another beyond a tie: in the objective alone or, for Cheapest and Happiest,
/// in what comes second where the first ties. The tie-break of Rate and WorstAtRate takes no part.
[[nodiscard]] bool is_better(const Objective& objective, const Expected& a, const Expected& b);

/// The probability of being in each state some time, when the plan is followed from the start.
[[nodiscard]] std::vector<double> reach(const StateGraph& graph, const Plan& plan);

}  // namespace leeway::analysis
