#include <catch2/catch_test_macros.hpp>

#include "flow/coat_case.h"
#include "flow/pretend_world.h"
#include "flow/view_checks.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
namespace request = leeway::flow::request;
using flow::TrainView;

namespace {

model::Scenario case_named(const std::string& id, const std::string& title, int difficulty) {
    model::Scenario scenario = coat_scenario();
    scenario.id = ScenarioId(id);
    scenario.title = title;
    scenario.difficulty = difficulty;
    return scenario;
}

}  // namespace

TEST_CASE("Cases stand by difficulty, then title; policies by what a point is worth", "[flow]") {
    flow::Library library = coat_library();
    library.cases = {entry_of(case_named("c", "Zebra", 1)), entry_of(case_named("a", "Hard", 3)),
                     entry_of(case_named("b", "Apple", 1))};
    const PretendWorld world(library);
    const TrainView view = flow::make_train_view(world.state());
    REQUIRE(view.cases.size() == 3);
    CHECK(view.cases[0].title == "Apple");
    CHECK(view.cases[1].title == "Zebra");
    CHECK(view.cases[2].title == "Hard");
    CHECK(view.cases[2].difficulty_level == 3);
    CHECK(view.cases[2].difficulty == "Demanding");
    REQUIRE(view.policies.size() == 3);
    CHECK(view.policies[0].name == "Trusting");
    CHECK(view.policies[2].name == "Strict");
    CHECK(view.policies[1].detail == "A point of happiness is worth $1.50 here");
    CHECK(view.policies[1].chosen);  // the usual one, as long as nobody has chosen
}

TEST_CASE("A case card tells what it takes, and the chosen one is shown in full", "[flow]") {
    const PretendWorld world(coat_library());
    const TrainView view = flow::make_train_view(world.state());
    CHECK(view.cases[0].detail == "Retail · chat · about 4 minutes");
    CHECK(view.cases[0].difficulty == "Takes some thought");
    CHECK(view.cases[0].content_note == "Somebody is cold.");
    CHECK(view.cases[0].history.empty());
    CHECK(view.cases[0].chosen);
    CHECK(view.chosen_title == "The late coat");
    CHECK(view.chosen_about_customer == "Margit Olsen · A customer for years.");
    CHECK(view.objectives == std::vector<std::string>{"Listen first"});
    CHECK(view.can_start);
    CHECK(view.start_reason.empty());
}

TEST_CASE("Beside the start stands under which policy it would be", "[flow]") {
    PretendWorld world(coat_library());
    CHECK(flow::make_train_view(world.state()).under == "Under the policy “Standard”");
    world.want(intent::ChoosePolicy{0});
    CHECK(flow::make_train_view(world.state()).under == "Under the policy “Trusting”, your choice for all cases");
    flow::Library lawless = coat_library();
    lawless.policies.clear();
    CHECK(flow::make_train_view(PretendWorld(lawless).state()).under.empty());
}

TEST_CASE("The best score so far is that under the chosen policy, of the case as it is now", "[flow]") {
    engine::Record older = finished_record("c", "2026-01-03T08:00:00Z", 99);
    older.digest = "an earlier version";
    PretendWorld world(coat_library(), {finished_record("a", "2026-01-01T08:00:00Z", 61.4),
                                        finished_record("b", "2026-01-02T08:00:00Z", 81.6), older,
                                        left_record("d", "2026-01-04T08:00:00Z")});
    CHECK(flow::make_train_view(world.state()).cases[0].history ==
          "Played 2 times under “Standard”, best score so far 82");
    world.want(intent::ChoosePolicy{0});
    CHECK(flow::make_train_view(world.state()).cases[0].history.empty());
}

TEST_CASE("The chosen policy is remembered", "[flow]") {
    PretendWorld world(coat_library());
    world.want(intent::ChoosePolicy{2});
    CHECK(world.state().settings.policy == "strict");
    REQUIRE(world.requested<request::SaveSettings>().size() == 1);
    world.want(intent::ChoosePolicy{2});
    world.want(intent::ChoosePolicy{17});
    CHECK(world.requested<request::SaveSettings>().size() == 1);
    const PretendWorld later(coat_library(), {}, world.state().settings);
    CHECK(flow::make_train_view(later.state()).policies[2].chosen);
    flow::Settings gone;
    gone.policy = "abolished";
    const PretendWorld changed(coat_library(), {}, gone);
    CHECK(flow::make_train_view(changed.state()).policies[1].chosen);
}

