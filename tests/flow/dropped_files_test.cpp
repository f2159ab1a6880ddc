#include <algorithm>
#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "flow/choice_desk.h"

/// Files that are dropped onto the window, without a window.

using namespace leeway;
using namespace leeway::flow;
using namespace leeway::flow_tests;

TEST_CASE("A file that is dropped onto the window opens the import, wherever one is", "[flow][begin]") {
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::GoTo{Screen::Train}));
    CHECK(desk.want(intent::FilesDropped{}).empty());
    const Requests dropped = desk.want(intent::FilesDropped{{"/tmp/coat.twee", "/tmp/other.twee"}});
    CHECK(desk.state.screen == Screen::Design);
    REQUIRE(desk.view().story);
    CHECK(desk.view().story->path == "/tmp/coat.twee");
    REQUIRE(find<request::LookAtStory>(dropped) != nullptr);
}

TEST_CASE("A dropped file never puts work aside that is not saved", "[flow][begin]") {
    ChoiceDesk desk;
    desk.write();
    static_cast<void>(desk.want(intent::FilesDropped{{"/tmp/coat.twee"}}));
    REQUIRE(desk.state.design.open);
    CHECK_FALSE(desk.state.notice.empty());
    // A stale wish to begin opens nothing over it.
    CHECK(desk.want(intent::StoryLooked{"/tmp/coat.twee", good_look(), true}).empty());
    static_cast<void>(desk.want(intent::CloseDraft{}));
    REQUIRE(desk.view().story);
    CHECK(desk.view().story->path == "/tmp/coat.twee");
}

TEST_CASE("A saved case is closed for a file that is dropped", "[flow][begin]") {
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::NewDraft{0}));
    static_cast<void>(desk.opened({"/own/new.json", "digest", story()}));
    const Requests dropped = desk.want(intent::FilesDropped{{"/tmp/coat.twee"}});
    CHECK(find<request::LookAtStory>(dropped) != nullptr);
    SECTION("once it could be read") {
        const Requests read = desk.want(intent::StoryLooked{"/tmp/coat.twee", good_look()});
        CHECK(find<request::CloseDraft>(read) != nullptr);
        CHECK_FALSE(desk.state.design.open);
        REQUIRE(desk.view().story);
        CHECK(desk.view().story->can_begin);
    }
    SECTION("not for one that cannot be") {
        const StoryLook bad{StoryLook::State::NotStory, "there is no passage in it", {}, {}, {}};
        CHECK(desk.want(intent::StoryLooked{"/tmp/coat.twee", bad}).empty());
        CHECK(desk.state.design.open);
        CHECK(desk.state.notice.find("there is no passage in it") != std::string::npos);
    }
    SECTION("not once there is something to save in it") {
        desk.type();
        CHECK(desk.want(intent::StoryLooked{"/tmp/coat.twee", good_look()}).empty());
        CHECK(desk.state.design.open);
        CHECK(desk.state.notice_waits);
    }
}

TEST_CASE("A case that is dropped opens as a copy, with the short name that it has", "[flow][begin]") {
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::GoTo{Screen::Train}));
    const Requests dropped = desk.want(intent::FilesDropped{{"/tmp/photo.jpg", "/tmp/The Coat.JSON"}});
    CHECK(desk.state.screen == Screen::Design);
    const auto begins = [](const Request& request) {
        const auto* look = std::get_if<request::LookAtStory>(&request);
        return look != nullptr && look->begins && look->path == "/tmp/The Coat.JSON";
    };
    REQUIRE(std::any_of(dropped.begin(), dropped.end(), begins));
    CHECK(desk.view().story->title == "A case from a file");
    StoryLook look{StoryLook::State::Story, {}, story(), {}, {}};
    look.is_case = true;
    const Requests read = desk.want(intent::StoryLooked{"/tmp/The Coat.JSON", look, true});
    REQUIRE(find<request::NameDraft>(read) != nullptr);
    static_cast<void>(desk.open(find<request::NameDraft>(read)->scenario));
    CHECK_FALSE(make_design_view(desk.state).is_saved);
    static_cast<void>(desk.want(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, "Another coat"}}));
    CHECK(desk.state.design.open->history.present()->id == ScenarioId("coat"));
}

