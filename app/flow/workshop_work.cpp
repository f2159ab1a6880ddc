#include "flow/workshop_work.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/assert.h"
#include "base/text.h"
#include "engine/replay.h"
#include "flow/calendar.h"
#include "flow/kept_plays.h"
#include "flow/open_play.h"
#include "flow/policy_choice.h"
#include "flow/start.h"
#include "flow/wording.h"
#include "flow/workshop_hands.h"
#include "flow/workshop_path.h"
#include "flow/workshop_present.h"
#include "flow/workshop_rounds.h"
#include "flow/workshop_votes.h"

namespace leeway::flow {

namespace {

/// The analysis may have been made for a play of the same case under the same policy.
void take_analysis(const AppState& state, Workshop& workshop) {
    if (workshop.judge || !state.judge || state.judge->graph().program != workshop.program) return;
    workshop.judge = state.judge;
    workshop.analysis = state.analysis;
    workshop.personas = state.personas;
}

void ask_for_analysis(AppState& state, const Workshop& workshop, Requests& requests) {
    if (workshop.judge || !workshop.analysis_problem.empty() || state.analysing) return;
    state.analysing = workshop.program;
    requests.push_back(request::Analyze{workshop.program});
}

/// The end of the room's own path, once it is known and worked out.
void settle(AppState& state, Workshop& workshop, Requests& requests) {
    const engine::Session& session = own_session(workshop);
    if (workshop.debrief || !session.is_over() || !workshop.judge) return;
    workshop.debrief = make_room_debrief(*state.words, workshop);
    workshop.chart = make_room_chart(*state.words, workshop, state.workshop.groups);
    workshop.record.end = end_of(session, workshop.judge->review(session).score);
    requests.push_back(keep_record(state, workshop.record, session));
}

/// Verdict and question to talk about are for the moment they were asked for at, and shown nowhere else unasked.
void forget_what_was_asked_for(Workshop& workshop) {
    const Question now{workshop.line[workshop.place.at], workshop.shown().ballots.size()};
    if (std::exchange(workshop.asked_about, now) == now) return;
    workshop.shows_verdict = false;
    workshop.shows_discuss = false;
}

void tell_phones(const AppState& state, Workshop& workshop, Requests& requests) {
    if (!workshop.room) return;
    live::Presented presented = make_presented(*state.words, workshop);
    if (workshop.showed == presented) return;
    workshop.showed = presented;
    requests.push_back(request::PresentToRoom{std::move(presented)});
}

/// What phones show last.
Request farewell(const Workshop& workshop) {
    live::Presented presented;
    presented.phase = live::Phase::Over;
    presented.language = workshop.program->scenario->language;
    presented.title = workshop.program->scenario->title;
    return request::PresentToRoom{std::move(presented)};
}

/// "The group of 14:05".
std::string group_name(const words::Catalogue& words, const Workshop& workshop) {
    return words.text("workshop.group", {{"time", clock_of(workshop.began_local)}});
}

/// Milliseconds until the clock on the wall shows another minute.
std::int64_t until_next_minute(const std::string& local) {
    constexpr std::size_t kSecondAt = 17;  // 2026-03-01T09:30:SS
    constexpr int kMinute = 60;
    if (local.size() < kSecondAt + 2) return std::int64_t{1000} * kMinute;
    const int seconds = (local[kSecondAt] - '0') * 10 + (local[kSecondAt + 1] - '0');
    return std::int64_t{1000} * std::clamp(kMinute - seconds, 1, kMinute);
}

}  // namespace

const NetworkAdapter* chosen_adapter(const WorkshopRoom& room) {
    if (!room.wants_phones) return nullptr;
    const NetworkAdapter* chosen = nullptr;
    for (const NetworkAdapter& adapter : room.adapters) {
        if (adapter.address == room.wanted_address && !adapter.is_loopback) chosen = &adapter;
    }
    if (chosen == nullptr && room.best_adapter < room.adapters.size()) chosen = &room.adapters[room.best_adapter];
    return chosen == nullptr || chosen->is_loopback ? nullptr : chosen;
}

std::string_view workshop_problem(const AppState& state) { return start_problem(state); }

std::vector<std::string> team_names(const AppState& state) {
    std::vector<std::string> names;
    for (std::size_t team = 0; team < state.workshop.team_count; ++team) {
        const bool is_typed = team < state.workshop.team_names.size() && !state.workshop.team_names[team].empty();
        names.push_back(is_typed ? state.workshop.team_names[team]
                                 : state.words->text("workshop.team", {{"number", std::to_string(team + 1)}}));
    }
    return names;
}

Request open_room(const AppState& state, const NetworkAdapter& adapter) {
    const WorkshopRoom& room = state.workshop;
    request::OpenRoom request;
    request.address = adapter.address;
    request.teams = room.open ? room.open->teams : team_names(state);
    request.wifi_name = room.wifi_name;
    request.wifi_password = room.wifi_password;
    request.wifi_hidden = room.wifi_hidden;
    request.shared_address = room.shared_address;
    if (room.open && room.open->lost) {
        request.port = room.open->lost->port;
        request.code = room.open->lost->code;
    }
    return request;
}

Requests begin_workshop(AppState& state, const intent::PlayBegan& began, const Moment& now) {
    const PendingWorkshop pending = *std::exchange(state.workshop.pending, std::nullopt);
    Requests requests = state.workshop.open ? close_workshop(state) : Requests{};
    engine::Record record = begun_record(*pending.program, pending.digest, pending.policy_digest, began);
    engine::Session session(pending.program, record.seed);
    Workshop workshop = make_workshop(std::move(session), std::move(record), team_names(state));
    workshop.decides = state.workshop.decides;
    workshop.began_at_ms = now.ms;
    workshop.began_local = state.local;
    const NetworkAdapter* adapter = chosen_adapter(state.workshop);
    workshop.has_phones = adapter != nullptr;
    state.workshop.problem.clear();
    state.workshop.open = std::move(workshop);
    if (adapter != nullptr) requests.push_back(open_room(state, *adapter));
    show(state, Screen::Workshop, now);
    return requests;
}

bool lets_phones_in(const Workshop& workshop) { return workshop.room && !workshop.is_cut_off; }

bool can_open_again(const Workshop& workshop) { return workshop.is_cut_off || (workshop.lost && !workshop.has_phones); }

Requests let_phones_go(const Workshop& workshop) {
    if (!workshop.has_phones) return {};
    if (!workshop.room) return {request::CloseRoom{}};
    return {farewell(workshop), request::CloseRoom{}};
}

Requests close_workshop(AppState& state) {
    Workshop& workshop = *state.workshop.open;
    const engine::Session& session = own_session(workshop);
    if (session.is_over()) {
        state.workshop.groups.push_back({workshop.record.digest, workshop.record.policy_digest,
                                         group_name(*state.words, workshop), session.state().happiness(),
                                         session.bill().total()});
    }
    Requests requests = let_phones_go(workshop);
    const std::string play = workshop.record.play;
    const bool is_wanted = state.play && state.play->program == workshop.program;
    const bool is_in_vain = state.analysing == workshop.program && !is_wanted;
    state.workshop.open.reset();
    state.workshop.slides_apart = false;
    refresh_standing(state, play);
    if (is_in_vain) append(requests, stop_analysing(state));
    return requests;
}

bool is_of_workshop(const AppState& state, const std::string& play) {
    return state.workshop.open && state.workshop.open->record.play == play;
}

Requests follow_workshop(AppState& state) {
    if (!state.workshop.open) return {};
    Requests requests;
    Workshop& workshop = *state.workshop.open;
    if (lets_phones_in(workshop) && open_to_other_phones(workshop))
        tell(state, std::string(state.words->text("workshop.counted_anew")));
    if (!takes_hands(workshop)) workshop.hand = {};
    forget_what_was_asked_for(workshop);
    take_analysis(state, workshop);
    ask_for_analysis(state, workshop, requests);
    settle(state, workshop, requests);
    tell_phones(state, workshop, requests);
    return requests;
}

void lock_when_time_is_up(AppState& state, std::int64_t now_ms) {
    if (!state.workshop.open || !state.workshop.timer_locks) return;
    Workshop& workshop = *state.workshop.open;
    if (workshop.place.kind != SlideKind::Vote || !is_over(workshop.timer, now_ms)) return;
    take_hands(workshop);
    toggle_lock(workshop, now_ms);
}

const engine::Session& own_session(const Workshop& workshop) {
    return workshop.rounds[own_line(workshop).back()].session;
}

std::optional<std::int64_t> next_workshop_moment(const AppState& state) {
    if (!state.workshop.open || state.screen != Screen::Workshop) return std::nullopt;
    const Workshop& workshop = *state.workshop.open;
    std::int64_t next = state.now_ms + until_next_minute(state.local);
    if (const std::optional<std::int64_t> tick = next_tick(workshop.timer, state.now_ms)) next = std::min(next, *tick);
    if (workshop.room && !workshop.news.phone_has_come) {
        const std::int64_t late = workshop.room->since_ms + kPhoneIsLateMs;
        if (late > state.now_ms) next = std::min(next, late);
    }
    return next;
}

}  // namespace leeway::flow
