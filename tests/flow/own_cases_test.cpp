#include <catch2/catch_test_macros.hpp>

#include "flow/design_desk.h"
#include "flow/listed_case.h"

/// The designer's list of cases: what is found in it, what is one's own in it, and what was not saved.

using namespace leeway;
using namespace leeway::flow;
using flow_tests::find;
using flow_tests::listed_case;

namespace {

/// The list in front of a person, with two policies.
struct List {
    List() : state(make_app(words::Catalogue::english(), {})) {
        Library library;
        library.cases = {listed_case("boots", "The boots", false), listed_case("coat", "The late coat", true),
                         listed_case("door", "A blue coat door", true, true)};
        library.policies = {{support::PolicyBuilder("shop").share(), "p"},
                            {support::PolicyBuilder("standard").point_value(100).share(), "q"}};
        library.broken = {{"/own/torn coat.json", "It ends too early.", true}, {"/own/policies/x.json", "no", true}};
        want(intent::LibraryLoaded{library});
        want(intent::GoTo{Screen::Design});
    }

    Requests want(const Intent& intent) {
        return apply(state, intent, {1, "2026-03-02T08:30:00Z", "2026-03-02T09:30:00"});
    }
    [[nodiscard]] DesignChoiceView view() const { return make_design_choice_view(state); }
    /// The titles that are listed for what is typed.
    std::vector<std::string> found(const char* words) {
        want(intent::FindDrafts{words});
        std::vector<std::string> titles;
        for (const DesignCard& card : view().cases) titles.push_back(card.title);
        return titles;
    }
    [[nodiscard]] DesignCard card(const std::string& title) const {
        for (const DesignCard& each : view().cases) {
            if (each.title == title) return each;
        }
        FAIL("no such card");
        return {};
    }

    AppState state;
};

using OwnTitles = std::vector<std::string>;

Recovered left(const char* key, const char* title, const char* local_time) {
    return {key,
            {std::string("/own/") + key, "", listed_case(key, title, true).scenario},
            "2026-03-01T00:00:00Z",
            false,
            local_time};
}

}  // namespace

TEST_CASE("The list of cases to edit is searched as Train's is, broken files by their names", "[flow]") {
    List list;
    CHECK(list.found("COAT") == OwnTitles{"torn coat.json", "A blue coat door", "The late coat"});
    CHECK(list.found("lat co") == OwnTitles{"The late coat"});
    CHECK(list.found("zebra").empty());
    CHECK(list.view().find.nothing_found.find("zebra") != std::string::npos);
    CHECK_FALSE(list.view().find.clear.empty());
    CHECK(list.found("").size() == 4);
    CHECK(list.view().find.nothing_found.empty());
}

TEST_CASE("One's own cases come first, and of these the ones that are not finished, by their titles", "[flow]") {
    List list;
    Library library = list.state.library;
    auto draft = std::make_shared<model::Scenario>(*library.cases[0].scenario);
    draft->title = "The zip that broke";
    draft->id = ScenarioId("zip");
    library.broken.push_back({"/own/i-ordered-a-suit.json", "Line 59: no scene “nowhere”.", true, draft});
    list.want(intent::LibraryLoaded{library});
    CHECK(list.found("") ==
          OwnTitles{"torn coat.json", "The zip that broke", "A blue coat door", "The late coat", "The boots"});
    CHECK(list.card("The zip that broke").line ==
          "Not finished yet. Open it: Problems says what is still to be mended.");
    CHECK(list.card("torn coat.json").line == "It cannot be read. It ends too early.");
    CHECK(list.found("zip broke") == OwnTitles{"The zip that broke"});
    CHECK(list.found("ordered") == OwnTitles{"The zip that broke"});
}

