#include <catch2/catch_test_macros.hpp>

#include "flow/hall.h"

/// Branches that the room did not take, and the way back.

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using flow::Place;
using flow::SlideKind;

namespace {

/// The second question of a room that took A, with its scene shown.
void reach_second(Hall& hall) {
    hall.begin();
    hall.next(2);
    hall.phones({5, 3, 1, 0});
    hall.next(4);
    REQUIRE(hall.kind() == SlideKind::Scene);
    REQUIRE(hall.workshop().place.at == 1);
}

}  // namespace

TEST_CASE("What if: another branch is looked at on a copy, and one key leads back to where the room was",
          "[flow][workshop]") {
    Hall hall;
    reach_second(hall);
    const engine::Record record = hall.workshop().record;
    const std::string words = hall.slide().says;
    hall.back(2);
    REQUIRE(hall.kind() == SlideKind::Reveal);
    const Place left = hall.workshop().place;
    hall.want(intent::WhatIf{2});
    CHECK(hall.slide().what_if == "What if we had C: We fetch it.");
    CHECK(hall.slide().heading == "What if we had: C");
    CHECK(hall.kind() == SlideKind::Result);
    hall.next();
    CHECK(hall.kind() != SlideKind::Result);
    CHECK(hall.workshop().record == record);
    hall.want(intent::ToggleWhatIf{});
    CHECK(hall.workshop().place == left);
    CHECK(hall.slide().what_if.empty());
    hall.next(2);
    CHECK(hall.slide().says == words);
    CHECK(hall.workshop().record == record);
}

TEST_CASE("What if goes any depth, with votes of its own", "[flow][workshop]") {
    Hall hall;
    reach_second(hall);
    hall.back(2);
    const std::uint32_t own = hall.round();
    hall.want(intent::WhatIf{1});
    hall.next();
    REQUIRE(hall.kind() == SlideKind::Scene);
    hall.next();
    CHECK(hall.round() != own);
    hall.phones({0, 1, 0});
    hall.next(2);
    CHECK(hall.slide().choices[1].mark == "Looked at here");
    hall.next();
    CHECK(hall.workshop().record.steps.size() == 1);
    hall.back();
    hall.want(intent::WhatIf{0});
    CHECK(hall.workshop().record.steps.size() == 1);
    while (hall.kind() != SlideKind::Ending) hall.next();
    CHECK(hall.side().next.label == "Back to where the room was");
    hall.next();
    CHECK(hall.round() == own);
    CHECK(hall.kind() == SlideKind::Reveal);
}

TEST_CASE("Phones are told what is only looked at, and it is never called the room's choice", "[flow][workshop]") {
    Hall hall;
    reach_second(hall);
    hall.back(2);
    REQUIRE(hall.told().chosen == std::size_t{0});
    CHECK_FALSE(hall.told().is_what_if);
    hall.want(intent::WhatIf{1});
    int steps = 0;
    for (; hall.workshop().exploring; ++steps) {
        CHECK(hall.told().is_what_if);
        hall.next();
        if (hall.kind() == SlideKind::Vote) hall.phones({0, 1, 0});
    }
    CHECK(steps > 5);
    CHECK_FALSE(hall.told().is_what_if);
    CHECK(hall.told().chosen == std::size_t{0});
}

TEST_CASE("Going back out of a what if leads to the room's own result, and on along its own path", "[flow][workshop]") {
    Hall hall;
    reach_second(hall);
    hall.back();
    REQUIRE(hall.kind() == SlideKind::Result);
    hall.want(intent::MoveMark{1});
    hall.want(intent::MoveMark{1});
    hall.want(intent::ToggleWhatIf{});
    CHECK_FALSE(hall.slide().what_if.empty());
    CHECK(hall.side().previous.label == "Back to what the room chose");
    hall.back();
    CHECK(hall.slide().what_if.empty());
    CHECK(hall.kind() == SlideKind::Reveal);
    CHECK(hall.slide().choices[0].mark == "The room's choice");
    hall.next();
    CHECK(hall.slide().heading == "The room chose A");
}

TEST_CASE("What would have happened can be seen before the room's own branch is taken", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({5, 3, 1, 0});
    hall.want(intent::WhatIf{2});
    CHECK(hall.kind() == SlideKind::Vote);  // not before the result
    hall.next(2);
    hall.want(intent::ToggleWhatIf{});
    CHECK(hall.slide().what_if == "What if we had B: Here is a scarf.");
    CHECK(hall.world.disk().empty());
    hall.want(intent::ToggleWhatIf{});
    hall.next();
    CHECK(hall.slide().heading == "The room chose A");
    CHECK(hall.workshop().record.steps.size() == 1);
}

TEST_CASE("What the room itself has taken is no what if", "[flow][workshop]") {
    Hall hall;
    reach_second(hall);
    hall.back(2);
    hall.want(intent::WhatIf{0});
    CHECK(hall.slide().what_if.empty());
    CHECK(hall.slide().heading == "The room chose A");
    CHECK(hall.workshop().rounds.size() == 2);
}

TEST_CASE("The same branch looked at twice is the same, with what was answered there", "[flow][workshop]") {
    Hall hall;
    reach_second(hall);
    hall.back(2);
    hall.want(intent::WhatIf{1});
    hall.next(2);
    hall.phones({2, 1, 0});
    hall.want(intent::ToggleWhatIf{});
    hall.want(intent::WhatIf{1});
    hall.next(4);
    CHECK(hall.kind() == SlideKind::Reveal);
    CHECK(hall.slide().choices[0].all.votes == 2);
}

TEST_CASE("From the end one can go to any decision that was shown, and look at another branch there",
          "[flow][workshop]") {
    Hall hall;
    reach_second(hall);
    CHECK(hall.side().rounds.size() == 2);
    hall.next();
    hall.phones({4, 1, 0});
    hall.next(5);
    REQUIRE(hall.kind() == SlideKind::Path);
    const std::vector<flow::RoundRow> rounds = hall.side().rounds;
    REQUIRE(rounds.size() == 3);
    CHECK(rounds[0].detail == "A: I am sorry. · 5 of 9 answers");
    CHECK(rounds[2].label == "The end");
    hall.want(intent::GoToRound{1});
    CHECK(hall.kind() == SlideKind::Reveal);
    hall.want(intent::WhatIf{1});
    CHECK(hall.slide().what_if == "What if we had B: " + hall.slide().choices[0].text);
    hall.want(intent::GoToRound{2});
    CHECK(hall.kind() == SlideKind::Ending);
    CHECK(hall.slide().what_if.empty());
}
