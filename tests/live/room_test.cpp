#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "live/room.h"
#include "live/room_steps.h"

using namespace leeway::live;

namespace {

Token phone(std::uint8_t number) {
    Token token;
    token.bytes.fill(number);
    return token;
}

Presented question(std::uint32_t round, Phase phase = Phase::Open, std::size_t choices = 3) {
    Presented presented;
    presented.phase = phase;
    presented.round = round;
    presented.says = "It is Monday, and cold.";
    for (std::size_t i = 0; i < choices; ++i) presented.choices.push_back("answer " + std::to_string(i));
    return presented;
}

using Votes = std::vector<std::vector<std::uint32_t>>;

}  // namespace

TEST_CASE("A vote counts once however often a phone sends it, and the last one counts", "[live]") {
    Room room;
    room.present(question(1));
    REQUIRE_FALSE(room.join(phone(1)));
    for (int i = 0; i < 10; ++i) CHECK_FALSE(room.vote(phone(1), 1, 2, 1));
    CHECK(room.tally(1).votes == Votes{{0, 0, 1}});
    CHECK_FALSE(room.vote(phone(1), 1, 0, 2));
    CHECK(room.tally(1).votes == Votes{{1, 0, 0}});
    CHECK(room.tally(1).voters == 1);
    CHECK(room.vote_of(phone(1), 1) == 0);
}

TEST_CASE("A vote that comes late behind a newer one changes nothing", "[live]") {
    Room room;
    room.present(question(1));
    REQUIRE_FALSE(room.join(phone(1)));
    CHECK_FALSE(room.vote(phone(1), 1, 0, 5));
    CHECK(room.vote(phone(1), 1, 1, 4) == Refused::Stale);
    CHECK(room.vote(phone(1), 1, 1, 5) == Refused::Stale);
    CHECK(room.vote(phone(1), 1, 1, 0) == Refused::Stale);
    CHECK(room.vote_of(phone(1), 1) == 0);
}

TEST_CASE("Votes are taken only while the vote is open, for what is shown and can be chosen", "[live]") {
    Room room;
    REQUIRE_FALSE(room.join(phone(1)));
    for (const Phase phase : {Phase::Waiting, Phase::Scene, Phase::Locked, Phase::Revealed, Phase::Over}) {
        room.present(question(1, phase));
        CHECK(room.vote(phone(1), 1, 0, 1) == Refused::NotOpen);
    }
    room.present(question(2));
    CHECK(room.vote(phone(1), 1, 0, 1) == Refused::OtherRound);
    CHECK(room.vote(phone(1), 2, 3, 1) == Refused::NoSuchChoice);
    CHECK(room.vote(phone(2), 2, 0, 1) == Refused::UnknownVoter);
    CHECK(room.tally(2).voters == 0);
    room.present(question(0));
    CHECK(room.vote(phone(1), 0, 0, 1) == Refused::OtherRound);
}

TEST_CASE("A phone that did not hear that its vote is in can ask again after the lock", "[live]") {
    Room room;
    room.present(question(1));
    REQUIRE_FALSE(room.join(phone(1)));
    REQUIRE_FALSE(room.vote(phone(1), 1, 1, 1));
    room.present(question(1, Phase::Locked));
    CHECK_FALSE(room.vote(phone(1), 1, 1, 1));
    CHECK(room.vote(phone(1), 1, 2, 1) == Refused::NotOpen);
    CHECK(room.vote(phone(1), 1, 1, 2) == Refused::NotOpen);
    CHECK(room.tally(1).votes == Votes{{0, 1, 0}});
}

TEST_CASE("Going back to an earlier question loses no vote, and the room can vote there again", "[live]") {
    Room room;
    for (std::uint8_t i = 1; i <= 3; ++i) REQUIRE_FALSE(room.join(phone(i)));
    room.present(question(1));
    for (std::uint8_t i = 1; i <= 3; ++i) REQUIRE_FALSE(room.vote(phone(i), 1, 0, 1));
    room.present(question(2, Phase::Open, 2));
    REQUIRE_FALSE(room.vote(phone(1), 2, 1, 2));
    room.present(question(1, Phase::Locked));
    CHECK(room.tally(1).votes == Votes{{3, 0, 0}});
    room.present(question(1));
    CHECK_FALSE(room.vote(phone(2), 1, 2, 2));
    CHECK(room.tally(1).votes == Votes{{2, 0, 1}});
    CHECK(room.tally(2).votes == Votes{{0, 1}});
}

TEST_CASE("A round that was cleared is empty, and what was sent before does not come back", "[live]") {
    Room room;
    room.present(question(1));
    REQUIRE_FALSE(room.join(phone(1)));
    REQUIRE_FALSE(room.vote(phone(1), 1, 1, 1));
    const std::uint64_t before = room.revision();
    room.clear_round(1);
    CHECK(room.revision() > before);
    CHECK(room.tally(1).voters == 0);
    CHECK(room.vote(phone(1), 1, 1, 1) == Refused::Stale);
    CHECK_FALSE(room.vote(phone(1), 1, 1, 2));
    CHECK(room.tally(1).voters == 1);
}

