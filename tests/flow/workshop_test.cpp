#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/replay.h"
#include "flow/hall.h"

/// A room goes through a case: the steps, the votes, what phones are told.

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
namespace request = leeway::flow::request;
using flow::Screen;
using flow::SlideKind;
using live::Phase;

namespace {

std::vector<Phase> phases(const Hall& hall) {
    std::vector<Phase> phases;
    for (const request::PresentToRoom& told : hall.world.requested<request::PresentToRoom>())
        phases.push_back(told.presented.phase);
    return phases;
}

/// The result of the first question, where A has the most votes.
void reveal_first(Hall& hall) {
    hall.next(2);
    hall.phones({5, 3, 1, 0});
    hall.next(2);
    REQUIRE(hall.kind() == SlideKind::Reveal);
}

}  // namespace

TEST_CASE("A room goes through a case in the same order of steps, from joining to thanks", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    std::vector<SlideKind> seen{hall.kind()};
    for (int step = 0; step < 12; ++step) {
        if (hall.kind() == SlideKind::Vote) hall.phones({2, 1});
        hall.next();
        seen.push_back(hall.kind());
    }
    const std::vector<SlideKind> expected{SlideKind::Join,   SlideKind::Scene,  SlideKind::Vote,   SlideKind::Locked,
                                          SlideKind::Reveal, SlideKind::Result, SlideKind::Scene,  SlideKind::Vote,
                                          SlideKind::Locked, SlideKind::Reveal, SlideKind::Result, SlideKind::Ending,
                                          SlideKind::Path};
    CHECK(seen == expected);
    CHECK(hall.slide().chart != nullptr);
    CHECK(hall.slide().path_lines.size() == 2);
    hall.next();
    CHECK(hall.slide().thanks == "Thank you");
    hall.next();
    CHECK(hall.kind() == SlideKind::Over);
    CHECK(phases(hall) == std::vector<Phase>{Phase::Waiting, Phase::Scene, Phase::Open, Phase::Locked, Phase::Revealed,
                                             Phase::Scene, Phase::Open, Phase::Locked, Phase::Revealed, Phase::Scene,
                                             Phase::Over});
}

TEST_CASE("What a room does is kept after each branch as a play log, which replays to the same end",
          "[flow][workshop]") {
    Hall hall;
    hall.begin();
    reveal_first(hall);
    CHECK(hall.world.disk().empty());
    hall.next();
    REQUIRE(hall.world.disk().size() == 1);
    CHECK(hall.world.disk().begin()->second.steps.size() == 1);
    CHECK_FALSE(hall.world.disk().begin()->second.end);
    hall.next(2);
    hall.phones({4, 1, 0});
    hall.next(4);
    REQUIRE(hall.kind() == SlideKind::Ending);
    const engine::Record& record = hall.world.disk().begin()->second;
    REQUIRE(record.end);
    const auto played = engine::replay(hall.workshop().program, record);
    REQUIRE(std::holds_alternative<engine::Session>(played));
    CHECK(record.steps[0].response == ResponseId("sorry"));
    CHECK(record.steps[1].response == ResponseId("close"));
}

TEST_CASE("Votes stay hidden until the result is shown, and then all is seen", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({12, 7, 12, 0});
    for (int step = 0; step < 2; ++step) {
        const flow::SlideView slide = hall.slide();
        CHECK_FALSE(slide.votes_shown);
        CHECK(slide.answers_in == "31 of 40 answers are in");
        for (const flow::SlideChoice& choice : slide.choices) CHECK(choice.all.votes == 0);
        for (const flow::FacilitatorChoice& choice : hall.side().choices) CHECK(choice.votes.empty());
        CHECK_FALSE(hall.told().shows_votes);
        hall.next();
    }
    const flow::SlideView slide = hall.slide();
    CHECK(slide.votes_shown);
    REQUIRE(slide.choices.size() == 4);
    CHECK(slide.choices[0].all.words == "12 answers, 39 %");
    CHECK(slide.choices[3].all.words == "nobody");
    CHECK(hall.told().shows_votes);
}

TEST_CASE("A vote counts only for the question it was given to", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    const std::uint32_t first = hall.round();
    hall.phones({5, 3, 1, 0});
    hall.next(5);
    REQUIRE(hall.kind() == SlideKind::Vote);
    CHECK(hall.round() != first);
    intent::RoomNews late;
    late.round = first;
    late.votes = {{6, 3, 1, 0}};
    hall.want(late);
    CHECK(hall.slide().answers_in == "0 answers are in");
    late.round = 77;
    hall.want(late);
    hall.phones({0, 4, 0});
    hall.next(2);
    CHECK(hall.slide().choices[1].all.votes == 4);
    hall.want(intent::GoToRound{0});
    CHECK(hall.slide().choices[0].all.votes == 6);
}

