#include <algorithm>
#include <string>
#include <utility>

#include "flow/apply.h"
#include "flow/wording.h"
#include "flow/workshop_rounds.h"
#include "flow/workshop_work.h"

namespace leeway::flow {

namespace {

/// Phones are other ones to a room that was opened anew: what was answered and shown stays, and a question that is
/// still open begins again.
void begin_anew(AppState& state, Workshop& workshop) {
    count_in_another_room(workshop);
    workshop.lost.reset();
    workshop.news = {};
    workshop.is_door_locked = false;
    if (workshop.code == CodeShown::Hidden) workshop.code = CodeShown::Corner;
    tell(state, state.words->text("workshop.open_now", {{"address", workshop.room->where.url}}));
}

/// Whether the room can still be reached at the address it was opened at.
void look_for_room(AppState& state, Workshop& workshop) {
    const std::vector<NetworkAdapter>& adapters = state.workshop.adapters;
    const bool is_there = std::any_of(adapters.begin(), adapters.end(), [&](const NetworkAdapter& adapter) {
        return adapter.address == workshop.room->where.address;
    });
    if (std::exchange(workshop.is_cut_off, !is_there) == !is_there || is_there) return;
    tell(state, std::string(state.words->text("workshop.cut_off")));
    state.notice_is_error = true;
}

}  // namespace

Requests on(AppState& state, const intent::AdaptersFound& answer, const Moment& /*now*/) {
    WorkshopRoom& room = state.workshop;
    room.adapters = answer.adapters;
    room.best_adapter = answer.best < answer.adapters.size() ? answer.best : 0;
    room.is_looking = false;
    room.has_looked = true;
    if (room.open && room.open->room) look_for_room(state, *room.open);
    return {};
}

Requests on(AppState& state, const intent::OpenRoomAgain& /*wanted*/, const Moment& /*now*/) {
    if (!state.workshop.open || !can_open_again(*state.workshop.open)) return {};
    const NetworkAdapter* adapter = chosen_adapter(state.workshop);
    if (adapter == nullptr) return {};
    Workshop& workshop = *state.workshop.open;
    if (workshop.room) workshop.lost = workshop.room->where;
    workshop.room.reset();
    workshop.is_cut_off = false;
    workshop.has_phones = true;
    return {open_room(state, *adapter)};
}

Requests on(AppState& state, const intent::RoomOpened& answer, const Moment& now) {
    if (!state.workshop.open || !state.workshop.open->has_phones) return {request::CloseRoom{}};
    Workshop& workshop = *state.workshop.open;
    workshop.room = OpenedRoom{answer, now.ms};
    workshop.showed.reset();
    if (workshop.lost) begin_anew(state, workshop);
    if (!workshop.is_door_locked) return {};
    return {request::LockRoomDoor{true}};
}

/// Before anything is shown one goes back and chooses otherwise; later it goes on with hands.
Requests on(AppState& state, const intent::RoomFailed& answer, const Moment& /*now*/) {
    if (!state.workshop.open) return {};
    Workshop& workshop = *state.workshop.open;
    if (workshop.room) workshop.lost = workshop.room->where;
    workshop.room.reset();
    workshop.is_cut_off = false;
    const std::string message = as_sentence(answer.error.message);
    if (workshop.record.steps.empty() && !workshop.rounds.front().is_shown) {
        Requests requests = close_workshop(state);
        state.workshop.problem = state.words->text("workshop.cannot_open", {{"problem", message}});
        return requests;
    }
    workshop.has_phones = false;
    tell(state, state.words->text("workshop.broke_down", {{"problem", message}}));
    state.notice_is_error = true;
    return {request::CloseRoom{}, request::FindAdapters{}};
}

Requests on(AppState& state, const intent::RoomNews& answer, const Moment& /*now*/) {
    if (!state.workshop.open || !state.workshop.open->room) return {};
    Workshop& workshop = *state.workshop.open;
    static_cast<void>(count_phones(workshop, answer.round, answer.votes));
    workshop.news = answer;
    workshop.most_joined = std::max(workshop.most_joined, answer.joined);
    return {};
}

}  // namespace leeway::flow
