#include <memory>
#include <string>
#include <utility>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "flow/design_desk.h"

/// What becomes of a case that is closed, or whose file something else changes, before all of it is saved.

using namespace leeway;
using namespace leeway::flow;
using flow_tests::coat;
using flow_tests::Desk;
using flow_tests::find;
using flow_tests::kPath;

namespace {

/// A desk whose case was changed, and that is asked to close it.
struct Asked : Desk {
    Asked() {
        static_cast<void>(say(0, "Mine"));
        static_cast<void>(want(intent::AskToClose{}));
    }
};

/// A desk with the coat open as it comes with the program, of which a copy would be saved.
struct Copied : Desk {
    Copied() {
        static_cast<void>(want(intent::CloseDraft{}));
        static_cast<void>(want(intent::OpenDraft{0}));
        intent::DraftOpened opened;
        opened.file = {"/own/coat.json", "", coat()};
        opened.copied_from = kPath;
        first = want(opened);
    }

    [[nodiscard]] bool is_open() const { return state.design.open.has_value(); }
};

std::shared_ptr<const model::Scenario> theirs() {
    auto scenario = std::make_shared<model::Scenario>(*coat());
    scenario->scenes[0].says = "Theirs";
    return scenario;
}

}  // namespace

TEST_CASE("Asked whether to close, one can save first: it closes once that is done", "[flow]") {
    Asked desk;
    CHECK(make_design_view(desk.state).asks_to_close);
    CHECK(make_design_view(desk.state).saved == "Your changes are not saved.");
    const Requests requests = desk.want(intent::SaveAndClose{});
    const auto* save = find<request::SaveDraft>(requests);
    REQUIRE(save != nullptr);
    REQUIRE(desk.state.design.open);
    const Requests closing = desk.want(intent::DraftSaved{kPath, "new", save->version});
    CHECK_FALSE(desk.state.design.open);
    CHECK(find<request::CloseDraft>(closing) != nullptr);
    CHECK(find<request::LoadLibrary>(closing) != nullptr);
}

TEST_CASE("What could not be saved stays open, and is not closed by a later saving", "[flow]") {
    Asked desk;
    const Requests requests = desk.want(intent::SaveAndClose{});
    const std::uint64_t version = find<request::SaveDraft>(requests)->version;
    SECTION("it cannot be written") {
        static_cast<void>(desk.want(intent::Failed{{ErrorCode::Unwritable, "The disk is full.", kPath}}));
        CHECK(desk.state.notice.find("The disk is full") != std::string::npos);
    }
    SECTION("the file is another") {
        static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "other", theirs()}, true}));
        REQUIRE(desk.state.design.open);
        CHECK(make_design_view(desk.state).outside);
        static_cast<void>(desk.want(intent::AskToClose{}));
        CHECK(desk.want(intent::SaveAndClose{}).empty());
        static_cast<void>(desk.want(intent::KeepMine{}));
    }
    SECTION("something was typed meanwhile") {
        static_cast<void>(desk.say(0, "Mine!"));
        static_cast<void>(desk.want(intent::DraftSaved{kPath, "new", version}));
    }
    REQUIRE(desk.state.design.open);
    const Requests again = desk.want(intent::SaveDraft{});
    REQUIRE(find<request::SaveDraft>(again) != nullptr);
    static_cast<void>(desk.want(intent::DraftSaved{kPath, "newer", find<request::SaveDraft>(again)->version}));
    REQUIRE(desk.state.design.open);
    CHECK(make_design_view(desk.state).is_saved);
}

TEST_CASE("Saving while it is asked whether to close leaves nothing to ask, and the case open", "[flow]") {
    Asked desk;
    const Requests requests = desk.want(intent::SaveDraft{});
    CHECK_FALSE(make_design_view(desk.state).asks_to_close);
    static_cast<void>(desk.want(intent::DraftSaved{kPath, "new", find<request::SaveDraft>(requests)->version}));
    CHECK(desk.state.design.open);
}

