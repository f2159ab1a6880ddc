#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "flow/apply.h"
#include "flow/kept_plays.h"
#include "flow/policy_choice.h"
#include "flow/workshop_work.h"
#include "live/room.h"

namespace leeway::flow {

namespace {

constexpr std::size_t kLongestName = 32;    ///< bytes at most of a Wi-Fi's name
constexpr std::size_t kLongestSecret = 63;  ///< and of its password, as WPA has it
constexpr std::size_t kLongestTeam = 24;

/// At most so many bytes, cut between code points.
std::string cut(std::string text, std::size_t most) {
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
    return text;
}

bool is_setting_up(const AppState& state) { return !state.workshop.open; }

}  // namespace

Requests on(AppState& state, const intent::LookForAdapters& /*wanted*/, const Moment& /*now*/) {
    state.workshop.is_looking = true;
    return {request::FindAdapters{}};
}

Requests on(AppState& state, const intent::ChooseConnection& wanted, const Moment& /*now*/) {
    WorkshopRoom& room = state.workshop;
    if (!wanted.adapter) {
        room.wants_phones = false;
        return {};
    }
    if (*wanted.adapter >= room.adapters.size() || room.adapters[*wanted.adapter].is_loopback) return {};
    room.wants_phones = true;
    room.wanted_address = room.adapters[*wanted.adapter].address;
    return {};
}

Requests on(AppState& state, const intent::SetTeamCount& wanted, const Moment& /*now*/) {
    const bool is_count = wanted.teams == 0 || (wanted.teams >= 2 && wanted.teams <= live::kMostTeams);
    if (is_count) state.workshop.team_count = wanted.teams;
    return {};
}

Requests on(AppState& state, const intent::NameTeam& wanted, const Moment& /*now*/) {
    if (wanted.team >= live::kMostTeams) return {};
    std::vector<std::string>& names = state.workshop.team_names;
    if (names.size() <= wanted.team) names.resize(wanted.team + 1);
    names[wanted.team] = cut(wanted.name, kLongestTeam);
    return {};
}

Requests on(AppState& state, const intent::ChooseWhoDecides& wanted, const Moment& /*now*/) {
    state.workshop.decides = wanted.decides;
    return {};
}

Requests on(AppState& state, const intent::TypeWifiName& wanted, const Moment& /*now*/) {
    state.workshop.wifi_name = cut(wanted.text, kLongestName);
    return {};
}

Requests on(AppState& state, const intent::TypeWifiPassword& wanted, const Moment& /*now*/) {
    state.workshop.wifi_password = cut(wanted.text, kLongestSecret);
    return {};
}

Requests on(AppState& state, const intent::SetWifiHidden& wanted, const Moment& /*now*/) {
    state.workshop.wifi_hidden = wanted.on;
    return {};
}

Requests on(AppState& state, const intent::SetTimerLocks& wanted, const Moment& /*now*/) {
    state.workshop.timer_locks = wanted.on;
    return {};
}

Requests on(AppState& state, const intent::AllowSharedAddress& wanted, const Moment& /*now*/) {
    state.workshop.shared_address = wanted.on;
    if (is_setting_up(state) || !state.workshop.open->room) return {};
    return {request::AllowSharedAddress{wanted.on}};
}

Requests on(AppState& state, const intent::BeginWorkshop& /*wanted*/, const Moment& /*now*/) {
    const bool can_begin = is_setting_up(state) && !state.workshop.pending && workshop_problem(state).empty();
    if (!can_begin) return {};
    const CaseEntry& entry = state.library.cases[state.chosen_case];
    const PolicyEntry& policy = state.library.policies[policy_for(state, state.chosen_case)];
    state.workshop.pending = PendingWorkshop{program_of(state, entry, policy), entry.digest, policy.digest};
    return {request::BeginPlay{}};
}

}  // namespace leeway::flow
