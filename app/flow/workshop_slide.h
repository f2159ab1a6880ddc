#pragma once

#include <string>
#include <vector>

#include "flow/app.h"

/// The slides of a workshop. Private to the room.
namespace leeway::flow {

/// The open workshop's. There must be one.
[[nodiscard]] SlideView make_slide_view(const AppState& state);

/// The choices of the round that is shown, as the slide has them.
[[nodiscard]] std::vector<SlideChoice> make_slide_choices(const AppState& state);

/// What is left of the time.
[[nodiscard]] TimerView make_timer_view(const words::Catalogue& words, const WorkshopTimer& timer, std::int64_t now_ms);

/// "K7R TQ2": in two halves, for the eye and for reading out.
[[nodiscard]] std::string spaced_code(const std::string& code);

/// What a tie or the absence of votes means for the room; empty where it is clear what is taken.
[[nodiscard]] std::string undecided_in_words(const words::Catalogue& words, const Workshop& workshop);

}  // namespace leeway::flow
