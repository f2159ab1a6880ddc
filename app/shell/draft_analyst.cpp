#include "shell/draft_analyst.h"

#include <new>
#include <utility>

#include "engine/compile.h"
#include "model/validate.h"

namespace leeway::shell {

namespace {

/// What a person waits for while writing: past this a case is looked at with `leeway analyze`.
constexpr analysis::GraphLimits kLimits{2'000'000, 16'000'000};

flow::DraftAnalysis begun(const flow::request::AnalyzeDraft& wanted) {
    flow::DraftAnalysis analysis;
    analysis.revision = wanted.revision;
    analysis.scenario = wanted.scenario;
    analysis.policy = wanted.policy;
    return analysis;
}

void look_at_people(const analysis::StateGraph& graph, flow::DraftAnalysis& analysis) {
    for (const analysis::Persona& persona : analysis::bundled_personas()) {
        const analysis::Habit habit = analysis::habit_of(graph, persona);
        const analysis::Population population = analysis::propagate(graph, habit);
        analysis.personas.push_back(population.expected);
        analysis.heat.push_back(analysis::heat_of(graph, habit, population));
    }
}

void analyze_sound(const flow::request::AnalyzeDraft& wanted, const std::function<bool()>& stop,
                   flow::DraftAnalysis& analysis) {
    auto program = engine::compile(wanted.scenario, wanted.policy);
    Result<analysis::StateGraph> graph = analysis::explore(program, kLimits, stop);
    if (stop()) return;
    if (!graph) {
        analysis.problem = graph.error().message;
        return;
    }
    analysis.analysis = analysis::analyze(*graph, stop);
    if (stop()) return;
    look_at_people(*graph, analysis);
    analysis.ways = analysis::ways_of_interest(*graph);
    analysis.arrivals = analysis::arrivals_everywhere(*graph, flow::kMostArrivals);
    analysis.program = std::move(program);
    analysis.graph = std::make_shared<const analysis::StateGraph>(*std::move(graph));
}

}  // namespace

std::optional<flow::DraftAnalysis> analyze_draft(const flow::request::AnalyzeDraft& wanted,
                                                 const std::function<bool()>& stop) {
    flow::DraftAnalysis analysis = begun(wanted);
    if (model::has_errors(model::validate(*wanted.scenario))) {
        analysis.has_errors = true;
        return analysis;
    }
    try {
        analyze_sound(wanted, stop, analysis);
    } catch (const std::bad_alloc&) {
        analysis = begun(wanted);
        analysis.problem = "there is not enough memory for it";
    }
    if (stop()) return std::nullopt;
    return analysis;
}

}  // namespace leeway::shell
