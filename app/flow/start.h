#pragma once

#include <cstddef>
#include <string_view>

#include "flow/app.h"

/// Which case can be started, and which one is today's.
namespace leeway::flow {

/// Why the first message of a case could not be answered under a policy, as a key of the catalogue; empty if it can be.
[[nodiscard]] std::string_view start_problem(const model::Scenario& scenario, const model::Policy& policy);

/// Why the chosen case cannot be started under its policy (policy_for), as a key; empty if it can be. Where nothing is
/// listed, nobody sees what would be started.
[[nodiscard]] std::string_view start_problem(const AppState& state);

/// Asks for a new play of a case of the library under its policy. Both must be there.
[[nodiscard]] Requests begin(AppState& state, std::size_t case_number);

/// Why a case is today's.
enum class Occasion { New, DueAgain, LongestAgo };

struct Suggestion {
    std::size_t case_number = 0;  ///< into the library
    Occasion occasion = Occasion::New;
    std::string last_played;  ///< before today, RFC 3339; empty where new
    std::string under_way;    ///< the play of it that was begun today and can be gone on with; empty if none
    bool played = false;      ///< finished today
};

/// Today's case: one that was never played, the easiest first; else the one most overdue; else the one finished longest
/// ago. It is the same from morning to night: what is begun or finished today counts from tomorrow on. Cases that have
/// an unfinished play of an earlier day wait for it; those that cannot be started now are passed over, and journeys are
/// left to be chosen. A case is due 2 days after it was first finished and then every 7 days, four times in all: on day
/// 2, 9, 16 and 23 for somebody on time. Even spacing is as good as any cleverer one (Latimier, Peyre and Ramus 2021).
/// Plays of one day count as one.
[[nodiscard]] std::optional<Suggestion> todays_case(const AppState& state);

}  // namespace leeway::flow
