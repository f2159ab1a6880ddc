#include <utility>

#include "flow/apply.h"
#include "flow/finding.h"
#include "flow/kept_plays.h"
#include "flow/open_play.h"
#include "flow/start.h"
#include "flow/workshop_work.h"

namespace leeway::flow {

namespace {

bool is_open(const AppState& state, const std::string& play) { return state.play && state.play->record.play == play; }

/// Opens a kept play on a screen, or says why it cannot be.
Requests reopen(AppState& state, const std::string& play, Screen screen, const Moment& now) {
    const engine::Record* record = find_record(state, play);
    if (record == nullptr) return {};
    std::variant<engine::Session, std::string> played = replayed(state, *record);
    if (const std::string* reason = std::get_if<std::string>(&played)) {
        tell(state, *reason);
        return {};
    }
    engine::Session& session = *std::get_if<engine::Session>(&played);
    if (screen == Screen::Debrief && !session.is_over()) return {};
    Requests requests = open(state, make_play(std::move(session), *record, now));
    show(state, screen, now);
    if (settle(state)) requests.push_back(keep(state));
    return requests;
}

}  // namespace

Requests on(AppState& state, const intent::ChooseCase& wanted, const Moment& /*now*/) {
    if (wanted.number < state.library.cases.size()) choose_case(state, wanted.number);
    return {};
}

Requests on(AppState& state, const intent::StartPlay& /*wanted*/, const Moment& /*now*/) {
    if (!start_problem(state).empty()) return {};
    choose_case(state, state.chosen_case);  // from now on it is what the person wanted, not what the filter left
    return begin(state, state.chosen_case);
}

Requests on(AppState& state, const intent::StartSuggested& /*wanted*/, const Moment& /*now*/) {
    const std::optional<Suggestion> suggestion = todays_case(state);
    if (!suggestion) return {};
    choose_case(state, suggestion->case_number);
    return begin(state, suggestion->case_number);
}

Requests on(AppState& state, const intent::ResumePlay& wanted, const Moment& now) {
    if (is_of_workshop(state, wanted.play)) return on(state, intent::GoTo{Screen::Workshop}, now);
    if (!is_open(state, wanted.play)) return reopen(state, wanted.play, Screen::Play, now);
    show(state, Screen::Play, now);
    return {};
}

Requests on(AppState& state, const intent::DiscardPlay& wanted, const Moment& now) {
    const engine::Record* record = find_record(state, wanted.play);
    if (record == nullptr || record->end || is_of_workshop(state, wanted.play)) return {};
    Requests requests;
    if (is_open(state, wanted.play)) {
        if (state.screen == Screen::Play || state.screen == Screen::Debrief) show(state, Screen::Home, now);
        close_play(state);
        requests = stop_analysing(state);
    }
    state.records.erase(state.records.begin() + (record - state.records.data()));
    state.standings.erase(wanted.play);
    requests.push_back(request::DeleteRecord{wanted.play});
    return requests;
}

Requests on(AppState& state, const intent::ReviewPlay& wanted, const Moment& now) {
    if (is_of_workshop(state, wanted.play)) return on(state, intent::GoTo{Screen::Workshop}, now);
    const bool has_failed = !state.analysis_problem.empty();
    if (!is_open(state, wanted.play) || has_failed) return reopen(state, wanted.play, Screen::Debrief, now);
    if (state.play->session.is_over()) show(state, Screen::Debrief, now);
    return {};
}

Requests on(AppState& state, const intent::ReloadLibrary& /*wanted*/, const Moment& /*now*/) {
    state.library_loaded = false;
    state.records_loaded = false;
    return {request::LoadLibrary{}, request::LoadRecords{}};
}

}  // namespace leeway::flow