TEST_CASE("A bundled case that was only looked at says what it is, and closes without a question", "[flow]") {
    Copied desk;
    const DesignView view = make_design_view(desk.state);
    CHECK(view.saved == "As it comes with Leeway. Saving makes a copy of your own.");
    CHECK(view.file.empty());
    CHECK_FALSE(view.is_saved);  // so that it can be
    CHECK(find<request::KeepRecovery>(desk.first) == nullptr);
    CHECK_FALSE(next_moment(desk.state));
    SECTION("at once") {}
    SECTION("after a change that was undone") {
        static_cast<void>(desk.say(0, "Mine"));
        CHECK(make_design_view(desk.state).saved == "Not saved yet");
        CHECK(make_design_view(desk.state).file == "coat.json, your own copy");
        static_cast<void>(desk.want(intent::AskToClose{}));
        REQUIRE(desk.is_open());
        static_cast<void>(desk.want(intent::UndoEdit{}));
    }
    const Requests quitting = desk.want(intent::Quit{});
    CHECK(find<request::DropRecovery>(quitting) != nullptr);
    static_cast<void>(desk.want(intent::AskToClose{}));
    CHECK_FALSE(desk.is_open());
}

TEST_CASE("What was saved once, or made of a complaint, is never closed without a question", "[flow]") {
    Copied desk;
    SECTION("saved, and then changed back to what it began as") {
        static_cast<void>(desk.say(0, "Mine"));
        const Requests requests = desk.want(intent::SaveDraft{});
        static_cast<void>(
            desk.want(intent::DraftSaved{"/own/coat.json", "new", find<request::SaveDraft>(requests)->version}));
        static_cast<void>(desk.want(intent::UndoEdit{}));
    }
    SECTION("of a complaint") {
        static_cast<void>(desk.want(intent::CloseDraft{}));
        static_cast<void>(desk.want(intent::BeginFrom{NewCaseFrom::Complaint}));
        static_cast<void>(desk.want(intent::TypeComplaint{"It is cold."}));
        static_cast<void>(desk.want(intent::BeginFromComplaint{}));
        intent::DraftOpened opened;
        opened.file = {"/own/cold.json", "", coat()};
        static_cast<void>(desk.want(opened));
    }
    static_cast<void>(desk.want(intent::AskToClose{}));
    REQUIRE(desk.is_open());
    CHECK(make_design_view(desk.state).asks_to_close);
}

TEST_CASE("Where nothing is unsaved, what something else has written is taken unasked, and told", "[flow]") {
    Desk desk;
    SECTION("in one go") {}
    SECTION("in two: there is nothing for a moment") {
        static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "", nullptr}, false}));
        CHECK(make_design_view(desk.state).outside);
    }
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "other", theirs()}, false}));
    CHECK_FALSE(make_design_view(desk.state).outside);
    CHECK(make_design_view(desk.state).is_saved);
    CHECK(desk.scenario().scenes[0].says == "Theirs");
    CHECK(desk.state.notice.find("Something else has changed this file") == 0);
    CHECK_FALSE(desk.state.notice_is_error);
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(desk.scenario() == *coat());
    CHECK_FALSE(make_design_view(desk.state).is_saved);
    static_cast<void>(desk.want(intent::RedoEdit{}));
    CHECK(make_design_view(desk.state).is_saved);
}

TEST_CASE("What was typed while a file was gone is asked about when it is there again", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "", nullptr}, false}));
    CHECK(make_design_view(desk.state).outside->see.empty());
    static_cast<void>(desk.say(0, "Mine"));
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "other", theirs()}, false}));
    REQUIRE(make_design_view(desk.state).outside);
    CHECK(make_design_view(desk.state).outside->see == "See what is different");
    CHECK(desk.scenario().scenes[0].says == "Mine");
}

TEST_CASE("A file that is gone comes back under its own name when mine is kept", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::CloseDraft{}));
    static_cast<void>(desk.want(intent::OpenDraft{0}));
    intent::DraftOpened opened;
    opened.file = {"/cases/winter.json", "old", coat()};
    static_cast<void>(desk.want(opened));
    static_cast<void>(desk.want(intent::DraftChangedOutside{{"/cases/winter.json", "", nullptr}, false}));
    static_cast<void>(desk.want(intent::KeepMine{}));
    CHECK(make_design_view(desk.state).path.find("/cases/winter.json") != std::string::npos);
    static_cast<void>(desk.want(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, "Another coat"}}));
    const Requests requests = desk.want(intent::SaveDraft{});
    const auto* save = find<request::SaveDraft>(requests);
    REQUIRE(save != nullptr);
    CHECK(save->name.empty());
    CHECK(save->file.scenario->id == coat()->id);
}

