#include <utility>

#include "analysis/analysis.h"
#include "analysis/dilemma.h"
#include "analysis/induction.h"

namespace leeway::analysis {

namespace {

Valued valued(Inducer& inducer, Objective::Kind kind, double rate) {
    const Expected start = inducer.solve({kind, rate}).value[0];
    return {utility(start, rate), start.happiness, start.cost};
}

/// Marks an ending that leads on, and what it leads on to where that ends at once.
void mark_passed(const engine::Program& program, engine::SceneIndex scene, std::vector<bool>& is_met) {
    for (; program.scenes[scene].leads_on; scene = program.contact_after(scene).start) is_met[scene] = true;
}

/// Marks the endings that plays go through on their way to the next contact: no state stands in them.
void mark_passed_endings(const StateGraph& graph, std::vector<bool>& is_met) {
    const engine::Program& program = *graph.program;
    mark_passed(program, program.start, is_met);
    for (std::size_t i = 0; i + 1 < graph.choices.size(); ++i) {
        const engine::ActionCode& action = program.actions[graph.choices[i].action];
        const engine::ResponseCode& response = program.responses[action.response];
        for (std::uint32_t o = 0; action.approves > 0 && o < response.outcome_count; ++o) {
            const engine::OutcomeCode& outcome = program.outcomes[response.first_outcome + o];
            if (outcome.chance > 0) mark_passed(program, outcome.target, is_met);
        }
        if (action.approves < 100 && response.refused != engine::kNone) mark_passed(program, response.refused, is_met);
    }
}

/// Which endings can be reached, and where a play can get stuck.
void look_at_last_scenes(const StateGraph& graph, Analysis& analysis) {
    const std::vector<engine::SceneCode>& scenes = graph.program->scenes;
    std::vector<bool> is_last(scenes.size(), false);
    for (StateIndex state = 0; state < graph.size(); ++state) {
        if (graph.choices_of(state).empty()) is_last[graph.view(state).scene()] = true;
    }
    if (graph.program->contacts.size() > 1) mark_passed_endings(graph, is_last);
    for (engine::SceneIndex scene = 0; scene < scenes.size(); ++scene) {
        if (scenes[scene].is_ending) {
            analysis.endings.emplace_back(scene, is_last[scene]);
        } else if (is_last[scene]) {
            analysis.stuck.push_back(scene);
        }
    }
}

std::vector<engine::ResponseIndex> unused_responses(const engine::Program& program,
                                                    const std::vector<FrontierPoint>& points) {
    std::vector<bool> is_used(program.responses.size(), false);
    for (const FrontierPoint& point : points) {
        for (const PlannedChoice& choice : point.plan) is_used[program.actions[choice.action].response] = true;
    }
    std::vector<engine::ResponseIndex> unused;
    for (engine::ResponseIndex response = 0; response < is_used.size(); ++response) {
        if (!is_used[response]) unused.push_back(response);
    }
    return unused;
}

}  // namespace

Analysis analyze(const StateGraph& graph, const Stop& stop) {
    Analysis analysis;
    DilemmaWatch watch(graph);
    Inducer inducer(graph);
    const auto point_value = static_cast<double>(graph.program->point_value_cents());
    analysis.states = graph.size();
    analysis.plays = count_plays(graph, stop);
    if (is_stopped(stop)) return analysis;
    analysis.best = valued(inducer, Objective::Kind::Rate, point_value);
    analysis.worst = valued(inducer, Objective::Kind::WorstAtRate, point_value);
    analysis.frontier = frontier(graph, &watch, stop);
    if (is_stopped(stop)) return analysis;
    analysis.efficient = efficient_points(graph);
    look_at_last_scenes(graph, analysis);
    analysis.never_on_frontier = unused_responses(*graph.program, analysis.frontier);
    analysis.never_a_dilemma = watch.never_a_dilemma();
    return analysis;
}

Result<Analysis> analyze(std::shared_ptr<const engine::Program> program) {
    const Result<StateGraph> graph = explore(std::move(program));
    if (!graph) return graph.error();
    return analyze(*graph);
}

}  // namespace leeway::analysis
