#include <catch2/catch_test_macros.hpp>

#include "flow/hall.h"

/// A show of hands, and teams.

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using flow::SlideKind;

TEST_CASE("A show of hands is typed number by number, and Enter goes to the next letter", "[flow][workshop]") {
    Hall hall;
    hall.begin_without_phones();
    hall.next(2);
    CHECK(hall.side().hands.cells.at(0).is_current);
    hall.want(intent::TypeDigit{1});
    hall.want(intent::TypeDigit{2});
    CHECK(hall.side().hands.cells[0].text == "12");
    CHECK(hall.slide().answers_in == "0 answers are in");
    hall.want(intent::Accept{});
    CHECK(hall.side().hands.cells[1].is_current);
    CHECK(hall.slide().answers_in == "12 answers are in");
    hall.type(7);
    CHECK(hall.side().hands.sum == "19 hands in all");
    hall.want(intent::MoveMark{-1});
    hall.want(intent::TypeDigit{9});
    hall.want(intent::EraseDigit{});
    CHECK(hall.side().hands.cells[1].text == "7");
    hall.want(intent::EraseDigit{});
    CHECK(hall.side().hands.cells[1].text.empty());
    hall.want(intent::TypeDigit{8});
    hall.next();  // takes what was typed
    CHECK(hall.slide().answers_in == "20 answers are in");
    hall.next();
    CHECK(hall.slide().choices[1].all.votes == 8);
    CHECK_FALSE(hall.side().hands.shown);
}

TEST_CASE("Hands are added to what phones have answered, and phones never take them away", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({9, 4, 0, 0});
    hall.type(3);
    CHECK(hall.slide().answers_in == "16 answers are in");
    CHECK(hall.side().votes_more.size() == 2);
    hall.phones({10, 4, 0, 0});
    hall.next(2);
    CHECK(hall.slide().choices[0].all.votes == 13);
    CHECK(hall.side().choices[0].votes == "13 (10 by phone, 3 by hand)");
    CHECK(hall.side().choices[1].votes == "4");
}

TEST_CASE("More hands than a hall can hold are not taken", "[flow][workshop]") {
    Hall hall;
    hall.begin_without_phones();
    hall.next(2);
    for (int i = 0; i < 6; ++i) hall.want(intent::TypeDigit{9});
    CHECK(hall.side().hands.cells[0].text == "999");
    hall.want(intent::SetHands{0, 1, 70'000});
    CHECK(hall.side().hands.cells[1].text == "6000");
    hall.want(intent::SetHands{3, 1, 5});
    hall.want(intent::SetHands{0, 9, 5});
    CHECK(hall.slide().answers_in == "6000 answers are in");
}

TEST_CASE("A miscount can be put right after the result, as long as nothing was done about it", "[flow][workshop]") {
    Hall hall;
    hall.begin_without_phones();
    hall.next(2);
    hall.type(3);
    hall.type(2);
    hall.next(2);
    CHECK(hall.side().next.label == "Do A");
    hall.back();
    hall.want(intent::SetHands{0, 1, 4});
    hall.next();
    CHECK(hall.side().next.label == "Do B");
    hall.next();
    hall.back(2);
    hall.want(intent::SetHands{0, 0, 50});
    hall.next();
    CHECK(hall.slide().choices[0].all.votes == 3);
}

TEST_CASE("Teams choose separately and are compared, and all votes together decide", "[flow][workshop][teams]") {
    Hall hall;
    hall.want(intent::NameTeam{1, "Blue"});
    hall.begin_with_teams(2);
    hall.next(2);
    hall.phones_by_team({{6, 0, 2, 0}, {1, 0, 5, 0}});
    CHECK(hall.slide().teams_in == std::vector<std::string>{"Team 1: 8", "Blue: 6"});
    hall.next(2);
    const flow::SlideView slide = hall.slide();
    REQUIRE(slide.choices[0].teams.size() == 2);
    CHECK(slide.choices[0].teams[0].votes == 6);
    CHECK(slide.choices[0].teams[1].words == "1 answer, 17 %");
    CHECK(slide.choices[0].all.votes == 7);
    CHECK(slide.apart == "Team 1 and Blue are far apart: 58 % of the answers differ.");
    CHECK(slide.status == "A tie: A and C. What would make the difference?");
    REQUIRE(hall.side().teams.size() == 2);
    CHECK(hall.side().teams[0].choices == std::vector<std::string>{"A"});
    CHECK(hall.side().teams[1].choices == std::vector<std::string>{"C"});
}

TEST_CASE("Where the teams decide in turn, the team whose turn it is takes the branch", "[flow][workshop][teams]") {
    Hall hall;
    hall.begin_with_teams(2, flow::WhoDecides::TeamsInTurn);
    hall.next(2);
    CHECK(hall.slide().status == "Choose on your phone. This one is decided by Team 1");
    hall.phones_by_team({{1, 0, 2, 0}, {30, 0, 0, 0}});
    hall.next(2);
    CHECK(hall.side().decision == "C has the most answers of Team 1, whose turn it is.");
    hall.next();
    CHECK(hall.workshop().record.steps.back().response == ResponseId("pickup"));
}

TEST_CASE("Hands of teams are typed one team after the other", "[flow][workshop][teams]") {
    Hall hall;
    hall.begin_with_teams(2);
    hall.next(2);
    for (const int count : {1, 2, 3, 4, 5, 6, 7, 8}) hall.type(count);
    CHECK(hall.side().hands.cells.size() == 8);
    CHECK(hall.side().hands.cells[0].is_current);  // around the end
    CHECK(hall.workshop().rounds[0].ballots[0].hands == flow::VoteTable{{1, 2, 3, 4}, {5, 6, 7, 8}});
}
