#include <algorithm>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "flow/case_filter.h"
#include "flow/coat_case.h"
#include "flow/folded.h"
#include "flow/pretend_world.h"
#include "flow/view_checks.h"

using namespace leeway;
using namespace leeway::flow_tests;
namespace intent = leeway::flow::intent;
namespace request = leeway::flow::request;
using flow::Facet;
using flow::TrainView;

namespace {

struct Traits {
    std::string id;
    std::string title;
    std::string industry;
    std::vector<std::string> tags;
    int minutes = 8;
    int difficulty = 2;
};

model::Scenario made(const Traits& traits) {
    model::Scenario scenario = coat_scenario();
    scenario.id = ScenarioId(traits.id);
    scenario.title = traits.title;
    scenario.industry = traits.industry;
    scenario.tags = traits.tags;
    scenario.minutes = traits.minutes;
    scenario.difficulty = traits.difficulty;
    return scenario;
}

flow::Library some_library() {
    flow::Library library = coat_library();
    library.cases = {
        entry_of(made({"boots", "The bóots", "retail", {"returns", "needs a no", "saying no kindly"}, 5, 1})),
        entry_of(made({"room", "The usual room", "hotel", {"regulars", "choosing a gesture"}, 9, 2})),
        entry_of(made({"fees", "Jane’s fees", "bank", {"fees", "needs a no", "saying no kindly"}, 12, 3})),
        entry_of(made({"card", "The card", "bank", {"returns", "meeting anger"}, 8, 3}))};
    return library;
}

/// The library's second case as one written for the strict policy.
flow::Library recommending_library() {
    flow::Library library = some_library();
    model::Scenario scenario = *library.cases[1].scenario;
    auto written = std::make_shared<model::Written>();
    written->kept = {{"x-mood", "3"}, {"x-policy", "\"strict\""}};
    scenario.written.ref = written;
    library.cases[1] = entry_of(scenario);
    return library;
}

std::vector<std::string> titles(const PretendWorld& world) {
    check_everything(world.state());
    std::vector<std::string> titles;
    for (const flow::CaseCard& card : flow::make_train_view(world.state()).cases) titles.push_back(card.title);
    return titles;
}

std::string chosen(const PretendWorld& world) { return flow::make_train_view(world.state()).chosen_title; }

std::string chosen_policy(const PretendWorld& world) {
    for (const flow::PolicyCard& policy : flow::make_train_view(world.state()).policies) {
        if (policy.chosen) return policy.name;
    }
    return {};
}

using FoundTitles = std::vector<std::string>;

}  // namespace

TEST_CASE("Texts are folded into small words without accents", "[flow]") {
    CHECK(flow::folded("Fünf Röcke, Jane’s E-Mail!") == " funf rocke janes e mail");
    CHECK(flow::folded("Straße in Łódź, Ærø 12×3") == " strasse in lodz aero 12 3");
    CHECK(flow::folded("cafe\u0301 \u201Cmind\u201D \u2014 МОСКВА Ωμ") == " cafe mind москва ωμ");
    CHECK(flow::folded("Trần Thị Phương, NGUYỄN Ỹ ẞ") == " tran thi phuong nguyen y ss");
    CHECK(flow::folded("Ionuț din Iași, Ǆ Ǎ ȳ") == " ionut din iasi dz a y");
    CHECK(flow::folded("").empty());
    CHECK(flow::folded("?! …").empty());
    CHECK(flow::folded("東京 駅") == " 東京 駅");
    CHECK_NOTHROW(flow::folded("half a letter \xC3"));
    CHECK_NOTHROW(flow::folded("\xFF\xE2\x80"));
}

TEST_CASE("Folding what is folded changes nothing", "[flow]") {
    for (const char* text : {"Fünf Röcke", "Jane’s", "Ĳsselmeer", "МОСКВА", "a-b", "Œuvre ŉ", "ƀƂȸɏḀỻ"}) {
        const std::string once = flow::folded(text);
        CHECK(flow::folded(once) == once);
    }
}

TEST_CASE("A search finds beginnings of words in title, summary, customer, tags, industry and objectives", "[flow]") {
    PretendWorld world(some_library());
    const auto found = [&](const std::string& text) {
        world.want(intent::SearchCases{text});
        return titles(world);
    };
    CHECK(found("boot") == FoundTitles{"The bóots"});
    CHECK(found("BÓO") == FoundTitles{"The bóots"});
    CHECK(found("janes") == FoundTitles{"Jane’s fees"});
    CHECK(found("jane's fe") == FoundTitles{"Jane’s fees"});
    CHECK(found("hot") == FoundTitles{"The usual room"});
    CHECK(found("regul") == FoundTitles{"The usual room"});
    CHECK(found("oots").empty());
    CHECK(found("boot hotel").empty());
    CHECK(found("ban card") == FoundTitles{"The card"});
    CHECK(found("margit listen").size() == 4);
    CHECK(found("  ").size() == 4);
}

