#include "flow/workshop_rounds.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/assert.h"

namespace leeway::flow {

namespace {

VoteTable no_votes(std::size_t teams, std::size_t choices) {
    return VoteTable(std::max<std::size_t>(1, teams), std::vector<std::uint32_t>(choices, 0));
}

std::vector<RoundChoice> choices_of(const engine::Session& session) {
    std::vector<RoundChoice> choices;
    if (session.is_over()) return choices;
    for (const engine::ActionIndex action : session.offered()) {
        const engine::ResponseIndex response = session.program().actions[action].response;
        if (choices.empty() || choices.back().response != response) choices.push_back({response, {}, 0});
        choices.back().ways.push_back(action);
    }
    return choices;
}

void put_question(Workshop& workshop, Round& round) {
    const VoteTable nothing = no_votes(workshop.teams.size(), round.choices.size());
    round.ballots.push_back({workshop.next_ballot++, nothing, nothing});
}

std::size_t add_round(Workshop& workshop, engine::Session session, std::optional<std::size_t> came_from, bool is_own) {
    std::vector<RoundChoice> choices = choices_of(session);
    workshop.rounds.push_back(
        {std::move(session), came_from, is_own, std::move(choices), {}, false, false, 0, {}, {}, {}});
    Round& round = workshop.rounds.back();
    if (!round.is_end()) put_question(workshop, round);
    return workshop.rounds.size() - 1;
}

/// Cut or filled up to the shape of another, so that what comes from outside fits the question.
VoteTable fitted(const VoteTable& votes, const VoteTable& shape) {
    VoteTable result = shape;
    for (std::size_t team = 0; team < shape.size(); ++team) {
        for (std::size_t choice = 0; choice < shape[team].size(); ++choice) {
            const bool is_there = team < votes.size() && choice < votes[team].size();
            result[team][choice] = is_there ? votes[team][choice] : 0;
        }
    }
    return result;
}

}  // namespace

Workshop make_workshop(engine::Session session, engine::Record record, std::vector<std::string> teams) {
    Workshop workshop;
    workshop.program = session.shared_program();
    workshop.record = std::move(record);
    workshop.teams = std::move(teams);
    workshop.line = {add_round(workshop, std::move(session), {}, true)};
    return workshop;
}

const Ballot& ballot_of(const Round& round) {
    LEEWAY_ASSERT(!round.ballots.empty(), "nothing is asked at an end");
    return round.ballots.back();
}

Ballot& ballot_of(Round& round) {
    LEEWAY_ASSERT(!round.ballots.empty(), "nothing is asked at an end");
    return round.ballots.back();
}

std::vector<std::uint32_t> votes_of(const Ballot& ballot, std::optional<std::size_t> team) {
    std::vector<std::uint32_t> votes(ballot.phones.front().size(), 0);
    for (std::size_t row = 0; row < ballot.phones.size(); ++row) {
        if (team && *team != row) continue;
        for (std::size_t choice = 0; choice < votes.size(); ++choice) {
            votes[choice] += ballot.phones[row][choice] + ballot.hands[row][choice];
        }
    }
    return votes;
}

std::uint32_t sum_of(const std::vector<std::uint32_t>& votes) {
    return std::accumulate(votes.begin(), votes.end(), std::uint32_t{0});
}

std::uint32_t sum_of(const VoteTable& votes) {
    std::uint32_t sum = 0;
    for (const std::vector<std::uint32_t>& row : votes) sum += sum_of(row);
    return sum;
}

std::vector<std::size_t> leaders_of(const std::vector<std::uint32_t>& votes) {
    std::vector<std::size_t> leaders;
    std::uint32_t most = 1;
    for (std::size_t choice = 0; choice < votes.size(); ++choice) {
        if (votes[choice] > most) leaders.clear();
        most = std::max(most, votes[choice]);
        if (votes[choice] == most) leaders.push_back(choice);
    }
    return leaders;
}

std::optional<std::size_t> team_in_turn(const Workshop& workshop, std::size_t at) {
    if (workshop.decides == WhoDecides::Everybody || workshop.teams.empty()) return std::nullopt;
    return at % workshop.teams.size();
}

std::vector<std::uint32_t> deciding_votes(const Workshop& workshop, std::size_t at) {
    const Round& round = workshop.rounds[workshop.line[at]];
    if (round.is_end()) return {};
    return votes_of(ballot_of(round), team_in_turn(workshop, at));
}

bool is_overruling(const std::vector<std::uint32_t>& votes, std::size_t choice) {
    const std::vector<std::size_t> leaders = leaders_of(votes);
    return !leaders.empty() && leaders != std::vector<std::size_t>{choice};
}

bool is_overruling(const Workshop& workshop, std::size_t at, std::size_t choice) {
    return is_overruling(deciding_votes(workshop, at), choice);
}

std::optional<std::size_t> decided_at(const Workshop& workshop, std::size_t at) {
    const Round& round = workshop.rounds[workshop.line[at]];
    if (round.picked) return round.picked;
    if (round.choices.size() == 1) return 0;
    const std::vector<std::size_t> leaders = leaders_of(deciding_votes(workshop, at));
    return leaders.size() == 1 ? std::optional(leaders.front()) : std::nullopt;
}

const Branch* branch_at(const Workshop& workshop, std::size_t at) {
    if (at + 1 >= workshop.line.size()) return nullptr;
    const std::vector<Branch>& branches = workshop.rounds[workshop.line[at]].branches;
    const auto leads_on = [&](const Branch& branch) { return branch.round == workshop.line[at + 1]; };
    const auto found = std::find_if(branches.begin(), branches.end(), leads_on);
    LEEWAY_ASSERT(found != branches.end(), "each round of the line leads to the next one");
    return &*found;
}

std::optional<std::size_t> chosen_at(const Workshop& workshop, std::size_t at) {
    const Branch* branch = branch_at(workshop, at);
    return branch != nullptr ? branch->choice : decided_at(workshop, at);
}

engine::ActionIndex action_of(const RoundChoice& choice) { return choice.ways[choice.way]; }

std::vector<std::size_t> own_line(const Workshop& workshop) {
    std::vector<std::size_t> line{0};
    while (const std::optional<std::size_t> taken = workshop.rounds[line.back()].taken) {
        line.push_back(workshop.rounds[line.back()].branches[*taken].round);
    }
    return line;
}

std::size_t explore(Workshop& workshop, std::size_t number, std::size_t choice, bool is_own) {
    const engine::ActionIndex action = action_of(workshop.rounds[number].choices[choice]);
    const std::vector<Branch>& known = workshop.rounds[number].branches;
    for (std::size_t i = 0; i < known.size(); ++i) {
        const bool is_whose = workshop.rounds[known[i].round].is_own == is_own;
        if (known[i].action == action && is_whose) return i;
    }
    engine::Session session = workshop.rounds[number].session;
    const bool is_given = std::holds_alternative<engine::Step>(session.give(action));
    LEEWAY_ASSERT(is_given, "what a round offers can be given there");
    const std::size_t added = add_round(workshop, std::move(session), number, is_own);
    std::vector<Branch>& branches = workshop.rounds[number].branches;
    branches.push_back({choice, action, added});
    return branches.size() - 1;
}

void ask_again(Workshop& workshop, std::size_t number) {
    Round& round = workshop.rounds[number];
    put_question(workshop, round);
    round.is_revealed = false;
    round.picked.reset();
}

void count_in_another_room(Workshop& workshop) {
    const Place place = workshop.before_start.value_or(workshop.place);
    const Round* locked = place.kind == SlideKind::Locked ? &workshop.rounds[workshop.line[place.at]] : nullptr;
    for (Round& round : workshop.rounds) {
        for (Ballot& ballot : round.ballots) {
            const bool is_done = round.is_revealed || &round == locked || &ballot != &round.ballots.back();
            ballot.is_closed = ballot.is_closed || is_done;
            if (!ballot.is_closed) ballot.phones = no_votes(workshop.teams.size(), round.choices.size());
        }
    }
}

bool open_to_other_phones(Workshop& workshop) {
    if (workshop.place.kind != SlideKind::Vote) return false;
    Round& round = workshop.shown();
    if (!ballot_of(round).is_closed) return false;
    const VoteTable hands = ballot_of(round).hands;
    put_question(workshop, round);
    ballot_of(round).hands = hands;
    return true;
}

bool count_phones(Workshop& workshop, std::uint32_t number, const VoteTable& votes) {
    for (Round& round : workshop.rounds) {
        for (Ballot& ballot : round.ballots) {
            if (ballot.number != number) continue;
            if (ballot.is_closed) return false;
            VoteTable counted = fitted(votes, ballot.phones);
            const bool is_new = counted != ballot.phones;
            ballot.phones = std::move(counted);
            return is_new;
        }
    }
    return false;
}

}  // namespace leeway::flow