TEST_CASE("While a file is to be decided about, saving says so", "[flow]") {
    Desk desk;
    static_cast<void>(desk.say(0, "Mine"));
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "other", theirs()}, false}));
    CHECK(desk.want(intent::SaveDraft{}).empty());
    CHECK(desk.state.notice == "Say above which one counts. Then it can be saved.");
    desk.state.notice.clear();
    CHECK(desk.want(intent::SaveAndClose{}).empty());
    CHECK_FALSE(desk.state.notice.empty());
}

TEST_CASE("What appears where a case would be saved first can be compared with it", "[flow]") {
    Copied desk;
    static_cast<void>(desk.say(0, "Mine"));
    static_cast<void>(desk.want(intent::DraftChangedOutside{{"/own/coat.json", "other", theirs()}, false}));
    REQUIRE_FALSE(make_design_view(desk.state).outside->see.empty());
    static_cast<void>(desk.want(intent::CompareWith{0}));
    const Requests requests = desk.want(intent::LookAtChanges{true});
    const auto* read = find<request::ReadVersion>(requests);
    REQUIRE(read != nullptr);
    CHECK(read->version == Version());
}

TEST_CASE("Whether to close is asked in words that name the case", "[flow]") {
    Asked desk;
    static_cast<void>(desk.want(intent::KeepEditing{}));
    static_cast<void>(desk.want(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, "The wedding cake"}}));
    static_cast<void>(desk.want(intent::AskToClose{}));
    CHECK(make_design_view(desk.state).question == "Save the changes to “The wedding cake”?");
    CHECK(make_design_view(desk.state).question_short == "Save the changes?");
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "", nullptr}, false}));
    static_cast<void>(desk.want(intent::AskToClose{}));
    CHECK(make_design_view(desk.state).question == "Save “The wedding cake” again?");
    CHECK(make_design_view(desk.state).saved == "Its file is gone, and this is the only copy.");
    Copied never_saved;
    static_cast<void>(never_saved.say(0, "Mine"));
    static_cast<void>(never_saved.want(intent::AskToClose{}));
    CHECK(make_design_view(never_saved.state).question.starts_with("Save “"));
    CHECK(make_design_view(never_saved.state).question.find("changes") == std::string::npos);
}

TEST_CASE("What is told about a question goes when that is decided, and is no success before", "[flow]") {
    Desk desk;
    static_cast<void>(desk.say(0, "Mine"));
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "other", theirs()}, false}));
    static_cast<void>(desk.want(intent::SaveDraft{}));
    REQUIRE_FALSE(desk.state.notice.empty());
    CHECK(make_frame_view(desk.state).notice_is_open);
    SECTION("mine counts") { static_cast<void>(desk.want(intent::KeepMine{})); }
    SECTION("theirs counts") { static_cast<void>(desk.want(intent::TakeTheirs{})); }
    SECTION("it went by itself") {
        static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "old", coat()}, false}));
    }
    CHECK(desk.state.notice.empty());
}

TEST_CASE("That a file was changed is not told any more once it is gone", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "other", theirs()}, false}));
    REQUIRE_FALSE(desk.state.notice.empty());
    CHECK_FALSE(make_frame_view(desk.state).notice_is_open);
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "", nullptr}, false}));
    REQUIRE(make_design_view(desk.state).outside);
    CHECK(desk.state.notice.empty());
}