TEST_CASE("The branch with the most votes is taken, and phones are told which one", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({1, 2, 6, 0});
    hall.next(2);
    CHECK(hall.told().chosen == std::size_t{2});
    CHECK(hall.side().decision == "C has the most answers.");
    CHECK(hall.side().next.label == "Do C");
    hall.next();
    CHECK(hall.slide().heading == "The room chose C");
    REQUIRE(hall.slide().choices.size() == 1);
    CHECK(hall.slide().choices[0].is_chosen);
    CHECK(hall.workshop().record.steps.back().response == ResponseId("pickup"));
}

TEST_CASE("On a tie nothing is taken before the facilitator has chosen", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({4, 0, 4, 0});
    hall.next(2);
    CHECK(hall.slide().status == "A tie: A and C. What would make the difference?");
    CHECK_FALSE(hall.told().chosen);
    CHECK_FALSE(hall.side().next.can);
    hall.next();
    CHECK(hall.kind() == SlideKind::Reveal);
    CHECK(hall.world.disk().empty());
    hall.want(intent::TypeDigit{3});
    CHECK(hall.side().decision == "You have chosen C for the room.");
    CHECK(hall.told().chosen == std::size_t{2});
    hall.next();
    CHECK(hall.slide().heading == "We go on with C");
    CHECK(hall.workshop().record.steps.back().response == ResponseId("pickup"));
}

TEST_CASE("Cards, or the loudest: without a vote the facilitator presses what won", "[flow][workshop]") {
    Hall hall;
    hall.begin_without_phones();
    CHECK(hall.world.requested<request::OpenRoom>().empty());
    CHECK(hall.slide().status == "Answer with your hands");
    hall.next(4);
    CHECK_FALSE(hall.slide().votes_shown);
    CHECK(hall.slide().status == "Nobody has answered. What would you do?");
    hall.next();
    CHECK(hall.kind() == SlideKind::Reveal);
    hall.want(intent::MoveMark{1});
    hall.want(intent::Accept{});
    hall.next();
    CHECK(hall.slide().heading == "The room chose A");
    CHECK(hall.workshop().record.steps.back().response == ResponseId("sorry"));
    CHECK(hall.world.requested<request::PresentToRoom>().empty());
}

TEST_CASE("A facilitator can decide otherwise than the votes, and nobody is told that the room did",
          "[flow][workshop]") {
    Hall hall;
    hall.begin();
    reveal_first(hall);
    CHECK(hall.slide().choices[0].mark == "The room's choice");
    CHECK_FALSE(hall.told().is_led);
    hall.want(intent::PickBranch{2});
    CHECK(hall.told().is_led);
    CHECK(hall.slide().choices[2].mark == "We go on with it");
    CHECK(hall.side().decision == "You have chosen C for the room. The most answers were for A.");
    hall.next();
    CHECK(hall.slide().heading == "We go on with C");
    CHECK(hall.workshop().record.steps.back().response == ResponseId("pickup"));
}

TEST_CASE("What the policy lets one do is how it is done, unless the facilitator takes another way",
          "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(2);
    hall.phones({0, 9, 0, 0});
    hall.next(2);
    REQUIRE(hall.side().ways.size() == 2);
    CHECK(hall.side().ways[0].chosen);
    CHECK(hall.side().ways[0].label == "Ask your team lead");
    SECTION("by asking") {
        hall.next();
        CHECK(hall.workshop().record.steps.back().action == engine::ActionKind::Ask);
    }
    SECTION("against policy") {
        hall.want(intent::ChooseWay{engine::ActionKind::Anyway});
        CHECK(hall.side().ways[1].chosen);
        hall.next();
        CHECK(hall.workshop().record.steps.back().action == engine::ActionKind::Anyway);
    }
}

TEST_CASE("A vote that was locked too early is open again one step back", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next(3);
    CHECK(hall.told().phase == Phase::Locked);
    hall.back();
    CHECK(hall.told().phase == Phase::Open);
    hall.want(intent::ToggleVoteLock{});
    CHECK(hall.told().phase == Phase::Locked);
    hall.want(intent::ToggleVoteLock{});
    CHECK(hall.told().phase == Phase::Open);
}

