#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/graph.h"
#include "analysis/solve.h"
#include "base/result.h"

/// What can be said about a case under a policy before anybody plays it.
namespace leeway::analysis {

class DilemmaWatch;  // analysis/dilemma.h

struct Valued {
    double utility = 0;    ///< points: happiness - cost / point value
    double happiness = 0;  ///< expected, at the end
    double cost = 0;       ///< expected, cents
};

/// What a frontier plan does in one state that it can reach.
struct PlannedChoice {
    StateIndex state = 0;
    engine::ActionIndex action = 0;
};

/// A vertex of the upper hull of (expected happiness, expected cost).
struct FrontierPoint {
    double happiness = 0;
    double cost = 0;                                             ///< cents
    double lowest_rate = 0;                                      ///< cents a point; the plan is best from here
    std::optional<double> highest_rate;                          ///< to here; nothing: without bound
    std::vector<PlannedChoice> plan;                             ///< in the order of the states
    std::vector<std::pair<engine::SceneIndex, double>> endings;  ///< probabilities above 0, the scenario's order
};

struct DeterministicPoint {
    int happiness = 0;
    std::int64_t cost = 0;  ///< cents
};

struct Analysis {
    std::size_t states = 0;
    std::string plays;  ///< distinct sequences of actions, approvals and chance results; exact decimal
    Valued best;
    Valued worst;
    std::vector<FrontierPoint> frontier;  ///< by rising cost
    std::optional<std::vector<DeterministicPoint>>
        efficient;  ///< every efficient point; only where nothing is left to chance
    std::vector<std::pair<engine::SceneIndex, bool>> endings;  ///< whether each can be reached; the scenario's order
    std::vector<engine::ResponseIndex> never_on_frontier;      ///< the author's order
    std::vector<engine::SceneIndex> stuck;                     ///< where a play can get stuck; the scenario's order
    std::vector<engine::ResponseIndex> never_a_dilemma;        ///< see DilemmaWatch; the author's order
};

/// The whole analysis of an explored graph. @param stop asked between backward inductions.
[[nodiscard]] Analysis analyze(const StateGraph& graph, const Stop& stop = {});

/// Explores and analyses. Errors: those of explore.
[[nodiscard]] Result<Analysis> analyze(std::shared_ptr<const engine::Program> program);

/// The frontier alone, found by dichotomic search (Aneja and Nair 1979), one backward induction a point and a gap.
/// By rising cost; at least one point. Only points that are the only best at some rate: none on the line between
/// others.
/// @param watch if given, is shown for every point the plan that is best where only this point is: at both ends, and in
/// the middle of every other interval.
[[nodiscard]] std::vector<FrontierPoint> frontier(const StateGraph& graph, DilemmaWatch* watch = nullptr,
                                                  const Stop& stop = {});

/// How many distinct plays there are, exact, as a decimal.
[[nodiscard]] std::string count_plays(const StateGraph& graph, const Stop& stop = {});

/// Every efficient (happiness at the end, cost): none that another play beats on one axis and equals on the other. By
/// rising cost. Nothing where some choice that can be met has more than one result.
[[nodiscard]] std::optional<std::vector<DeterministicPoint>> efficient_points(const StateGraph& graph);

}  // namespace leeway::analysis
