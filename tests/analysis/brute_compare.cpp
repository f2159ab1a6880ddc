#include "analysis/brute_compare.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "engine/compile.h"

namespace leeway::brute {

namespace {

using analysis::Choice;
using analysis::StateIndex;
using analysis::Transition;

std::string compare_state(const Pair& pair, std::size_t node_number) {
    const Node& node = pair.tree.nodes[node_number];
    const engine::StateView state = pair.graph().view(pair.state_of[node_number]);
    if (state.scene() != node.scene || state.happiness() != node.happiness || state.expectation() != node.expectation) {
        return fmt::format("node {} is scene {} H {} E {}, its state scene {} H {} E {}", node_number, node.scene,
                           node.happiness, node.expectation, state.scene(), state.happiness(), state.expectation());
    }
    const std::vector<model::Note>& notes = pair.program().scenario->notes;
    for (engine::NoteIndex note = 0; note < notes.size(); ++note) {
        if (state.has_note(note) == (node.notes.count(notes[note].id.text) != 0)) continue;
        return fmt::format("node {} and its state differ in the note {}", node_number, notes[note].id.text);
    }
    return {};
}

std::string compare_option(const Pair& pair, const Option& option, const Choice& choice) {
    const engine::ActionCode& action = pair.program().actions[choice.action];
    if (pair.program().responses[action.response].number != option.response) return "another response";
    if (action.kind != option.kind || action.layers != option.layers) return "another way of giving it";
    const std::span<const Transition> transitions = pair.graph().transitions_of(choice);
    if (transitions.size() != option.branches.size()) return "another number of results";
    for (std::size_t i = 0; i < transitions.size(); ++i) {
        const Branch& branch = option.branches[i];
        if (!is_near(transitions[i].probability(), branch.probability)) return "another probability";
        if (branch.cost != (branch.approved ? action.granted_cents : action.refused_cents)) return "another cost";
    }
    return {};
}

std::string walk(Pair& pair, std::size_t node_number) {
    const Node& node = pair.tree.nodes[node_number];
    const std::span<const Choice> choices = pair.graph().choices_of(pair.state_of[node_number]);
    if (std::string difference = compare_state(pair, node_number); !difference.empty()) return difference;
    if (choices.size() != node.options.size()) {
        return fmt::format("node {} offers {}, its state {}", node_number, node.options.size(), choices.size());
    }
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const std::string difference = compare_option(pair, node.options[i], choices[i]);
        if (!difference.empty()) return fmt::format("node {}, option {}: {}", node_number, i, difference);
        const std::span<const Transition> transitions = pair.graph().transitions_of(choices[i]);
        for (std::size_t b = 0; b < transitions.size(); ++b) {
            pair.state_of[node.options[i].branches[b].next] = transitions[b].target;
        }
    }
    return {};
}

std::string compare_numbers(const char* what, double utility, const analysis::Valued& said, const Numbers& numbers) {
    if (is_near(said.utility, utility) && is_near(said.happiness, numbers.happiness) &&
        is_near(said.cost, numbers.cost)) {
        return {};
    }
    return fmt::format("{}: U {} H {} C {} instead of U {} H {} C {}", what, said.utility, said.happiness, said.cost,
                       utility, numbers.happiness, numbers.cost);
}

double utility(const Numbers& numbers, double rate) { return numbers.happiness - numbers.cost / rate; }

/// @param tree the pair's, or as far as the horizon goes.
std::string compare_regrets(const Pair& pair, const Tree& tree, const Wishful& best, std::size_t node,
                            analysis::Horizon horizon) {
    const double rate = tree.point_value;
    double highest = -1e300;
    for (const Option& option : tree.nodes[node].options) {
        highest = std::max(highest, utility(value_of(option, best), rate));
    }
    const std::vector<analysis::Alternative> said = pair.judge->alternatives(pair.state_of[node], 700, horizon);
    for (std::size_t i = 0; i < said.size(); ++i) {
        const Numbers value = value_of(tree.nodes[node].options[i], best);
        const double regret = highest - utility(value, rate);
        if (!is_near(said[i].value, utility(value, rate)) || !is_near(said[i].regret, regret) || said[i].regret < 0) {
            return fmt::format("node {}, option {}: value {} regret {} instead of {} and {}", node, i, said[i].value,
                               said[i].regret, utility(value, rate), regret);
        }
        if (!is_near(said[i].expected.happiness, value.happiness) ||
            !is_near(said[i].expected.cost, value.cost + 700)) {
            return fmt::format("node {}, option {}: expects something else", node, i);
        }
    }
    return {};
}

std::string compare_ends(const Pair& pair) {
    std::set<engine::SceneIndex> reached;
    std::set<engine::SceneIndex> stuck;
    for (const Node& node : pair.tree.nodes) {
        for (const std::size_t passed : node.passed) reached.insert(static_cast<engine::SceneIndex>(passed));
        if (!node.options.empty()) continue;
        const auto scene = static_cast<engine::SceneIndex>(node.scene);
        (pair.program().scenes[scene].is_ending ? reached : stuck).insert(scene);
    }
    for (const auto& [scene, is_reached] : pair.analysis.endings) {
        if (is_reached != (reached.count(scene) != 0)) return fmt::format("ending {}: reached or not", scene);
    }
    const std::set<engine::SceneIndex> said(pair.analysis.stuck.begin(), pair.analysis.stuck.end());
    return said == stuck ? std::string() : "other scenes leave the customer stuck";
}

std::string compare_efficient(const Pair& pair) {
    if (pair.analysis.efficient.has_value() == has_luck(pair.tree))
        return "efficient points and luck do not go together";
    if (!pair.analysis.efficient) return {};
    const std::vector<std::pair<int, std::int64_t>> expected = efficient(pair.tree);
    std::vector<std::pair<int, std::int64_t>> said;
    for (const analysis::DeterministicPoint& point : *pair.analysis.efficient)
        said.emplace_back(point.happiness, point.cost);
    return said == expected ? std::string() : "other efficient points";
}

/// A state remembers at least what is seen, and at most everything that was given.
std::string compare_states(const Pair& pair) {
    std::set<std::tuple<std::size_t, int, int, std::set<std::string>>> seen;
    std::set<std::pair<decltype(seen)::value_type, std::set<std::pair<std::size_t, std::size_t>>>> full;
    for (const Node& node : pair.tree.nodes) {
        const auto visible = std::make_tuple(node.scene, node.happiness, node.expectation, node.notes);
        seen.insert(visible);
        full.insert({visible, node.given});
    }
    const std::set<StateIndex> met(pair.state_of.begin(), pair.state_of.end());
    if (met.size() != pair.analysis.states) return "states that no play meets";
    if (met.size() < seen.size() || met.size() > full.size()) return "too few or too many states";
    return {};
}

}  // namespace

