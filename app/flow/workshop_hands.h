#pragma once

#include <cstddef>
#include <cstdint>

#include "flow/workshop.h"

/// A show of hands, typed: digits, then Enter for the next choice. Hands are added to what phones have answered, for
/// those in the room who have none. Private to the room.
namespace leeway::flow {

inline constexpr std::uint32_t kMostHands = 6000;  ///< of one choice

/// Whether hands can be typed now: while a question is put or locked, until its branch is taken.
[[nodiscard]] bool takes_hands(const Workshop& workshop);

/// How many numbers the show of hands has: one a choice and team. takes_hands must hold.
[[nodiscard]] std::size_t hand_cells(const Workshop& workshop);

/// One digit more of the number at hand; more than kMostHands is not typed. @param digit 0..9.
void type_digit(Workshop& workshop, int digit);

/// The last digit away; without one, the number that was taken.
void erase_digit(Workshop& workshop);

/// Takes what was typed, if anything was.
void take_hands(Workshop& workshop);

/// Takes it and goes that many numbers on (or back), around the end.
void move_hands(Workshop& workshop, int steps);

/// Digits go there now. What was typed before is taken.
void choose_hand(Workshop& workshop, std::size_t team, std::size_t choice);

void set_hands(Workshop& workshop, std::size_t team, std::size_t choice, std::uint32_t count);

}  // namespace leeway::flow
