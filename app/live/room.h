#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "live/token.h"

/// One workshop as a state machine: what the room is shown, who is in it and what they voted. No socket, no clock, no
/// dice. Not safe for several threads: one of them owns a Room.
namespace leeway::live {

inline constexpr std::size_t kMostChoices = 9;
inline constexpr std::size_t kMostTeams = 6;
inline constexpr std::size_t kMostVoters = 6000;

enum class Phase {
    Waiting,   ///< before the first scene
    Scene,     ///< the customer's words can be read, nothing can be voted yet
    Open,      ///< votes are taken, and may be changed
    Locked,    ///< no more votes, the result is not shown
    Revealed,  ///< the result is shown
    Over,      ///< the workshop has ended
};

/// What phones show. Plain text in any language; what is not UTF-8 is shown as U+FFFD.
struct Presented {
    Phase phase = Phase::Waiting;
    std::uint32_t round = 0;  ///< 0: nothing asked yet. The same scene at the same place of the path keeps its round
    std::string language;     ///< of the texts below, as BCP 47 has it ("en", "pt-BR"); empty if unknown
    std::string title;        ///< of the case
    std::string speaker;
    std::string says;                   ///< the customer's words; empty while waiting
    std::vector<std::string> choices;   ///< at most kMostChoices; letters A..I are the position
    std::optional<std::size_t> chosen;  ///< Revealed: which one the room took
    bool shows_votes = false;           ///< Revealed: phones may see the bars. Has no meaning in other phases
    bool is_what_if = false;            ///< only looked at: `chosen` is what is looked at, not what the room took
    bool is_led = false;                ///< `chosen` does not have the most answers, or not alone: who leads took it

    friend bool operator==(const Presented&, const Presented&) = default;
};

/// What a round came to.
struct Tally {
    std::uint32_t round = 0;
    std::vector<std::vector<std::uint32_t>> votes;  ///< [team][choice]; one row without teams
    std::uint32_t voters = 0;                       ///< how many votes are in: the sum of the above

    friend bool operator==(const Tally&, const Tally&) = default;
};

enum class Refused {
    UnknownVoter,  ///< no such token in this room
    NotOpen,       ///< the vote has not begun or is locked
    OtherRound,    ///< the room is at another question
    NoSuchChoice,
    NoTeam,       ///< there are teams, and this voter has not chosen one
    NoSuchTeam,   ///< also where there are no teams
    TeamIsFixed,  ///< this voter has voted for a team already
    RoomIsFull,
    DoorIsLocked,
    Stale,  ///< a newer vote of this phone has come before it
};

/// "NotOpen": what the phone page is told.
[[nodiscard]] std::string_view name_of(Refused refused);

/// Votes are keyed by (round, voter); tallies are counted from them, never incremented. Going back to an earlier round
/// loses nothing.
class Room {
public:
    explicit Room(std::size_t most_voters = kMostVoters) : most_voters_(most_voters) {}
    ~Room() { wipe(); }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;

    // What the facilitator does.

    /// Shows this from now on. A round that was there before keeps its votes; it should keep its choices too: votes for
    /// one that is no longer there are not counted.
    void present(Presented presented);

    /// At most kMostTeams names; none ends playing in teams. Voters keep their team's place in the list, those whose
    /// place has gone have no team again, and their votes count once they have chosen another.
    void set_teams(std::vector<std::string> names);

    /// While it is locked nobody new can join; who is in stays in.
    void lock_door(bool is_locked);

    /// Forgets the votes of one round. What phones sent before does not count when it comes late.
    void clear_round(std::uint32_t round);

    /// Forgets everything and everybody, and overwrites what phones were known by.
    void wipe();

    // What phones do. Nothing: done.

    /// Joining again changes nothing, and is allowed when the door is locked.
    std::optional<Refused> join(const Token& token);

    /// Can be changed until the first vote.
    std::optional<Refused> choose_team(const Token& token, std::size_t team);

    /// @param count the phone's own counter, at least 1 and growing with each vote: a vote that is older than the last
    ///     one is Stale. The very same vote again is taken as done whatever the phase, so that a phone that did not get
    ///     the answer can ask again.
    std::optional<Refused> vote(const Token& token, std::uint32_t round, std::size_t choice, std::uint32_t count);

    // Looks.

    [[nodiscard]] const Presented& presented() const { return presented_; }
    [[nodiscard]] const std::vector<std::string>& teams() const { return teams_; }
    [[nodiscard]] bool is_door_locked() const { return is_door_locked_; }

    /// Of a round that was never shown: rows without choices.
    [[nodiscard]] Tally tally(std::uint32_t round) const;

    /// Grows with every change that all phones have to know of; votes and teams of single phones are none.
    [[nodiscard]] std::uint64_t revision() const { return revision_; }

    [[nodiscard]] std::optional<std::size_t> vote_of(const Token& token, std::uint32_t round) const;
    [[nodiscard]] std::optional<std::size_t> team_of(const Token& token) const;

    /// The counter of the voter's last vote; 0 before the first.
    [[nodiscard]] std::uint32_t count_of(const Token& token) const;

    [[nodiscard]] bool knows(const Token& token) const { return places_.contains(token); }
    [[nodiscard]] std::size_t voters() const { return voters_.size(); }

private:
    struct Voter {
        std::optional<std::size_t> team;
        std::uint32_t count = 0;
    };
    struct Vote {
        std::uint32_t count = 0;  ///< 0: none
        std::uint8_t choice = 0;
    };
    struct Round {
        std::size_t choices = 0;
        std::vector<Vote> votes;  ///< by the voter's place; may be shorter than the list of voters
    };

    [[nodiscard]] std::optional<std::size_t> place_of(const Token& token) const;
    [[nodiscard]] const Vote* find_vote(std::size_t place, std::uint32_t round) const;
    [[nodiscard]] std::optional<Refused> objection(std::size_t place, std::uint32_t round, std::size_t choice) const;
    [[nodiscard]] bool has_voted(std::size_t place) const;

    std::size_t most_voters_;
    Presented presented_;
    std::vector<std::string> teams_;
    bool is_door_locked_ = false;
    std::uint64_t revision_ = 0;
    std::unordered_map<Token, std::size_t> places_;
    std::vector<Voter> voters_;
    std::map<std::uint32_t, Round> rounds_;
};

}  // namespace leeway::live