TEST_CASE("The chosen case stays chosen when the library is read again", "[flow]") {
    flow::Library library = coat_library();
    library.cases.push_back(entry_of(case_named("z", "Later", 3)));
    PretendWorld world(library);
    world.want(intent::ChooseCase{1});
    world.want(intent::ChooseCase{9});
    world.library.cases.push_back(entry_of(case_named("n", "New", 1)));
    world.want(intent::ReloadLibrary{});
    CHECK(flow::make_train_view(world.state()).chosen_title == "Later");
    world.library = coat_library();
    world.want(intent::ReloadLibrary{});
    CHECK(flow::make_train_view(world.state()).chosen_title == "The late coat");
}

TEST_CASE("What cannot be started says why", "[flow]") {
    const auto reason = [](const flow::Library& library, std::size_t policy) {
        PretendWorld world(library);
        world.want(intent::ChoosePolicy{policy});
        world.want(intent::StartPlay{});
        CHECK_FALSE(world.state().play);
        check_everything(world.state());
        return flow::make_train_view(world.state()).start_reason;
    };
    flow::Library library;
    CHECK(reason(library, 0) == "There is no case to start yet.");
    library.cases = coat_library().cases;
    CHECK(reason(library, 0).find("no policy") != std::string::npos);
    library.policies = {entry_of(strict_policy()), entry_of(standard_policy())};
    model::Scenario barred = coat_scenario();
    barred.scenes[0].responses = {barred.scenes[0].responses[3], barred.scenes[0].responses[4]};
    library.cases = {entry_of(barred)};
    CHECK(reason(library, 1).find("nobody may answer") != std::string::npos);
    PretendWorld tolerated(library);  // where breaches are tolerated, the secret can be done all the same
    CHECK(flow::make_train_view(tolerated.state()).can_start);
    barred.scenes[0].responses[0].when.happiness = model::HappinessBounds{60, 100};
    library.cases = {entry_of(barred)};
    CHECK(reason(library, 0).find("nobody may answer") != std::string::npos);
    model::Scenario ended = coat_scenario();
    ended.start = SceneId("glad");
    library.cases = {entry_of(ended)};
    CHECK(reason(library, 0).find("begins with an ending") != std::string::npos);
    ended.start = SceneId("nowhere");
    library.cases = {entry_of(ended)};
    CHECK(reason(library, 0).find("nothing to play") != std::string::npos);
}

TEST_CASE("The card of a case of one's own that replaces a bundled one says so", "[flow]") {
    flow::Library library = coat_library();
    CHECK(flow::make_train_view(PretendWorld(library).state()).cases[0].origin.empty());
    library.cases[0].replaces_bundled = true;
    CHECK(flow::make_train_view(PretendWorld(library).state()).cases[0].origin ==
          "Yours, in place of the bundled case");
}

TEST_CASE("Broken files have a card of their own", "[flow]") {
    flow::Library library = coat_library();
    library.broken.push_back({"scenarios/x.json", "line 3: no scene \"pickpu\""});
    const TrainView view = flow::make_train_view(PretendWorld(library).state());
    REQUIRE(view.broken.size() == 1);
    CHECK(view.broken[0].file == "scenarios/x.json");
    CHECK(view.broken[0].problem == "line 3: no scene \"pickpu\"");
    CHECK(view.empty_text.empty());
    library.cases.clear();
    CHECK(flow::make_train_view(PretendWorld(library).state()).empty_text.find("look again") != std::string::npos);
}

TEST_CASE("Cases of one's own that are not finished are no broken files: a line tells where they are", "[flow]") {
    flow::Library library = coat_library();
    CHECK(flow::make_train_view(PretendWorld(library).state()).unfinished.empty());
    for (int i = 0; i < 2; ++i)
        library.broken.push_back({"/home/me/secret/x.json", "no scene", true, library.cases[0].scenario});
    const TrainView view = flow::make_train_view(PretendWorld(library).state());
    CHECK(view.broken.empty());
    CHECK(view.unfinished.starts_with("2 of your own cases are not finished yet"));
}

TEST_CASE("A play that waits for its beginning begins once, and is the last that was wanted", "[flow]") {
    flow::Library library = coat_library();
    library.cases.push_back(entry_of(case_named("z", "Later", 3)));
    PretendWorld world(library);
    world.holds_beginnings = true;
    world.want(intent::StartPlay{});
    world.want(intent::ChooseCase{1});
    world.want(intent::StartPlay{});
    CHECK_FALSE(world.state().play);
    world.answer_all();
    REQUIRE(world.state().play);
    CHECK(world.state().play->program->scenario->title == "Later");
    CHECK(world.state().play->record.play == "play-0001");  // the second answer found nothing to begin
}