TEST_CASE("What is wrong with a dropped case is said with its line and what to do", "[flow][begin]") {
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::FilesDropped{{"/tmp/coat.json"}}));
    StoryLook look{StoryLook::State::NotCase, "a comma is missing", {}, {}, {}};
    look.line = 12;
    CHECK(desk.want(intent::StoryLooked{"/tmp/coat.json", look, true}).empty());
    REQUIRE(desk.view().story);
    CHECK(desk.view().story->remark.is_trouble);
    const std::string words = desk.view().story->remark.words;
    CHECK(words.find("line 12") != std::string::npos);
    CHECK(words.find("a comma is missing") != std::string::npos);
    CHECK(words.find("drop the file again") != std::string::npos);
    CHECK(words.find("Twine") == std::string::npos);
}

TEST_CASE("A dropped case that is broken leaves the one that is open where it is", "[flow][begin]") {
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::NewDraft{0}));
    static_cast<void>(desk.open(story()));
    SECTION("with nothing unsaved") {}
    SECTION("with unsaved words") { desk.type(); }
    const auto before = desk.state.design.open->history.present();
    const std::size_t steps = desk.state.design.open->history.can_undo() ? 1 : 0;
    static_cast<void>(desk.want(intent::FilesDropped{{"/tmp/torn.json"}}));
    StoryLook look{StoryLook::State::NotCase, "a comma is missing", {}, {}, {}};
    look.line = 12;
    CHECK(desk.want(intent::StoryLooked{"/tmp/torn.json", look, true}).empty());
    REQUIRE(desk.state.design.open);
    CHECK(desk.state.design.open->history.present() == before);
    CHECK(desk.state.design.open->history.can_undo() == (steps == 1));
    CHECK(desk.state.notice.starts_with("“torn.json” is not opened."));
    CHECK(desk.state.notice.find("line 12") != std::string::npos);
    CHECK(make_frame_view(desk.state).notice_is_open);
    CHECK(desk.state.design.beginning.path.empty());
}

TEST_CASE("A dropped case waits for one that is not saved, and is then begun with a click", "[flow][begin]") {
    ChoiceDesk desk;
    desk.write();
    const Requests dropped = desk.want(intent::FilesDropped{{"/tmp/coat.json"}});
    REQUIRE(desk.state.design.open);
    CHECK(desk.state.notice.find("the case that you dropped") != std::string::npos);
    CHECK(make_frame_view(desk.state).notice_is_open);
    StoryLook look{StoryLook::State::Story, {}, story(), {}, {}};
    look.is_case = true;
    static_cast<void>(desk.want(intent::StoryLooked{"/tmp/coat.json", look}));
    static_cast<void>(desk.want(intent::CloseDraft{}));
    CHECK(desk.state.notice.empty());
    REQUIRE(desk.view().story);
    CHECK(desk.view().story->can_begin);
    CHECK(desk.view().story->remark.words.find("a case of Leeway") != std::string::npos);
}

TEST_CASE("Once the open case is saved, what was dropped meanwhile is a click away", "[flow][begin]") {
    ChoiceDesk desk;
    desk.write();
    static_cast<void>(desk.want(intent::FilesDropped{{"/tmp/coat.twee"}}));
    static_cast<void>(desk.want(intent::StoryLooked{"/tmp/coat.twee", {StoryLook::State::Story, {}, story(), {}, {}}}));
    static_cast<void>(desk.want(intent::SaveDraft{}));
    const Design& design = *desk.state.design.open;
    static_cast<void>(desk.want(intent::DraftSaved{design.path, "saved", design.history.revision()}));
    CHECK(desk.state.notice.starts_with("Saved. “coat.twee” can be opened now"));
    const FrameView frame = make_frame_view(desk.state);
    REQUIRE(frame.notice_ways.size() == 1);
    static_cast<void>(desk.want(frame.notice_ways.front().wish));
    REQUIRE(desk.state.design.open);  // until it is known that the file can still be read
    static_cast<void>(desk.want(intent::StoryLooked{"/tmp/coat.twee", good_look()}));
    CHECK_FALSE(desk.state.design.open);
    CHECK(desk.state.design.beginning.path == "/tmp/coat.twee");
    CHECK(desk.state.notice.empty());
}

