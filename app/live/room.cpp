#include "live/room.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"

namespace leeway::live {

std::string_view name_of(Refused refused) {
    switch (refused) {
        case Refused::UnknownVoter: return "UnknownVoter";
        case Refused::NotOpen: return "NotOpen";
        case Refused::OtherRound: return "OtherRound";
        case Refused::NoSuchChoice: return "NoSuchChoice";
        case Refused::NoTeam: return "NoTeam";
        case Refused::NoSuchTeam: return "NoSuchTeam";
        case Refused::TeamIsFixed: return "TeamIsFixed";
        case Refused::RoomIsFull: return "RoomIsFull";
        case Refused::DoorIsLocked: return "DoorIsLocked";
        case Refused::Stale: return "Stale";
    }
    LEEWAY_ASSERT(false, "a Refused without a name");
    return "";
}

void Room::present(Presented presented) {
    LEEWAY_ASSERT(presented.choices.size() <= kMostChoices, "who presents has to leave out answers past the ninth");
    LEEWAY_ASSERT(!presented.chosen || *presented.chosen < presented.choices.size(), "the room took no such choice");
    if (presented.round != 0) rounds_[presented.round].choices = presented.choices.size();
    if (presented == presented_) return;
    presented_ = std::move(presented);
    ++revision_;
}

void Room::set_teams(std::vector<std::string> names) {
    LEEWAY_ASSERT(names.size() <= kMostTeams, "who sets teams has to offer at most six");
    if (names == teams_) return;
    teams_ = std::move(names);
    for (Voter& voter : voters_) {
        if (voter.team && *voter.team >= teams_.size()) voter.team.reset();
    }
    ++revision_;
}

void Room::lock_door(bool is_locked) { is_door_locked_ = is_locked; }

void Room::clear_round(std::uint32_t round) {
    const auto found = rounds_.find(round);
    if (found == rounds_.end() || found->second.votes.empty()) return;
    found->second.votes.clear();
    ++revision_;
}

void Room::wipe() {
    // Keys of a map cannot be overwritten in place, but those of a node that was taken out can.
    while (!places_.empty()) {
        auto node = places_.extract(places_.begin());
        node.key().bytes.fill(0);
    }
    for (auto& [number, round] : rounds_) std::fill(round.votes.begin(), round.votes.end(), Vote{});
    std::fill(voters_.begin(), voters_.end(), Voter{});
    rounds_.clear();
    voters_.clear();
    teams_.clear();
    presented_ = {};
    is_door_locked_ = false;
    ++revision_;
}

std::optional<Refused> Room::join(const Token& token) {
    if (knows(token)) return std::nullopt;
    if (is_door_locked_) return Refused::DoorIsLocked;
    if (voters_.size() >= most_voters_) return Refused::RoomIsFull;
    places_.emplace(token, voters_.size());
    voters_.emplace_back();
    return std::nullopt;
}

std::optional<Refused> Room::choose_team(const Token& token, std::size_t team) {
    const std::optional<std::size_t> place = place_of(token);
    if (!place) return Refused::UnknownVoter;
    if (team >= teams_.size()) return Refused::NoSuchTeam;
    Voter& voter = voters_[*place];
    if (voter.team == team) return std::nullopt;
    if (voter.team && has_voted(*place)) return Refused::TeamIsFixed;
    voter.team = team;
    return std::nullopt;
}

std::optional<Refused> Room::vote(const Token& token, std::uint32_t round, std::size_t choice, std::uint32_t count) {
    const std::optional<std::size_t> place = place_of(token);
    if (!place) return Refused::UnknownVoter;
    const Vote* before = find_vote(*place, round);
    if (before != nullptr && before->count == count && before->choice == choice) return std::nullopt;
    if (const std::optional<Refused> refused = objection(*place, round, choice)) return refused;
    Voter& voter = voters_[*place];
    if (count <= voter.count) return Refused::Stale;
    voter.count = count;
    std::vector<Vote>& votes = rounds_[round].votes;
    if (votes.size() <= *place) votes.resize(voters_.size());
    votes[*place] = {count, static_cast<std::uint8_t>(choice)};
    return std::nullopt;
}

Tally Room::tally(std::uint32_t round) const {
    Tally tally;
    tally.round = round;
    const auto found = rounds_.find(round);
    const std::size_t choices = found == rounds_.end() ? 0 : found->second.choices;
    tally.votes.assign(std::max<std::size_t>(1, teams_.size()), std::vector<std::uint32_t>(choices));
    if (found == rounds_.end()) return tally;
    const std::vector<Vote>& votes = found->second.votes;
    for (std::size_t place = 0; place < votes.size(); ++place) {
        const std::optional<std::size_t> row = teams_.empty() ? std::size_t{0} : voters_[place].team;
        if (votes[place].count == 0 || votes[place].choice >= choices || !row) continue;
        ++tally.votes[*row][votes[place].choice];
        ++tally.voters;
    }
    return tally;
}

std::optional<std::size_t> Room::vote_of(const Token& token, std::uint32_t round) const {
    const std::optional<std::size_t> place = place_of(token);
    const Vote* vote = place ? find_vote(*place, round) : nullptr;
    if (vote == nullptr) return std::nullopt;
    return vote->choice;
}

std::optional<std::size_t> Room::team_of(const Token& token) const {
    const std::optional<std::size_t> place = place_of(token);
    return place ? voters_[*place].team : std::nullopt;
}

std::uint32_t Room::count_of(const Token& token) const {
    const std::optional<std::size_t> place = place_of(token);
    return place ? voters_[*place].count : 0;
}

std::optional<std::size_t> Room::place_of(const Token& token) const {
    const auto found = places_.find(token);
    if (found == places_.end()) return std::nullopt;
    return found->second;
}

/// Null when there is none.
const Room::Vote* Room::find_vote(std::size_t place, std::uint32_t round) const {
    const auto found = rounds_.find(round);
    if (found == rounds_.end() || place >= found->second.votes.size()) return nullptr;
    const Vote& vote = found->second.votes[place];
    return vote.count == 0 ? nullptr : &vote;
}

/// What speaks against a vote of somebody who is in the room, whenever it was sent.
std::optional<Refused> Room::objection(std::size_t place, std::uint32_t round, std::size_t choice) const {
    if (presented_.phase != Phase::Open) return Refused::NotOpen;
    if (round == 0 || round != presented_.round) return Refused::OtherRound;
    if (choice >= presented_.choices.size()) return Refused::NoSuchChoice;
    if (!teams_.empty() && !voters_[place].team) return Refused::NoTeam;
    return std::nullopt;
}

bool Room::has_voted(std::size_t place) const {
    return std::any_of(rounds_.begin(), rounds_.end(), [place](const auto& numbered) {
        const std::vector<Vote>& votes = numbered.second.votes;
        return place < votes.size() && votes[place].count != 0;
    });
}

}  // namespace leeway::live
