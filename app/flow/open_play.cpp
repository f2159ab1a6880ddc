#include "flow/open_play.h"

#include <algorithm>
#include <string>
#include <utility>

#include "flow/kept_plays.h"
#include "flow/wording.h"

namespace leeway::flow {

namespace {

std::vector<std::optional<engine::Belief>> beliefs_of(const engine::Record& record) {
    std::vector<std::optional<engine::Belief>> beliefs;
    beliefs.reserve(record.steps.size());
    for (const engine::RecordedStep& step : record.steps) beliefs.push_back(step.thought_allowed);
    return beliefs;
}

void work_out_debrief(AppState& state) {
    const Play& play = *state.play;
    const std::vector<std::optional<engine::Belief>> beliefs = beliefs_of(play.record);
    const report::DebriefInput input{*state.judge, *state.analysis, play.session,
                                     beliefs,      *state.words,    state.personas};
    state.debrief = std::make_shared<const report::Debrief>(report::make_debrief(input));
    state.chosen_decision = state.debrief->try_again.value_or(0);
}

}  // namespace

engine::Record begun_record(const engine::Program& program, const std::string& digest, const std::string& policy_digest,
                            const intent::PlayBegan& began) {
    engine::Record record;
    record.play = began.play;
    record.scenario = program.scenario->id;
    record.digest = digest;
    record.policy = program.policy->id;
    record.policy_digest = policy_digest;
    record.seed = began.seed;
    record.started = began.started;
    return record;
}

Play make_play(engine::Session session, engine::Record record, const Moment& now) {
    std::shared_ptr<const engine::Program> program = session.shared_program();
    Play play{std::move(program), std::move(session), std::move(record), {}, {}, {}, {}};
    play.asked_at_ms = now.ms;
    return play;
}

Requests open(AppState& state, Play play) {
    close_play(state);
    state.play = std::move(play);
    if (is_analysed(state)) return {};
    state.judge.reset();
    state.analysis.reset();
    if (state.analysing == state.play->program) return {};
    state.analysing = state.play->program;
    return {request::Analyze{state.analysing}};
}

Requests stop_analysing(AppState& state) {
    if (!std::exchange(state.analysing, nullptr)) return {};
    return {request::StopAnalysis{}};
}

void close_play(AppState& state) {
    const std::string closed = state.play ? state.play->record.play : std::string();
    state.play.reset();
    state.debrief.reset();
    state.chosen_decision = 0;
    state.analysis_problem.clear();
    state.exported.clear();
    refresh_standing(state, closed);
}

bool settle(AppState& state) {
    if (!state.play || !state.play->session.is_over() || !is_analysed(state)) return false;
    if (!state.debrief) work_out_debrief(state);
    Play& play = *state.play;
    if (play.record.end) return false;
    play.record.end = end_of(play.session, state.judge->review(play.session).score);
    return true;
}

engine::RecordedEnd end_of(const engine::Session& session, double score) {
    engine::RecordedEnd end;
    end.scene = session.program().scene_text(session.state().scene()).id;
    end.happiness = session.state().happiness();
    end.cost = session.bill().total();
    end.score = score;
    return end;
}

bool is_analysed(const AppState& state) {
    return state.play && state.judge && state.analysis && state.judge->graph().program == state.play->program;
}

void show(AppState& state, Screen screen, const Moment& now) {
    if (screen != state.screen && state.play) {
        Play& play = *state.play;
        if (state.screen == Screen::Play) play.thought_ms += std::max<std::int64_t>(0, now.ms - play.asked_at_ms);
        if (screen == Screen::Play) play.asked_at_ms = now.ms;
    }
    if (screen != state.screen && !state.notice_is_error) state.notice.clear();
    state.screen = screen;
    state.keys_shown = false;
}

void tell(AppState& state, std::string notice) {
    state.notice = std::move(notice);
    state.notice_is_error = false;
    state.notice_is_open = false;
    state.notice_file.clear();
    state.notice_dropped.clear();
    state.notice_waits = false;
    state.notice_at_ms = state.now_ms;
}

void tell_open(AppState& state, std::string_view key) {
    tell(state, std::string(state.words->text(key)));
    state.notice_is_open = true;
}

void is_decided(AppState& state, std::string_view key) {
    if (state.notice.starts_with(state.words->text(key))) state.notice.clear();
}

void tell_error(AppState& state, const Error& error) {
    const std::string message = as_sentence(error.message);
    const bool has_place = !error.where.empty();
    tell(state,
         has_place ? state.words->text("app.failed_at", {{"message", message}, {"where", error.where}}) : message);
    state.notice_is_error = true;
}

}  // namespace leeway::flow
