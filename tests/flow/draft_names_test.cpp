#include <map>
#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "flow/design_desk.h"
#include "flow/listed_case.h"

/// What a case that was never saved is called.

using namespace leeway;
using namespace leeway::flow;
using flow_tests::find;

namespace {

/// An empty case that was just begun, where the person has two of their own.
struct NewCase : flow_tests::Desk {
    NewCase() {
        static_cast<void>(want(intent::CloseDraft{}));
        Library library = state.library;
        library.cases.push_back(flow_tests::listed_case("the-boots", "The boots", true));
        library.broken = {{"/own/torn.json", "It ends too early.", true}};
        static_cast<void>(want(intent::LibraryLoaded{library}));
        const Requests requests = want(intent::NewDraft{0});
        const auto* named = find<request::NameDraft>(requests);
        REQUIRE(named != nullptr);
        intent::DraftOpened opened;
        opened.file = {"/own/new-case.json", "", named->scenario};
        static_cast<void>(want(opened));
    }

    Requests title(const std::string& text) {
        return want(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, text}});
    }
    [[nodiscard]] std::string id() const { return scenario().id.text; }
    [[nodiscard]] DesignView view() const { return make_design_view(state); }
    request::SaveDraft save() {
        const Requests requests = want(intent::SaveDraft{});
        const auto* wanted = find<request::SaveDraft>(requests);
        REQUIRE(wanted != nullptr);
        return *wanted;
    }
    /// Saves it for the first time, as that file. @param id where it had to be another than was asked for.
    Requests saves_as(const std::string& name, const ScenarioId& id = {}) {
        const request::SaveDraft wanted = save();
        return want(intent::DraftSaved{wanted.file.path, "d", wanted.version, "/own/" + name + ".json", id});
    }
};

}  // namespace

TEST_CASE("The id and the file of a new case follow its title until it is saved", "[flow]") {
    NewCase desk;
    CHECK(desk.id() == "new-case");
    static_cast<void>(desk.title("The l"));
    static_cast<void>(desk.title("The late coat"));
    CHECK(desk.id() == "the-late-coat");
    CHECK(desk.view().file == "the-late-coat.json");
    CHECK(desk.view().path == "It will be saved as /own/the-late-coat.json.");
    const request::SaveDraft save = desk.save();
    CHECK(save.name == "the-late-coat");
    CHECK(save.file.path == "/own/new-case.json");
    static_cast<void>(
        desk.want(intent::DraftSaved{"/own/new-case.json", "d", save.version, "/own/the-late-coat.json"}));
    CHECK(desk.state.design.open->path == "/own/the-late-coat.json");
    CHECK(desk.view().is_saved);
    static_cast<void>(desk.title("The early coat"));
    CHECK(desk.id() == "the-late-coat");
    CHECK(desk.save().name.empty());
}

TEST_CASE("The id that followed a title is undone with it", "[flow]") {
    NewCase desk;
    static_cast<void>(desk.title("Boots"));
    CHECK(desk.id() == "boots");
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(desk.id() == "new-case");
    CHECK(desk.scenario().title.empty());
    static_cast<void>(desk.want(intent::RedoEdit{}));
    CHECK(desk.id() == "boots");
}

TEST_CASE("Once a case is saved its id stays with its file, also where its title is undone", "[flow]") {
    NewCase desk;
    static_cast<void>(desk.title("Boots"));
    const request::SaveDraft save = desk.save();
    static_cast<void>(desk.want(intent::DraftSaved{"/own/new-case.json", "d", save.version, "/own/boots.json"}));
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(desk.scenario().title.empty());
    CHECK(desk.id() == "boots");
    static_cast<void>(desk.want(intent::RedoEdit{}));
    CHECK(desk.view().is_saved);
}

TEST_CASE("An id that was typed by hand stays, and names the file", "[flow]") {
    NewCase desk;
    static_cast<void>(desk.want(intent::Edit{edit::change::SetCaseId{ScenarioId("mine")}}));
    static_cast<void>(desk.title("The late coat"));
    CHECK(desk.id() == "mine");
    CHECK(desk.save().name == "mine");
}

TEST_CASE("A new case gets no id or file that another one has", "[flow]") {
    NewCase desk;
    static_cast<void>(desk.title("The boots"));
    CHECK(desk.id() == "the-boots-2");
    static_cast<void>(desk.title("Torn"));
    CHECK(desk.id() == "torn-2");
    static_cast<void>(desk.title("Coat"));  // of the library
    CHECK(desk.id() == "coat-2");
}

