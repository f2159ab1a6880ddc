#include <algorithm>

#include "flow/apply.h"
#include "flow/workshop_hands.h"
#include "flow/workshop_rounds.h"
#include "flow/workshop_steps.h"
#include "flow/workshop_votes.h"

namespace leeway::flow {

namespace {

/// The open workshop while it is on the screen and nothing is asked, else null.
Workshop* shown_workshop(AppState& state) {
    const bool is_shown = state.workshop.open && state.screen == Screen::Workshop;
    return is_shown && state.workshop.open->question == WorkshopQuestion::Nothing ? &*state.workshop.open : nullptr;
}

/// Whether choices can be marked: their result is known.
bool takes_marks(const Workshop& workshop) {
    const SlideKind kind = workshop.place.kind;
    return !workshop.shown().is_end() && (kind == SlideKind::Reveal || kind == SlideKind::Result);
}

/// For the room, where its branch is not taken yet; else the mark alone, for a "what if".
void pick(Workshop& workshop, std::size_t choice) {
    Round& round = workshop.shown();
    if (!takes_marks(workshop) || choice >= round.choices.size()) return;
    const bool is_open = workshop.place.kind == SlideKind::Reveal && workshop.place.at + 1 == workshop.line.size();
    if (is_open) round.picked = choice;
    workshop.mark = choice;
}

void move_mark(Workshop& workshop, int steps) {
    if (!takes_marks(workshop)) return;
    const auto choices = static_cast<std::int64_t>(workshop.shown().choices.size());
    const std::int64_t from = workshop.mark ? static_cast<std::int64_t>(*workshop.mark) : steps > 0 ? -1 : 0;
    workshop.mark = static_cast<std::size_t>(((from + steps) % choices + choices) % choices);
}

/// What "what if" explores where nothing is marked: the first choice that the room does not take.
std::size_t first_other(const Workshop& workshop) {
    const Branch* branch = branch_at(workshop, workshop.place.at);
    const std::optional<std::size_t> taken =
        branch != nullptr ? std::optional(branch->choice) : decided_at(workshop, workshop.place.at);
    return taken == std::size_t{0} ? 1 : 0;
}

void explore_if_possible(Workshop& workshop, std::size_t choice) {
    if (can_explore(workshop) && choice < workshop.shown().choices.size()) explore_choice(workshop, choice);
}

}  // namespace

Requests on(AppState& state, const intent::MoveMark& wanted, const Moment& /*now*/) {
    Workshop* workshop = shown_workshop(state);
    if (workshop == nullptr) return {};
    const int steps = std::clamp(wanted.steps, -1, 1);
    if (takes_hands(*workshop)) {
        move_hands(*workshop, steps);
    } else {
        move_mark(*workshop, steps);
    }
    return {};
}

Requests on(AppState& state, const intent::TypeDigit& wanted, const Moment& /*now*/) {
    Workshop* workshop = shown_workshop(state);
    if (workshop == nullptr) return {};
    if (takes_hands(*workshop)) {
        type_digit(*workshop, wanted.digit);
    } else if (wanted.digit >= 1) {
        pick(*workshop, static_cast<std::size_t>(wanted.digit - 1));
    }
    return {};
}

Requests on(AppState& state, const intent::EraseDigit& /*wanted*/, const Moment& /*now*/) {
    if (Workshop* workshop = shown_workshop(state)) erase_digit(*workshop);
    return {};
}

Requests on(AppState& state, const intent::Accept& /*wanted*/, const Moment& /*now*/) {
    Workshop* workshop = shown_workshop(state);
    if (workshop == nullptr) return {};
    if (takes_hands(*workshop)) {
        move_hands(*workshop, 1);
    } else if (workshop->mark) {
        pick(*workshop, *workshop->mark);
    }
    return {};
}

Requests on(AppState& state, const intent::SetHands& wanted, const Moment& /*now*/) {
    if (Workshop* workshop = shown_workshop(state)) set_hands(*workshop, wanted.team, wanted.choice, wanted.count);
    return {};
}

Requests on(AppState& state, const intent::ChooseHand& wanted, const Moment& /*now*/) {
    if (Workshop* workshop = shown_workshop(state)) choose_hand(*workshop, wanted.team, wanted.choice);
    return {};
}

Requests on(AppState& state, const intent::PickBranch& wanted, const Moment& /*now*/) {
    if (Workshop* workshop = shown_workshop(state)) pick(*workshop, wanted.choice);
    return {};
}

Requests on(AppState& state, const intent::ChooseWay& wanted, const Moment& /*now*/) {
    Workshop* workshop = shown_workshop(state);
    const bool can_choose = workshop != nullptr && next_of(*workshop) == NextIs::Take;
    if (!can_choose) return {};
    RoundChoice& choice = workshop->shown().choices[*decided_at(*workshop, workshop->place.at)];
    for (std::size_t way = 0; way < choice.ways.size(); ++way) {
        if (workshop->program->actions[choice.ways[way]].kind == wanted.kind) choice.way = way;
    }
    return {};
}

Requests on(AppState& state, const intent::WhatIf& wanted, const Moment& /*now*/) {
    if (Workshop* workshop = shown_workshop(state)) explore_if_possible(*workshop, wanted.choice);
    return {};
}

Requests on(AppState& state, const intent::ToggleWhatIf& /*wanted*/, const Moment& /*now*/) {
    Workshop* workshop = shown_workshop(state);
    if (workshop == nullptr) return {};
    if (workshop->exploring) {
        end_exploring(*workshop);
    } else {
        explore_if_possible(*workshop, workshop->mark.value_or(first_other(*workshop)));
    }
    return {};
}

Requests on(AppState& state, const intent::ToggleVoteLock& /*wanted*/, const Moment& now) {
    Workshop* workshop = shown_workshop(state);
    if (workshop == nullptr) return {};
    take_hands(*workshop);
    toggle_lock(*workshop, now.ms);
    return {};
}

/// Asks first where something has been answered.
Requests on(AppState& state, const intent::AskAgain& /*wanted*/, const Moment& /*now*/) {
    Workshop* workshop = shown_workshop(state);
    if (workshop != nullptr && can_ask_again(*workshop)) workshop->question = WorkshopQuestion::AskAgain;
    return {};
}

}  // namespace leeway::flow
