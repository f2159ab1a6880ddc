#include "engine/replay.h"

#include <fmt/format.h>

#include "base/assert.h"

namespace leeway::engine {

namespace {

std::string sentence(Refusal refusal, const RecordedStep& step) {
    switch (refusal) {
        case Refusal::PlayIsOver: return "the play is already over here";
        case Refusal::OtherScene: return fmt::format("the play is not in scene \"{}\" here", step.scene.text);
        case Refusal::AlreadyGiven: return fmt::format("\"{}\" has been given before", step.response.text);
        case Refusal::ConditionNotMet: return fmt::format("\"{}\" is not open here", step.response.text);
        case Refusal::NotOffered: return fmt::format("the policy does not offer \"{}\" for this", name_of(step.action));
        case Refusal::NotPossible: return "this approval or chance outcome cannot happen";
    }
    return {};
}

/// Plays one step; a sentence if it cannot be.
std::optional<std::string> play(Session& session, const RecordedStep& step) {
    const Program& program = session.program();
    const std::optional<ResponseIndex> response =
        find_response(program, program.scenes[session.state().scene()].contact, step.scene, step.response);
    if (!response) return fmt::format("the case has no response \"{}/{}\"", step.scene.text, step.response.text);
    const std::optional<ActionIndex> action = find_action(program, *response, step.action);
    if (!action) return sentence(Refusal::NotOffered, step);
    const std::variant<Step, Refusal> given = session.give(*action, Recorded{step.approved, step.outcome});
    if (const Refusal* refusal = std::get_if<Refusal>(&given)) return sentence(*refusal, step);
    return std::nullopt;
}

std::optional<std::string> compare_end(const Session& session, const RecordedEnd& end) {
    const SceneId& scene = session.program().scene_text(session.state().scene()).id;
    if (!session.is_over()) return fmt::format("the play is not over yet: it stands in scene \"{}\"", scene.text);
    if (scene != end.scene) return fmt::format("the play ends in \"{}\", not in \"{}\"", scene.text, end.scene.text);
    if (session.state().happiness() != end.happiness) {
        return fmt::format("it ends with happiness {}, not {}", session.state().happiness(), end.happiness);
    }
    const std::int64_t cents = session.bill().total().cents();
    if (cents != end.cost.cents()) return fmt::format("it costs {} cents, not {}", cents, end.cost.cents());
    return std::nullopt;
}

}  // namespace

std::variant<Session, Difference> replay(std::shared_ptr<const Program> program, const Record& record) {
    Session session(std::move(program), record.seed);
    for (std::size_t i = 0; i < record.steps.size(); ++i) {
        if (const auto problem = play(session, record.steps[i])) return Difference{i + 1, *problem};
    }
    if (record.end) {
        if (const auto problem = compare_end(session, *record.end))
            return Difference{record.steps.size() + 1, *problem};
    }
    return session;
}

RecordedStep to_recorded(const Program& program, const Step& step) {
    const ActionCode& action = program.actions[step.action];
    RecordedStep recorded;
    recorded.scene = program.scene_text(step.scene).id;
    recorded.response = program.response_text(action.response).id;
    recorded.action = action.kind;
    recorded.approved = step.approved;
    recorded.outcome = step.outcome;
    return recorded;
}

}  // namespace leeway::engine