TEST_CASE("Titles in any script make ids that can be told apart", "[flow]") {
    NewCase desk;
    static_cast<void>(desk.title("Το παλτό"));
    CHECK(desk.id() == "to-palto");
    static_cast<void>(desk.title("المعطف"));
    CHECK(desk.id() == "case");
    Library library = desk.state.library;
    library.cases.push_back(flow_tests::listed_case("case", "迟到", true));
    static_cast<void>(desk.want(intent::LibraryLoaded{library}));
    static_cast<void>(desk.title("המעיל"));
    CHECK(desk.id() == "case-2");
}

TEST_CASE("The policy that was chosen for a new case is remembered by the id that it is saved with", "[flow]") {
    NewCase desk;
    auto& chosen = desk.state.settings.design_policies;
    chosen["the-late-coat"] = "of a case that is gone";
    static_cast<void>(desk.title("The"));
    CHECK(find<request::SaveSettings>(desk.want(intent::ChooseDraftPolicy{0})) == nullptr);
    static_cast<void>(desk.title("The late coat"));
    static_cast<void>(desk.want(intent::UndoEdit{}));
    static_cast<void>(desk.want(intent::RedoEdit{}));
    const request::SaveDraft save = desk.save();
    const Requests requests =
        desk.want(intent::DraftSaved{"/own/new-case.json", "d", save.version, "/own/the-late-coat.json"});
    const auto* saved = find<request::SaveSettings>(requests);
    REQUIRE(saved != nullptr);
    CHECK(saved->settings.design_policies == std::map<std::string, std::string>{{"the-late-coat", "shop"}});
    static_cast<void>(desk.title("The early coat"));
    const request::SaveDraft again = desk.save();
    CHECK(find<request::SaveSettings>(desk.want(intent::DraftSaved{"/own/the-late-coat.json", "e", again.version})) ==
          nullptr);
}

TEST_CASE("A new case has no policy of one that had its id before", "[flow]") {
    NewCase desk;
    desk.state.settings.design_policies["boots"] = "shop";
    static_cast<void>(desk.title("Boots"));
    static_cast<void>(desk.saves_as("boots"));
    CHECK(desk.state.settings.design_policies.empty());
}

TEST_CASE("A case that had to be saved under another id has it from then on, and is saved", "[flow]") {
    NewCase desk;
    static_cast<void>(desk.title("The late coat"));
    const request::SaveDraft save = desk.save();
    static_cast<void>(desk.want(intent::DraftSaved{"/own/new-case.json", "d", save.version, "/own/the-late-coat-2.json",
                                                   ScenarioId("the-late-coat-2")}));
    CHECK(desk.id() == "the-late-coat-2");
    CHECK(desk.view().is_saved);
    CHECK(desk.view().file == "the-late-coat-2.json");
    CHECK(desk.state.notice ==
          "The short name the-late-coat is another case's. This one has the-late-coat-2 from now on.");
}

TEST_CASE("An id that was typed and is another case's stays away also where the typing is undone", "[flow]") {
    NewCase desk;
    static_cast<void>(desk.want(intent::Edit{edit::change::SetCaseId{ScenarioId("coat")}}));
    static_cast<void>(desk.title("Coat"));
    static_cast<void>(desk.saves_as("coat-2", ScenarioId("coat-2")));
    for (int step = 0; step < 2; ++step) {
        static_cast<void>(desk.want(intent::UndoEdit{}));
        CHECK(desk.id() == "coat-2");
    }
    for (int step = 0; step < 2; ++step) {
        static_cast<void>(desk.want(intent::RedoEdit{}));
        CHECK(desk.id() == "coat-2");
    }
    CHECK(desk.view().is_saved);
}

TEST_CASE("An id that came from the file stays when what was done since is undone", "[flow]") {
    NewCase desk;
    static_cast<void>(desk.title("Kettle"));
    static_cast<void>(desk.saves_as("kettle"));
    auto theirs = std::make_shared<model::Scenario>(desk.scenario());
    theirs->id = ScenarioId("tea");
    static_cast<void>(desk.want(intent::DraftChangedOutside{{"/own/kettle.json", "theirs", theirs}, false}));
    static_cast<void>(desk.want(intent::TakeTheirs{}));
    CHECK(desk.id() == "tea");
    static_cast<void>(desk.title("Tea"));
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(desk.id() == "tea");
    CHECK(desk.view().is_saved);
    static_cast<void>(desk.want(intent::UndoEdit{}));  // that theirs was taken
    CHECK(desk.id() == "kettle");
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(desk.id() == "kettle");
}

