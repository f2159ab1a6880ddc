#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "flow/coat_case.h"
#include "flow/pretend_world.h"
#include "flow/view_checks.h"
#include "model/join.h"
#include "support/two_visits.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using flow::Screen;
using flow::Speaker;

namespace {

flow::Library journey_library() {
    flow::Library library = coat_library();
    library.cases.insert(library.cases.begin(), entry_of(support::two_visits()));
    return library;
}

/// Ada's journey has just begun.
PretendWorld begun() {
    PretendWorld world(journey_library());
    world.want(intent::ChooseCase{1});
    world.want(intent::StartPlay{});
    REQUIRE(world.state().screen == Screen::Play);
    return world;
}

/// The same after the first contact.
PretendWorld come_back(std::string_view say = "I search.") {
    PretendWorld world = begun();
    REQUIRE(world.answer(say));
    return world;
}

std::vector<std::string> lines_of(const PretendWorld& world) {
    std::vector<std::string> lines;
    for (const flow::Message& message : flow::make_play_view(world.state()).messages) lines.push_back(message.text);
    return lines;
}

}  // namespace

TEST_CASE("Journeys stand after the cases, and none is ever today's", "[flow]") {
    const PretendWorld world(journey_library());
    const flow::TrainView train = flow::make_train_view(world.state());
    REQUIRE(train.cases.size() == 2);
    CHECK(train.cases[0].title == "The late coat");
    CHECK(train.cases[1].title == "Ada's winter");
    CHECK(flow::make_home_view(world.state()).suggested->title == "The late coat");
    flow::Library alone = journey_library();
    alone.cases.pop_back();
    CHECK_FALSE(flow::make_home_view(PretendWorld(alone).state()).suggested);
}

TEST_CASE("A journey's card says that it is one, and its contacts are listed with the time between them", "[flow]") {
    PretendWorld world(journey_library());
    CHECK(flow::make_train_view(world.state()).stages.empty());
    world.want(intent::ChooseCase{1});
    const flow::TrainView train = flow::make_train_view(world.state());
    CHECK(train.cases[1].detail == "Journey, 2 contacts · Retail · about 7 minutes");
    REQUIRE(train.stages.size() == 2);
    CHECK(train.stages[0].title == "The lost hat");
    CHECK(train.stages[0].after.empty());
    CHECK(train.stages[0].detail == "Retail · counter · about 3 minutes");
    CHECK(train.stages[1].title == "The scarf");
    CHECK(train.stages[1].after == "5 months later");
    CHECK(train.content_note == "A hat is lost.\nIt is cold.");
    CHECK(train.can_start);
}

TEST_CASE("The policy recommended for a journey is said to be recommended for the journey", "[flow]") {
    flow::Library library = journey_library();
    model::Scenario journey = support::two_visits();
    auto written = std::make_shared<model::Written>();
    written->kept = {{"x-policy", '"' + library.policies[0].policy->id.text + '"'}};
    journey.written.ref = written;
    library.cases.front() = entry_of(journey);
    PretendWorld world(library);
    world.want(intent::ChooseCase{1});
    const flow::TrainView view = flow::make_train_view(world.state());
    CHECK(view.policies[0].recommended == "Recommended for this journey");
    CHECK(view.under.ends_with(", recommended for this journey"));
}

TEST_CASE("Journeys are found by their contacts, and can be listed alone", "[flow]") {
    PretendWorld world(journey_library());
    const auto listed = [&] {
        std::vector<std::string> titles;
        for (const flow::CaseCard& card : flow::make_train_view(world.state()).cases) titles.push_back(card.title);
        return titles;
    };
    CHECK(flow::make_train_view(world.state()).cases_heading == "1 case and 1 journey");
    world.want(intent::SearchCases{"scarf"});
    CHECK(listed() == std::vector<std::string>{"Ada's winter"});
    world.want(intent::SearchCases{"cold today"});  // of the customer, at the second contact
    CHECK(listed() == std::vector<std::string>{"Ada's winter"});
    world.want(intent::ClearFilters{});
    world.want(intent::FilterCases{flow::Facet::Length, "journey"});
    CHECK(listed() == std::vector<std::string>{"Ada's winter"});
    CHECK(flow::make_train_view(world.state()).cases_heading == "1 of 2 cases and journeys");
    CHECK(flow::make_train_view(world.state()).find.menus[1].label == "Journeys, several contacts");
    world.want(intent::FilterCases{flow::Facet::Length, "short"});
    CHECK(listed() == std::vector<std::string>{"The late coat"});
}

TEST_CASE("Between contacts one reads how the one ended, what time passes, and what the next is", "[flow]") {
    const PretendWorld world = come_back();
    check_everything(world.state());
    const int expects = world.state().play->session.state().expectation();
    REQUIRE(expects > 50);
    CHECK(lines_of(world) == std::vector<std::string>{
                                 "The lost hat", "My hat is gone.", "I search.", "There it is!", "Found again",
                                 "5 months later", "The scarf",
                                 "Ada Lind expects more than last time: " + std::to_string(expects) + " now, 50 then.",
                                 "It is me again."});
    const std::vector<flow::Message> messages = flow::make_play_view(world.state()).messages;
    CHECK(messages[0].speaker == Speaker::Contact);
    CHECK(messages[0].name == "Contact 1 of 2");
    CHECK(messages[0].detail == "A hat is gone.");
    CHECK(messages[4].speaker == Speaker::ContactEnd);
    CHECK(messages[5].speaker == Speaker::TimeSkip);
    CHECK(messages[6].name == "Contact 2 of 2");
    CHECK(messages[7].speaker == Speaker::Aside);
}

