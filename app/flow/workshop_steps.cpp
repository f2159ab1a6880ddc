#include "flow/workshop_steps.h"

#include <algorithm>

#include "base/assert.h"
#include "engine/replay.h"
#include "flow/workshop_rounds.h"

namespace leeway::flow {

namespace {

NextIs next_of_scene(const Round& round, bool is_known) {
    // Where nobody was asked what to do, a branch can be known all the same: the only one, or one that was explored.
    if (is_known && !round.is_revealed) return NextIs::Result;
    if (!round.is_asked()) return NextIs::Take;
    return round.is_revealed ? NextIs::Locked : NextIs::Vote;
}

NextIs next_of_reveal(const Workshop& workshop, bool is_known) {
    if (is_known) return NextIs::Result;
    return decided_at(workshop, workshop.place.at) ? NextIs::Take : NextIs::Choose;
}

/// How a round is entered.
NextIs next_to(const Round& round) { return round.is_end() ? NextIs::Ending : NextIs::Scene; }

/// The slide on which a round of the line is left again.
SlideKind before_scene(std::size_t at) { return at == 0 ? SlideKind::Join : SlideKind::Result; }

Place before_round(std::size_t at) { return {at == 0 ? 0 : at - 1, before_scene(at)}; }

engine::RecordedStep recorded(const Workshop& workshop, const Round& round, const engine::Step& step,
                              std::int64_t now_ms) {
    engine::RecordedStep result = engine::to_recorded(*workshop.program, step);
    result.ms = std::max<std::int64_t>(0, now_ms - round.shown_at_ms);
    return result;
}

/// Follows the choice that is decided; on the room's own path it is what the room does from now on.
bool take(Workshop& workshop, std::int64_t now_ms) {
    const std::size_t at = workshop.place.at;
    const std::size_t number = workshop.line[at];
    const std::optional<std::size_t> choice = decided_at(workshop, at);
    LEEWAY_ASSERT(choice.has_value(), "a branch is taken once it is decided");
    const bool is_own = workshop.rounds[number].is_own;
    const std::size_t branch = explore(workshop, number, *choice, is_own);
    Round& round = workshop.rounds[number];
    workshop.line.push_back(round.branches[branch].round);
    if (is_own) {
        round.taken = branch;
        const engine::Session& after = workshop.rounds[workshop.line.back()].session;
        workshop.record.steps.push_back(recorded(workshop, round, after.steps().back(), now_ms));
    }
    show_place(workshop, {at, SlideKind::Result}, now_ms);
    return is_own;
}

/// Shows a slide that was shown before.
void move_to(Workshop& workshop, Place place) {
    workshop.place = place;
    workshop.mark.reset();
    workshop.before_start.reset();
}

void leave_exploration(Workshop& workshop) {
    workshop.exploring.reset();
    workshop.line = own_line(workshop);
}

/// The slide of a step that neither takes a branch nor ends an exploration.
Place place_of(const Workshop& workshop, NextIs next) {
    const std::size_t at = workshop.place.at;
    const std::size_t entered = workshop.place.kind == SlideKind::Result ? at + 1 : at;
    switch (next) {
        case NextIs::Scene: return {entered, SlideKind::Scene};
        case NextIs::Ending: return {entered, SlideKind::Ending};
        case NextIs::Vote: return {at, SlideKind::Vote};
        case NextIs::Lock:
        case NextIs::Locked: return {at, SlideKind::Locked};
        case NextIs::Reveal: return {at, SlideKind::Reveal};
        case NextIs::Result: return {at, SlideKind::Result};
        case NextIs::Path: return {at, SlideKind::Path};
        case NextIs::Over: return {at, SlideKind::Over};
        case NextIs::Nothing:
        case NextIs::Choose:
        case NextIs::Take:
        case NextIs::EndExploring: break;
    }
    return workshop.place;
}

}  // namespace

NextIs next_of(const Workshop& workshop) {
    const Round& round = workshop.shown();
    const bool is_known = workshop.place.at + 1 < workshop.line.size();
    switch (workshop.place.kind) {
        case SlideKind::Join: return next_to(round);
        case SlideKind::Scene: return next_of_scene(round, is_known);
        case SlideKind::Vote: return NextIs::Lock;
        case SlideKind::Locked: return NextIs::Reveal;
        case SlideKind::Reveal: return next_of_reveal(workshop, is_known);
        case SlideKind::Result: return next_to(workshop.rounds[workshop.line[workshop.place.at + 1]]);
        case SlideKind::Ending: return workshop.exploring ? NextIs::EndExploring : NextIs::Path;
        case SlideKind::Path: return NextIs::Over;
        case SlideKind::Over:
        case SlideKind::Black: break;
    }
    return NextIs::Nothing;
}

std::optional<Place> previous_of(const Workshop& workshop) {
    const auto [at, kind] = workshop.place;
    const Round& round = workshop.shown();
    switch (kind) {
        case SlideKind::Scene: return before_round(at);
        case SlideKind::Vote: return Place{at, SlideKind::Scene};
        case SlideKind::Locked: return Place{at, round.is_revealed ? SlideKind::Scene : SlideKind::Vote};
        case SlideKind::Reveal: return Place{at, SlideKind::Locked};
        case SlideKind::Result: {
            const bool is_revealed = round.is_asked() && round.is_revealed;
            return Place{at, is_revealed ? SlideKind::Reveal : SlideKind::Scene};
        }
        case SlideKind::Ending: return before_round(at);
        case SlideKind::Path: return Place{at, SlideKind::Ending};
        case SlideKind::Over: return Place{at, SlideKind::Path};
        case SlideKind::Join:
        case SlideKind::Black: break;
    }
    return std::nullopt;
}

bool go_on(Workshop& workshop, std::int64_t now_ms) {
    const NextIs next = next_of(workshop);
    if (next == NextIs::Nothing || next == NextIs::Choose) return false;
    if (next == NextIs::Take) return take(workshop, now_ms);
    if (next == NextIs::EndExploring) {
        end_exploring(workshop);
        return false;
    }
    show_place(workshop, place_of(workshop, next), now_ms);
    return false;
}

void go_back(Workshop& workshop) {
    const std::optional<Place> previous = previous_of(workshop);
    if (!previous) return;
    if (is_exploration_begin(workshop)) leave_exploration(workshop);
    move_to(workshop, *previous);
}

bool is_of_question(SlideKind kind) {
    return kind == SlideKind::Scene || kind == SlideKind::Vote || kind == SlideKind::Locked ||
           kind == SlideKind::Reveal || kind == SlideKind::Result;
}

bool is_exploration_begin(const Workshop& workshop) {
    return workshop.exploring && workshop.place == Place{workshop.exploring->fork, SlideKind::Result};
}

bool can_explore(const Workshop& workshop) {
    const Round& round = workshop.shown();
    const SlideKind kind = workshop.place.kind;
    if (round.is_end()) return false;
    if (!is_of_question(kind)) return false;
    const bool is_result_known = kind == SlideKind::Reveal || kind == SlideKind::Result;
    return !round.is_own || (round.is_revealed && is_result_known);
}

void explore_choice(Workshop& workshop, std::size_t choice) {
    const std::size_t at = workshop.place.at;
    const std::size_t number = workshop.line[at];
    const Round& round = workshop.rounds[number];
    LEEWAY_ASSERT(can_explore(workshop) && choice < round.choices.size(), "can_explore says whether that is possible");
    const bool is_taken = round.taken && round.branches[*round.taken].action == action_of(round.choices[choice]);
    if (is_taken) {
        if (workshop.exploring) leave_exploration(workshop);
    } else {
        if (!workshop.exploring) workshop.exploring = Exploring{at, workshop.place};
        const std::size_t branch = explore(workshop, number, choice, false);
        workshop.line.resize(at + 1);
        workshop.line.push_back(workshop.rounds[number].branches[branch].round);
    }
    move_to(workshop, {at, SlideKind::Result});
}

void end_exploring(Workshop& workshop) {
    if (!workshop.exploring) return;
    const Place left = workshop.exploring->left;
    leave_exploration(workshop);
    move_to(workshop, left);
}

bool can_go_to_round(const Workshop& workshop, std::size_t number) {
    const std::vector<std::size_t> line = own_line(workshop);
    return number < line.size() && workshop.rounds[line[number]].is_shown;
}

void go_to_round(Workshop& workshop, std::size_t number) {
    if (!can_go_to_round(workshop, number)) return;
    leave_exploration(workshop);
    const Round& round = workshop.rounds[workshop.line[number]];
    const SlideKind kind = round.is_end()      ? SlideKind::Ending
                           : round.is_revealed ? SlideKind::Reveal
                                               : SlideKind::Scene;
    move_to(workshop, {number, kind});
}

void show_place(Workshop& workshop, Place place, std::int64_t now_ms) {
    LEEWAY_ASSERT(place.at < workshop.line.size(), "only what is on the line can be shown");
    if (place.at != workshop.place.at || place.kind != workshop.place.kind) workshop.mark.reset();
    workshop.place = place;
    workshop.before_start.reset();
    Round& round = workshop.shown();
    if (place.kind == SlideKind::Reveal) round.is_revealed = true;
    const bool enters = place.kind == SlideKind::Scene || place.kind == SlideKind::Ending;
    if (!enters || round.is_shown) return;
    round.is_shown = true;
    round.shown_at_ms = now_ms;
}

}  // namespace leeway::flow
