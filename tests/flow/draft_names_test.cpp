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

TEST_CASE("What was chosen for a new case goes along with its id", "[flow]") {
    NewCase desk;
    desk.state.settings.design_policies["new-case"] = "shop";
    const Requests requests = desk.title("The late coat");
    const auto* saved = find<request::SaveSettings>(requests);
    REQUIRE(saved != nullptr);
    CHECK(saved->settings.design_policies.count("new-case") == 0);
    CHECK(saved->settings.design_policies.at("the-late-coat") == "shop");
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