TEST_CASE("What is said at a contact names the customer as that contact does, also later on", "[flow]") {
    const model::Scenario both = support::two_visits();
    model::Scenario last = *both.contacts[0].scenario;
    last.customer.name = "Ada Berg";
    model::Journey journey;
    journey.id = JourneyId("ada");
    journey.stages = {{ScenarioId("the-hat"), "", {}}, {ScenarioId("the-scarf"), "", {}}, {last.id, "", {}}};
    const auto stage = std::make_shared<const model::Scenario>(std::move(last));
    flow::Library library = coat_library();
    library.cases = {entry_of(model::join(journey, {both.contacts[0].scenario, both.contacts[1].scenario, stage}))};
    PretendWorld world(library);
    world.want(intent::StartPlay{});
    REQUIRE(world.answer("I search."));
    REQUIRE(world.answer("I form."));
    const std::vector<std::string> lines = lines_of(world);
    const auto says = [&](std::string_view start) {
        return std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return line.starts_with(start); });
    };
    CHECK(says("Ada Lind expects ") == 1);
    CHECK(says("Ada Berg expects ") == 1);
}

TEST_CASE("Who was let down comes back expecting less", "[flow]") {
    const PretendWorld world = come_back("I shrug.");
    const std::string expects = std::to_string(world.state().play->session.state().expectation());
    const std::vector<std::string> lines = lines_of(world);
    const std::string wanted = "Ada Lind expects less than last time: " + expects + " now, 50 then.";
    CHECK(std::find(lines.begin(), lines.end(), wanted) != lines.end());
    const flow::PlayView view = flow::make_play_view(world.state());
    REQUIRE(view.responses.size() == 1);
    CHECK(view.responses[0].say == "I form.");
}

TEST_CASE("Beside the conversation stands what the present contact knows, and what was noted before", "[flow]") {
    const PretendWorld first = begun();
    flow::PlayView view = flow::make_play_view(first.state());
    CHECK(view.title == "Ada's winter");
    CHECK(view.contact == "Contact 1 of 2: The lost hat");
    CHECK(view.channel == "Counter");
    CHECK(view.customer_about == "Wears hats.");
    CHECK(view.facts.front().value == "grey");
    const PretendWorld second = come_back();
    view = flow::make_play_view(second.state());
    CHECK(view.title == "Ada's winter");
    CHECK(view.contact == "Contact 2 of 2: The scarf");
    CHECK(view.channel == "Phone");
    CHECK(view.customer_about == "Is cold today.");
    REQUIRE(view.facts.size() == 1);
    CHECK(view.facts.front().value == "red");
    REQUIRE(view.notes.size() == 1);
    CHECK(view.notes[0].text == "We have promised a scarf");
    CHECK(view.ledger.total_text == "$5.00");
    CHECK_FALSE(view.over);
}

TEST_CASE("A journey that was left is gone on with where it was left", "[flow]") {
    PretendWorld world = come_back();
    const std::vector<std::string> lines = lines_of(world);
    world.want(intent::LeavePlay{});
    PretendWorld later(journey_library(), world.kept());
    const flow::HomeView home = flow::make_home_view(later.state());
    REQUIRE(home.under_way.size() == 1);
    CHECK(home.under_way[0].title == "Ada's winter");
    later.want(intent::ResumePlay{home.go_on});
    REQUIRE(later.state().screen == Screen::Play);
    CHECK(lines_of(later) == lines);
    CHECK(flow::make_play_view(later.state()).contact == "Contact 2 of 2: The scarf");
    CHECK(later.answer("I remember."));
    CHECK(flow::make_play_view(later.state()).over);
    check_everything(later.state());
}

TEST_CASE("A journey has one debrief, with the decisions under their contacts", "[flow]") {
    PretendWorld world = come_back();
    REQUIRE(world.answer("I form."));
    CHECK(lines_of(world).back().find("The journey ends here. Ada Lind's happiness went from 50 to ") == 0);
    world.want(intent::GoOn{});
    check_everything(world.state());
    const auto debrief = flow::make_debrief_view(world.state()).debrief;
    REQUIRE(debrief);
    CHECK(debrief->case_title == "Ada's winter");
    CHECK(debrief->ending_title == "Cold");
    CHECK(debrief->happiness_start == 50);
    REQUIRE(debrief->contacts.size() == 2);
    CHECK(report::decisions_of(*debrief, 0).size() == 1);
    REQUIRE(report::decisions_of(*debrief, 1).size() == 1);
    CHECK(report::decisions_of(*debrief, 1)[0].say == "I form.");
    CHECK(debrief->contacts[0].score.starts_with("This contact by itself: 100 of 100, "));
    CHECK(debrief->contacts[1].score.starts_with("This contact by itself: "));
    CHECK_FALSE(debrief->contacts[1].score.starts_with("This contact by itself: 100 of 100"));
    CHECK(world.disk().at("play-0001").end->scene == SceneId("cold"));
}

TEST_CASE("One plays on from a decision in any contact", "[flow]") {
    PretendWorld world = come_back();
    REQUIRE(world.answer("I form."));
    const std::string play = world.state().play->record.play;
    for (const std::size_t step : {std::size_t{0}, std::size_t{1}}) {
        world.want(intent::ReviewPlay{play});
        world.want(intent::PlayOnFrom{step});
        REQUIRE(world.state().screen == Screen::Play);
        CHECK(world.state().play->session.steps().size() == step);
        CHECK(flow::make_play_view(world.state()).facts.front().value == (step == 0 ? "grey" : "red"));
        check_everything(world.state());
    }
    REQUIRE(world.answer("I remember."));
    CHECK(flow::make_play_view(world.state()).ending_title == "Warm");
}
