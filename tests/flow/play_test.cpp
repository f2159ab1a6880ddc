#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "flow/coat_case.h"
#include "flow/pretend_world.h"
#include "flow/view_checks.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using flow::Choosing;
using flow::Screen;
using flow::Speaker;

namespace {

constexpr std::size_t kTrusting = 0;  // the policies as they are listed: by what a point is worth
constexpr std::size_t kStandard = 1;
constexpr std::size_t kStrict = 2;

PretendWorld started_play(std::size_t policy = kStandard, flow::Settings settings = {}) {
    PretendWorld world(coat_library(), {}, settings);
    world.want(intent::ChoosePolicy{policy});
    world.want(intent::StartPlay{});
    return world;
}

flow::ResponseCard play_card(const PretendWorld& world, std::string_view say) {
    for (const flow::ResponseCard& card : flow::make_play_view(world.state()).responses) {
        if (card.say == say) return card;
    }
    FAIL("no card says " << say);
    return {};
}

void select_card(PretendWorld& world, std::string_view say) {
    world.want(intent::SelectResponse{play_card(world, say).response});
}

/// The last message of that speaker.
flow::Message last_of(const PretendWorld& world, Speaker speaker) {
    const std::vector<flow::Message> messages = flow::make_play_view(world.state()).messages;
    const auto found = std::find_if(messages.rbegin(), messages.rend(),
                                    [&](const flow::Message& message) { return message.speaker == speaker; });
    REQUIRE(found != messages.rend());
    return *found;
}

}  // namespace

TEST_CASE("A play begins with the customer's words and what the screen knows", "[flow]") {
    const PretendWorld world = started_play();
    REQUIRE(world.state().screen == Screen::Play);
    check_everything(world.state());
    const flow::PlayView view = flow::make_play_view(world.state());
    CHECK(view.title == "The late coat");
    CHECK(view.policy == "Policy: Standard");
    CHECK(view.channel == "Chat");
    CHECK(view.progress == "Answer 1");
    REQUIRE(view.messages.size() == 2);
    CHECK(view.messages[0].speaker == Speaker::Narration);
    CHECK(view.messages[0].text == "Monday morning.");
    CHECK(view.messages[1].speaker == Speaker::Customer);
    CHECK(view.messages[1].name == "Margit Olsen");
    CHECK(view.facts.front().value == "17 March");
    CHECK(view.notes.empty());
    CHECK(view.mood.happiness_label == "Happiness 40");
    CHECK(view.mood.change.empty());
    CHECK(view.ledger.total_text == "$0.00");
    CHECK_FALSE(view.over);
}

TEST_CASE("The analysis is asked for as soon as a play begins", "[flow]") {
    const PretendWorld world = started_play();
    REQUIRE(world.requested<flow::request::Analyze>().size() == 1);
    CHECK(world.requested<flow::request::Analyze>().front().program == world.state().play->program);
    CHECK(world.state().judge != nullptr);
}

TEST_CASE("Only what is open stands there, numbered over what can be chosen", "[flow]") {
    const PretendWorld strict = started_play(kStrict);
    const flow::PlayView view = flow::make_play_view(strict.state());
    REQUIRE(view.responses.size() == 4);
    CHECK(view.responses[0].say == "I am sorry.");
    CHECK(view.responses[2].number == 3);
    CHECK(view.responses[3].say == "I bring it myself.");
    CHECK_FALSE(view.responses[3].enabled);
    CHECK(view.responses[3].number == 0);
    CHECK(view.responses[3].reason == "Under this policy nobody may do this.");
}

TEST_CASE("What nobody may do stands there only once it is open", "[flow]") {
    flow::Library library = coat_library();
    model::Scenario scenario = coat_scenario();
    scenario.scenes[0].responses[3].when.notes = {NoteId("apologised")};
    library.cases = {entry_of(scenario)};
    PretendWorld world(library);
    world.want(intent::ChoosePolicy{kStrict});
    world.want(intent::StartPlay{});
    CHECK(flow::make_play_view(world.state()).responses.size() == 3);
    REQUIRE(world.answer("I am sorry."));
    REQUIRE(world.answer("I see."));
    CHECK_FALSE(play_card(world, "I bring it myself.").enabled);
}

