#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "analysis/analysis.h"

namespace leeway::analysis {

namespace {

constexpr std::int64_t kUnreached = std::numeric_limits<std::int64_t>::max();

/// The least cost of a play that ends with each happiness. Happiness is part of the state, so the cheapest way to each
/// state says everything.
std::array<std::int64_t, 101> cheapest_by_happiness(const StateGraph& graph) {
    std::array<std::int64_t, 101> cheapest{};
    cheapest.fill(kUnreached);
    std::vector<std::int64_t> cost(graph.size(), kUnreached);
    cost[0] = 0;
    for (StateIndex state = 0; state < graph.size(); ++state) {
        const std::span<const Choice> choices = graph.choices_of(state);
        if (choices.empty()) {
            std::int64_t& known = cheapest[static_cast<std::size_t>(graph.view(state).happiness())];
            known = std::min(known, cost[state]);
        }
        for (const Choice& choice : choices) {
            const engine::ActionCode& action = graph.program->actions[choice.action];
            std::int64_t& next = cost[graph.transitions_of(choice).front().target];
            next = std::min(next, cost[state] + action.granted_cents);
        }
    }
    return cheapest;
}

/// Whether there is chance or an approval anywhere; one that is always given is still somebody else's decision.
bool leaves_something_open(const StateGraph& graph) {
    // One more entry of choices than there are choices.
    if (graph.transitions.size() + 1 != graph.choices.size()) return true;
    return std::any_of(graph.choices.begin(), graph.choices.end() - 1, [&](const Choice& choice) {
        return graph.program->actions[choice.action].kind == engine::ActionKind::Ask;
    });
}

}  // namespace

std::optional<std::vector<DeterministicPoint>> efficient_points(const StateGraph& graph) {
    if (leaves_something_open(graph)) return std::nullopt;
    const std::array<std::int64_t, 101> cheapest = cheapest_by_happiness(graph);
    std::vector<DeterministicPoint> points;
    std::int64_t least_above = kUnreached;
    for (int happiness = 100; happiness >= 0; --happiness) {
        const std::int64_t cost = cheapest[static_cast<std::size_t>(happiness)];
        if (cost >= least_above) continue;
        least_above = cost;
        points.push_back({happiness, cost});
    }
    std::reverse(points.begin(), points.end());
    return points;
}

}  // namespace leeway::analysis
