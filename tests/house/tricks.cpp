#include "house/tricks.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

#include "analysis/review.h"
#include "analysis/solve.h"
#include "base/text.h"

namespace leeway::house {

namespace {

using analysis::Choice;
using analysis::StateGraph;
using analysis::StateIndex;

const engine::ActionCode& action_of(const StateGraph& graph, const Choice& choice) {
    return graph.program->actions[choice.action];
}

/// What each choice of a state leaves of the score, 0..1.
std::vector<double> shares_kept(const StateGraph& graph, const analysis::Plan& best, StateIndex state) {
    const auto rate = static_cast<double>(graph.program->point_value_cents());
    std::vector<double> values;
    for (const Choice& choice : graph.choices_of(state)) {
        values.push_back(analysis::utility(analysis::value_of(graph, best, choice), rate));
    }
    const double top = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    for (double& value : values) value = analysis::judgement_score(top - value) / 100;
    return values;
}

/// The place of the highest, the earliest of equals.
template <typename Key>
std::size_t highest(std::span<const Choice> choices, const Key& key) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < choices.size(); ++i) {
        if (key(choices[i]) > key(choices[best])) best = i;
    }
    return best;
}

/// What the trick chooses, or nothing where it leaves it to the dice.
std::optional<std::size_t> pick(const StateGraph& graph, std::span<const Choice> choices, Trick trick) {
    const auto response = [&](const Choice& choice) { return action_of(graph, choice).response; };
    const auto text = [&](const Choice& choice) -> const model::Response& {
        return graph.program->response_text(response(choice));
    };
    switch (trick) {
        case Trick::First: return 0;
        case Trick::Last: return highest(choices, response);
        case Trick::Longest: return highest(choices, [&](const Choice& c) { return code_points(text(c).say); });
        case Trick::Kindest: return highest(choices, [&](const Choice& c) { return text(c).interaction; });
        case Trick::Ask: break;
    }
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (action_of(graph, choices[i]).kind == engine::ActionKind::Ask) return i;
    }
    return std::nullopt;
}

double after_choice(const StateGraph& graph, const std::vector<double>& score, const Choice& choice) {
    double mean = 0;
    for (const analysis::Transition& t : graph.transitions_of(choice)) mean += t.probability() * score[t.target];
    return mean;
}

}  // namespace

std::array<double, 5> scores_of_tricks(const StateGraph& graph) {
    const auto rate = static_cast<double>(graph.program->point_value_cents());
    const analysis::Plan best = analysis::solve(graph, {analysis::Objective::Kind::Rate, rate});
    std::array<std::vector<double>, 5> score;
    for (std::vector<double>& one : score) one.assign(graph.size(), 1);
    for (std::size_t state = graph.size(); state-- > 0;) {
        const std::span<const Choice> choices = graph.choices_of(static_cast<StateIndex>(state));
        if (choices.empty()) continue;
        const std::vector<double> kept = shares_kept(graph, best, static_cast<StateIndex>(state));
        for (std::size_t trick = 0; trick < kTricks.size(); ++trick) {
            const auto is_worth = [&](std::size_t i) {
                return kept[i] * after_choice(graph, score[trick], choices[i]);
            };
            const std::optional<std::size_t> picked = pick(graph, choices, kTricks[trick]);
            double sum = 0;
            for (std::size_t i = 0; i < choices.size() && !picked; ++i) sum += is_worth(i);
            score[trick][state] = picked ? is_worth(*picked) : sum / static_cast<double>(choices.size());
        }
    }
    std::array<double, 5> at_start{};
    for (std::size_t trick = 0; trick < kTricks.size(); ++trick) at_start[trick] = 100 * score[trick][0];
    return at_start;
}

}  // namespace leeway::house
