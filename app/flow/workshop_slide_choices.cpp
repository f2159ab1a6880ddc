#include <algorithm>

#include "flow/answers.h"
#include "flow/workshop_path.h"
#include "flow/workshop_rounds.h"
#include "flow/workshop_slide.h"
#include "flow/workshop_words.h"
#include "report/phrases.h"

namespace leeway::flow {

namespace {

VoteBar make_bar(const words::Catalogue& words, std::size_t team, std::uint32_t votes, std::uint32_t sum) {
    VoteBar bar;
    bar.team = team;
    bar.votes = votes;
    bar.share = sum == 0 ? 0.0 : static_cast<double>(votes) / sum;
    bar.count = std::to_string(votes);
    bar.words = votes_in_words(words, votes, sum);
    return bar;
}

void add_votes(const AppState& state, const Round& round, std::vector<SlideChoice>& choices) {
    const Workshop& workshop = *state.workshop.open;
    const Ballot& ballot = ballot_of(round);
    const std::vector<std::uint32_t> all = votes_of(ballot);
    for (SlideChoice& choice : choices) choice.all = make_bar(*state.words, 0, all[choice.choice], sum_of(all));
    for (std::size_t team = 0; team < workshop.teams.size(); ++team) {
        const std::vector<std::uint32_t> votes = votes_of(ballot, team);
        for (SlideChoice& choice : choices)
            choice.teams.push_back(make_bar(*state.words, team, votes[choice.choice], sum_of(votes)));
    }
}

void add_marks(const AppState& state, std::vector<SlideChoice>& choices) {
    const Workshop& workshop = *state.workshop.open;
    const std::vector<std::size_t> leaders = leaders_of(deciding_votes(workshop, workshop.place.at));
    const std::optional<std::size_t> chosen = chosen_at(workshop, workshop.place.at);
    const Branch* branch = branch_at(workshop, workshop.place.at);
    const bool is_room = branch != nullptr ? workshop.rounds[branch->round].is_own : workshop.shown().is_own;
    for (SlideChoice& choice : choices) {
        choice.is_chosen = chosen == choice.choice;
        choice.is_tied =
            leaders.size() > 1 && std::find(leaders.begin(), leaders.end(), choice.choice) != leaders.end();
        choice.is_marked = workshop.mark == choice.choice;
        if (choice.is_chosen) {
            const bool is_ours = is_overruling(workshop, workshop.place.at, choice.choice);
            choice.mark = state.words->text(!is_room  ? "workshop.mark.explored"
                                            : is_ours ? "workshop.mark.taken"
                                                      : "workshop.mark.chosen");
        } else if (choice.is_tied) {
            choice.mark = state.words->text("workshop.mark.tied");
        }
    }
}

void add_verdicts(const AppState& state, const Round& round, std::vector<SlideChoice>& choices) {
    const Workshop& workshop = *state.workshop.open;
    const auto decision = judged(workshop, round, round.choices.front().ways.front());
    if (!decision) return;
    const report::Phrases phrases(*state.words, *workshop.program);
    for (SlideChoice& choice : choices) {
        const engine::ActionIndex action = action_of(round.choices[choice.choice]);
        for (const analysis::Alternative& alternative : decision->offered) {
            if (alternative.action == action)
                choice.verdict = phrases.verdict(analysis::verdict_of(alternative.regret));
        }
    }
}

}  // namespace

std::vector<SlideChoice> make_slide_choices(const AppState& state) {
    const Workshop& workshop = *state.workshop.open;
    const Round& round = workshop.shown();
    std::vector<SlideChoice> choices;
    if (round.is_end()) return choices;
    const SlideKind kind = workshop.place.kind;
    const bool is_open = kind == SlideKind::Reveal || kind == SlideKind::Result;
    for (std::size_t number = 0; number < round.choices.size(); ++number) {
        SlideChoice choice;
        choice.choice = number;
        choice.letter = letter_of(number);
        choice.text = say_of(round, number);
        if (is_open) choice.authority = authority_of(*state.words, *workshop.program, round.choices[number].response);
        choices.push_back(std::move(choice));
    }
    if (!is_open) return choices;
    if (round.is_asked()) add_votes(state, round, choices);
    add_marks(state, choices);
    if (workshop.shows_verdict) add_verdicts(state, round, choices);
    if (kind == SlideKind::Result) {
        const auto is_other = [](const SlideChoice& choice) { return !choice.is_chosen; };
        choices.erase(std::remove_if(choices.begin(), choices.end(), is_other), choices.end());
    }
    return choices;
}

std::string undecided_in_words(const words::Catalogue& words, const Workshop& workshop) {
    const std::vector<std::size_t> leaders = leaders_of(deciding_votes(workshop, workshop.place.at));
    if (decided_at(workshop, workshop.place.at)) return {};
    if (leaders.empty()) return std::string(words.text("workshop.no_votes"));
    return words.text("workshop.tie", {{"letters", letters_of(words, leaders)}});
}

}  // namespace leeway::flow
