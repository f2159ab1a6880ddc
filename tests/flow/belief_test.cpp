#include <catch2/catch_test_macros.hpp>

#include "flow/coat_case.h"
#include "flow/pretend_world.h"
#include "flow/view_checks.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using engine::Belief;
using flow::Choosing;

namespace {

PretendWorld started_belief() {
    flow::Settings settings;
    settings.ask_belief = true;
    PretendWorld world(coat_library(), {}, settings);
    world.want(intent::StartPlay{});
    return world;
}

flow::ResponseCard belief_card(const PretendWorld& world, std::string_view say) {
    for (const flow::ResponseCard& card : flow::make_play_view(world.state()).responses) {
        if (card.say == say) return card;
    }
    FAIL("no card says " << say);
    return {};
}

void select(PretendWorld& world, std::string_view say) {
    world.want(intent::SelectResponse{belief_card(world, say).response});
}

Choosing choosing_of(const PretendWorld& world) {
    const std::optional<Choosing> choosing = flow::make_play_view(world.state()).choosing;
    REQUIRE(choosing);
    return *choosing;
}

/// What is said to somebody who thought that of an answer.
std::string told(std::string_view say, Belief belief) {
    PretendWorld world = started_belief();
    select(world, say);
    world.want(intent::AnswerBelief{belief});
    CHECK(choosing_of(world).stage == Choosing::Stage::Ways);
    check_everything(world.state());
    return choosing_of(world).detail;
}

}  // namespace

TEST_CASE("Who decides is hidden until it has been asked what one believes", "[flow]") {
    PretendWorld world = started_belief();
    CHECK(belief_card(world, "Here is a scarf.").authority.empty());
    CHECK(belief_card(world, "Here is a scarf.").price == "$20.00 · 3 minutes");
    select(world, "Here is a scarf.");
    const Choosing choosing = choosing_of(world);
    CHECK(choosing.stage == Choosing::Stage::Belief);
    CHECK(choosing.question == "May you do this yourself?");
    REQUIRE(choosing.beliefs.size() == 3);
    CHECK(choosing.beliefs[1].second == "I must ask first");
    world.want(intent::Give{world.state().play->program->responses[*world.state().play->selected].first_action});
    CHECK(world.state().play->record.steps.empty());  // not before it is answered
    world.want(intent::AnswerBelief{Belief::Yes});
    CHECK(belief_card(world, "Here is a scarf.").authority == "Ask your team lead");
    CHECK(belief_card(world, "We fetch it.").authority.empty());
}

TEST_CASE("A belief is recorded with the answer it was about", "[flow]") {
    PretendWorld world = started_belief();
    select(world, "Here is a scarf.");
    world.want(intent::AnswerBelief{Belief::Yes});
    world.want(intent::Give{choosing_of(world).ways[0].action});
    REQUIRE(world.state().play->record.steps.size() == 1);
    CHECK(world.disk().at("play-0001").steps[0].thought_allowed == Belief::Yes);
}

TEST_CASE("Even what is one's own to decide waits until the truth has been read", "[flow]") {
    PretendWorld world = started_belief();
    select(world, "We fetch it.");
    world.want(intent::AnswerBelief{Belief::Ask});
    CHECK(world.state().play->record.steps.empty());
    const Choosing choosing = choosing_of(world);
    REQUIRE(choosing.ways.size() == 1);
    CHECK(choosing.ways[0].label == "Say this");
    CHECK(choosing.detail == "Good to know: the policy trusts you with this, so it is yours to decide.");
    world.want(intent::Give{choosing.ways[0].action});
    CHECK(world.state().play->record.steps[0].thought_allowed == Belief::Ask);
}

TEST_CASE("Who knows already that it is theirs to decide is not held up again", "[flow]") {
    PretendWorld world = started_belief();
    select(world, "We fetch it.");
    world.want(intent::AnswerBelief{Belief::No});
    world.want(intent::ThinkAgain{});
    CHECK(belief_card(world, "We fetch it.").authority == "You may decide this");
    select(world, "We fetch it.");
    REQUIRE(world.state().play->record.steps.size() == 1);
    CHECK(world.state().play->record.steps[0].thought_allowed == Belief::No);
}

TEST_CASE("The truth is told kindly, right or not", "[flow]") {
    CHECK(told("We fetch it.", Belief::Yes) == "Just as you thought: this is yours to decide.");
    CHECK(told("We fetch it.", Belief::No).find("Good to know") == 0);
    CHECK(told("Here is a scarf.", Belief::Ask) == "Just as you thought: your team lead decides this.");
    CHECK(told("Here is a scarf.", Belief::No) == "Good to know: your team lead decides this, so it can be asked.");
    CHECK(told("I bring it myself.", Belief::No) == "Just as you thought: nobody may allow this under the policy.");
    CHECK(told("I bring it myself.", Belief::Yes) == "Good to know: nobody may allow this under the policy.");
}

TEST_CASE("The first belief stands: thinking again does not ask anew", "[flow]") {
    PretendWorld world = started_belief();
    select(world, "Here is a scarf.");
    world.want(intent::AnswerBelief{Belief::No});
    world.want(intent::ThinkAgain{});
    select(world, "Here is a scarf.");
    CHECK(choosing_of(world).stage == Choosing::Stage::Ways);
    world.want(intent::AnswerBelief{Belief::Ask});
    world.want(intent::Give{choosing_of(world).ways[0].action});
    CHECK(world.state().play->record.steps[0].thought_allowed == Belief::No);
}

TEST_CASE("What needs no permission is not asked about, and nothing is when nobody wants it", "[flow]") {
    PretendWorld world = started_belief();
    select(world, "I am sorry.");
    CHECK(world.state().play->record.steps.size() == 1);
    CHECK_FALSE(world.state().play->record.steps[0].thought_allowed);
    select(world, "Flowers are on their way.");
    CHECK(choosing_of(world).stage == Choosing::Stage::Belief);
    world.want(intent::SetAskBelief{false});
    CHECK(choosing_of(world).stage == Choosing::Stage::Ways);
}
