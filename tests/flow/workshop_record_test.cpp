#include <cstddef>
#include <cstdint>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "flow/hall.h"
#include "flow/workshop_record.h"
#include "flow/workshop_rounds.h"

/// What is printed of a workshop.

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
namespace request = leeway::flow::request;
using Catch::Matchers::ContainsSubstring;
using flow::SlideKind;

namespace {

/// Two teams, asked twice at the first question, with a look at another branch.
void go_through(Hall& hall) {
    hall.begin_with_teams(2);
    hall.next(2);
    hall.phones_by_team({{4, 4, 0, 0}, {0, 0, 1, 0}});
    hall.next(2);
    hall.want(intent::AskAgain{});
    hall.want(intent::Confirm{});
    hall.phones_by_team({{6, 2, 0, 0}, {3, 0, 1, 0}});
    hall.next(2);
    hall.want(intent::WhatIf{2});
    hall.want(intent::ToggleWhatIf{});
    hall.next(3);
    hall.phones_by_team({{5, 1, 0}, {3, 0, 1}});
    while (hall.kind() != SlideKind::Path) hall.next();
}

}  // namespace

TEST_CASE("The record has the room's path with its words, votes, questions and what came of it", "[flow][workshop]") {
    Hall hall;
    go_through(hall);
    const report::WorkshopRecord record = flow::make_workshop_record(hall.world.state());
    CHECK(record.title == "The late coat");
    CHECK(record.date == "on 1 March 2026 at 9:30");
    REQUIRE(record.decisions.size() == 2);
    const report::RecordDecision& first = record.decisions[0];
    CHECK(first.speaker == "Margit Olsen");
    CHECK(first.says == "Where is my coat?");
    REQUIRE(first.choices.size() == 4);
    CHECK(first.choices[0].taken);
    CHECK(first.choices[0].votes == std::vector<std::string>{"9 (75 %)", "6 (75 %)", "3 (75 %)"});
    REQUIRE(first.first_votes.size() == 1);
    CHECK(first.first_votes[0].lines[0] == "A: 4 (44 %)");
    CHECK(first.taken == "The room did A (needs nobody's permission): 9 of 12 answers.");
    REQUIRE(first.explored.size() == 1);
    CHECK_THAT(first.explored[0], ContainsSubstring("C: We fetch it."));
    CHECK(first.others.size() == 6);
    CHECK(first.question == "Would anyone here have felt allowed to do B?");
    CHECK_FALSE(first.verdict.empty());
    CHECK(record.ending_title == "Warm again");
    CHECK(record.chart);
    CHECK_THAT(record.cost, ContainsSubstring("What it cost in all: $"));
}

TEST_CASE("The record says that a tie was broken by who led the workshop", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({4, 1, 4, 0});
    hall.next(2);
    hall.want(intent::PickBranch{2});
    hall.next();
    const std::string words = flow::make_workshop_record(hall.world.state()).decisions.at(0).taken;
    CHECK_THAT(words, ContainsSubstring("There was a tie between A and C") && ContainsSubstring("4 of 9 answers"));
}

TEST_CASE("What goes past the votes is another choice than the one with the most, or one of several",
          "[flow][workshop]") {
    const std::vector<std::uint32_t> clear{1, 5, 4};
    CHECK(flow::is_overruling(clear, 0));
    CHECK_FALSE(flow::is_overruling(clear, 1));
    CHECK(flow::is_overruling(clear, 2));
    const std::vector<std::uint32_t> tie{5, 1, 5};
    for (const std::size_t choice : {0U, 1U, 2U}) CHECK(flow::is_overruling(tie, choice));
    for (const std::vector<std::uint32_t>& none : {std::vector<std::uint32_t>{0, 0, 0}, std::vector<std::uint32_t>{}}) {
        for (const std::size_t choice : {0U, 1U, 2U}) CHECK_FALSE(flow::is_overruling(none, choice));
    }
}

TEST_CASE("The path says how often each team went the way that was taken", "[flow][workshop]") {
    Hall hall;
    hall.begin_with_teams(2);
    hall.next(2);
    hall.phones_by_team({{5, 0, 0, 0}, {0, 0, 2, 0}});
    hall.next(3);
    while (hall.kind() != SlideKind::Vote) hall.next();
    hall.phones_by_team({{5, 1, 0}, {3, 0, 1}});
    while (hall.kind() != SlideKind::Path) hall.next();
    const std::vector<std::string> lines = hall.slide().path_lines;
    REQUIRE(lines.size() == 4);
    CHECK(lines[0] == "Team 1 by itself wanted the same in 2 of 2 decisions.");
    CHECK(lines[1] == "Team 2 by itself wanted the same in 1 of 2 decisions.");
}

TEST_CASE("A record of a decision against the most answers names what they were for", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({6, 1, 2, 0});
    hall.next(2);
    hall.want(intent::PickBranch{2});
    hall.next();
    const std::string words = flow::make_workshop_record(hall.world.state()).decisions.at(0).taken;
    CHECK_THAT(words, ContainsSubstring("decided for C") &&
                          ContainsSubstring("the most answers were for A, and C had 2 of 9"));
}

TEST_CASE("The record is saved as a page, which can be opened", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    CHECK_FALSE(hall.side().export_record.can);
    hall.want(intent::ExportRecord{});
    CHECK(hall.world.requested<request::ExportPage>().empty());
    hall.next(2);
    hall.phones({4, 1, 0, 0});
    hall.next(3);
    hall.want(intent::ExportRecord{});
    const std::vector<request::ExportPage> pages = hall.world.requested<request::ExportPage>();
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].name == "leeway-workshop-late-coat-2026-03-01-play-000.html");
    CHECK_THAT(pages[0].html, ContainsSubstring("Where is my coat?") &&
                                  ContainsSubstring("The workshop stopped before the end of the case."));
    CHECK(hall.side().exported == "Saved as /pages/leeway-workshop-late-coat-2026-03-01-play-000.html");
    hall.want(intent::OpenExported{});
    CHECK(hall.world.requested<request::OpenInBrowser>().size() == 1);
}

TEST_CASE("Before the case is worked out the record does without what follows from it", "[flow][workshop]") {
    Hall hall;
    hall.world.holds_analyses = true;
    go_through(hall);
    CHECK(hall.slide().chart_note == "It is being worked out …");
    report::WorkshopRecord record = flow::make_workshop_record(hall.world.state());
    CHECK(record.decisions[0].verdict.empty());
    CHECK(record.decisions[0].others.empty());
    CHECK_FALSE(record.chart);
    REQUIRE(hall.world.answer_one_analysis());
    CHECK(hall.slide().chart);
    CHECK(flow::make_workshop_record(hall.world.state()).chart);
}