TEST_CASE("What was dropped waits again while more is written, and is offered again once that is undone",
          "[flow][begin]") {
    ChoiceDesk desk;
    desk.write();
    static_cast<void>(desk.want(intent::FilesDropped{{"/tmp/coat.twee"}}));
    static_cast<void>(desk.want(intent::StoryLooked{"/tmp/coat.twee", {StoryLook::State::Story, {}, story(), {}, {}}}));
    static_cast<void>(desk.want(intent::SaveDraft{}));
    const Design& design = *desk.state.design.open;
    intent::DraftSaved saved{design.path, "saved", design.history.revision()};
    SECTION("under its own short name") { saved.moved_to = "/own/mine.json"; }
    SECTION("under another short name, which is told before it") {
        saved.moved_to = "/own/mine-2.json";
        saved.id = ScenarioId("mine-2");
    }
    static_cast<void>(desk.want(saved));
    const std::string offered = desk.state.notice;
    REQUIRE(offered.find("Saved. “coat.twee” can be opened now") != std::string::npos);
    const auto title = [&](std::string words) {
        static_cast<void>(desk.want(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, std::move(words)}}));
    };
    title("Mine too");
    CHECK(desk.state.notice.find("Saved.") == std::string::npos);
    CHECK(desk.state.notice.find("the story") != std::string::npos);
    CHECK(desk.state.notice.substr(0, offered.find("Saved.")) == offered.substr(0, offered.find("Saved.")));
    REQUIRE(make_frame_view(desk.state).notice_ways.size() == 1);
    CHECK(std::holds_alternative<intent::SaveAndClose>(make_frame_view(desk.state).notice_ways.front().wish));
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(desk.state.notice == offered);
    CHECK(std::holds_alternative<intent::FilesDropped>(make_frame_view(desk.state).notice_ways.front().wish));
    static_cast<void>(desk.want(intent::UndoEdit{}));  // whoever has closed it is not told again
    static_cast<void>(desk.want(intent::DismissMessage{}));
    title("Mine for good");
    CHECK(desk.state.notice.empty());
}

TEST_CASE("A dropped story that is broken is not offered after saving", "[flow][begin]") {
    ChoiceDesk desk;
    desk.write();
    static_cast<void>(desk.want(intent::FilesDropped{{"/tmp/torn.twee"}}));
    static_cast<void>(desk.want(
        intent::StoryLooked{"/tmp/torn.twee", {StoryLook::State::NotStory, "it has no passages", {}, {}, {}}}));
    CHECK(desk.state.notice.starts_with("“torn.twee” is not opened."));
    static_cast<void>(desk.want(intent::SaveDraft{}));
    const Design& design = *desk.state.design.open;
    static_cast<void>(desk.want(intent::DraftSaved{design.path, "saved", design.history.revision()}));
    CHECK(desk.state.notice.find("can be opened now") == std::string::npos);
}

TEST_CASE("A dropped file that is neither is told of at once, and changes nothing", "[flow][begin]") {
    ChoiceDesk desk;
    SECTION("while a case is open that is not saved") {
        desk.write();
        CHECK(desk.want(intent::FilesDropped{{"/tmp/photo.jpg"}}).empty());
        CHECK(desk.state.design.open);
    }
    SECTION("on another screen") {
        static_cast<void>(desk.want(intent::GoTo{Screen::Train}));
        CHECK(desk.want(intent::FilesDropped{{"/tmp/photo.jpg"}}).empty());
        CHECK(desk.state.screen == Screen::Train);
    }
    CHECK(desk.state.notice.starts_with("“photo.jpg” is neither a case nor a story."));
    CHECK(make_frame_view(desk.state).notice_is_open);
    CHECK(desk.state.design.beginning.origin == NewCaseFrom::Shape);
}