TEST_CASE("Cases with the search in their titles come first", "[flow]") {
    flow::Library library = some_library();
    library.cases.push_back(entry_of(made({"z", "Returns of old", "retail", {}, 8, 3})));
    PretendWorld world(library);
    world.want(intent::SearchCases{"return"});
    CHECK(titles(world) == FoundTitles{"Returns of old", "The bóots", "The card"});
}

TEST_CASE("Every value of every filter leaves as many cases as it says, and clearing gives all back", "[flow]") {
    PretendWorld world(some_library());
    const FoundTitles all = titles(world);
    const flow::FindView find = flow::make_train_view(world.state()).find;
    REQUIRE(find.menus.size() == 5);
    CHECK(find.clear.empty());
    for (const flow::FilterMenu& menu : find.menus) {
        REQUIRE(menu.options.size() > 1);
        CHECK(menu.options[0].chosen);
        for (std::size_t i = 1; i < menu.options.size(); ++i) {
            world.want(intent::FilterCases{menu.facet, menu.options[i].value});
            const std::size_t left = titles(world).size();
            CAPTURE(menu.options[i].label);
            CHECK(left > 0);
            CHECK(left < all.size());
            CHECK(menu.options[i].label.find("(" + std::to_string(left) + ")") != std::string::npos);
            CHECK_FALSE(flow::make_train_view(world.state()).find.clear.empty());
            world.want(intent::ClearFilters{});
            CHECK(titles(world) == all);
        }
    }
}

TEST_CASE("The skill filter lists skills; other tags are found by searching", "[flow]") {
    PretendWorld world(some_library());
    std::vector<std::string> skills;
    for (const flow::FilterMenu& menu : flow::make_train_view(world.state()).find.menus) {
        if (menu.facet != Facet::Skill) continue;
        for (const flow::FilterOption& option : menu.options) skills.push_back(option.label);
    }
    CHECK(skills == FoundTitles{"Any skill", "Choosing a gesture (1)", "Meeting anger (1)", "Saying no kindly (2)"});
    world.want(intent::FilterCases{Facet::Skill, "returns"});
    CHECK(titles(world).size() == 4);
    world.want(intent::SearchCases{"returns"});
    CHECK(titles(world) == FoundTitles{"The bóots", "The card"});
}

TEST_CASE("Filters and search are wanted together", "[flow]") {
    PretendWorld world(some_library());
    world.want(intent::FilterCases{Facet::Refusal, "needs a no"});
    CHECK(titles(world) == FoundTitles{"The bóots", "Jane’s fees"});
    world.want(intent::FilterCases{Facet::Industry, "bank"});
    CHECK(titles(world) == FoundTitles{"Jane’s fees"});
    CHECK(flow::make_train_view(world.state()).cases_heading == "1 of 4 cases");
    CHECK(flow::make_train_view(world.state()).find.menus[0].label == "Bank");
    world.want(intent::SearchCases{"boots"});
    CHECK(titles(world).empty());
    const TrainView view = flow::make_train_view(world.state());
    CHECK_FALSE(view.find.nothing_found.empty());
    CHECK_FALSE(view.find.can_surprise);
    CHECK(view.empty_text.empty());
    world.want(intent::SurpriseMe{});
    CHECK(world.requested<request::RollDice>().empty());
    world.want(intent::FilterCases{Facet::Industry, ""});
    CHECK(titles(world) == FoundTitles{"The bóots"});
}

TEST_CASE("Where nothing is found, nothing is started, and it says why", "[flow]") {
    PretendWorld world(some_library());
    world.want(intent::SearchCases{"zzzz"});
    REQUIRE(titles(world).empty());
    const TrainView view = flow::make_train_view(world.state());
    CHECK_FALSE(view.can_start);
    CHECK(view.start_reason ==
          "No case is listed now, so none can be started. Search for something else, or show all.");
    world.want(intent::StartPlay{});
    CHECK_FALSE(world.state().play);
    world.want(intent::ClearFilters{});
    CHECK(flow::make_train_view(world.state()).can_start);
}

TEST_CASE("A chosen case that is filtered away comes back", "[flow]") {
    PretendWorld world(some_library());
    world.want(intent::ChooseCase{1});
    world.want(intent::SearchCases{"boots"});
    CHECK(chosen(world) == "The bóots");
    world.want(intent::ClearFilters{});
    CHECK(chosen(world) == "The usual room");
}

