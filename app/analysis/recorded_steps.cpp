#include "analysis/recorded_steps.h"

namespace leeway::analysis {

namespace {

/// The refusal is the last result of an action that may be refused.
bool is_refusal(const StateGraph& graph, const Choice& choice, std::size_t result) {
    const engine::ActionCode& action = graph.program->actions[choice.action];
    return action.approves < 100 && result + 1 == graph.transitions_of(choice).size();
}

/// The number of an outcome among all of its response: transitions leave out those without a chance.
std::uint32_t outcome_number(const engine::Program& program, const engine::ResponseCode& response, std::size_t result) {
    std::uint32_t number = 0;
    for (; number + 1 < response.outcome_count; ++number) {
        if (program.outcomes[response.first_outcome + number].chance > 0 && result-- == 0) break;
    }
    return number;
}

}  // namespace

engine::RecordedStep recorded_step(const StateGraph& graph, StateIndex state, const Choice& choice,
                                   std::size_t result) {
    const engine::Program& program = *graph.program;
    const engine::ActionCode& action = program.actions[choice.action];
    engine::RecordedStep step;
    step.scene = program.scene_text(graph.view(state).scene()).id;
    step.response = program.response_text(action.response).id;
    step.action = action.kind;
    step.approved = !is_refusal(graph, choice, result);
    if (step.approved) step.outcome = outcome_number(program, program.responses[action.response], result);
    return step;
}

std::int64_t cost_of(const StateGraph& graph, const Choice& choice, std::size_t result) {
    const engine::ActionCode& action = graph.program->actions[choice.action];
    return is_refusal(graph, choice, result) ? action.refused_cents : action.granted_cents;
}

}  // namespace leeway::analysis
