#include "live/naive_room.h"

#include <algorithm>

namespace leeway::live {

std::optional<Refused> NaiveRoom::join(const Token& token) {
    if (knows(token)) return std::nullopt;
    if (is_door_locked()) return Refused::DoorIsLocked;
    if (everybody().size() == most_voters_) return Refused::RoomIsFull;
    log_.emplace_back(Joining{token});
    return std::nullopt;
}

std::optional<Refused> NaiveRoom::choose_team(const Token& token, std::size_t team) {
    if (!knows(token)) return Refused::UnknownVoter;
    if (team >= teams().size()) return Refused::NoSuchTeam;
    const std::optional<std::size_t> before = team_of(token);
    if (before && *before != team && has_voted(token)) return Refused::TeamIsFixed;
    log_.emplace_back(Choosing{token, team});
    return std::nullopt;
}

std::optional<Refused> NaiveRoom::vote(const Token& token, std::uint32_t round, std::size_t choice,
                                       std::uint32_t count) {
    if (!knows(token)) return Refused::UnknownVoter;
    const std::optional<Voting> before = voting(token, round);
    if (before && before->choice == choice && before->count == count) return std::nullopt;
    const Presented shown = presented();
    if (shown.phase != Phase::Open) return Refused::NotOpen;
    if (shown.round != round || round == 0) return Refused::OtherRound;
    if (choice >= shown.choices.size()) return Refused::NoSuchChoice;
    if (!teams().empty() && !team_of(token)) return Refused::NoTeam;
    if (count <= count_of(token)) return Refused::Stale;
    log_.emplace_back(Voting{token, round, choice, count});
    return std::nullopt;
}

Presented NaiveRoom::presented() const {
    const std::vector<const Presented*> shown = all<Presented>();
    return shown.empty() ? Presented{} : *shown.back();
}

std::vector<std::string> NaiveRoom::teams() const {
    const std::vector<const Teams*> set = all<Teams>();
    return set.empty() ? std::vector<std::string>{} : set.back()->names;
}

bool NaiveRoom::is_door_locked() const {
    const std::vector<const Door*> doors = all<Door>();
    return !doors.empty() && doors.back()->is_locked;
}

Tally NaiveRoom::tally(std::uint32_t round) const {
    Tally tally;
    tally.round = round;
    const std::size_t choices = choices_of(round);
    const std::size_t teams_now = teams().size();
    tally.votes.assign(std::max<std::size_t>(1, teams_now), std::vector<std::uint32_t>(choices));
    for (const Token& token : everybody()) {
        const std::optional<std::size_t> choice = vote_of(token, round);
        const std::optional<std::size_t> team = teams_now == 0 ? std::size_t{0} : team_of(token);
        if (!choice || *choice >= choices || !team) continue;
        ++tally.votes[*team][*choice];
        ++tally.voters;
    }
    return tally;
}

std::optional<std::size_t> NaiveRoom::vote_of(const Token& token, std::uint32_t round) const {
    const std::optional<Voting> vote = voting(token, round);
    if (!vote) return std::nullopt;
    return vote->choice;
}

std::optional<std::size_t> NaiveRoom::team_of(const Token& token) const {
    std::optional<std::size_t> team;
    for (const Entry& entry : log_) {
        if (const auto* set = std::get_if<Teams>(&entry)) {
            if (team && *team >= set->names.size()) team.reset();
        } else if (const auto* choosing = std::get_if<Choosing>(&entry)) {
            if (choosing->token == token) team = choosing->team;
        }
    }
    return team;
}

std::uint32_t NaiveRoom::count_of(const Token& token) const {
    std::uint32_t highest = 0;
    for (const Voting* voting : all<Voting>()) {
        if (voting->token == token) highest = std::max(highest, voting->count);
    }
    return highest;
}

bool NaiveRoom::knows(const Token& token) const {
    const std::vector<Token> here = everybody();
    return std::find(here.begin(), here.end(), token) != here.end();
}

std::vector<Token> NaiveRoom::everybody() const {
    std::vector<Token> tokens;
    for (const Joining* joining : all<Joining>()) tokens.push_back(joining->token);
    return tokens;
}

std::optional<NaiveRoom::Voting> NaiveRoom::voting(const Token& token, std::uint32_t round) const {
    std::optional<Voting> last;
    for (const Entry& entry : log_) {
        if (const auto* clearing = std::get_if<Clearing>(&entry)) {
            if (clearing->round == round) last.reset();
        } else if (const auto* vote = std::get_if<Voting>(&entry)) {
            if (vote->token == token && vote->round == round) last = *vote;
        }
    }
    return last;
}

bool NaiveRoom::has_voted(const Token& token) const {
    const std::vector<const Voting*> votes = all<Voting>();
    return std::any_of(votes.begin(), votes.end(), [&](const Voting* vote) {
        return vote->token == token && voting(token, vote->round).has_value();
    });
}

std::size_t NaiveRoom::choices_of(std::uint32_t round) const {
    std::size_t choices = 0;
    for (const Presented* shown : all<Presented>()) {
        if (shown->round == round && round != 0) choices = shown->choices.size();
    }
    return choices;
}

}  // namespace leeway::live