TEST_CASE("An unfinished version of a bundled case stands in its place, with a way back to that", "[flow]") {
    List list;
    Library library = list.state.library;
    auto draft = std::make_shared<model::Scenario>(*library.cases[0].scenario);
    draft->title = "The boots, mended";
    draft->id = ScenarioId("boots");
    library.broken.push_back({"/own/boots-mine.json", "Line 59: no scene “nowhere”.", true, draft});
    list.want(intent::LibraryLoaded{library});
    CHECK(list.found("") == OwnTitles{"torn coat.json", "The boots, mended", "A blue coat door", "The late coat"});
    CHECK(list.card("The boots, mended").origin == list.card("A blue coat door").origin);
    CHECK(list.card("The boots, mended").remove == "Back to the bundled version");
    list.want(intent::DraftRemoved{"/own/boots-mine.json", "/removed/boots-1.json"});
    CHECK(list.state.notice.starts_with("“The boots, mended” is as it comes with Leeway again."));
    list.want(intent::OpenDraft{list.card("The late coat").number});
    CHECK(list.state.notice.empty());  // it is not about that one
}

TEST_CASE("Only one's own cases can be taken away, and the question names the case", "[flow]") {
    List list;
    CHECK(list.card("The boots").remove.empty());
    CHECK(list.card("The late coat").remove == "Delete");
    CHECK(list.card("The late coat").question.find("Delete “The late coat”?") == 0);
    CHECK(list.card("A blue coat door").remove == "Back to the bundled version");
    CHECK(list.card("A blue coat door").question.find("“A blue coat door”") != std::string::npos);
    CHECK(list.card("torn coat.json").remove == "Delete");

    const auto path_of = [&](const std::string& title) {
        const Requests requests = list.want(intent::RemoveDraft{list.card(title).number});
        const auto* wanted = find<request::RemoveDraft>(requests);
        return wanted == nullptr ? std::string() : wanted->path;
    };
    CHECK(path_of("The boots").empty());
    CHECK(path_of("The late coat") == "/own/coat.json");
    CHECK(path_of("torn coat.json") == "/own/torn coat.json");
    CHECK(list.want(intent::RemoveDraft{99}).empty());
}

TEST_CASE("What was taken away is told, with where its file is, and the list is read anew", "[flow]") {
    List list;
    CHECK(find<request::LoadLibrary>(list.want(intent::DraftRemoved{"/own/coat.json", "/removed/coat-1.json"})));
    CHECK(list.state.notice == "“The late coat” is deleted. Its file is kept as /removed/coat-1.json.");
    CHECK_FALSE(list.state.notice_is_error);
    list.want(intent::DraftRemoved{"/own/door.json", "/removed/door-1.json"});
    CHECK(list.state.notice.find("“A blue coat door” is as it comes with Leeway again.") == 0);
}

TEST_CASE("A case whose place another of one's own files takes is not said to be as it comes with Leeway", "[flow]") {
    List list;
    Library library = list.state.library;
    for (CaseEntry& entry : library.cases) entry.hides_own = true;
    list.want(intent::LibraryLoaded{library});
    for (const DesignCard& card : make_design_choice_view(list.state).cases) {
        CHECK(card.remove.find("bundled") == std::string::npos);
    }
    list.want(intent::DraftRemoved{"/own/door.json", "/removed/door-1.json"});
    CHECK(list.state.notice == "“A blue coat door” is deleted. Its file is kept as /removed/door-1.json.");
}

