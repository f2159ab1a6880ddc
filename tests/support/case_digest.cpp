#include <cstdint>
#include <cstring>
#include <vector>

#include <fmt/format.h>

#include "analysis/analysis.h"
#include "analysis/monte_carlo.h"
#include "analysis/persona.h"
#include "analysis/review.h"
#include "analysis/worth.h"
#include "engine/compile.h"
#include "files/digest.h"
#include "support/bundled_cases.h"
#include "support/case_digest.h"

namespace leeway::support {

namespace {

using analysis::Analysis;
using analysis::Judge;
using analysis::StateGraph;

/// Collects values as bytes, lowest first.
class Pile {
public:
    void add(std::int64_t value) { add_bits(static_cast<std::uint64_t>(value)); }
    void add(double value) {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        add_bits(bits);
    }
    void add(const std::string& text) { bytes_ += text + '\n'; }
    void add_rounded(double value) { add(fmt::format("{:.9f}", value)); }
    void add_bits(std::uint64_t bits) {
        for (int i = 0; i < 8; ++i, bits >>= 8U) bytes_ += static_cast<char>(bits & 0xFFU);
    }
    void add(const analysis::Valued& valued) {
        add(valued.utility);
        add(valued.happiness);
        add(valued.cost);
    }
    void add(const std::vector<engine::ResponseIndex>& numbers) {
        add(static_cast<std::int64_t>(numbers.size()));
        for (const std::uint32_t number : numbers) add(std::int64_t{number});
    }

    [[nodiscard]] std::string digest() const { return files::digest(bytes_); }

private:
    std::string bytes_;
};

void add_graph(const StateGraph& graph, Pile& pile) {
    for (const engine::Word word : graph.words) pile.add_bits(word);
    for (const std::uint32_t first : graph.first_choice) pile.add(std::int64_t{first});
    for (const analysis::Choice& choice : graph.choices) {
        pile.add(std::int64_t{choice.action});
        pile.add(std::int64_t{choice.first_transition});
    }
    for (const analysis::Transition& transition : graph.transitions) {
        pile.add(std::int64_t{transition.target});
        pile.add(std::int64_t{transition.weight});
    }
}

void add_values(const Judge& judge, Pile& pile) {
    for (analysis::StateIndex state = 0; state < judge.graph().size(); ++state) {
        for (const analysis::Plan* plan : {&judge.best(), &judge.worst()}) {
            pile.add(plan->value[state].happiness);
            pile.add(plan->value[state].cost);
            pile.add(std::int64_t{plan->choice[state]});
        }
        for (const analysis::Alternative& alternative : judge.alternatives(state, 0)) pile.add(alternative.regret);
    }
}

void add_frontier(const std::vector<analysis::FrontierPoint>& points, Pile& pile) {
    for (const analysis::FrontierPoint& point : points) {
        pile.add(point.happiness);
        pile.add(point.cost);
        pile.add(point.lowest_rate);
        pile.add(point.highest_rate.value_or(-1));
        for (const analysis::PlannedChoice& choice : point.plan) {
            pile.add(std::int64_t{choice.state});
            pile.add(std::int64_t{choice.action});
        }
        for (const auto& [scene, probability] : point.endings) {
            pile.add(std::int64_t{scene});
            pile.add(probability);
        }
    }
}

void add_analysis(const Analysis& analysis, Pile& pile) {
    pile.add(static_cast<std::int64_t>(analysis.states));
    pile.add(analysis.plays);
    pile.add(analysis.best);
    pile.add(analysis.worst);
    add_frontier(analysis.frontier, pile);
    for (const auto& point : analysis.efficient.value_or(std::vector<analysis::DeterministicPoint>{})) {
        pile.add(std::int64_t{point.happiness});
        pile.add(point.cost);
    }
    for (const auto& [scene, is_reached] : analysis.endings) pile.add(std::int64_t{is_reached ? 1 : 0});
    pile.add(analysis.never_on_frontier);
    pile.add(analysis.stuck);
    pile.add(analysis.never_a_dilemma);
}

void add_people(const StateGraph& graph, Pile& pile) {
    const model::Scenario& scenario = *graph.program->scenario;
    for (const analysis::Persona& persona : analysis::bundled_personas()) {
        const analysis::Habit habit = analysis::habit_of(graph, persona);
        const analysis::Population population = analysis::propagate(graph, habit);
        pile.add_rounded(population.expected.happiness);
        pile.add_rounded(population.expected.cost);
        pile.add_rounded(population.happiness_deviation);
        pile.add_rounded(population.asked);
        pile.add_rounded(population.breaches);
        const analysis::Sampled sampled = analysis::simulate(graph, habit, 100, 1);
        pile.add_rounded(sampled.happiness);
        pile.add_rounded(sampled.cost);
        const double start = scenario.customer.happiness;
        const analysis::WorthRange worth =
            analysis::worth_range(scenario, start, population.expected.happiness, Money());
        pile.add(worth.low.cents());
        pile.add(worth.middle.cents());
        pile.add(worth.high.cents());
    }
}

}  // namespace

std::string case_digest(std::shared_ptr<const engine::Program> program) {
    const auto judge = Judge::make(std::move(program)).value();
    Pile pile;
    add_graph(judge->graph(), pile);
    add_values(*judge, pile);
    add_analysis(analysis::analyze(judge->graph()), pile);
    add_people(judge->graph(), pile);
    return pile.digest();
}

std::string state_digest(std::shared_ptr<const engine::Program> program) {
    const auto judge = Judge::make(std::move(program)).value();
    Pile pile;
    add_graph(judge->graph(), pile);
    add_values(*judge, pile);
    pile.add(analysis::count_plays(judge->graph()));
    return pile.digest();
}

std::string bundled_digests() {
    std::string lines;
    for (const BundledCase& bundled : bundled_cases()) {
        lines += fmt::format("{} {} {}\n", bundled.scenario->id.text, bundled.policy->id.text,
                             case_digest(engine::compile(bundled.scenario, bundled.policy)));
    }
    for (const BundledCase& bundled : bundled_journeys()) {
        lines += fmt::format("journey {} {} {}\n", bundled.scenario->id.text, bundled.policy->id.text,
                             state_digest(engine::compile(bundled.scenario, bundled.policy)));
    }
    return lines;
}

}  // namespace leeway::support