TEST_CASE("What was started stays chosen when everything is listed again", "[flow]") {
    PretendWorld world(some_library());
    world.want(intent::ChooseCase{1});
    world.want(intent::SearchCases{"boots"});
    world.want(intent::StartPlay{});
    REQUIRE(world.state().play);
    world.want(intent::LeavePlay{});
    world.want(intent::GoTo{flow::Screen::Train});
    CHECK(titles(world) == FoundTitles{"The bóots"});
    world.want(intent::ClearFilters{});
    CHECK(chosen(world) == "The bóots");
}

TEST_CASE("A surprise is one of what is listed, another one each time, and not yet played as long as there is",
          "[flow]") {
    engine::Record record = finished_record("a", "2026-01-01T08:00:00Z", 61);
    record.scenario = ScenarioId("card");
    PretendWorld world(some_library(), {record});
    std::set<std::string> drawn;
    for (int i = 0; i < 40; ++i) {
        const std::string before = chosen(world);
        world.want(intent::SurpriseMe{});
        CHECK(chosen(world) != before);
        drawn.insert(chosen(world));
    }
    CHECK(drawn == std::set<std::string>{"The bóots", "The usual room", "Jane’s fees"});
    world.want(intent::FilterCases{Facet::Industry, "bank"});
    CHECK(chosen(world) != "The bóots");
    const std::string before = chosen(world);
    world.want(intent::SurpriseMe{});
    CHECK((before == "The card" ? chosen(world) == "Jane’s fees" : chosen(world) == "The card"));
}

TEST_CASE("A case comes with the policy that is recommended for it, and says so", "[flow]") {
    PretendWorld world(recommending_library());
    CHECK(chosen_policy(world) == "Standard");
    world.want(intent::ChooseCase{1});
    CHECK(chosen_policy(world) == "Strict");
    const TrainView view = flow::make_train_view(world.state());
    CHECK(view.policies[0].recommended == "Recommended for this case");  // and so the first one
    CHECK(view.policies[0].number == 2);
    CHECK(view.policies[1].recommended.empty());
    CHECK(view.under == "Under the policy “Strict”, recommended for this case");
    CHECK(view.under_short == "Policy: Strict, recommended");
    world.want(intent::StartPlay{});
    CHECK(world.state().play->record.policy == PolicyId("strict"));
    world.want(intent::ChooseCase{0});
    CHECK(chosen_policy(world) == "Standard");
}

TEST_CASE("A policy chosen by hand stays for all cases, until a recommended one is chosen again", "[flow]") {
    PretendWorld world(recommending_library());
    world.want(intent::ChoosePolicy{0});
    CHECK(chosen_policy(world) == "Trusting");
    world.want(intent::ChooseCase{1});
    CHECK(chosen_policy(world) == "Trusting");
    const TrainView view = flow::make_train_view(world.state());
    CHECK(view.policies[0].recommended == "Recommended for this case");
    CHECK(view.under == "Under the policy “Trusting”, your choice for all cases");
    const PretendWorld later(recommending_library(), {}, world.state().settings);
    CHECK(chosen_policy(later) == "Trusting");
    world.want(intent::ChoosePolicy{2});
    CHECK(world.state().settings.policy.empty());
    CHECK(chosen_policy(world) == "Strict");
    world.want(intent::ChooseCase{0});
    CHECK(chosen_policy(world) == "Standard");
}

TEST_CASE("Today's case is begun under the policy that Home names", "[flow]") {
    flow::Library library = recommending_library();
    library.cases.erase(library.cases.begin());
    library.cases.pop_back();
    library.cases.pop_back();
    PretendWorld world(library);
    const auto suggested = flow::make_home_view(world.state()).suggested;
    REQUIRE(suggested);
    CHECK(suggested->detail.find("Policy: Strict") != std::string::npos);
    world.want(intent::StartSuggested{});
    CHECK(world.state().play->record.policy == PolicyId("strict"));
}

TEST_CASE("A change on the disk is read without losing the choice, the filter or the play", "[flow]") {
    PretendWorld world(some_library());
    world.want(intent::ChooseCase{1});
    world.want(intent::ChoosePolicy{2});
    world.want(intent::FilterCases{Facet::Difficulty, "2"});
    world.want(intent::StartPlay{});
    REQUIRE(world.state().play);
    world.library.cases.erase(world.library.cases.begin() + 1);  // half-written just now
    world.want(intent::LibraryChanged{});
    CHECK(world.requested<request::LoadLibrary>().size() == 2);
    CHECK(titles(world).empty());
    CHECK(world.state().play);
    CHECK(world.state().screen == flow::Screen::Play);
    world.library = some_library();
    world.want(intent::LibraryChanged{});
    CHECK(titles(world) == FoundTitles{"The usual room"});
    CHECK(chosen(world) == "The usual room");
    CHECK(chosen_policy(world) == "Strict");
}
