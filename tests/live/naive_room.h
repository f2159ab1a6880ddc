#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "live/room.h"

namespace leeway::live {

/// A room that only keeps a log of what was accepted, and reads it from the beginning for every question: slow, and too
/// simple to be wrong in the same way as a Room.
class NaiveRoom {
public:
    explicit NaiveRoom(std::size_t most_voters) : most_voters_(most_voters) {}

    void present(const Presented& presented) { log_.emplace_back(presented); }
    void set_teams(const std::vector<std::string>& names) { log_.emplace_back(Teams{names}); }
    void lock_door(bool is_locked) { log_.emplace_back(Door{is_locked}); }
    void clear_round(std::uint32_t round) { log_.emplace_back(Clearing{round}); }
    void wipe() { log_.clear(); }

    std::optional<Refused> join(const Token& token);
    std::optional<Refused> choose_team(const Token& token, std::size_t team);
    std::optional<Refused> vote(const Token& token, std::uint32_t round, std::size_t choice, std::uint32_t count);

    [[nodiscard]] Presented presented() const;
    [[nodiscard]] std::vector<std::string> teams() const;
    [[nodiscard]] bool is_door_locked() const;
    [[nodiscard]] Tally tally(std::uint32_t round) const;
    [[nodiscard]] std::optional<std::size_t> vote_of(const Token& token, std::uint32_t round) const;
    [[nodiscard]] std::optional<std::size_t> team_of(const Token& token) const;
    [[nodiscard]] std::uint32_t count_of(const Token& token) const;
    [[nodiscard]] bool knows(const Token& token) const;
    [[nodiscard]] std::vector<Token> everybody() const;

private:
    struct Teams {
        std::vector<std::string> names;
    };
    struct Door {
        bool is_locked;
    };
    struct Clearing {
        std::uint32_t round;
    };
    struct Joining {
        Token token;
    };
    struct Choosing {
        Token token;
        std::size_t team;
    };
    struct Voting {
        Token token;
        std::uint32_t round;
        std::size_t choice;
        std::uint32_t count;
    };
    using Entry = std::variant<Presented, Teams, Door, Clearing, Joining, Choosing, Voting>;

    [[nodiscard]] std::optional<Voting> voting(const Token& token, std::uint32_t round) const;
    [[nodiscard]] bool has_voted(const Token& token) const;
    [[nodiscard]] std::size_t choices_of(std::uint32_t round) const;

    /// What was logged of one kind, oldest first. Valid until the next entry.
    template <typename Kind>
    [[nodiscard]] std::vector<const Kind*> all() const {
        std::vector<const Kind*> found;
        for (const Entry& entry : log_) {
            if (const auto* kind = std::get_if<Kind>(&entry)) found.push_back(kind);
        }
        return found;
    }

    std::size_t most_voters_;
    std::vector<Entry> log_;
};

}  // namespace leeway::live
