#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "flow/workshop.h"

/// How a workshop goes on and back. Every slide that was shown can be gone back to, and going on from there shows the
/// same slides again. A vote that was revealed is never opened again by going back. Private to the room.
namespace leeway::flow {

/// What the next step does.
enum class NextIs {
    Nothing,       ///< the workshop is at its end
    Scene,         ///< the customer's words
    Vote,          ///< the question is put, the vote opened
    Lock,          ///< the vote is locked
    Locked,        ///< one that was revealed already is looked at without its result
    Reveal,        ///< the votes are shown
    Choose,        ///< nothing can be done before the facilitator has decided
    Take,          ///< the branch is taken
    Result,        ///< what came of the branch that was taken before
    Ending,        ///< how the play ends
    EndExploring,  ///< back to where the room was
    Path,          ///< the room's path on the frontier
    Over,          ///< thanks
};
[[nodiscard]] NextIs next_of(const Workshop& workshop);

/// What the step before does: the slide that is shown then. Nothing at the first one.
[[nodiscard]] std::optional<Place> previous_of(const Workshop& workshop);

/// Does the next step. A branch that the room takes is added to the record.
/// @return whether the record has a step more.
bool go_on(Workshop& workshop, std::int64_t now_ms);

/// Does the step back, which from the first slide of an exploration leads to the room's own path again.
void go_back(Workshop& workshop);

/// Whether a slide is about something that can be answered, from the customer's words to what came of it.
[[nodiscard]] bool is_of_question(SlideKind kind);

/// Whether the first slide of an exploration is shown: the step back from it leaves the exploration.
[[nodiscard]] bool is_exploration_begin(const Workshop& workshop);

/// Whether another branch can be explored from the slide that is shown.
[[nodiscard]] bool can_explore(const Workshop& workshop);

/// Explores a choice on a copy: the room's own path stays as it is. What the room itself has taken is shown instead.
/// @param choice of the round that is shown; can_explore must hold.
void explore_choice(Workshop& workshop, std::size_t choice);

/// Back to where the room was; nothing while nothing is explored.
void end_exploring(Workshop& workshop);

/// To a round of the room's own path that was shown: its result if it has one, else its scene.
/// @param number into own_line.
void go_to_round(Workshop& workshop, std::size_t number);
[[nodiscard]] bool can_go_to_round(const Workshop& workshop, std::size_t number);

/// Shows a slide. @param now_ms for the time that the room thinks.
void show_place(Workshop& workshop, Place place, std::int64_t now_ms);

}  // namespace leeway::flow