TEST_CASE("An id follows the title again once its typing is undone or taken back", "[flow]") {
    NewCase desk;
    const intent::Edit typed{edit::change::SetCaseId{ScenarioId("mine")}};
    static_cast<void>(desk.want(typed));
    static_cast<void>(desk.want(intent::UndoEdit{}));
    static_cast<void>(desk.want(intent::RedoEdit{}));
    static_cast<void>(desk.title("Kettle"));
    CHECK(desk.id() == "mine");
    static_cast<void>(desk.want(intent::UndoEdit{}));
    static_cast<void>(desk.want(intent::UndoEdit{}));
    static_cast<void>(desk.title("Kettle"));
    CHECK(desk.id() == "kettle");
    static_cast<void>(desk.want(typed));
    static_cast<void>(desk.want(intent::TakeBackEdit{typed.change}));
    static_cast<void>(desk.title("Tea"));
    CHECK(desk.id() == "tea");
}

TEST_CASE("What is typed while a new case is saved leaves it the id of its file", "[flow]") {
    NewCase desk;
    static_cast<void>(desk.title("Boots"));
    const request::SaveDraft save = desk.save();
    static_cast<void>(desk.title("Boots and coat"));
    CHECK(desk.id() == "boots-and-coat");
    static_cast<void>(desk.want(intent::DraftSaved{"/own/new-case.json", "d", save.version, "/own/boots.json"}));
    CHECK(desk.id() == "boots");
    CHECK_FALSE(desk.view().is_saved);
    CHECK(desk.state.design.open->worked_out == desk.state.design.open->history.present());
    CHECK(desk.save().file.scenario->id.text == "boots");
}

TEST_CASE("A number that is typed on after a new case was saved under another id keeps that id", "[flow]") {
    NewCase desk;
    static_cast<void>(desk.title("Boots"));
    const request::SaveDraft save = desk.save();
    const auto mood = [&](std::int64_t points) {
        static_cast<void>(desk.want(
            intent::Edit{edit::change::SetNumber{edit::NumberField::CustomerHappiness, {edit::Address{}}, points}}));
    };
    mood(7);
    static_cast<void>(desk.want(
        intent::DraftSaved{"/own/new-case.json", "d", save.version, "/own/boots-2.json", ScenarioId("boots-2")}));
    mood(72);
    CHECK(desk.id() == "boots-2");
}

TEST_CASE("What was asked to be saved twice before the first answer has the id of the file", "[flow]") {
    NewCase desk;
    static_cast<void>(desk.title("Boots"));
    const request::SaveDraft first = desk.save();
    static_cast<void>(desk.title("Boots too"));
    const request::SaveDraft second = desk.save();
    static_cast<void>(desk.want(
        intent::DraftSaved{"/own/new-case.json", "d", first.version, "/own/boots-2.json", ScenarioId("boots-2")}));
    CHECK_FALSE(desk.view().is_saved);
    static_cast<void>(desk.want(intent::DraftSaved{"/own/boots-2.json", "e", second.version}));
    CHECK(desk.id() == "boots-2");
    CHECK(desk.view().is_saved);
    CHECK_FALSE(desk.state.notice.empty());  // what the first answer had to tell
}

TEST_CASE("A copy that is restored keeps the name under which it lay beside another", "[flow]") {
    flow_tests::Desk desk;
    static_cast<void>(desk.want(intent::RestoreDraft{"key"}));
    intent::DraftOpened opened;
    opened.file = {"/own/coat-2.json", "", flow_tests::coat()};
    opened.is_recovered = true;
    static_cast<void>(desk.want(opened));
    const Requests requests = desk.want(intent::SaveDraft{});
    const auto* save = find<request::SaveDraft>(requests);
    REQUIRE(save != nullptr);
    CHECK(save->name.empty());
}

TEST_CASE("Notes named in any script are told apart", "[flow]") {
    flow_tests::Desk desk;
    const auto make = [&](const char* words) {
        static_cast<void>(desk.want(intent::MakeNote{{0, 0, 0}, edit::NoteRole::Set, words}));
        return desk.scenario().notes.back().id.text;
    };
    CHECK(make("Ζητήσαμε συγγνώμη") == "zitisame-syggnomi");
    CHECK(make("Мы извинились") == "my-izvinilis");
    CHECK(make("اعتذرنا") == "note");
    CHECK(make("道歉") == "note-2");
}
