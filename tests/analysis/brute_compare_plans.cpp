#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "analysis/brute_compare.h"
#include "analysis/persona.h"

namespace leeway::brute {

namespace {

using analysis::FrontierPoint;
using analysis::StateIndex;
using engine::ActionKind;

/// The wish that has exactly this vertex as its best.
Wish wish_for(const Hull& hull, std::size_t vertex) {
    if (vertex == 0) return {Wish::Kind::Cheapest, 1};
    if (vertex + 1 == hull.size()) return {Wish::Kind::Happiest, 1};
    const auto slope = [&](std::size_t right) {
        return (hull[right].cost - hull[right - 1].cost) / (hull[right].happiness - hull[right - 1].happiness);
    };
    return {Wish::Kind::Best, (slope(vertex) + slope(vertex + 1)) / 2};
}

/// What somebody who follows the choices meets and does.
struct Followed {
    std::map<StateIndex, engine::ActionIndex> plan;
    std::map<engine::SceneIndex, double> endings;
};

Followed play_out(const Pair& pair, const Wishful& wishful) {
    Followed followed;
    std::vector<double> probability(pair.tree.nodes.size(), 0);
    probability[0] = 1;
    for (std::size_t node = 0; node < pair.tree.nodes.size(); ++node) {
        if (probability[node] == 0) continue;
        if (wishful.choice[node] < 0) {
            followed.endings[static_cast<engine::SceneIndex>(pair.tree.nodes[node].scene)] += probability[node];
            continue;
        }
        const auto option = static_cast<std::size_t>(wishful.choice[node]);
        const StateIndex state = pair.state_of[node];
        followed.plan[state] = pair.graph().choices_of(state)[option].action;
        for (const Branch& branch : pair.tree.nodes[node].options[option].branches) {
            probability[branch.next] = probability[node] * branch.probability;
        }
    }
    return followed;
}

/// Shares that are next to nothing may be lost to underflow on either side.
bool same_shares(const std::vector<std::pair<engine::SceneIndex, double>>& said,
                 std::map<engine::SceneIndex, double> expected) {
    for (const auto& [scene, share] : said) expected[scene] -= share;
    return std::all_of(expected.begin(), expected.end(), [](const auto& rest) { return is_near(rest.second, 0); });
}

std::string compare_point(const FrontierPoint& said, const Hull& hull, std::size_t vertex) {
    const double lowest = vertex == 0 ? 0
                                      : (hull[vertex].cost - hull[vertex - 1].cost) /
                                            (hull[vertex].happiness - hull[vertex - 1].happiness);
    if (!is_near(said.happiness, hull[vertex].happiness) || !is_near(said.cost, hull[vertex].cost)) {
        return fmt::format("point {}: ({}, {}) instead of ({}, {})", vertex, said.happiness, said.cost,
                           hull[vertex].happiness, hull[vertex].cost);
    }
    if (std::abs(said.lowest_rate - lowest) > 1e-6 * std::max(1.0, lowest)) {
        return fmt::format("point {}: from a rate of {} instead of {}", vertex, said.lowest_rate, lowest);
    }
    return said.highest_rate.has_value() == (vertex + 1 < hull.size()) ? std::string() : "an interval without its end";
}

std::string compare_plan(const FrontierPoint& said, const Followed& expected, std::size_t vertex) {
    if (said.plan.size() != expected.plan.size())
        return fmt::format("the plan of point {} reaches other states", vertex);
    for (const analysis::PlannedChoice& choice : said.plan) {
        const auto found = expected.plan.find(choice.state);
        if (found == expected.plan.end())
            return fmt::format("the plan of point {} reaches state {}", vertex, choice.state);
        if (found->second != choice.action) {
            return fmt::format("the plan of point {} does {} in state {} instead of {}", vertex, choice.action,
                               choice.state, found->second);
        }
    }
    return same_shares(said.endings, expected.endings) ? std::string() : fmt::format("point {}: other endings", vertex);
}

/// The values of the responses of a node under a wish, each by the best of its options.
std::map<std::size_t, Numbers> response_values(const Node& node, const Wish& wish, const Wishful& wishful) {
    std::map<std::size_t, Numbers> values;
    for (const Option& option : node.options) {
        const Numbers value = value_of(option, wishful);
        const auto known = values.find(option.response);
        if (known == values.end() || beats(wish, value, known->second)) values[option.response] = value;
    }
    return values;
}

/// What a response needs to be no dilemma, gathered over all nodes and wishes.
struct Standing {
    bool offered_beside_others = false;
    bool beaten = false;
    bool once_idle = false;  ///< at some node no wish makes it better than any other response
};

void judge_node(const Pair& pair, const Node& node, const std::vector<Wish>& wishes,
                const std::vector<Wishful>& wishfuls, std::map<engine::ResponseIndex, Standing>& standings) {
    std::map<std::size_t, bool> beats_some;
    const engine::ResponseIndex first = pair.program().scenes[node.scene].first_response;
    for (std::size_t w = 0; w < wishes.size(); ++w) {
        const std::map<std::size_t, Numbers> values = response_values(node, wishes[w], wishfuls[w]);
        if (values.size() < 2) return;
        for (const auto& [response, value] : values) {
            Standing& standing = standings[first + static_cast<engine::ResponseIndex>(response)];
            standing.offered_beside_others = true;
            for (const auto& [other, other_value] : values) {
                if (beats(wishes[w], other_value, value)) standing.beaten = true;
                if (beats(wishes[w], value, other_value)) beats_some[response] = true;
            }
            beats_some.try_emplace(response, false);
        }
    }
    for (const auto& [response, beats] : beats_some) {
        if (!beats) standings[first + static_cast<engine::ResponseIndex>(response)].once_idle = true;
    }
}

/// A persona's shares of a node's options, by the formula.
std::vector<double> shares_of(const Node& node, const analysis::Persona& persona, double rate, const Wishful& wishful) {
    std::vector<double> shares;
    double sum = 0;
    double highest = -1e300;
    for (const Option& option : node.options) {
        const Numbers value = value_of(option, wishful);
        const double fear = option.kind == ActionKind::Anyway ? persona.fear : 0;
        shares.push_back(value.happiness - value.cost / rate - persona.shy * option.layers - fear);
        highest = std::max(highest, shares.back());
    }
    for (double& share : shares) sum += share = std::exp((share - highest) / persona.noise);
    for (double& share : shares) share /= sum;
    return shares;
}

std::string compare_persona(const Pair& pair, const analysis::Persona& persona) {
    const double rate = persona.rate * pair.tree.point_value;
    const Wishful wishful = follow(pair.tree, {Wish::Kind::Best, rate});
    analysis::Population expected;
    std::map<engine::SceneIndex, double> endings;
    std::vector<double> probability(pair.tree.nodes.size(), 0);
    probability[0] = 1;
    for (std::size_t i = 0; i < pair.tree.nodes.size(); ++i) {
        const Node& node = pair.tree.nodes[i];
        const std::vector<double> shares = shares_of(node, persona, rate, wishful);
        if (shares.empty()) {
            expected.expected.happiness += probability[i] * node.happiness;
            endings[static_cast<engine::SceneIndex>(node.scene)] += probability[i];
        }
        for (std::size_t o = 0; o < shares.size(); ++o) {
            const double taken = probability[i] * shares[o];
            expected.asked += node.options[o].kind == ActionKind::Ask ? taken : 0;
            expected.breaches += node.options[o].kind == ActionKind::Anyway ? taken : 0;
            for (const Branch& branch : node.options[o].branches) {
                probability[branch.next] = taken * branch.probability;
                expected.expected.cost += probability[branch.next] * static_cast<double>(branch.cost);
            }
        }
    }
    const analysis::Population said = analysis::propagate(pair.graph(), analysis::habit_of(pair.graph(), persona));
    const bool same = is_near(said.expected.happiness, expected.expected.happiness) &&
                      is_near(said.expected.cost, expected.expected.cost) && is_near(said.asked, expected.asked) &&
                      is_near(said.breaches, expected.breaches) && same_shares(said.endings, endings);
    return same ? std::string() : fmt::format("a population of {} fares differently", persona.id);
}

}  // namespace

std::string compare_frontier(const Pair& pair) {
    const Hull hull = frontier(pair.tree, 0);
    const std::vector<FrontierPoint>& said = pair.analysis.frontier;
    if (said.size() != hull.size()) return fmt::format("{} frontier points instead of {}", said.size(), hull.size());
    std::set<engine::ResponseIndex> used;
    for (std::size_t vertex = 0; vertex < hull.size(); ++vertex) {
        const Followed expected = play_out(pair, follow(pair.tree, wish_for(hull, vertex)));
        const std::string difference =
            compare_point(said[vertex], hull, vertex) + compare_plan(said[vertex], expected, vertex);
        if (!difference.empty()) return difference;
        for (const auto& [state, action] : expected.plan) used.insert(pair.program().actions[action].response);
    }
    const std::set<engine::ResponseIndex> never(pair.analysis.never_on_frontier.begin(),
                                                pair.analysis.never_on_frontier.end());
    for (engine::ResponseIndex response = 0; response < pair.program().responses.size(); ++response) {
        if ((used.count(response) != 0) == (never.count(response) != 0)) {
            return fmt::format("response {} is or is not on the frontier", response);
        }
    }
    return {};
}

std::string compare_dilemmas(const Pair& pair) {
    const Hull hull = frontier(pair.tree, 0);
    std::vector<Wish> wishes{{Wish::Kind::Cheapest, 1}, {Wish::Kind::Happiest, 1}};
    for (std::size_t i = 1; i + 1 < hull.size(); ++i) wishes.push_back(wish_for(hull, i));
    std::vector<Wishful> wishfuls;
    for (const Wish& wish : wishes) wishfuls.push_back(follow(pair.tree, wish));
    std::map<engine::ResponseIndex, Standing> standings;
    for (const Node& node : pair.tree.nodes) judge_node(pair, node, wishes, wishfuls, standings);
    std::vector<engine::ResponseIndex> expected;
    for (const auto& [response, standing] : standings) {
        if (standing.offered_beside_others && !standing.beaten && !standing.once_idle) expected.push_back(response);
    }
    return expected == pair.analysis.never_a_dilemma ? std::string() : "other responses are no dilemma";
}

std::string compare_personas(const Pair& pair) {
    std::string difference;
    for (const analysis::Persona& persona : analysis::bundled_personas()) {
        // Without noise, whoever is best takes it all, and a tie may go either way: that is tested by itself.
        if (persona.noise > 0 && difference.empty()) difference = compare_persona(pair, persona);
    }
    const analysis::Persona shaky{"shaky", 0.7, 3, 1.5, 4};
    return difference.empty() ? compare_persona(pair, shaky) : difference;
}

}  // namespace leeway::brute