TEST_CASE("A card tells price, time, wait and who decides", "[flow]") {
    const PretendWorld world = started_play();
    CHECK(play_card(world, "I am sorry.").price == "2 minutes");
    CHECK(play_card(world, "I am sorry.").authority.empty());
    CHECK(play_card(world, "Here is a scarf.").price == "$20.00 · 3 minutes");
    CHECK(play_card(world, "Here is a scarf.").authority == "Ask your team lead");
    CHECK(play_card(world, "We fetch it.").price == "$5.00 · the customer waits about 2 days");
    CHECK(play_card(world, "We fetch it.").authority == "You may decide this");
    CHECK(play_card(world, "I bring it myself.").price.empty());
    CHECK(play_card(world, "I bring it myself.").authority == "Against policy");
}

TEST_CASE("An answer that can be given in one way only is given at once", "[flow]") {
    PretendWorld world = started_play();
    world.pass_ms(8'120);
    select_card(world, "I am sorry.");
    REQUIRE(world.state().play->record.steps.size() == 1);
    const engine::RecordedStep& step = world.state().play->record.steps.front();
    CHECK(step.scene == SceneId("first"));
    CHECK(step.response == ResponseId("sorry"));
    CHECK(step.ms == 8'120);
    CHECK_FALSE(step.thought_allowed);
    CHECK_FALSE(flow::make_play_view(world.state()).choosing);
    check_everything(world.state());
}

TEST_CASE("What follows from an answer is seen: words, mood, ledger, notes", "[flow]") {
    PretendWorld world = started_play();
    select_card(world, "I am sorry.");
    const flow::PlayView view = flow::make_play_view(world.state());
    REQUIRE(view.messages.size() == 5);
    CHECK(view.messages[2].speaker == Speaker::You);
    CHECK(view.messages[2].text == "I am sorry.");
    CHECK(view.messages[3].speaker == Speaker::TimeSkip);
    CHECK(view.messages[3].text == "3 days later");
    CHECK(view.messages[4].text == "It came!");
    const engine::Step& step = world.state().play->session.steps().front();
    CHECK(view.mood.happiness_before == step.happiness_before);
    CHECK(view.mood.happiness == step.happiness);
    CHECK(view.ledger.change == "+$0.70");
    CHECK(view.ledger.rows[1].amount == "$0.70");
    REQUIRE(view.notes.size() == 1);
    CHECK(view.notes[0].text == "We have apologised");
    CHECK(view.notes[0].is_new);
    CHECK(view.notes[0].mark == "New");
}

TEST_CASE("A note is new once, and opens answers that wait for it", "[flow]") {
    PretendWorld world = started_play();
    select_card(world, "I am sorry.");
    REQUIRE(world.answer("I see."));  // back to the first scene
    const flow::PlayView view = flow::make_play_view(world.state());
    REQUIRE(view.notes.size() == 1);
    CHECK_FALSE(view.notes[0].is_new);
    CHECK(view.notes[0].mark.empty());
    REQUIRE(view.responses.size() == 4);  // "sorry" is given, "again" is open
    CHECK(view.responses[0].say == "Here is a scarf.");
    CHECK(view.responses[3].say == "I see.");
}

TEST_CASE("Every answer is saved at once, and messages keep their numbers", "[flow]") {
    PretendWorld world = started_play();
    const std::vector<flow::Message> before = flow::make_play_view(world.state()).messages;
    select_card(world, "I am sorry.");
    CHECK(world.requested<flow::request::SaveRecord>().size() == 1);
    CHECK(world.disk().at("play-0001") == world.state().play->record);
    CHECK_FALSE(world.disk().at("play-0001").end);
    const std::vector<flow::Message> after = flow::make_play_view(world.state()).messages;
    for (std::size_t i = 0; i < before.size(); ++i) CHECK(after[i].text == before[i].text);
    REQUIRE(world.answer("Keep warm."));
    CHECK(world.requested<flow::request::SaveRecord>().size() == 2);
    CHECK(world.disk().at("play-0001").end);
}

TEST_CASE("An ending that left the customer happier than the start is known from one that did not", "[flow]") {
    for (const bool begins_happy : {false, true}) {
        model::Scenario scenario = coat_scenario();
        if (begins_happy) scenario.customer.happiness = 100;
        flow::Library library = coat_library();
        library.cases = {entry_of(scenario)};
        PretendWorld world(library);
        world.want(intent::StartPlay{});
        REQUIRE(world.answer("I am sorry."));
        CHECK_FALSE(flow::make_play_view(world.state()).ended_happier);  // not over yet
        REQUIRE(world.answer("Keep warm."));
        REQUIRE(world.state().play->session.is_over());
        CHECK(flow::make_play_view(world.state()).ended_happier == !begins_happy);
    }
}

TEST_CASE("What must be asked is chosen in a second step, with the wait and whose time it takes", "[flow]") {
    PretendWorld world = started_play();
    select_card(world, "Here is a scarf.");
    CHECK(world.state().play->record.steps.empty());
    const std::optional<Choosing> choosing = flow::make_play_view(world.state()).choosing;
    REQUIRE(choosing);
    CHECK(choosing->stage == Choosing::Stage::Ways);
    CHECK(choosing->detail == "Your team lead decides this.");
    REQUIRE(choosing->ways.size() == 2);
    CHECK(choosing->ways[0].label == "Ask your team lead");
    CHECK(choosing->ways[0].detail == "about 1 hour · 6 minutes of your team lead's time");
    CHECK(choosing->ways[1].label == "Do it anyway");
    CHECK(choosing->ways[1].detail == "Against policy; counts as $40.00");
    world.want(intent::Give{choosing->ways[0].action});
    REQUIRE(world.state().play->record.steps.size() == 1);
    CHECK(world.state().play->record.steps[0].action == engine::ActionKind::Ask);
    CHECK(last_of(world, Speaker::Decision).text == "You asked your team lead. The answer was yes.");
    CHECK(last_of(world, Speaker::Decision).detail == "About 1 hour later");
    CHECK(last_of(world, Speaker::You).text == "Here is a scarf.");
}

TEST_CASE("Asking further up names the last who decides, everybody's time, and that they may refuse", "[flow]") {
    PretendWorld world = started_play(kStrict);
    select_card(world, "I am sorry.");
    select_card(world, "Flowers are on their way.");
    const std::optional<Choosing> choosing = flow::make_play_view(world.state()).choosing;
    REQUIRE(choosing);
    REQUIRE(choosing->ways.size() == 1);
    CHECK(choosing->ways[0].label == "Ask up to your service manager");
    CHECK(choosing->ways[0].detail == "2 levels up · about 1 day · 16 minutes of their time · may say no");
}

TEST_CASE("What was refused has not been said to the customer", "[flow]") {
    PretendWorld world = started_play(kStrict);
    select_card(world, "I am sorry.");
    REQUIRE(world.answer("Flowers are on their way."));  // the manager never agrees
    const flow::Message decision = last_of(world, Speaker::Decision);
    CHECK(decision.text == "You asked your service manager. The answer was no.");
    CHECK(decision.detail == "What you asked for: “Flowers are on their way.” · about 1 day later");
    CHECK(last_of(world, Speaker::You).text == "I am sorry.");
    const flow::PlayView view = flow::make_play_view(world.state());
    CHECK(view.messages.back().speaker == Speaker::Decision);  // the same scene goes on, nobody speaks anew
    CHECK(view.responses.size() == 2);
    check_everything(world.state());
}

TEST_CASE("Against policy needs a second, deliberate step that says what it costs", "[flow]") {
    PretendWorld world = started_play();
    select_card(world, "Here is a scarf.");
    const engine::ActionIndex anyway = flow::make_play_view(world.state()).choosing->ways[1].action;
    world.want(intent::Give{anyway});
    CHECK(world.state().play->record.steps.empty());
    const std::optional<Choosing> choosing = flow::make_play_view(world.state()).choosing;
    REQUIRE(choosing);
    CHECK(choosing->stage == Choosing::Stage::ConfirmBreach);
    CHECK(choosing->detail.find("$40.00") != std::string::npos);
    CHECK(choosing->detail.find("record") != std::string::npos);
    world.want(intent::ConfirmBreach{});
    REQUIRE(world.state().play->record.steps.size() == 1);
    CHECK(world.state().play->record.steps[0].action == engine::ActionKind::Anyway);
    CHECK(last_of(world, Speaker::You).detail == "Against policy");
    CHECK(flow::make_play_view(world.state()).ledger.rows[3].amount == "$40.00");
}

TEST_CASE("Thinking again goes back a step at a time", "[flow]") {
    PretendWorld world = started_play();
    select_card(world, "Here is a scarf.");
    world.want(intent::Give{flow::make_play_view(world.state()).choosing->ways[1].action});
    world.want(intent::ThinkAgain{});
    REQUIRE(flow::make_play_view(world.state()).choosing);
    CHECK(flow::make_play_view(world.state()).choosing->stage == Choosing::Stage::Ways);
    world.want(intent::ThinkAgain{});
    CHECK_FALSE(flow::make_play_view(world.state()).choosing);
    // Where going against policy is the only way, there is nothing to go back to but the answers.
    select_card(world, "I bring it myself.");
    world.want(intent::Give{flow::make_play_view(world.state()).choosing->ways[0].action});
    world.want(intent::ThinkAgain{});
    CHECK_FALSE(flow::make_play_view(world.state()).choosing);
    CHECK(world.state().play->record.steps.empty());
}

TEST_CASE("A confirmation without a question, and clicks on what is not there, change nothing", "[flow]") {
    PretendWorld world = started_play();
    const engine::Record before = world.state().play->record;
    world.want(intent::ConfirmBreach{});
    world.want(intent::Give{0});
    world.want(intent::AnswerBelief{engine::Belief::Yes});
    world.want(intent::SelectResponse{99});
    world.want(intent::SelectResponse{play_card(world, "I am sorry.").response + 5});  // of another scene
    world.want(intent::GoOn{});
    CHECK_FALSE(world.state().play->selected);
    select_card(world, "Here is a scarf.");
    world.want(intent::Give{99});
    world.want(intent::Give{0});  // of another answer
    CHECK(world.state().play->record == before);
    CHECK(world.state().screen == Screen::Play);
}

TEST_CASE("Chance speaks, and the end tells where it led", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::ChoosePolicy{kTrusting});
    bool has_met_good_luck = false;
    bool has_met_bad_luck = false;
    for (int i = 0; i < 20; ++i) {
        world.want(intent::StartPlay{});
        REQUIRE(world.answer("We fetch it."));
        const flow::PlayView view = flow::make_play_view(world.state());
        if (view.over) {
            has_met_bad_luck = true;
            CHECK(view.ending_title == "The end");
            CHECK(view.progress == "1 answer");
            CHECK(view.messages.back().text.find("Margit Olsen's happiness went from 40 to") != std::string::npos);
        } else {
            has_met_good_luck = true;
            CHECK(last_of(world, Speaker::Narration).text == "The van finds the house.");
        }
        check_everything(world.state());
    }
    CHECK(has_met_good_luck);
    CHECK(has_met_bad_luck);
}

TEST_CASE("The ledger opens and closes", "[flow]") {
    PretendWorld world = started_play();
    CHECK(flow::make_play_view(world.state()).ledger.toggle == "Show what for");
    world.want(intent::ToggleLedger{});
    CHECK(flow::make_play_view(world.state()).ledger.open);
    CHECK(flow::make_play_view(world.state()).ledger.toggle == "Show less");
    world.want(intent::ToggleLedger{});
    CHECK_FALSE(flow::make_play_view(world.state()).ledger.open);
}

TEST_CASE("Thinking time stands still while the play is not on the screen", "[flow]") {
    PretendWorld world = started_play();
    world.pass_ms(1'000);
    world.want(intent::GoTo{Screen::Settings});
    world.pass_ms(60'000);
    world.want(intent::GoTo{Screen::Play});
    world.pass_ms(500);
    select_card(world, "I am sorry.");
    CHECK(world.state().play->record.steps[0].ms == 1'500);
    world.pass_ms(200);
    REQUIRE(world.answer("Keep warm."));
    CHECK(world.state().play->record.steps[1].ms == 200);
}

TEST_CASE("A case that lets nobody go on is over, and says so", "[flow]") {
    flow::Library library = coat_library();
    model::Scenario scenario = coat_scenario();
    scenario.scenes[1].responses.erase(scenario.scenes[1].responses.begin(), scenario.scenes[1].responses.begin() + 2);
    scenario.scenes[1].responses[0].need->permission = PermissionId("secret");
    library.cases = {entry_of(scenario)};
    PretendWorld world(library);
    world.want(intent::ChoosePolicy{kStrict});
    world.want(intent::StartPlay{});
    REQUIRE(world.answer("I am sorry."));
    const flow::PlayView view = flow::make_play_view(world.state());
    CHECK(view.over);
    CHECK(view.ending_title == "No way on");
    CHECK(view.messages.back().text.find("nothing is left that anybody may do") != std::string::npos);
    check_everything(world.state());
    CHECK(world.state().play->record.end);
}
