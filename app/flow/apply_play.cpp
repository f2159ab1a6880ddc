#include <algorithm>
#include <string>
#include <utility>

#include "engine/replay.h"
#include "flow/answers.h"
#include "flow/apply.h"
#include "flow/kept_plays.h"
#include "flow/open_play.h"

namespace leeway::flow {

namespace {

/// The open play while it is on the screen, else null.
Play* shown_play(AppState& state) { return state.play && state.screen == Screen::Play ? &*state.play : nullptr; }

void take_back(Play& play) {
    play.selected.reset();
    play.breach_to_confirm.reset();
    play.belief.reset();
}

engine::RecordedStep recorded(const Play& play, const engine::Step& step, const Moment& now) {
    engine::RecordedStep result = engine::to_recorded(*play.program, step);
    result.ms = play.thought_ms + std::max<std::int64_t>(0, now.ms - play.asked_at_ms);
    const auto told = play.told.find(play.program->actions[step.action].response);
    if (told != play.told.end()) result.thought_allowed = told->second;
    return result;
}

Requests give(AppState& state, engine::ActionIndex action, const Moment& now) {
    Play& play = *state.play;
    const std::variant<engine::Step, engine::Refusal> given = play.session.give(action);
    take_back(play);
    const engine::Step* step = std::get_if<engine::Step>(&given);
    if (step == nullptr) return {};
    play.record.steps.push_back(recorded(play, *step, now));
    play.asked_at_ms = now.ms;
    play.thought_ms = 0;
    // Settled first, so that a play whose analysis is ready is saved once, with its end.
    static_cast<void>(settle(state));
    if (play.is_trial) return {};
    return {keep(state)};
}

}  // namespace

Requests on(AppState& state, const intent::SelectResponse& wanted, const Moment& now) {
    Play* play = shown_play(state);
    if (play == nullptr || !can_be_given(play->session, wanted.response)) return {};
    take_back(*play);
    play->selected = wanted.response;
    const auto told = play->told.find(wanted.response);
    if (told != play->told.end()) play->belief = told->second;
    if (asks_belief(state, *play, wanted.response)) return {};
    const engine::ResponseCode& code = play->program->responses[wanted.response];
    const bool is_simple =
        code.action_count == 1 && play->program->actions[code.first_action].kind == engine::ActionKind::Do;
    return is_simple ? give(state, code.first_action, now) : Requests{};
}

Requests on(AppState& state, const intent::AnswerBelief& wanted, const Moment& /*now*/) {
    Play* play = shown_play(state);
    if (play == nullptr || !play->selected || !asks_belief(state, *play, *play->selected)) return {};
    play->told[*play->selected] = wanted.belief;
    play->belief = wanted.belief;
    return {};
}

Requests on(AppState& state, const intent::Give& wanted, const Moment& now) {
    Play* play = shown_play(state);
    if (play == nullptr || !play->selected || asks_belief(state, *play, *play->selected)) return {};
    if (wanted.action >= play->program->actions.size()) return {};
    const engine::ActionCode& action = play->program->actions[wanted.action];
    if (action.response != *play->selected) return {};
    if (action.kind != engine::ActionKind::Anyway) return give(state, wanted.action, now);
    play->breach_to_confirm = wanted.action;
    return {};
}

Requests on(AppState& state, const intent::ConfirmBreach& /*wanted*/, const Moment& now) {
    const Play* play = shown_play(state);
    if (play == nullptr || !play->breach_to_confirm) return {};
    return give(state, *play->breach_to_confirm, now);
}

Requests on(AppState& state, const intent::ThinkAgain& /*wanted*/, const Moment& /*now*/) {
    Play* play = shown_play(state);
    if (play == nullptr || !play->selected) return {};
    const bool was_choosing = play->program->responses[*play->selected].action_count > 1;
    if (play->breach_to_confirm && was_choosing) {
        play->breach_to_confirm.reset();
    } else {
        take_back(*play);
    }
    return {};
}

Requests on(AppState& state, const intent::ToggleLedger& /*wanted*/, const Moment& /*now*/) {
    if (Play* play = shown_play(state)) play->ledger_open = !play->ledger_open;
    return {};
}

Requests on(AppState& state, const intent::LeavePlay& /*wanted*/, const Moment& now) {
    const Play* play = shown_play(state);
    if (play == nullptr) return {};
    if (play->is_trial) return on(state, intent::BackToDesign{}, now);
    show(state, Screen::Home, now);
    // A play that is over stays open, so that its end can still be written when the analysis comes.
    if (play->session.is_over()) return {};
    const std::string left = play->record.steps.empty() ? std::string() : play->record.play;
    close_play(state);
    if (!left.empty()) {
        const std::string& reason = state.standings[left].reason;
        tell(state, reason.empty() ? std::string(state.words->text("play.kept")) : reason);
    }
    return stop_analysing(state);
}

Requests on(AppState& state, const intent::BackToDesign& /*wanted*/, const Moment& now) {
    if (!state.play || !state.play->is_trial) return {};
    show(state, Screen::Design, now);
    close_play(state);
    return stop_analysing(state);
}

Requests on(AppState& state, const intent::GoOn& /*wanted*/, const Moment& now) {
    const Play* play = shown_play(state);
    if (play != nullptr && play->session.is_over()) show(state, Screen::Debrief, now);
    return {};
}

}  // namespace leeway::flow