TEST_CASE("With teams everybody chooses one first, may change it until the first vote, and is counted there",
          "[live]") {
    Room room;
    room.set_teams({"Red", "Blue"});
    room.present(question(1));
    for (std::uint8_t i = 1; i <= 2; ++i) REQUIRE_FALSE(room.join(phone(i)));
    CHECK(room.vote(phone(1), 1, 0, 1) == Refused::NoTeam);
    CHECK(room.choose_team(phone(1), 2) == Refused::NoSuchTeam);
    CHECK_FALSE(room.choose_team(phone(1), 0));
    CHECK_FALSE(room.choose_team(phone(1), 1));
    CHECK_FALSE(room.choose_team(phone(2), 0));
    CHECK_FALSE(room.vote(phone(1), 1, 0, 1));
    CHECK_FALSE(room.vote(phone(2), 1, 2, 1));
    CHECK(room.choose_team(phone(1), 0) == Refused::TeamIsFixed);
    CHECK_FALSE(room.choose_team(phone(1), 1));
    CHECK(room.tally(1).votes == Votes{{0, 0, 1}, {1, 0, 0}});
}

TEST_CASE("Votes of a team that is gone count again when the voter has another", "[live]") {
    Room room;
    room.set_teams({"Red", "Blue", "Green"});
    room.present(question(1));
    REQUIRE_FALSE(room.join(phone(1)));
    REQUIRE_FALSE(room.choose_team(phone(1), 2));
    REQUIRE_FALSE(room.vote(phone(1), 1, 0, 1));
    room.set_teams({"Red", "Blue"});
    CHECK(room.tally(1).voters == 0);
    CHECK_FALSE(room.choose_team(phone(1), 1));
    CHECK(room.tally(1).votes == Votes{{0, 0, 0}, {1, 0, 0}});
    room.set_teams({});
    CHECK(room.tally(1).votes == Votes{{1, 0, 0}});
}

TEST_CASE("A locked door and a full room keep out newcomers only", "[live]") {
    Room room(2);
    CHECK_FALSE(room.join(phone(1)));
    room.lock_door(true);
    CHECK(room.join(phone(2)) == Refused::DoorIsLocked);
    CHECK_FALSE(room.join(phone(1)));
    room.lock_door(false);
    CHECK_FALSE(room.join(phone(2)));
    CHECK(room.join(phone(3)) == Refused::RoomIsFull);
    CHECK_FALSE(room.join(phone(2)));
    CHECK(room.voters() == 2);
}

TEST_CASE("A wiped room knows nobody and nothing", "[live]") {
    Room room;
    room.set_teams({"Red", "Blue"});
    room.present(question(1));
    REQUIRE_FALSE(room.join(phone(1)));
    REQUIRE_FALSE(room.choose_team(phone(1), 0));
    REQUIRE_FALSE(room.vote(phone(1), 1, 1, 1));
    room.wipe();
    CHECK(room.voters() == 0);
    CHECK_FALSE(room.knows(phone(1)));
    CHECK_FALSE(room.vote_of(phone(1), 1));
    CHECK(room.tally(1).voters == 0);
    CHECK(room.teams().empty());
    CHECK(room.presented() == Presented{});
}

TEST_CASE("Only what everybody sees makes a new revision", "[live]") {
    Room room;
    room.present(question(1));
    const std::uint64_t before = room.revision();
    REQUIRE_FALSE(room.join(phone(1)));
    REQUIRE_FALSE(room.vote(phone(1), 1, 1, 1));
    room.present(question(1));
    room.clear_round(9);
    room.set_teams({});
    CHECK(room.revision() == before);
    room.present(question(1, Phase::Locked));
    CHECK(room.revision() == before + 1);
}

TEST_CASE("A hall of six thousand is counted to the last vote", "[live]") {
    Room room;
    room.present(question(1, Phase::Open, kMostChoices));
    std::mt19937 dice(7);
    Votes expected(1, std::vector<std::uint32_t>(kMostChoices));
    for (std::size_t i = 0; i < kMostVoters; ++i) {
        Token token;
        for (std::uint8_t& byte : token.bytes) byte = static_cast<std::uint8_t>(dice());
        REQUIRE_FALSE(room.join(token));
        const std::size_t choice = dice() % kMostChoices;
        REQUIRE_FALSE(room.vote(token, 1, choice, 1));
        ++expected[0][choice];
    }
    CHECK(room.join(phone(1)) == Refused::RoomIsFull);
    CHECK(room.tally(1).votes == expected);
    CHECK(room.tally(1).voters == kMostVoters);
}

TEST_CASE("A room is the same as a log of what happened that is read anew for each question", "[live]") {
    std::mt19937 dice(20261123);
    for (int workshop = 0; workshop < 300; ++workshop) {
        std::vector<std::uint8_t> bytes(4 * 120);
        for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(dice());
        CAPTURE(workshop);
        REQUIRE(first_difference(bytes) == "");
    }
}