TEST_CASE("A vote whose result was seen is never opened again by going back", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    reveal_first(hall);
    const std::uint32_t round = hall.round();
    const auto check = [&] {
        while (hall.kind() != SlideKind::Join) {
            hall.back();
            CHECK(hall.told().phase != Phase::Open);
            hall.want(intent::ToggleVoteLock{});
            CHECK(hall.told().phase != Phase::Open);
        }
    };
    check();
    hall.next(3);
    CHECK(hall.kind() == SlideKind::Reveal);
    CHECK(hall.round() == round);
    CHECK(hall.slide().choices[0].all.votes == 5);
    check();
}

TEST_CASE("Asked once more, the same question begins anew, and the first answers stay", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    reveal_first(hall);
    const std::uint32_t first = hall.round();
    hall.want(intent::AskAgain{});
    CHECK(hall.side().question == "Ask the room once more?");
    hall.next();
    CHECK(hall.kind() == SlideKind::Reveal);  // nothing else goes on meanwhile
    hall.want(intent::Decline{});
    CHECK(hall.round() == first);
    hall.want(intent::AskAgain{});
    hall.want(intent::Confirm{});
    CHECK(hall.kind() == SlideKind::Vote);
    CHECK(hall.round() != first);
    CHECK(hall.slide().answers_in == "0 of 40 answers are in");
    hall.phones({1, 8, 0, 0});
    hall.next(2);
    CHECK(hall.slide().choices[1].all.votes == 8);
    CHECK(hall.workshop().rounds[0].ballots[0].phones[0][0] == 5);
    hall.next();
    hall.back();
    hall.want(intent::AskAgain{});
    CHECK(hall.side().question.empty());  // its branch was taken
}

TEST_CASE("A slide that is black shows again with the next step, and phones stay as they are", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.next();
    const std::size_t told = hall.world.requested<request::PresentToRoom>().size();
    hall.want(intent::ToggleBlack{});
    CHECK(hall.slide().kind == SlideKind::Black);
    CHECK(hall.side().on_screen == "The room sees a black slide.");
    hall.next();
    CHECK(hall.slide().kind == SlideKind::Scene);
    CHECK(hall.world.requested<request::PresentToRoom>().size() == told);
}

TEST_CASE("Escape puts away what lies over the slide before it asks about leaving", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.want(intent::CycleCode{});
    CHECK(hall.slide().corner.is_large);
    hall.want(intent::LeaveWorkshop{});
    CHECK_FALSE(hall.slide().corner.is_large);
    CHECK(hall.side().question.empty());
    hall.want(intent::LeaveWorkshop{});
    CHECK(hall.side().question == "Leave the workshop?");
    hall.want(intent::LeaveWorkshop{});
    CHECK(hall.side().question.empty());
    hall.want(intent::LeaveWorkshop{});
    hall.want(intent::Confirm{});
    CHECK(flow::make_workshop_view(hall.world.state()).setup);
    CHECK(hall.world.requested<request::CloseRoom>().size() == 1);
    CHECK(hall.told().phase == Phase::Over);
}

TEST_CASE("The code stands in the corner, fills the slide, or is hidden", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    CHECK(hall.slide().corner.shown);
    CHECK(hall.slide().corner.code == "K7R TQ2");
    CHECK(hall.slide().corner.address == "http://192.168.1.20:8420");
    hall.want(intent::CycleCode{});
    CHECK(hall.slide().corner.is_large);
    hall.want(intent::CycleCode{});
    CHECK_FALSE(hall.slide().corner.shown);
    CHECK_FALSE(hall.slide().corner.is_large);
    hall.want(intent::CycleCode{});
    CHECK(hall.slide().corner.shown);
}

TEST_CASE("The card of keys tells those of the workshop while one is shown", "[flow][workshop]") {
    Hall hall;
    const auto keys = [&] {
        std::vector<std::string> all;
        for (const flow::KeyRow& row : flow::make_frame_view(hall.world.state()).keys) all.push_back(row.keys);
        return all;
    };
    const std::vector<std::string> before = keys();
    hall.begin();
    const std::vector<std::string> during = keys();
    CHECK(std::ranges::count(before, "F5") == 0);
    for (const char* key : {"F5", "F6", "Q", "T", "V", "D", "W", "P", "?"}) CHECK(std::ranges::count(during, key) == 1);
    CHECK(hall.side().keys.size() == during.size());
}

