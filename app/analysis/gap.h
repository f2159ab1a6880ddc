#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/induction.h"

/// What the search for the frontier keeps of the states between two neighbouring points. Only for the files of this
/// room.
namespace leeway::analysis {

/// An end of an interval of exchange rates, as the weights of happiness and cost there.
struct Direction {
    double happiness = 0;
    double cost = 1;

    [[nodiscard]] static Direction cheapest() { return {0, 1}; }
    [[nodiscard]] static Direction happiest() { return {1, 0}; }
    [[nodiscard]] static Direction at_rate(double rate) { return {1, 1 / rate}; }

    [[nodiscard]] double value(const Expected& e) const { return happiness * e.happiness - cost * e.cost; }
    /// How small a difference is not to be trusted: wider than a tie, so that what might tie is kept.
    [[nodiscard]] double margin(const Expected& e) const { return 1e-6 + 1e-11 * cost * std::abs(e.cost); }
};

struct GapChoice {
    std::uint32_t choice = 0;  ///< into StateGraph::choices
    Expected left;             ///< what it leads to when played on as is best at the left end
    Expected right;            ///< and at the right end
};

struct GapState {
    StateIndex state = 0;
    std::uint32_t first_choice = 0;  ///< into Gap::choices; they end where the next state's begin
    Expected left;
    Expected right;
};

/// The part of the graph in which plans for rates between those of two plans can differ from both, and only that:
/// - A state that has the same value at both ends has it at every rate in between, since what is best at both ends of
/// an
///   interval is best inside it. So neither it nor what only follows from it needs to be solved again.
/// - Values are convex in the weights. If L and R are a state's values at the ends, a choice that falls short of L by a
///   share a of what R does at the left end, and of R by a share b of what L does at the right end, cannot be best
///   anywhere inside when a + b > 1: the straight line between its values at the ends stays below L or R.
struct Gap {
    Direction left_end;
    Direction right_end;
    std::vector<GapState> states;    ///< by number; the start first
    std::vector<GapChoice> choices;  ///< those that may be best somewhere inside, in the author's order
};

/// What a rate inside a gap makes of its states and choices.
struct GapSolution {
    std::vector<Expected> value;         ///< a state of the gap
    std::vector<std::uint32_t> choice;   ///< a state of the gap: number into StateGraph::choices
    std::vector<Expected> choice_value;  ///< a choice of the gap
};

/// Makes gaps and solves them.
class GapWorker {
public:
    explicit GapWorker(const StateGraph& graph)
        : graph_(graph), own_cost_(mean_costs(*graph.program)), met_(graph.size()) {}

    /// The gap between two plans, each the best in its direction. Nothing if it would have so many states that working
    /// on it is dearer than on the whole graph.
    [[nodiscard]] std::optional<Gap> between(const Direction& left_end, const Plan& left, const Direction& right_end,
                                             const Plan& right);

    /// What is best at a rate inside the gap. @param plan says, of the states outside the gap, what is best at both its
    /// ends; it is told the same of the gap's states.
    [[nodiscard]] GapSolution solve(const Gap& gap, double rate, Plan& plan) const;

    /// The two gaps that a solution divides a gap into.
    [[nodiscard]] Gap left_of(const Gap& gap, const GapSolution& solution, double rate);
    [[nodiscard]] Gap right_of(const Gap& gap, const GapSolution& solution, double rate);

private:
    /// Adds a state with those of some choices that may be best inside.
    void add(Gap& gap, const GapState& state, const GapChoice* first, const GapChoice* last);
    /// Fills a part of a gap, of which one end has moved.
    template <typename MoveState, typename MoveChoice>
    void fill(Gap& part, const Gap& whole, const MoveState& move_state, const MoveChoice& move_choice);
    void forget_met(const Gap& gap);

    const StateGraph& graph_;
    std::vector<double> own_cost_;  ///< an action, cents
    std::vector<bool> met_;         ///< states that kept choices lead to; all false between calls
};

/// Puts a solution back into the plan, after other gaps were worked on.
void write_back(const Gap& gap, const GapSolution& solution, Plan& plan);

}  // namespace leeway::analysis
