#include "flow/workshop_hands.h"

#include <algorithm>
#include <string>

#include "flow/workshop_rounds.h"

namespace leeway::flow {

namespace {

std::uint32_t& hand_at(Workshop& workshop, std::size_t cell) {
    Round& round = workshop.shown();
    return ballot_of(round).hands[cell / round.choices.size()][cell % round.choices.size()];
}

}  // namespace

bool takes_hands(const Workshop& workshop) {
    const Round& round = workshop.shown();
    const SlideKind kind = workshop.place.kind;
    const bool is_put = kind == SlideKind::Vote || kind == SlideKind::Locked;
    const bool is_taken = workshop.place.at + 1 < workshop.line.size();
    return is_put && round.is_asked() && !is_taken;
}

std::size_t hand_cells(const Workshop& workshop) {
    const Round& round = workshop.shown();
    return ballot_of(round).hands.size() * round.choices.size();
}

void type_digit(Workshop& workshop, int digit) {
    if (!takes_hands(workshop) || digit < 0 || digit > 9) return;
    std::string& typed = workshop.hand.typed;
    const std::string longer = (typed == "0" ? std::string() : typed) + static_cast<char>('0' + digit);
    if (std::stoul(longer) <= kMostHands) typed = longer;
}

void erase_digit(Workshop& workshop) {
    if (!takes_hands(workshop)) return;
    if (workshop.hand.typed.empty()) {
        hand_at(workshop, workshop.hand.cell) = 0;
    } else {
        workshop.hand.typed.pop_back();
    }
}

void take_hands(Workshop& workshop) {
    if (!takes_hands(workshop) || workshop.hand.typed.empty()) return;
    hand_at(workshop, workshop.hand.cell) = static_cast<std::uint32_t>(std::stoul(workshop.hand.typed));
    workshop.hand.typed.clear();
}

void move_hands(Workshop& workshop, int steps) {
    if (!takes_hands(workshop)) return;
    take_hands(workshop);
    const auto cells = static_cast<std::int64_t>(hand_cells(workshop));
    const std::int64_t moved = (static_cast<std::int64_t>(workshop.hand.cell) + steps) % cells;
    workshop.hand.cell = static_cast<std::size_t>((moved + cells) % cells);
}

void choose_hand(Workshop& workshop, std::size_t team, std::size_t choice) {
    if (!takes_hands(workshop)) return;
    const std::size_t choices = workshop.shown().choices.size();
    if (choice >= choices || team >= ballot_of(workshop.shown()).hands.size()) return;
    take_hands(workshop);
    workshop.hand.cell = team * choices + choice;
}

void set_hands(Workshop& workshop, std::size_t team, std::size_t choice, std::uint32_t count) {
    if (!takes_hands(workshop)) return;
    Ballot& ballot = ballot_of(workshop.shown());
    if (team >= ballot.hands.size() || choice >= ballot.hands[team].size()) return;
    ballot.hands[team][choice] = std::min(count, kMostHands);
    const bool is_typed = workshop.hand.cell == team * ballot.hands[team].size() + choice;
    if (is_typed) workshop.hand.typed.clear();
}

}  // namespace leeway::flow
