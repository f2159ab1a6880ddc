#include <algorithm>

#include "flow/answers.h"
#include "flow/wording.h"
#include "flow/workshop_facilitator.h"
#include "flow/workshop_hands.h"
#include "flow/workshop_rounds.h"
#include "flow/workshop_slide.h"
#include "flow/workshop_steps.h"
#include "flow/workshop_words.h"
#include "report/phrases.h"

namespace leeway::flow {

namespace {

/// "12 (9 by phone, 3 hands)".
std::string votes_of_choice(const words::Catalogue& words, const Ballot& ballot, std::size_t choice) {
    std::uint32_t phones = 0;
    std::uint32_t hands = 0;
    for (std::size_t team = 0; team < ballot.phones.size(); ++team) {
        phones += ballot.phones[team][choice];
        hands += ballot.hands[team][choice];
    }
    if (phones == 0 || hands == 0) return std::to_string(phones + hands);
    return words.text("workshop.both", {{"all", std::to_string(phones + hands)},
                                        {"phones", std::to_string(phones)},
                                        {"hands", std::to_string(hands)}});
}

/// Whether the facilitator may say what the room does.
bool can_pick(const Workshop& workshop) {
    const Round& round = workshop.shown();
    return workshop.place.kind == SlideKind::Reveal && round.is_own && !round.taken;
}

FacilitatorChoice make_choice(const AppState& state, std::size_t number) {
    const words::Catalogue& words = *state.words;
    const Workshop& workshop = *state.workshop.open;
    const Round& round = workshop.shown();
    const bool is_after = workshop.place.kind == SlideKind::Reveal || workshop.place.kind == SlideKind::Result;
    FacilitatorChoice choice;
    choice.choice = number;
    choice.letter = letter_of(number);
    choice.text = say_of(round, number);
    choice.authority = authority_of(words, *workshop.program, round.choices[number].response);
    choice.price = price_of(words, *workshop.program, round.choices[number].response);
    choice.why = workshop.program->response_text(round.choices[number].response).why;
    if (!is_after) return choice;
    if (round.is_asked()) choice.votes = votes_of_choice(words, ballot_of(round), number);
    choice.is_chosen = chosen_at(workshop, workshop.place.at) == number;
    choice.is_marked = workshop.mark == number;
    const std::string digit = std::to_string(number + 1);
    if (can_pick(workshop) && !choice.is_chosen)
        choice.pick = {words.text("workshop.pick", {{"letter", choice.letter}}), digit, true, {}, false};
    const bool is_other = can_explore(workshop) && !choice.is_chosen;
    if (is_other) choice.what_if = {words.text("workshop.explore", {{"letter", choice.letter}}), {}, true, {}, false};
    return choice;
}

void add_choices(const AppState& state, FacilitatorView& view) {
    const Workshop& workshop = *state.workshop.open;
    if (!is_of_question(workshop.place.kind) || workshop.shown().is_end()) return;
    view.choices_heading = state.words->text("workshop.choices");
    for (std::size_t number = 0; number < workshop.shown().choices.size(); ++number)
        view.choices.push_back(make_choice(state, number));
}

/// Why something is about to be taken.
std::string decision_of(const words::Catalogue& words, const Workshop& workshop) {
    const Round& round = workshop.shown();
    const std::optional<std::size_t> decided = decided_at(workshop, workshop.place.at);
    if (!decided) return undecided_in_words(words, workshop);
    const std::string letter = letter_of(*decided);
    if (!round.is_asked()) return std::string(words.text("workshop.only_one"));
    if (!round.picked) {
        const std::optional<std::size_t> team = team_in_turn(workshop, workshop.place.at);
        return team ? words.text("workshop.most_of_team", {{"letter", letter}, {"team", workshop.teams[*team]}})
                    : words.text("workshop.most", {{"letter", letter}});
    }
    const std::vector<std::size_t> leaders = leaders_of(deciding_votes(workshop, workshop.place.at));
    const bool is_against = !leaders.empty() && std::find(leaders.begin(), leaders.end(), *decided) == leaders.end();
    return is_against
               ? words.text("workshop.picked_against", {{"letter", letter}, {"letters", letters_of(words, leaders)}})
               : words.text("workshop.picked", {{"letter", letter}});
}

void add_decision(const AppState& state, FacilitatorView& view) {
    const Workshop& workshop = *state.workshop.open;
    const Round& round = workshop.shown();
    const NextIs next = next_of(workshop);
    if (next != NextIs::Take && next != NextIs::Choose) return;
    view.decision = decision_of(*state.words, workshop);
    const std::optional<std::size_t> decided = decided_at(workshop, workshop.place.at);
    if (!decided || round.choices[*decided].ways.size() < 2) return;
    const report::Phrases phrases(*state.words, *workshop.program);
    const RoundChoice& choice = round.choices[*decided];
    view.ways_heading = state.words->text("workshop.ways");
    for (std::size_t i = 0; i < choice.ways.size(); ++i) {
        Way way = make_way(phrases, choice.ways[i]);
        view.ways.push_back({way.kind, std::move(way.label), std::move(way.detail), i == choice.way});
    }
}

void add_hands(const AppState& state, FacilitatorView& view) {
    const Workshop& workshop = *state.workshop.open;
    if (!takes_hands(workshop)) return;
    const Round& round = workshop.shown();
    const Ballot& ballot = ballot_of(round);
    HandsView& hands = view.hands;
    hands.shown = true;
    hands.heading = state.words->text("workshop.hands");
    hands.hint = state.words->text(workshop.room ? "workshop.hands_hint_phones" : "workshop.hands_hint");
    hands.teams = workshop.teams.empty() ? std::vector<std::string>(1) : workshop.teams;
    for (std::size_t cell = 0; cell < hand_cells(workshop); ++cell) {
        const std::size_t team = cell / round.choices.size();
        const std::size_t choice = cell % round.choices.size();
        const bool is_current = cell == workshop.hand.cell;
        const std::uint32_t count = ballot.hands[team][choice];
        const bool is_typing = is_current && !workshop.hand.typed.empty();
        const std::string taken = count == 0 ? std::string() : std::to_string(count);
        hands.cells.push_back({team, choice, letter_of(choice), is_typing ? workshop.hand.typed : taken, is_current});
    }
    const std::uint32_t sum = sum_of(ballot.hands);
    if (sum > 0) hands.sum = state.words->count("workshop.hands_sum", sum);
}

/// "B", "A and C" of a team at a round of the room's path; a dash without answers.
std::string choice_of_team(const words::Catalogue& words, const Round& round, std::size_t team) {
    const std::vector<std::size_t> leaders = leaders_of(votes_of(ballot_of(round), team));
    return leaders.empty() ? "–" : letters_of(words, leaders);
}

void add_teams(const AppState& state, FacilitatorView& view) {
    const Workshop& workshop = *state.workshop.open;
    if (workshop.teams.empty()) return;
    view.teams_heading = state.words->text("workshop.teams_table");
    const Round& shown = workshop.shown();
    for (std::size_t team = 0; team < workshop.teams.size(); ++team) {
        TeamRow row;
        row.name = workshop.teams[team];
        if (!shown.is_end())
            row.answers = state.words->count("workshop.answers", sum_of(votes_of(ballot_of(shown), team)));
        for (const std::size_t number : own_line(workshop)) {
            const Round& round = workshop.rounds[number];
            if (round.is_asked() && round.is_revealed) row.choices.push_back(choice_of_team(*state.words, round, team));
        }
        view.teams.push_back(std::move(row));
    }
}

}  // namespace

void add_votes(const AppState& state, FacilitatorView& view) {
    const Workshop& workshop = *state.workshop.open;
    const Round& round = workshop.shown();
    const words::Catalogue& words = *state.words;
    view.votes_heading = words.text("workshop.votes_heading");
    const bool is_counted = is_of_question(workshop.place.kind) && workshop.place.kind != SlideKind::Scene;
    if (is_counted && round.is_asked()) {
        view.votes_in = answers_in(words, workshop, round);
        const std::uint32_t phones = sum_of(ballot_of(round).phones);
        const std::uint32_t hands = sum_of(ballot_of(round).hands);
        if (phones > 0 && hands > 0) {
            view.votes_more = {words.count("workshop.by_phone", phones), words.count("workshop.by_hand", hands)};
        }
    }
    add_choices(state, view);
    add_decision(state, view);
    add_hands(state, view);
    add_teams(state, view);
}

}  // namespace leeway::flow