TEST_CASE("What was written for others can be opened, and its folder be shown", "[flow]") {
    Desk desk;
    static_cast<void>(desk.want(intent::Exported{"/home/ada/leeway-coat.svg"}));
    const FrameView view = make_frame_view(desk.state);
    REQUIRE(view.notice_ways.size() == 2);
    CHECK(view.notice_ways[0].label == "Open it");
    CHECK(view.notice_ways[1].label == "Show the folder");
    const Requests page = desk.want(view.notice_ways[0].wish);
    REQUIRE(find<request::OpenInBrowser>(page) != nullptr);
    CHECK(find<request::OpenInBrowser>(page)->path == "/home/ada/leeway-coat.svg");
    const Requests folder = desk.want(view.notice_ways[1].wish);
    REQUIRE(find<request::OpenInBrowser>(folder) != nullptr);
    CHECK(find<request::OpenInBrowser>(folder)->path == "/home/ada");
    CHECK(desk.state.exported.empty());  // that is a debrief's
    desk.now += kTellMs;
    static_cast<void>(desk.want(intent::TimePassed{}));
    CHECK_FALSE(desk.state.notice.empty());  // there is still something to do
    static_cast<void>(desk.want(intent::Failed{}));
    CHECK(make_frame_view(desk.state).notice_ways.empty());
}

TEST_CASE("Quitting asks about what is not saved as closing does, and quits with the answer", "[flow]") {
    Desk desk;
    static_cast<void>(desk.say(0, "Mine"));
    static_cast<void>(desk.want(intent::GoTo{Screen::Home}));
    CHECK(find<request::Quit>(desk.want(intent::Quit{})) == nullptr);
    CHECK(desk.state.screen == Screen::Design);
    const DesignView asked = make_design_view(desk.state);
    REQUIRE(asked.asks_to_close);
    CHECK(asked.save_and_close == "Save and quit");
    CHECK(asked.close_anyway == "Quit without saving");
    SECTION("saved first") {
        const Requests saving = desk.want(intent::SaveAndClose{});
        REQUIRE(find<request::SaveDraft>(saving) != nullptr);
        CHECK(find<request::Quit>(saving) == nullptr);
        const std::uint64_t version = find<request::SaveDraft>(saving)->version;
        CHECK(find<request::Quit>(desk.want(intent::DraftSaved{kPath, "new", version})) != nullptr);
    }
    SECTION("not saved") {
        const Requests quitting = desk.want(intent::CloseDraft{});
        CHECK(find<request::DropRecovery>(quitting) != nullptr);
        CHECK(find<request::Quit>(quitting) != nullptr);
    }
    SECTION("not at all") {
        static_cast<void>(desk.want(intent::KeepEditing{}));
        CHECK_FALSE(make_design_view(desk.state).asks_to_close);
        static_cast<void>(desk.want(intent::AskToClose{}));
        CHECK(make_design_view(desk.state).save_and_close == "Save and close");
        CHECK(find<request::Quit>(desk.want(intent::CloseDraft{})) == nullptr);
    }
    SECTION("it cannot be saved: then it is asked again") {
        static_cast<void>(desk.want(intent::SaveAndClose{}));
        static_cast<void>(desk.want(intent::Failed{{ErrorCode::Unwritable, "the disk is full", ""}}));
        CHECK(find<request::Quit>(desk.want(intent::Quit{})) == nullptr);
        CHECK(make_design_view(desk.state).asks_to_close);
    }
    SECTION("while it is being saved, that is waited for, and nothing asked") {
        const std::uint64_t version = find<request::SaveDraft>(desk.want(intent::SaveDraft{}))->version;
        CHECK(find<request::Quit>(desk.want(intent::Quit{})) == nullptr);
        CHECK_FALSE(make_design_view(desk.state).asks_to_close);
        if (GENERATE(true, false)) {
            CHECK(find<request::Quit>(desk.want(intent::DraftSaved{kPath, "new", version})) != nullptr);
        } else {  // where it fails, the next one asks
            static_cast<void>(desk.want(intent::Failed{{ErrorCode::Unwritable, "the disk is full", ""}}));
            CHECK(find<request::Quit>(desk.want(intent::Quit{})) == nullptr);
            CHECK(make_design_view(desk.state).asks_to_close);
        }
    }
    SECTION("asked for twice, it is done, and what was kept stays") {
        const Requests again = desk.want(intent::Quit{});
        CHECK(find<request::Quit>(again) != nullptr);
        CHECK(find<request::DropRecovery>(again) == nullptr);
    }
}
