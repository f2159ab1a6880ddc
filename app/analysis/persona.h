#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/graph.h"
#include "analysis/solve.h"

/// People who are not optimal: a persona picks action a with probability proportional to
/// exp((Q_rho(s, a) - shy * layers - fear * [anyway]) / T).
namespace leeway::analysis {

struct Persona {
    std::string_view id;
    double rate = 1;   ///< rho as a multiple of the policy's point value
    double noise = 0;  ///< T in points; 0: always the best
    double shy = 0;    ///< points a layer
    double fear = 0;   ///< points for going against policy
};

/// by-the-book, warm-by-the-book, generous, balanced, hurried, coin-flip.
[[nodiscard]] std::span<const Persona> bundled_personas();
[[nodiscard]] const Persona* find_persona(std::string_view id);

/// The one of them that stands for most people.
inline constexpr std::string_view kMostPeople = "balanced";

/// A persona's probabilities in every state.
struct Habit {
    std::vector<double> probability;  ///< a choice of the graph; those of a state sum to 1
};
[[nodiscard]] Habit habit_of(const StateGraph& graph, const Persona& persona);

/// What becomes of a population of that persona, exactly, by propagating probabilities forward.
struct Population {
    Expected expected;               ///< happiness at the end and cost, means
    double happiness_deviation = 0;  ///< standard deviation
    double cost_deviation = 0;       ///< cents
    std::vector<double> reached;     ///< probability of each state
    std::vector<std::pair<engine::SceneIndex, double>>
        endings;          ///< those with probability above 0, the scenario's order
    double asked = 0;     ///< expected number of requests for approval
    double breaches = 0;  ///< expected number of steps against policy
};
[[nodiscard]] Population propagate(const StateGraph& graph, const Habit& habit);

/// What the plays of each of the bundled personas come to on average, in their order.
[[nodiscard]] std::vector<Expected> bundled_means(const StateGraph& graph, const Stop& stop = {});

/// The play of somebody with that habit when each choice is the likeliest one and chance follows the seed.
[[nodiscard]] std::vector<engine::ActionIndex> likeliest_play(const StateGraph& graph, const Habit& habit,
                                                              std::uint64_t seed);

}  // namespace leeway::analysis
