#include <cmath>
#include <variant>

#include "analysis/monte_carlo.h"
#include "base/assert.h"
#include "engine/session.h"

namespace leeway::analysis {

namespace {

/// Mean and standard error as numbers come in (Welford 1962).
class RunningMean {
public:
    void add(double value) {
        ++count_;
        const double before = value - mean_;
        mean_ += before / static_cast<double>(count_);
        squares_ += before * (value - mean_);
    }
    [[nodiscard]] double mean() const { return mean_; }
    [[nodiscard]] double standard_error() const {
        if (count_ < 2) return 0;
        const auto count = static_cast<double>(count_);
        return std::sqrt(squares_ / (count - 1) / count);
    }

private:
    std::uint64_t count_ = 0;
    double mean_ = 0;
    double squares_ = 0;
};

/// 53 even bits as a number in [0, 1).
double fraction(std::uint64_t bits) { return static_cast<double>(bits >> 11U) * 0x1p-53; }

/// The choice in whose share of the probabilities the fraction falls.
std::uint32_t chosen(const StateGraph& graph, const Habit& habit, StateIndex state, double fraction) {
    std::uint32_t last_possible = graph.first_choice[state];
    double passed = 0;
    for (std::uint32_t c = graph.first_choice[state]; c != graph.first_choice[state + 1]; ++c) {
        if (habit.probability[c] == 0) continue;
        last_possible = c;
        passed += habit.probability[c];
        if (fraction < passed) break;
    }
    return last_possible;
}

/// One play; its own luck decides as in any session, `whims` decides what the person chooses.
engine::Session sample(const StateGraph& graph, const Habit& habit, std::uint64_t luck, engine::Dice whims) {
    engine::Session session(graph.program, luck);
    StateIndex state = 0;
    for (std::uint64_t step = 0; !graph.choices_of(state).empty(); ++step) {
        const std::uint32_t choice = chosen(graph, habit, state, fraction(whims.bits(step)));
        const auto given = session.give(graph.choices[choice].action);
        LEEWAY_ASSERT(std::holds_alternative<engine::Step>(given), "a graph offered what a session refuses");
        const std::optional<StateIndex> next = graph.find(session.words());
        LEEWAY_ASSERT(next.has_value(), "a session reached a state that explore() did not");
        state = *next;
    }
    return session;
}

}  // namespace

Sampled simulate(const StateGraph& graph, const Habit& habit, std::uint64_t plays, std::uint64_t seed) {
    LEEWAY_ASSERT(plays > 0, "a mean of no plays was asked for");
    const engine::Dice seeds(seed);
    RunningMean happiness;
    RunningMean cost;
    Sampled sampled;
    sampled.plays = plays;
    for (std::uint64_t play = 0; play < plays; ++play) {
        const engine::Session session =
            sample(graph, habit, seeds.bits(2 * play), engine::Dice(seeds.bits(2 * play + 1)));
        happiness.add(session.state().happiness());
        cost.add(static_cast<double>(session.bill().total().cents()));
        ++sampled.endings[session.state().scene()];
    }
    sampled.happiness = happiness.mean();
    sampled.happiness_error = happiness.standard_error();
    sampled.cost = cost.mean();
    sampled.cost_error = cost.standard_error();
    return sampled;
}

}  // namespace leeway::analysis