TEST_CASE("F5 goes to the first slide and back to where the room was, and nothing is lost by it", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    hall.want(intent::StartOver{});
    CHECK(hall.kind() == SlideKind::Join);
    reveal_first(hall);
    hall.next(2);
    const SlideKind was = hall.kind();
    const std::size_t slide = hall.slide().number;
    hall.want(intent::StartOver{});
    CHECK(hall.kind() == SlideKind::Join);
    hall.want(intent::StartOver{});
    CHECK(hall.kind() == was);
    CHECK(hall.slide().number == slide);
    hall.want(intent::StartOver{});
    hall.next(3);
    CHECK(hall.slide().choices[0].all.votes == 5);
    CHECK(hall.world.disk().begin()->second.steps.size() == 1);
    hall.want(intent::PreviousStep{});
    hall.want(intent::PreviousStep{});
    hall.want(intent::PreviousStep{});
    hall.want(intent::StartOver{});
    CHECK(hall.kind() == SlideKind::Join);
}

TEST_CASE("The place that F5 leads back to is forgotten once the room has gone elsewhere", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    reveal_first(hall);
    hall.next(2);
    hall.want(intent::StartOver{});
    SECTION("to a decision") { hall.want(intent::GoToRound{0}); }
    SECTION("to what would have happened, and back") {
        hall.want(intent::GoToRound{0});
        hall.want(intent::WhatIf{1});
        hall.want(intent::ToggleWhatIf{});
    }
    REQUIRE(hall.kind() != SlideKind::Join);
    while (hall.kind() != SlideKind::Join) hall.back();
    hall.want(intent::StartOver{});
    CHECK(hall.kind() == SlideKind::Join);
}

TEST_CASE("A room that cannot be opened leads back to the set-up, which says why and what to do", "[flow][workshop]") {
    Hall hall;
    hall.want(intent::BeginWorkshop{});
    CHECK(hall.slide().status == "The room is being opened …");
    hall.want(intent::RoomFailed{{ErrorCode::Unavailable, "no port is free", ""}});
    const flow::WorkshopView view = flow::make_workshop_view(hall.world.state());
    REQUIRE(view.setup);
    CHECK(view.setup->problem ==
          "Phones could not be let in. No port is free. Choose another network, or go on without phones.");
    CHECK(view.setup->can_begin);
}

TEST_CASE("When the network breaks down in the middle it goes on by hand", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    reveal_first(hall);
    hall.next(3);
    hall.want(intent::RoomFailed{{ErrorCode::Unavailable, "the cable is gone", ""}});
    CHECK(hall.world.state().notice_is_error);
    CHECK(hall.kind() == SlideKind::Vote);
    hall.type(3);
    hall.next(2);
    CHECK(hall.slide().choices[0].all.votes == 3);
    hall.want(intent::GoToRound{0});
    CHECK(hall.slide().choices[0].all.votes == 5);
}

TEST_CASE("When no phone comes for a while, it is said what to look at", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    CHECK(hall.side().no_phone.empty());
    const std::optional<std::int64_t> moment = flow::next_moment(hall.world.state());
    REQUIRE(moment);
    hall.world.pass_ms(45'000);
    hall.want(intent::TimePassed{});
    CHECK(hall.side().no_phone == "No phone has come yet.");
    CHECK(hall.side().check.size() == 5);
    hall.next(2);
    hall.phones({1, 0, 0, 0});
    CHECK(hall.side().no_phone.empty());
}

TEST_CASE("Another group's way stands on the chart of the next one", "[flow][workshop]") {
    Hall hall;
    const auto play = [&](int choice) {
        hall.want(intent::ChooseConnection{{}});
        hall.begin_without_phones();
        while (hall.kind() != SlideKind::Path) {
            const int choices = static_cast<int>(hall.workshop().shown().choices.size());
            if (hall.kind() == SlideKind::Reveal) hall.want(intent::TypeDigit{std::min(choice, choices)});
            hall.next();
        }
    };
    play(1);
    CHECK(hall.slide().chart->others[0].label == "This room");
    const std::size_t points = hall.slide().chart->others.size();
    hall.want(intent::LeaveWorkshop{});
    hall.want(intent::Confirm{});
    play(3);
    REQUIRE(hall.slide().chart->others.size() == points + 1);
    CHECK(hall.slide().chart->others[1].label == "The group of 09:30");
    CHECK(hall.slide().chart->description.find("This play") == std::string::npos);
}

TEST_CASE("A kept play that is the room's leads back to the workshop while it goes on", "[flow][workshop]") {
    Hall hall;
    hall.begin();
    reveal_first(hall);
    hall.next();
    const std::string play = hall.workshop().record.play;
    hall.want(intent::GoTo{Screen::Home});
    hall.want(intent::ResumePlay{play});
    CHECK(hall.world.state().screen == Screen::Workshop);
    CHECK_FALSE(hall.world.state().play);
    hall.want(intent::DiscardPlay{play});
    CHECK(hall.world.disk().size() == 1);
}