namespace {

/// What is at the path of one of the person's own cases, however it was written.
StoryLook own_look(const std::shared_ptr<const model::Scenario>& scenario = story()) {
    StoryLook look{StoryLook::State::Story, {}, scenario, {}, {}};
    look.is_case = true;
    look.own_file = "/own/coat.json";
    return look;
}

StoryLook foreign_look() {
    StoryLook look = own_look();
    look.own_file.clear();
    return look;
}

void know(ChoiceDesk& desk, const std::string& file, bool is_own) {
    Library library = desk.state.library;
    library.cases.push_back({story(), "digest", false, file, is_own});
    static_cast<void>(desk.want(intent::LibraryLoaded{library}));
}

bool looks_to_begin(const Requests& requests, const std::string& path) {
    return std::any_of(requests.begin(), requests.end(), [&](const Request& request) {
        const auto* look = std::get_if<request::LookAtStory>(&request);
        return look != nullptr && look->begins && look->path == path;
    });
}

}  // namespace

TEST_CASE("One of the person's own cases that is dropped is that case, and no copy", "[flow][begin]") {
    ChoiceDesk desk;
    // Not in the library's list: it has an error, or another file has its id.
    const std::string path = GENERATE("/own/coat.json", "/a link/to/it.json", "/own/../own/coat.json");
    REQUIRE(looks_to_begin(desk.want(intent::FilesDropped{{path}}), path));
    const Requests read = desk.want(intent::StoryLooked{path, own_look(), true});
    REQUIRE(find<request::OpenDraft>(read) != nullptr);
    CHECK(find<request::OpenDraft>(read)->path == "/own/coat.json");
    CHECK(find<request::NameDraft>(read) == nullptr);
    static_cast<void>(desk.opened({"/own/coat.json", "digest", story()}));
    CHECK(make_design_view(desk.state).is_saved);
    CHECK(desk.state.design.open->history.present()->id == ScenarioId("coat"));
}

TEST_CASE("An own case that waited is that case, too, when it is begun", "[flow][begin]") {
    ChoiceDesk desk;
    desk.write();
    static_cast<void>(desk.want(intent::FilesDropped{{"/own/coat.json"}}));
    static_cast<void>(desk.want(intent::StoryLooked{"/own/coat.json", own_look(), true}));
    REQUIRE(desk.state.design.open);
    CHECK(desk.state.notice.find("the case that you dropped") != std::string::npos);
    static_cast<void>(desk.want(intent::CloseDraft{}));
    REQUIRE(desk.view().story);
    CHECK(desk.view().story->about.find("no copy") != std::string::npos);
    REQUIRE(looks_to_begin(desk.want(intent::BeginFromStory{}), "/own/coat.json"));
    const Requests read = desk.want(intent::StoryLooked{"/own/coat.json", own_look(), true});
    REQUIRE(find<request::OpenDraft>(read) != nullptr);
    CHECK(find<request::NameDraft>(read) == nullptr);
}

TEST_CASE("The case that is open stays as it is when its file is dropped by another path", "[flow][begin]") {
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::NewDraft{0}));
    static_cast<void>(desk.opened({"/own/coat.json", "digest", story()}));
    const bool is_edited = GENERATE(true, false);
    if (is_edited) desk.type();
    static_cast<void>(desk.want(intent::FilesDropped{{"/link/coat.json"}}));
    CHECK(desk.want(intent::StoryLooked{"/link/coat.json", own_look(), true}).empty());
    REQUIRE(desk.state.design.open);
    CHECK(desk.state.design.open->history.can_undo() == is_edited);
    CHECK(desk.state.notice.empty());
    CHECK(desk.state.design.beginning.origin == NewCaseFrom::Shape);
}