TEST_CASE("Home tells of what was not saved, from when, and opens it in Design", "[flow]") {
    List list;
    list.want(intent::GoTo{Screen::Home});
    list.want(
        intent::RecoveredFound{{left("a", "The late coat", "2026-03-02T14:02:00"), left("b", "", "2026-03-01T09:05:59"),
                                left("c", "Old", "2025-03-12T00:30:00"), left("d", "Older", "2024-03-12T00:30:00")}});
    const HomeView home = make_home_view(list.state);
    REQUIRE(home.unsaved.size() == 3);
    CHECK(home.unsaved[0].words == "There is unsaved work of “The late coat”, kept today at 14:02.");
    CHECK(home.unsaved[1].words == "There is unsaved work of “A case without a title”, kept yesterday at 9:05.");
    CHECK(home.unsaved[2].words == "There is unsaved work of “Old”, kept on 12 March 2025 at 0:30.");
    CHECK_FALSE(home.more_unsaved.empty());
    const Requests requests = list.want(intent::RestoreDraft{"a"});
    REQUIRE(find<request::RestoreDraft>(requests) != nullptr);
    CHECK(list.state.screen == Screen::Design);
    CHECK(make_home_view(list.state).unsaved.size() == 3);
    CHECK(make_home_view(list.state).more_unsaved.empty());
    CHECK(find<request::FindRecovered>(list.want(intent::DraftNotOpened{})));
}

TEST_CASE("What is left to restore says when it is from in words", "[flow]") {
    List list;
    list.want(intent::RecoveredFound{{left("a", "The late coat", "2026-03-02T14:02:00"), left("b", "Boots", "")}});
    REQUIRE(list.view().recovered.size() == 2);
    CHECK(list.view().recovered[0].line == "As it was today at 14:02. It belongs to /own/a.");
    CHECK(list.view().recovered[1].line == "As it was yesterday at 0:00. It belongs to /own/b.");
}

TEST_CASE("What is not saved in the open case is asked about before another one is restored", "[flow]") {
    flow_tests::Desk desk;
    desk.want(intent::GoTo{Screen::Home});
    static_cast<void>(desk.say(0, "Hello"));
    CHECK(desk.want(intent::RestoreDraft{"a"}).empty());
    CHECK(desk.state.screen == Screen::Design);
    CHECK(desk.state.design.open->history.present()->scenes[0].says == "Hello");
    CHECK(make_design_view(desk.state).asks_to_close);
}

TEST_CASE("What is restored is read before anybody looks for what is still left", "[flow]") {
    flow_tests::Desk desk;
    REQUIRE(desk.state.design.open->history.is_saved());
    desk.state.design.beginning.origin = NewCaseFrom::Complaint;
    desk.state.design.beginning.complaint = "It came torn.";
    const Requests requests = desk.want(intent::RestoreDraft{"a"});
    REQUIRE(requests.size() == 3);
    CHECK(std::holds_alternative<request::CloseDraft>(requests[0]));
    CHECK(std::holds_alternative<request::RestoreDraft>(requests[1]));
    CHECK(std::holds_alternative<request::FindRecovered>(requests[2]));
    intent::DraftOpened opened;
    opened.file = {"/own/b.json", "digest", listed_case("b", "The bag", true).scenario};
    desk.want(opened);
    CHECK(desk.state.design.beginning.complaint == "It came torn.");  // for another case
}

TEST_CASE("The policy that a case is edited under is found again, also by the next start", "[flow]") {
    List list;
    const auto open = [](List& at) {
        intent::DraftOpened opened;
        opened.file = {"/own/coat.json", "digest", at.state.library.cases[1].scenario};
        at.want(intent::OpenDraft{1});
        at.want(opened);
        return at.state.design.open->policy;
    };
    const std::size_t usual = open(list);
    const std::size_t other = 1 - usual;
    const Requests requests = list.want(intent::ChooseDraftPolicy{other});
    const auto* saved = find<request::SaveSettings>(requests);
    REQUIRE(saved != nullptr);
    list.want(intent::CloseDraft{});
    CHECK(open(list) == other);

    List next;
    next.state.settings = saved->settings;
    CHECK(open(next) == other);
    next.want(intent::ChooseDraftPolicy{usual});
    next.want(intent::CloseDraft{});
    CHECK(open(next) == usual);
}

TEST_CASE("Cases are listed by their titles, one's own before the others", "[flow]") {
    List list;
    CHECK(list.found("") == OwnTitles{"torn coat.json", "A blue coat door", "The late coat", "The boots"});
}
