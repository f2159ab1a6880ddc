#include <catch2/catch_test_macros.hpp>

#include "flow/coat_case.h"
#include "flow/pretend_world.h"
#include "flow/view_checks.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
using flow::HomeView;
using flow::Screen;

namespace {

model::Scenario card_named(const std::string& id, const std::string& title, int difficulty) {
    model::Scenario scenario = coat_scenario();
    scenario.id = ScenarioId(id);
    scenario.title = title;
    scenario.difficulty = difficulty;
    return scenario;
}

/// Three cases: "b" and "a" are easy, "c" is hard.
flow::Library three_cases() {
    flow::Library library = coat_library();
    library.cases = {entry_of(card_named("c", "Hard", 3)), entry_of(card_named("b", "Easy too", 1)),
                     entry_of(card_named("a", "Easy", 1))};
    return library;
}

engine::Record finished(const std::string& scenario, const std::string& started) {
    engine::Record record = finished_record(scenario + started, started, 70);
    record.scenario = ScenarioId(scenario);
    record.digest = "digest of " + scenario;
    return record;
}

/// Title and detail of today's case, a number of days after 1 March 2026.
std::pair<std::string, std::string> suggested(const std::vector<engine::Record>& records, int days) {
    PretendWorld world(three_cases(), records);
    world.pass_days(days);
    world.want(intent::DismissMessage{});  // so that the program sees the date
    const HomeView view = flow::make_home_view(world.state());
    REQUIRE(view.suggested);
    return {view.suggested->title, view.suggested->detail};
}

const std::string kFirst = "2026-03-01T08:00:00Z";
const std::string kThird = "2026-03-03T08:00:00Z";
const std::string kFourth = "2026-03-04T08:00:00Z";

}  // namespace

TEST_CASE("Home greets somebody new with two sentences, and says less later", "[flow]") {
    const PretendWorld fresh(coat_library());
    const HomeView first = flow::make_home_view(fresh.state());
    CHECK(first.first_time);
    CHECK(first.question.find("authority to do this?") != std::string::npos);
    const PretendWorld known(coat_library(), {finished_record("a", kFirst, 80)});
    const HomeView later = flow::make_home_view(known.state());
    CHECK_FALSE(later.first_time);
    CHECK(later.intro.size() < first.intro.size());
}

TEST_CASE("Today's case is one that was never played, the easiest first", "[flow]") {
    CHECK(suggested({}, 0).first == "Easy");
    CHECK(suggested({}, 0).second == "New to you · Retail · chat · about 4 minutes · Policy: Standard");
    CHECK(suggested({finished("a", kFirst)}, 1).first == "Easy too");
    CHECK(suggested({finished("a", kFirst), finished("b", kFirst)}, 30).first == "Hard");
}

TEST_CASE("When all were played, one that is due comes before the one played longest ago", "[flow]") {
    const std::vector<engine::Record> records{finished("c", kFirst), finished("a", kThird), finished("b", kFourth)};
    const auto [early, why_early] = suggested(records, 1);
    CHECK(early == "Hard");
    CHECK(why_early.find("You last played it") == 0);
    const auto [due, why_due] = suggested(records, 6);  // all three are due, "c" for longest
    CHECK(due == "Hard");
    CHECK(why_due.find("Worth another go: you last played it 6 days ago") == 0);
}

TEST_CASE("A case is due on day 2, 9, 16 and 23, and then no more", "[flow]") {
    std::vector<engine::Record> records{finished("b", "2026-02-01T08:00:00Z"), finished("c", "2026-02-01T08:00:00Z")};
    for (const char* day : {"08", "15", "22", "26"}) {  // "b" and "c" have had all their repetitions
        records.push_back(finished("b", std::string("2026-02-") + day + "T08:00:00Z"));
        records.push_back(finished("c", std::string("2026-02-") + day + "T08:00:00Z"));
    }
    records.push_back(finished("a", kFirst));
    const auto is_due = [&](int days) { return suggested(records, days).second.find("Worth another go") == 0; };
    CHECK_FALSE(is_due(1));
    CHECK(is_due(2));
    records.push_back(finished("a", kThird));
    records.push_back(finished("a", "2026-03-03T19:00:00Z"));  // twice on a day counts once
    CHECK_FALSE(is_due(8));
    CHECK(is_due(9));
    records.push_back(finished("a", "2026-03-10T08:00:00Z"));
    records.push_back(finished("a", "2026-03-17T08:00:00Z"));
    CHECK_FALSE(is_due(22));
    CHECK(is_due(23));
    records.push_back(finished("a", "2026-03-24T08:00:00Z"));
    CHECK_FALSE(is_due(60));
}

TEST_CASE("A case that is under way waits to be gone on with", "[flow]") {
    engine::Record record = left_record("p", kFirst);
    record.scenario = ScenarioId("a");
    record.digest = "digest of a";
    CHECK(suggested({record}, 1).first == "Easy too");
    record.digest = "another";  // it can only be discarded, so it keeps nobody waiting
    CHECK(suggested({record}, 1).first == "Easy");
}

