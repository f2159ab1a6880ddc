#pragma once

#include <optional>

#include "flow/app.h"

/// What goes on around a workshop: its beginning and end, what phones are told, what is worked out and kept. Private to
/// the room.
namespace leeway::flow {

/// The adapter by which phones would come, or null: none was wanted, or there is none that they could reach.
[[nodiscard]] const NetworkAdapter* chosen_adapter(const WorkshopRoom& room);

/// Why the chosen case cannot be begun as a workshop, as a key; empty if it can be.
[[nodiscard]] std::string_view workshop_problem(const AppState& state);

/// The names of the teams, with ours where none was typed.
[[nodiscard]] std::vector<std::string> team_names(const AppState& state);

/// What has to be requested to let phones in, with the code that they know if they were in before.
[[nodiscard]] Request open_room(const AppState& state, const NetworkAdapter& adapter);

/// Whether phones can come in: the room is open, and its address still is one of this computer's.
[[nodiscard]] bool lets_phones_in(const Workshop& workshop);

/// Whether the room is lost to the phones that were in it.
[[nodiscard]] bool can_open_again(const Workshop& workshop);

/// What has to be requested to close the room: phones are told that it is over.
[[nodiscard]] Requests let_phones_go(const Workshop& workshop);

/// Begins the workshop that waits for its id and seed.
[[nodiscard]] Requests begin_workshop(AppState& state, const intent::PlayBegan& began, const Moment& now);

/// Ends it and goes back to the set-up. The play is kept as far as it went.
[[nodiscard]] Requests close_workshop(AppState& state);

/// Whether a kept play is the one of the open workshop.
[[nodiscard]] bool is_of_workshop(const AppState& state, const std::string& play);

/// To be called after everything that happens: phones are told what is shown, what is worked out is taken over, the
/// record is kept.
[[nodiscard]] Requests follow_workshop(AppState& state);

/// Locks the open vote where that is wished and the time is up.
void lock_when_time_is_up(AppState& state, std::int64_t now_ms);

/// The own path's last session.
[[nodiscard]] const engine::Session& own_session(const Workshop& workshop);

/// When it shows something else by itself.
[[nodiscard]] std::optional<std::int64_t> next_workshop_moment(const AppState& state);

/// Without a phone for so long, what could be wrong is said.
inline constexpr std::int64_t kPhoneIsLateMs = 45'000;

}  // namespace leeway::flow