TEST_CASE("A dropped case whose short name is another's is numbered, and that is said", "[flow][begin]") {
    ChoiceDesk desk;
    know(desk, "/cases/coat.json", GENERATE(true, false));
    static_cast<void>(desk.want(intent::FilesDropped{{"/tmp/coat.json"}}));
    const Requests read = desk.want(intent::StoryLooked{"/tmp/coat.json", foreign_look(), true});
    const auto* named = find<request::NameDraft>(read);
    REQUIRE(named != nullptr);
    CHECK(named->scenario->id == ScenarioId("coat-2"));
    static_cast<void>(desk.open(named->scenario));
    CHECK(desk.state.design.open->history.present()->id == ScenarioId("coat-2"));
    CHECK(desk.state.notice == "The short name coat is another case's: this copy has coat-2.");
    static_cast<void>(desk.want(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, "Another"}}));
    CHECK(desk.state.design.open->history.present()->id == ScenarioId("coat-2"));
}

TEST_CASE("Of several files that are dropped it is said which one opens", "[flow][begin]") {
    ChoiceDesk desk;
    static_cast<void>(desk.want(intent::FilesDropped{{"/tmp/photo.jpg", "/tmp/coat.json", "/tmp/b.json", "/c.twee"}}));
    CHECK(desk.view().story->path == "/tmp/coat.json");
    CHECK(desk.state.notice.find("“coat.json” comes first. Drop the 2 others again") != std::string::npos);
    const Requests read = desk.want(intent::StoryLooked{"/tmp/coat.json", foreign_look(), true});
    REQUIRE(find<request::NameDraft>(read) != nullptr);
    static_cast<void>(desk.open(find<request::NameDraft>(read)->scenario));
    CHECK(desk.state.notice.find("“coat.json” comes first") != std::string::npos);
    desk.type();
    static_cast<void>(desk.want(intent::FilesDropped{{"/tmp/b.json", "/tmp/a.json"}}));
    CHECK(desk.state.notice.starts_with("The case that is open is not saved yet."));
    CHECK(desk.state.notice.find("“b.json” comes first. Drop the other one") != std::string::npos);
    static_cast<void>(desk.want(intent::TypeStoryPath{"/tmp/other.twee"}));
    CHECK(desk.state.design.beginning.remark.empty());
    static_cast<void>(desk.want(intent::CloseDraft{}));
    CHECK(desk.state.notice.empty());
}

TEST_CASE("Nobody is taken away from a play by a file that is dropped", "[flow][begin]") {
    ChoiceDesk desk;
    know(desk, "/cases/coat.json", false);
    static_cast<void>(desk.want(intent::ChooseCase{0}));
    static_cast<void>(desk.want(intent::StartPlay{}));
    static_cast<void>(desk.want(intent::PlayBegan{"0198c0de-0000-7000-8000-000000000000", 7, "2026-03-01T09:30:00Z"}));
    REQUIRE(desk.state.screen == Screen::Play);
    CHECK(desk.want(intent::FilesDropped{{"/tmp/a.json", "/tmp/b.json"}}).empty());
    CHECK(desk.state.screen == Screen::Play);
    CHECK(desk.state.notice.starts_with("Open “a.json” in Design?"));
    const FrameView frame = make_frame_view(desk.state);
    REQUIRE(frame.notice_ways.size() == 1);
    SECTION("a click goes there") {
        REQUIRE(looks_to_begin(desk.want(frame.notice_ways[0].wish), "/tmp/a.json"));
        CHECK(desk.state.screen == Screen::Design);
        CHECK(desk.state.notice.find("“a.json” comes first") != std::string::npos);
        CHECK(make_frame_view(desk.state).notice_ways.empty());
    }
    SECTION("or it is left") {
        static_cast<void>(desk.want(intent::DismissMessage{}));
        CHECK(make_frame_view(desk.state).notice_ways.empty());
        CHECK(desk.state.screen == Screen::Play);
        CHECK(desk.state.design.beginning.path.empty());
    }
}
