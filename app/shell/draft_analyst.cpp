#include "shell/draft_analyst.h"

#include <new>
#include <utility>

#include "engine/compile.h"
#include "model/reached.h"
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

/// How people go through it, and the ways worth a look.
void look_at_people(const analysis::StateGraph& graph, flow::DraftAnalysis& analysis) {
    for (const analysis::Persona& persona : analysis::bundled_personas()) {
        const analysis::Habit habit = analysis::habit_of(graph, persona);
        const analysis::Population population = analysis::propagate(graph, habit);
        analysis.personas.push_back(population.expected);
        analysis.heat.push_back(analysis::heat_of(graph, habit, population));
        if (persona.id == analysis::kMostPeople) analysis.ways = analysis::ways_of_interest(graph, habit);
    }
}

bool is_sound(const model::Scenario& scenario) { return !model::has_errors(model::validate(scenario)); }

/// What can be worked out of it: all, or all that plays come to; null where something is wrong in that.
std::shared_ptr<const model::Scenario> sound_part(const flow::request::AnalyzeDraft& wanted,
                                                  flow::DraftAnalysis& analysis) {
    if (is_sound(*wanted.scenario)) return wanted.scenario;
    auto reached = std::make_shared<const model::Scenario>(model::without_unreached(*wanted.scenario));
    analysis.leaves_out = is_sound(*reached);
    analysis.has_errors = !analysis.leaves_out;
    return analysis.has_errors ? nullptr : reached;
}

void analyze_sound(const std::shared_ptr<const model::Scenario>& scenario,
                   const std::shared_ptr<const model::Policy>& policy, const std::function<bool()>& stop,
                   flow::DraftAnalysis& analysis) {
    auto program = engine::compile(scenario, policy);
    Result<analysis::StateGraph> graph = analysis::explore(program, kLimits, stop);
    if (stop()) return;
    if (!graph) {
        analysis.problem = graph.error().message;
        return;
    }
    analysis.analysis = analysis::analyze(*graph, stop);
    if (stop()) return;
    look_at_people(*graph, analysis);
    analysis.arrivals = analysis::arrivals_everywhere(*graph, flow::kMostArrivals);
    analysis.program = std::move(program);
    analysis.graph = std::make_shared<const analysis::StateGraph>(*std::move(graph));
}

}  // namespace

std::optional<flow::DraftAnalysis> analyze_draft(const flow::request::AnalyzeDraft& wanted,
                                                 const std::function<bool()>& stop) {
    flow::DraftAnalysis analysis = begun(wanted);
    const std::shared_ptr<const model::Scenario> scenario = sound_part(wanted, analysis);
    if (!scenario) return analysis;
    try {
        analyze_sound(scenario, wanted.policy, stop, analysis);
    } catch (const std::bad_alloc&) {
        analysis = begun(wanted);
        analysis.problem = "there is not enough memory for it";
    }
    if (stop()) return std::nullopt;
    return analysis;
}

}  // namespace leeway::shell
