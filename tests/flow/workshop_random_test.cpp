#include <algorithm>
#include <map>

#include <catch2/catch_test_macros.hpp>

#include "engine/replay.h"
#include "flow/coat_case.h"
#include "flow/hall.h"
#include "flow/view_checks.h"
#include "support/random_case.h"
#include "support/two_visits.h"

/// Whatever a facilitator presses in whatever order.

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using flow::Intent;
using flow::SlideKind;
using flow::Workshop;
using support::Chooser;

namespace {

/// What must never change or go.
struct Kept {
    std::map<std::uint32_t, flow::VoteTable> phones;  ///< as told last, by the question's number
    std::vector<engine::RecordedStep> steps;
};

std::vector<std::vector<std::uint32_t>> some_votes(Chooser& chooser, const Workshop& workshop) {
    const flow::Round& round = workshop.shown();
    std::vector<std::vector<std::uint32_t>> votes(std::max<std::size_t>(1, workshop.teams.size()));
    for (std::vector<std::uint32_t>& row : votes) {
        for (std::size_t i = 0; i < round.choices.size(); ++i)
            row.push_back(static_cast<std::uint32_t>(chooser.below(4)));
    }
    return votes;
}

Intent on_the_way(Chooser& chooser) {
    switch (chooser.below(4)) {
        case 0: return intent::PreviousStep{};
        default: return intent::NextStep{};
    }
}

Intent about_votes(Chooser& chooser) {
    const auto choice = static_cast<std::size_t>(chooser.below(5));
    switch (chooser.below(9)) {
        case 0: return intent::TypeDigit{chooser.between(-1, 10)};
        case 1: return intent::EraseDigit{};
        case 2: return intent::Accept{};
        case 3: return intent::MoveMark{chooser.between(-2, 2)};
        case 4: return intent::SetHands{static_cast<std::size_t>(chooser.below(3)), choice, 7};
        case 5: return intent::ToggleVoteLock{};
        case 6: return intent::ChooseHand{static_cast<std::size_t>(chooser.below(3)), choice};
        case 7: return intent::ChooseWay{static_cast<engine::ActionKind>(chooser.below(3))};
        default: return intent::PickBranch{choice};
    }
}

Intent about_branches(Chooser& chooser) {
    switch (chooser.below(6)) {
        case 0: return intent::ToggleWhatIf{};
        case 1: return intent::GoToRound{static_cast<std::size_t>(chooser.below(6))};
        case 2: return intent::AskAgain{};
        case 3: return intent::Confirm{};
        case 4: return intent::Decline{};
        default: return intent::WhatIf{static_cast<std::size_t>(chooser.below(5))};
    }
}

Intent about_the_slide(Chooser& chooser) {
    switch (chooser.below(10)) {
        case 0: return intent::ToggleBlack{};
        case 1: return intent::CycleCode{};
        case 2: return intent::ToggleVerdict{};
        case 3: return intent::ToggleDiscuss{};
        case 4: return intent::StartTimer{chooser.between(-3, 90)};
        case 5: return intent::AddToTimer{chooser.between(-60, 60)};
        case 6: return intent::ToggleTimer{};
        case 7: return intent::StartOver{};
        case 8: return intent::ExportRecord{};
        default: return intent::TimePassed{};
    }
}

Intent something(Chooser& chooser, const Workshop& workshop, Kept& kept) {
    const int kind = chooser.below(100);
    if (kind < 50) return on_the_way(chooser);
    if (kind < 65) return about_votes(chooser);
    if (kind < 78) return about_branches(chooser);
    if (kind < 85) return about_the_slide(chooser);
    if (workshop.shown().is_end() || !workshop.room) return intent::NextStep{};
    const std::vector<flow::Ballot>& ballots = workshop.shown().ballots;
    intent::RoomNews news;
    news.round = chooser.pick(ballots).number;
    news.votes = some_votes(chooser, workshop);
    kept.phones[news.round] = news.votes;
    return news;
}

void check_votes_are_kept(const Workshop& workshop, Kept& kept) {
    std::map<std::uint32_t, flow::VoteTable> phones;
    for (const flow::Round& round : workshop.rounds) {
        for (const flow::Ballot& ballot : round.ballots) phones[ballot.number] = ballot.phones;
    }
    for (const auto& [number, votes] : kept.phones) CHECK(phones.at(number) == votes);
    const std::vector<engine::RecordedStep>& steps = workshop.record.steps;
    REQUIRE(steps.size() >= kept.steps.size());
    CHECK(std::equal(kept.steps.begin(), kept.steps.end(), steps.begin()));
    kept.steps = steps;
}

/// The record is the room's own path, and nothing of what was only looked at.
void check_room_record(const Workshop& workshop) {
    engine::Record record = workshop.record;
    record.end.reset();
    const auto played = engine::replay(workshop.program, record);
    const auto* session = std::get_if<engine::Session>(&played);
    REQUIRE(session != nullptr);
    std::size_t at = 0;
    while (workshop.rounds[at].taken) at = workshop.rounds[at].branches[*workshop.rounds[at].taken].round;
    const engine::Session& own = workshop.rounds[at].session;
    CHECK(session->steps().size() == own.steps().size());
    CHECK(std::equal(session->words(), session->words() + workshop.program->state_words(), own.words()));
}

void check_views(const Hall& hall) {
    const flow::SlideView slide = hall.slide();
    const flow::FacilitatorView side = hall.side();
    CHECK_FALSE(side.next.label.empty());
    CHECK(side.next.can == side.next.reason.empty());
    CHECK_FALSE(side.previous.label.empty());  // which says why where it can't
    CHECK_FALSE(side.step.empty());
    const bool is_hidden = hall.kind() == SlideKind::Vote || hall.kind() == SlideKind::Locked;
    if (is_hidden) CHECK_FALSE(slide.votes_shown);
    CHECK(slide.what_if.empty() == !hall.workshop().exploring);
    const bool has_phones = hall.workshop().room.has_value();
    if (has_phones && hall.told().phase == live::Phase::Open) CHECK_FALSE(hall.workshop().shown().is_revealed);
    int current = 0;
    for (const flow::HandCell& cell : side.hands.cells) current += cell.is_current ? 1 : 0;
    CHECK(current == (side.hands.shown ? 1 : 0));
}

std::string slide_words(const flow::SlideView& slide) {
    std::string words = std::to_string(static_cast<int>(slide.kind)) + "|" + slide.heading + "|" + slide.says + "|" +
                        slide.what_if + "|" + slide.cost;
    for (const flow::SlidePart& part : slide.before) words += "|" + part.text;
    for (const flow::SlidePart& part : slide.parts) words += "|" + part.text;
    for (const flow::SlideChoice& choice : slide.choices) words += "|" + choice.letter + choice.text + choice.all.words;
    return words;
}

/// One step back and one on shows the same slide; but going back to an open vote, or out of a what if, is a decision.
void check_back_and_forth(Hall& hall) {
    const Workshop& workshop = hall.workshop();
    if (workshop.question != flow::WorkshopQuestion::Nothing || workshop.is_black) return;
    const bool leaves =
        workshop.exploring && workshop.place == flow::Place{workshop.exploring->fork, SlideKind::Result};
    if (leaves || workshop.place.kind == SlideKind::Join) return;
    const std::string before = slide_words(hall.slide());
    const std::size_t rounds = workshop.rounds.size();
    hall.back();
    hall.next();
    CHECK(slide_words(hall.slide()) == before);
    CHECK(hall.workshop().rounds.size() == rounds);
}

/// @return how far the room's own path went.
std::size_t press_anything(Hall& hall, std::uint64_t seed, int intents) {
    Chooser chooser(seed);
    Kept kept;
    for (int i = 0; i < intents; ++i) {
        hall.world.pass_ms(chooser.below(9'000));
        const Intent wanted = something(chooser, hall.workshop(), kept);
        const bool leaves = std::holds_alternative<intent::Confirm>(wanted) &&
                            hall.workshop().question == flow::WorkshopQuestion::Leave;
        if (leaves) continue;
        INFO("seed " << seed << ", intent " << i << " of kind " << wanted.index());
        hall.want(wanted);
        check_votes_are_kept(hall.workshop(), kept);
        check_room_record(hall.workshop());
        check_views(hall);
        if (chooser.chance(30)) check_back_and_forth(hall);
        check_everything(hall.world.state());
    }
    return hall.workshop().record.steps.size();
}

}  // namespace

TEST_CASE("Whatever a facilitator presses, no vote and no step is lost, and stepping shows the same slides",
          "[flow][workshop]") {
    std::size_t steps = 0;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        Hall hall;
        hall.begin_with_teams(seed % 3 == 0 ? 2 : 0, static_cast<flow::WhoDecides>(seed % 2));
        steps += press_anything(hall, seed, 250);
    }
    CHECK(steps > 40);  // they did get somewhere
}

TEST_CASE("The same holds for cases of any shape, and for journeys", "[flow][workshop]") {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        flow::Library library = coat_library();
        if (seed % 5 == 0) {
            library.cases = {entry_of(support::two_visits())};
        } else {
            const support::RandomCase made = support::random_case(seed);
            model::Scenario scenario = *made.scenario;
            model::Policy policy = *made.policy;
            library.cases = {entry_of(std::move(scenario))};
            library.policies = {entry_of(std::move(policy))};
        }
        Hall hall(library);
        hall.want(intent::ChooseConnection{{}});
        hall.want(intent::BeginWorkshop{});
        if (!hall.world.state().workshop.open) continue;
        press_anything(hall, 500 + seed, 150);
    }
}
