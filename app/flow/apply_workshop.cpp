#include <algorithm>
#include <utility>

#include "flow/apply.h"
#include "flow/kept_plays.h"
#include "flow/open_play.h"
#include "flow/workshop_hands.h"
#include "flow/workshop_record.h"
#include "flow/workshop_rounds.h"
#include "flow/workshop_steps.h"
#include "flow/workshop_votes.h"
#include "flow/workshop_work.h"

namespace leeway::flow {

namespace {

/// The open workshop while it is on the screen, else null.
Workshop* on_screen(AppState& state) {
    return state.workshop.open && state.screen == Screen::Workshop ? &*state.workshop.open : nullptr;
}

/// The same while nothing is asked.
Workshop* undisturbed(AppState& state) {
    Workshop* workshop = on_screen(state);
    return workshop != nullptr && workshop->question == WorkshopQuestion::Nothing ? workshop : nullptr;
}

/// What ran for a vote ends with it; a time that is up is told of while the vote is locked, and no longer.
void forget_time(Workshop& workshop, std::int64_t now_ms) {
    const SlideKind kind = workshop.place.kind;
    const bool is_up = is_over(workshop.timer, now_ms);
    const bool ends = kind == SlideKind::Locked ? !is_up : kind == SlideKind::Reveal || is_up;
    if (ends) workshop.timer = {};
}

void forget_time_that_is_up(Workshop& workshop, std::int64_t now_ms) {
    if (is_over(workshop.timer, now_ms)) workshop.timer = {};
}

void start_timer(AppState& state, Workshop& workshop, int seconds, std::int64_t now_ms) {
    state.workshop.timer_seconds = std::clamp(seconds, kShortestTimer, kLongestTimer);
    workshop.timer = started_timer(state.workshop.timer_seconds, now_ms);
}

/// What lies over the slide goes first. @return whether there was something.
bool put_away(Workshop& workshop) {
    const bool was_asking = std::exchange(workshop.question, WorkshopQuestion::Nothing) != WorkshopQuestion::Nothing;
    if (was_asking) return true;
    if (!workshop.hand.typed.empty()) {
        workshop.hand.typed.clear();
        return true;
    }
    if (std::exchange(workshop.is_black, false)) return true;
    if (workshop.code != CodeShown::Large) return false;
    workshop.code = CodeShown::Corner;
    return true;
}

}  // namespace

Requests on(AppState& state, const intent::NextStep& /*wanted*/, const Moment& now) {
    Workshop* workshop = undisturbed(state);
    if (workshop == nullptr || std::exchange(workshop->is_black, false)) return {};
    take_hands(*workshop);
    const bool has_taken = go_on(*workshop, now.ms);
    forget_time(*workshop, now.ms);
    if (!has_taken) return {};
    return {keep_record(state, workshop->record, own_session(*workshop))};
}

Requests on(AppState& state, const intent::PreviousStep& /*wanted*/, const Moment& now) {
    Workshop* workshop = undisturbed(state);
    if (workshop == nullptr || std::exchange(workshop->is_black, false)) return {};
    take_hands(*workshop);
    go_back(*workshop);
    forget_time_that_is_up(*workshop, now.ms);
    return {};
}

Requests on(AppState& state, const intent::ToggleBlack& /*wanted*/, const Moment& /*now*/) {
    if (Workshop* workshop = undisturbed(state)) workshop->is_black = !workshop->is_black;
    return {};
}

Requests on(AppState& state, const intent::CycleCode& /*wanted*/, const Moment& /*now*/) {
    Workshop* workshop = undisturbed(state);
    if (workshop == nullptr) return {};
    workshop->code = workshop->code == CodeShown::Corner  ? CodeShown::Large
                     : workshop->code == CodeShown::Large ? CodeShown::Hidden
                                                          : CodeShown::Corner;
    return {};
}

Requests on(AppState& state, const intent::LockDoor& wanted, const Moment& /*now*/) {
    Workshop* workshop = undisturbed(state);
    if (workshop == nullptr || !workshop->room || workshop->is_door_locked == wanted.on) return {};
    workshop->is_door_locked = wanted.on;
    return {request::LockRoomDoor{wanted.on}};
}

Requests on(AppState& state, const intent::ToggleVerdict& /*wanted*/, const Moment& /*now*/) {
    Workshop* workshop = undisturbed(state);
    if (workshop == nullptr) return {};
    const SlideKind kind = workshop->place.kind;
    if (kind == SlideKind::Reveal || kind == SlideKind::Result) workshop->shows_verdict = !workshop->shows_verdict;
    return {};
}

Requests on(AppState& state, const intent::ToggleDiscuss& /*wanted*/, const Moment& /*now*/) {
    if (Workshop* workshop = undisturbed(state)) workshop->shows_discuss = !workshop->shows_discuss;
    return {};
}

Requests on(AppState& state, const intent::GoToRound& wanted, const Moment& /*now*/) {
    Workshop* workshop = undisturbed(state);
    if (workshop == nullptr) return {};
    take_hands(*workshop);
    go_to_round(*workshop, wanted.number);
    return {};
}

Requests on(AppState& state, const intent::StartTimer& wanted, const Moment& now) {
    if (Workshop* workshop = undisturbed(state)) start_timer(state, *workshop, wanted.seconds, now.ms);
    return {};
}

Requests on(AppState& state, const intent::ToggleTimer& /*wanted*/, const Moment& now) {
    Workshop* workshop = undisturbed(state);
    if (workshop == nullptr) return {};
    if (!workshop->timer.is_on()) {
        start_timer(state, *workshop, state.workshop.timer_seconds, now.ms);
    } else if (is_over(workshop->timer, now.ms)) {
        workshop->timer = {};
    } else {
        toggle_pause(workshop->timer, now.ms);
    }
    return {};
}

Requests on(AppState& state, const intent::AddToTimer& wanted, const Moment& now) {
    Workshop* workshop = undisturbed(state);
    if (workshop != nullptr)
        add_time(workshop->timer, std::clamp(wanted.seconds, -kLongestTimer, kLongestTimer), now.ms);
    return {};
}

Requests on(AppState& state, const intent::StopTimer& /*wanted*/, const Moment& /*now*/) {
    if (Workshop* workshop = undisturbed(state)) workshop->timer = {};
    return {};
}

Requests on(AppState& state, const intent::StartOver& /*wanted*/, const Moment& now) {
    Workshop* workshop = undisturbed(state);
    if (workshop == nullptr) return {};
    take_hands(*workshop);
    end_exploring(*workshop);
    workshop->is_black = false;
    const Place was = workshop->place;
    const Place start{0, SlideKind::Join};
    if (was != start) {
        show_place(*workshop, start, now.ms);
        workshop->before_start = was;
    } else if (workshop->before_start) {
        show_place(*workshop, Place(*workshop->before_start), now.ms);
    }
    return {};
}

Requests on(AppState& state, const intent::LeaveWorkshop& /*wanted*/, const Moment& /*now*/) {
    Workshop* workshop = on_screen(state);
    if (workshop != nullptr && !put_away(*workshop)) workshop->question = WorkshopQuestion::Leave;
    return {};
}

Requests on(AppState& state, const intent::Confirm& /*wanted*/, const Moment& now) {
    Workshop* workshop = on_screen(state);
    if (workshop == nullptr) return {};
    const WorkshopQuestion asked = std::exchange(workshop->question, WorkshopQuestion::Nothing);
    if (asked == WorkshopQuestion::Leave) return close_workshop(state);
    const bool is_wanted = asked == WorkshopQuestion::AskAgain && can_ask_again(*workshop);
    if (!is_wanted) return {};
    workshop->hand = {};
    ask_again(*workshop, workshop->line[workshop->place.at]);
    show_place(*workshop, {workshop->place.at, SlideKind::Vote}, now.ms);
    forget_time_that_is_up(*workshop, now.ms);
    return {};
}

Requests on(AppState& state, const intent::Decline& /*wanted*/, const Moment& /*now*/) {
    if (Workshop* workshop = on_screen(state)) workshop->question = WorkshopQuestion::Nothing;
    return {};
}

Requests on(AppState& state, const intent::ExportRecord& /*wanted*/, const Moment& /*now*/) {
    const Workshop* workshop = undisturbed(state);
    if (workshop == nullptr || workshop->record.steps.empty()) return {};
    return {make_record_page(state)};
}

Requests on(AppState& state, const intent::ShowSlidesApart& wanted, const Moment& /*now*/) {
    if (state.workshop.open) state.workshop.slides_apart = wanted.on;
    return {};
}

}  // namespace leeway::flow