bool is_near(double a, double b) { return std::abs(a - b) <= 1e-8 * std::max({1.0, std::abs(a), std::abs(b)}); }

Pair pair_up(Tree tree, const support::RandomCase& random_case, std::string& difference) {
    Pair pair;
    pair.tree = std::move(tree);
    pair.judge = analysis::Judge::make(engine::compile(random_case.scenario, random_case.policy)).value();
    pair.analysis = analysis::analyze(pair.graph());
    pair.state_of.resize(pair.tree.nodes.size(), 0);
    for (std::size_t node = 0; node < pair.tree.nodes.size() && difference.empty(); ++node)
        difference = walk(pair, node);
    return pair;
}

std::string compare_values(const Pair& pair) {
    const double rate = pair.tree.point_value;
    const Wishful best = follow(pair.tree, {Wish::Kind::Best, rate});
    const Wishful worst = follow(pair.tree, {Wish::Kind::Worst, rate});
    std::string difference =
        compare_numbers("best", utility(best.value[0], rate), pair.analysis.best, best.value[0]) +
        compare_numbers("worst", utility(worst.value[0], rate), pair.analysis.worst, worst.value[0]);
    for (std::size_t node = 0; node < pair.tree.nodes.size() && difference.empty(); ++node) {
        difference = compare_regrets(pair, pair.tree, best, node, analysis::Horizon::Play);
    }
    return difference;
}

std::string compare_contact_values(const Pair& pair) {
    const Tree tree = cut_at_contacts(pair.tree);
    const Wishful best = follow(tree, {Wish::Kind::Best, tree.point_value});
    std::string difference;
    for (std::size_t node = 0; node < pair.tree.nodes.size() && difference.empty(); ++node) {
        difference = compare_regrets(pair, tree, best, node, analysis::Horizon::Contact);
    }
    return difference;
}

std::string compare_counts(const Pair& pair) {
    if (pair.analysis.plays != std::to_string(count_plays(pair.tree))) {
        return fmt::format("{} plays instead of {}", pair.analysis.plays, count_plays(pair.tree));
    }
    return compare_ends(pair) + compare_efficient(pair) + compare_states(pair);
}

}  // namespace leeway::brute
