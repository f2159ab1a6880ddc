#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "flow/design_desk.h"

/// The designer with what was found after a crash.

using namespace leeway;
using namespace leeway::flow;
using flow_tests::coat;
using flow_tests::Desk;
using flow_tests::find;
using flow_tests::kPath;

namespace {

std::shared_ptr<const model::Scenario> unsaved_coat() {
    auto scenario = std::make_shared<model::Scenario>(*coat());
    scenario->scenes[0].says = "Where is it?";
    return scenario;
}

/// A desk that has opened what was not saved of the coat. @param digest of its file; empty: it was never saved.
struct Restored : Desk {
    explicit Restored(const std::string& digest = "old") {
        static_cast<void>(want(intent::CloseDraft{}));
        const Recovered left{
            "a", {kPath, digest, unsaved_coat()}, "2026-03-01T08:02:00Z", false, "2026-03-01T09:02:00"};
        static_cast<void>(want(intent::RecoveredFound{{left}}));
        static_cast<void>(want(intent::RestoreDraft{"a"}));
        intent::DraftOpened opened;
        opened.file = left.file;
        opened.is_recovered = true;
        static_cast<void>(want(opened));
    }

    [[nodiscard]] std::optional<RecoveredView> told() const { return make_design_view(state).recovered; }
};

}  // namespace

TEST_CASE("A case that was restored says from when it is, and what can be done about it", "[flow]") {
    Restored desk;
    const auto told = desk.told();
    REQUIRE(told);
    CHECK(told->words == "This is unsaved work from today at 9:02, not what is in the file.");
    CHECK(told->see == "See what is different");
    CHECK(told->go_back == "Go back to the saved one");
    static_cast<void>(desk.say(0, "Where is my coat?"));
    CHECK(desk.told());
}

TEST_CASE("A case that is opened as its file has it says nothing of recovery", "[flow]") {
    const Desk desk;
    CHECK_FALSE(make_design_view(desk.state).recovered);
}

TEST_CASE("What was never saved has no file to be compared with or to go back to", "[flow]") {
    Restored desk("");
    const auto told = desk.told();
    REQUIRE(told);
    CHECK(told->words == "This is unsaved work from today at 9:02. It was never saved.");
    CHECK(told->see.empty());
    CHECK(told->go_back.empty());
    CHECK(desk.want(intent::GoBackToSaved{}).empty());
}

TEST_CASE("Once it is saved, what was restored is a case like any other", "[flow]") {
    Restored desk;
    const Requests requests = desk.want(intent::SaveDraft{});
    const auto* save = find<request::SaveDraft>(requests);
    REQUIRE(save != nullptr);
    static_cast<void>(desk.want(intent::DraftSaved{kPath, "new", save->version}));
    CHECK_FALSE(desk.told());
}

TEST_CASE("Going back takes what the file has, forgets what was kept, and can be undone", "[flow]") {
    Restored desk;
    const Requests asked = desk.want(intent::GoBackToSaved{});
    const auto* read = find<request::ReadVersion>(asked);
    REQUIRE(read != nullptr);
    CHECK(read->version == Version());
    const Requests requests = desk.want(intent::VersionRead{Version(), {kPath, "newer", coat()}, ""});
    CHECK(find<request::DropRecovery>(requests) != nullptr);
    CHECK(desk.scenario() == *coat());
    CHECK(make_design_view(desk.state).is_saved);
    CHECK_FALSE(desk.told());
    static_cast<void>(desk.want(intent::UndoEdit{}));
    CHECK(desk.scenario() == *unsaved_coat());
    CHECK_FALSE(make_design_view(desk.state).is_saved);
}

TEST_CASE("Where the file cannot be read nothing is gone back to, and one is told why", "[flow]") {
    Restored desk;
    static_cast<void>(desk.want(intent::GoBackToSaved{}));
    static_cast<void>(desk.want(intent::VersionRead{Version(), {kPath, "", nullptr}, "it is gone"}));
    CHECK(desk.scenario() == *unsaved_coat());
    CHECK(desk.told());
    CHECK(desk.state.notice.find("It is gone") != std::string::npos);
}

TEST_CASE("The place of a file that cannot be read is told once, and nothing where it is not wanted any more",
          "[flow]") {
    Restored desk;
    const intent::VersionRead refused{Version(), {kPath, "", nullptr}, std::string(kPath) + ": it is gone"};
    static_cast<void>(desk.want(intent::GoBackToSaved{}));
    static_cast<void>(desk.want(refused));
    REQUIRE(desk.state.notice.find(kPath) != std::string::npos);
    CHECK(desk.state.notice.find(kPath) == desk.state.notice.rfind(kPath));
    desk.state.notice.clear();
    static_cast<void>(desk.want(intent::GoBackToSaved{}));
    desk.state.design.open->recovered.reset();  // it was saved before the answer came
    static_cast<void>(desk.want(refused));
    CHECK(desk.state.notice.empty());
}

TEST_CASE("A file that was changed meanwhile is asked about, and that alone", "[flow]") {
    Restored desk;
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "newer", coat()}, false}));
    CHECK(make_design_view(desk.state).outside);
    CHECK_FALSE(desk.told());
    static_cast<void>(desk.want(intent::KeepMine{}));
    CHECK(desk.told());
    static_cast<void>(desk.want(intent::DraftChangedOutside{{kPath, "newest", coat()}, false}));
    static_cast<void>(desk.want(intent::TakeTheirs{}));
    CHECK_FALSE(desk.told());
}