TEST_CASE("Today's case stays the same all day: begun, left, finished, and another one played", "[flow]") {
    PretendWorld world(three_cases());
    const auto card = [&] {
        const HomeView view = flow::make_home_view(world.state());
        REQUIRE(view.suggested);
        CHECK(view.suggested->title == "Easy");
        return *view.suggested;
    };
    CHECK(card().action == "Start this case");
    CHECK(card().play.empty());
    world.want(intent::StartSuggested{});
    REQUIRE(world.answer("I am sorry."));
    world.want(intent::LeavePlay{});
    CHECK(card().action == "Go on");
    CHECK(card().detail.find("You have begun it today") == 0);
    REQUIRE_FALSE(card().play.empty());
    CHECK_FALSE(card().played);
    world.want(intent::ResumePlay{card().play});
    REQUIRE(world.answer("Keep warm."));
    world.want(intent::GoTo{Screen::Home});
    CHECK(card().played);
    CHECK(card().play.empty());
    CHECK(card().action == "Play it again");
    CHECK(card().detail.find("You have played it today") == 0);
    CHECK(flow::make_home_view(world.state()).intro.find("You have played today's case.") == 0);
    world.pass_days(1);
    world.want(intent::DismissMessage{});
    CHECK(flow::make_home_view(world.state()).suggested->title == "Easy too");
}

TEST_CASE("The play that Enter goes on with is the newest under way that can be", "[flow]") {
    const auto left = [](const std::string& play, const std::string& started) {
        engine::Record record = left_record(play, started);
        record.scenario = ScenarioId("a");
        record.digest = "digest of a";
        return record;
    };
    engine::Record stale = left("newest", kFourth);
    stale.digest = "another";
    const PretendWorld world(three_cases(), {left("old", kFirst), left("new", kThird), stale});
    const HomeView view = flow::make_home_view(world.state());
    CHECK(view.under_way.size() == 3);
    CHECK(view.go_on == "new");
    CHECK(view.intro.find("Go on where you left off") == 0);
    CHECK(flow::make_home_view(PretendWorld(three_cases(), {stale}).state()).go_on.empty());
}

TEST_CASE("Today's case that is under way says under which policy it is played", "[flow]") {
    PretendWorld world(three_cases());
    world.want(intent::ChoosePolicy{0});
    world.want(intent::StartSuggested{});
    REQUIRE(world.answer("I am sorry."));
    world.want(intent::LeavePlay{});
    world.want(intent::ChoosePolicy{1});
    const std::string detail = flow::make_home_view(world.state()).suggested->detail;
    CHECK(detail.find("Policy: Trusting") != std::string::npos);
}

TEST_CASE("Today's case starts under the chosen policy", "[flow]") {
    PretendWorld world(three_cases());
    world.want(intent::ChoosePolicy{0});
    world.want(intent::StartSuggested{});
    REQUIRE(world.state().play);
    CHECK(world.state().play->program->scenario->title == "Easy");
    CHECK(world.state().play->program->policy->id == PolicyId("trusting"));
    CHECK(world.state().screen == Screen::Play);
}

TEST_CASE("Home shows that it is loading, then what came", "[flow]") {
    flow::AppState state = flow::make_app(words::Catalogue::english(), {});
    CHECK(flow::make_home_view(state).loading);
    CHECK(flow::make_train_view(state).loading);
    CHECK_FALSE(flow::make_train_view(state).can_start);
    CHECK(flow::first_requests().size() == 3);
    CHECK(flow::apply(state, intent::RecordsLoaded{}, {}).empty());
    CHECK(flow::make_home_view(state).loading);
    CHECK(flow::apply(state, intent::LibraryLoaded{coat_library()}, {}).empty());
    CHECK_FALSE(flow::make_home_view(state).loading);
    CHECK(flow::make_home_view(state).suggested);
}

TEST_CASE("An empty library says what to do, and can be looked for again", "[flow]") {
    PretendWorld world(flow::Library{});
    HomeView view = flow::make_home_view(world.state());
    CHECK(view.empty_text.find("look again") != std::string::npos);
    CHECK_FALSE(view.reload.empty());
    CHECK_FALSE(view.suggested);
    world.want(intent::StartSuggested{});
    world.want(intent::StartPlay{});
    CHECK_FALSE(world.state().play);
    check_everything(world.state());
    world.library = coat_library();
    world.want(intent::ReloadLibrary{});
    view = flow::make_home_view(world.state());
    CHECK(view.empty_text.empty());
    CHECK(view.suggested);
}

TEST_CASE("Only broken cases, or no policy, are told apart from none at all", "[flow]") {
    flow::Library broken;
    broken.broken.push_back({"scenarios/x.json", "line 3: no scene \"pickpu\""});
    CHECK(flow::make_home_view(PretendWorld(broken).state()).empty_text.find("what is wrong with each file") !=
          std::string::npos);
    flow::Library lawless = coat_library();
    lawless.policies.clear();
    PretendWorld world(lawless);
    CHECK(flow::make_home_view(world.state()).empty_text.find("no policy") != std::string::npos);
    world.want(intent::ChoosePolicy{0});
    world.want(intent::StartSuggested{});
    check_everything(world.state());
}

TEST_CASE("A load that failed does not leave Home waiting", "[flow]") {
    flow::AppState state = flow::make_app(words::Catalogue::english(), {});
    CHECK(flow::apply(state, intent::Failed{{ErrorCode::Unreadable, "The folder cannot be read.", "scenarios"}}, {})
              .empty());
    const HomeView view = flow::make_home_view(state);
    CHECK_FALSE(view.loading);
    CHECK_FALSE(view.empty_text.empty());
    CHECK_FALSE(flow::make_frame_view(state).notice.empty());
}
