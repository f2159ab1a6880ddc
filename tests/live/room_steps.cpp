#include "live/room_steps.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "live/naive_room.h"
#include "live/room.h"

namespace leeway::live {

namespace {

constexpr std::size_t kVoters = 4;
constexpr std::uint8_t kTokens = 6;  ///< more than there is room for
constexpr std::uint32_t kRounds = 4;
constexpr std::array<Phase, 8> kPhases{Phase::Open,     Phase::Open,    Phase::Locked, Phase::Open,
                                       Phase::Revealed, Phase::Waiting, Phase::Scene,  Phase::Over};

Token token_of(std::uint8_t number) {
    Token token;
    token.bytes.fill(static_cast<std::uint8_t>(number % kTokens + 1));
    return token;
}

struct Step {
    std::uint8_t kind = 0;
    std::uint8_t a = 0;
    std::uint8_t b = 0;
    std::uint8_t c = 0;
};

Presented presented_of(const Step& step) {
    Presented presented;
    presented.phase = kPhases[step.a % kPhases.size()];
    presented.round = step.b % kRounds;
    // A round mostly has as many choices as before.
    const std::size_t choices = step.c < 200 ? presented.round : step.c % (kMostChoices + 1);
    for (std::size_t i = 0; i < choices; ++i) presented.choices.push_back(fmt::format("choice {}", i));
    if (presented.phase == Phase::Revealed && choices > 0) presented.chosen = step.c % choices;
    presented.shows_votes = step.c % 2 == 0;
    return presented;
}

/// Both rooms, and what they answer.
class Twins {
public:
    std::string take(const Step& step) {
        const Token token = token_of(step.a);
        switch (step.kind % 16) {
            case 0: return present(presented_of(step));
            case 1: return present(presented_of(step));
            case 2: return set_teams(step.a);
            case 3: return door(step.a % 4 == 0);
            case 4: return clear(step.a % kRounds);
            case 5: return step.a == 77 ? wipe() : compare_all();
            case 6:
            case 7:
            case 8: return compare("join", room_.join(token), naive_.join(token));
            case 9:
            case 10:
                return compare("team", room_.choose_team(token, step.b % 4), naive_.choose_team(token, step.b % 4));
            default: break;
        }
        // Votes mostly are for what is shown, with a counter that is the next one.
        const std::uint32_t round = step.b % 8 == 0 ? step.b / 8 % kRounds : room_.presented().round;
        const std::uint32_t count = step.c < 200 ? room_.count_of(token) + 1 : step.c % 8;
        const std::size_t choice = step.b / 8 % 4;
        return compare("vote", room_.vote(token, round, choice, count), naive_.vote(token, round, choice, count));
    }

private:
    std::string present(const Presented& presented) {
        const std::uint64_t before = room_.revision();
        const bool is_new = presented != room_.presented();
        room_.present(presented);
        naive_.present(presented);
        if (is_new == (room_.revision() == before)) return "the revision does not tell whether something is new";
        return compare_all();
    }

    std::string set_teams(std::uint8_t number) {
        std::vector<std::string> names;
        for (int i = 0; i < number % 4; ++i) names.push_back(fmt::format("team {} {}", i, number / 128));
        room_.set_teams(names);
        naive_.set_teams(names);
        return compare_all();
    }

    std::string door(bool is_locked) {
        room_.lock_door(is_locked);
        naive_.lock_door(is_locked);
        return compare_all();
    }

    std::string clear(std::uint32_t round) {
        room_.clear_round(round);
        naive_.clear_round(round);
        return compare_all();
    }

    std::string wipe() {
        room_.wipe();
        naive_.wipe();
        return compare_all();
    }

    std::string compare(const char* what, const std::optional<Refused>& a, const std::optional<Refused>& b) {
        if (a == b) return compare_all();
        return fmt::format("{}: {} against {}", what, a ? name_of(*a) : "done", b ? name_of(*b) : "done");
    }

    [[nodiscard]] std::string compare_all() const {
        if (room_.presented() != naive_.presented()) return "they show different things";
        if (room_.teams() != naive_.teams()) return "they have different teams";
        if (room_.is_door_locked() != naive_.is_door_locked()) return "one door is open, the other is not";
        if (room_.voters() != naive_.everybody().size()) return "they have different numbers of voters";
        for (std::uint32_t round = 0; round < kRounds; ++round) {
            if (room_.tally(round) != naive_.tally(round)) return fmt::format("they count round {} differently", round);
        }
        for (std::uint8_t number = 0; number < kTokens; ++number) {
            const std::string difference = compare_voter(token_of(number));
            if (!difference.empty()) return fmt::format("voter {}: {}", number, difference);
        }
        return "";
    }

    [[nodiscard]] std::string compare_voter(const Token& token) const {
        if (room_.knows(token) != naive_.knows(token)) return "is in one room only";
        if (room_.team_of(token) != naive_.team_of(token)) return "is in different teams";
        if (room_.count_of(token) != naive_.count_of(token)) return "has voted a different number of times";
        for (std::uint32_t round = 0; round < kRounds; ++round) {
            if (room_.vote_of(token, round) != naive_.vote_of(token, round)) return "has voted differently";
        }
        return "";
    }

    Room room_{kVoters};
    NaiveRoom naive_{kVoters};
};

}  // namespace

std::string first_difference(std::span<const std::uint8_t> bytes) {
    Twins twins;
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
        const Step step{bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]};
        const std::string difference = twins.take(step);
        if (!difference.empty()) return fmt::format("step {} (kind {}): {}", at / 4, step.kind % 16, difference);
    }
    return "";
}

}  // namespace leeway::live
