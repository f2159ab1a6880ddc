#include <algorithm>

#include "analysis/gap.h"

namespace leeway::analysis {

namespace {

/// A state of a gap costs several times as much as one of the graph, and trying in vain should cost little; in a small
/// graph nothing is lost either way.
constexpr std::size_t kSmallGap = 256;
constexpr std::size_t kSmallShare = 32;

bool same(const Expected& a, const Expected& b) { return a.happiness == b.happiness && a.cost == b.cost; }

bool may_be_best(const Gap& gap, const GapState& state, const GapChoice& choice) {
    const Direction& left = gap.left_end;
    const Direction& right = gap.right_end;
    const double left_lead = std::max(0.0, left.value(state.left) - left.value(state.right));
    const double right_lead = std::max(0.0, right.value(state.right) - right.value(state.left));
    const double left_lack = std::max(0.0, left.value(state.left) - left.value(choice.left) - left.margin(state.left));
    const double right_lack =
        std::max(0.0, right.value(state.right) - right.value(choice.right) - right.margin(state.right));
    return left_lack * right_lead + right_lack * left_lead <= left_lead * right_lead;
}

/// Where the choices of the gap's state number i end.
std::uint32_t choices_end(const Gap& gap, std::size_t i) {
    return i + 1 < gap.states.size() ? gap.states[i + 1].first_choice : static_cast<std::uint32_t>(gap.choices.size());
}

}  // namespace

void GapWorker::add(Gap& gap, const GapState& state, const GapChoice* first, const GapChoice* last) {
    gap.states.push_back({state.state, static_cast<std::uint32_t>(gap.choices.size()), state.left, state.right});
    for (const GapChoice* choice = first; choice != last; ++choice) {
        if (!may_be_best(gap, state, *choice)) continue;
        gap.choices.push_back(*choice);
        for (const Transition& t : graph_.transitions_of(graph_.choices[choice->choice])) met_[t.target] = true;
    }
}

void GapWorker::forget_met(const Gap& gap) {
    for (const GapChoice& choice : gap.choices) {
        for (const Transition& t : graph_.transitions_of(graph_.choices[choice.choice])) met_[t.target] = false;
    }
    met_[0] = false;
}

std::optional<Gap> GapWorker::between(const Direction& left_end, const Plan& left, const Direction& right_end,
                                      const Plan& right) {
    Gap gap;
    gap.left_end = left_end;
    gap.right_end = right_end;
    met_[0] = true;
    std::vector<GapChoice> choices;
    const std::size_t most_states = std::max(kSmallGap, graph_.size() / kSmallShare);
    for (StateIndex state = 0; state < graph_.size() && gap.states.size() <= most_states; ++state) {
        if (!met_[state] || same(left.value[state], right.value[state])) continue;
        choices.clear();
        for (std::uint32_t c = graph_.first_choice[state]; c != graph_.first_choice[state + 1]; ++c) {
            const Choice& choice = graph_.choices[c];
            choices.push_back({c, value_of_choice(graph_, own_cost_, left.value.data(), choice),
                               value_of_choice(graph_, own_cost_, right.value.data(), choice)});
        }
        add(gap, {state, 0, left.value[state], right.value[state]}, choices.data(), choices.data() + choices.size());
    }
    forget_met(gap);
    if (gap.states.size() > most_states) return std::nullopt;
    return gap;
}

GapSolution GapWorker::solve(const Gap& gap, double rate, Plan& plan) const {
    GapSolution solution;
    solution.value.resize(gap.states.size());
    solution.choice.resize(gap.states.size());
    solution.choice_value.resize(gap.choices.size());
    const RateRule rule{1 / rate, 1};
    for (std::size_t i = gap.states.size(); i-- > 0;) {
        const std::uint32_t first = gap.states[i].first_choice;
        std::uint32_t best = first;
        for (std::uint32_t c = first; c != choices_end(gap, i); ++c) {
            const Choice& choice = graph_.choices[gap.choices[c].choice];
            solution.choice_value[c] = value_of_choice(graph_, own_cost_, plan.value.data(), choice);
            if (rule.prefers(solution.choice_value[c], solution.choice_value[best])) best = c;
        }
        solution.value[i] = solution.choice_value[best];
        solution.choice[i] = gap.choices[best].choice;
        plan.value[gap.states[i].state] = solution.value[i];
        plan.choice[gap.states[i].state] = solution.choice[i];
    }
    return solution;
}

Gap GapWorker::left_of(const Gap& gap, const GapSolution& solution, double rate) {
    Gap part;
    part.left_end = gap.left_end;
    part.right_end = Direction::at_rate(rate);
    fill(
        part, gap, [&](GapState& state, std::size_t i) { state.right = solution.value[i]; },
        [&](GapChoice& choice, std::size_t c) { choice.right = solution.choice_value[c]; });
    return part;
}

Gap GapWorker::right_of(const Gap& gap, const GapSolution& solution, double rate) {
    Gap part;
    part.left_end = Direction::at_rate(rate);
    part.right_end = gap.right_end;
    fill(
        part, gap, [&](GapState& state, std::size_t i) { state.left = solution.value[i]; },
        [&](GapChoice& choice, std::size_t c) { choice.left = solution.choice_value[c]; });
    return part;
}

template <typename MoveState, typename MoveChoice>
void GapWorker::fill(Gap& part, const Gap& whole, const MoveState& move_state, const MoveChoice& move_choice) {
    met_[0] = true;
    std::vector<GapChoice> choices;
    for (std::size_t i = 0; i < whole.states.size(); ++i) {
        GapState state = whole.states[i];
        move_state(state, i);
        if (!met_[state.state] || same(state.left, state.right)) continue;
        choices.clear();
        for (std::uint32_t c = state.first_choice; c != choices_end(whole, i); ++c) {
            choices.push_back(whole.choices[c]);
            move_choice(choices.back(), c);
        }
        add(part, state, choices.data(), choices.data() + choices.size());
    }
    forget_met(part);
}

void write_back(const Gap& gap, const GapSolution& solution, Plan& plan) {
    for (std::size_t i = 0; i < gap.states.size(); ++i) {
        plan.value[gap.states[i].state] = solution.value[i];
        plan.choice[gap.states[i].state] = solution.choice[i];
    }
}

}  // namespace leeway::analysis
