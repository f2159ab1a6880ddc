#include "shell/draft_desk.h"

#include <sys/resource.h>

#include <chrono>
#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "files/digest.h"
#include "shell/draft_window.h"
#include "support/temp_dir.h"

using namespace leeway;
using namespace leeway::shell_tests;
using namespace std::chrono_literals;
using shell::DraftDesk;
using support::TempDir;
namespace answer = flow::intent;
namespace fs = std::filesystem;
namespace request = flow::request;

TEST_CASE("A case is opened, saved again and again, and its own saves are no news", "[shell][draft]") {
    const TempDir temp;
    const fs::path path = temp.write("cases/coat.json", text_of(a_case("one")));
    Window window(temp);
    auto opened = window.opens(path);
    CHECK(opened.file.path == path);
    CHECK(opened.file.digest == digest_of(a_case("one")));
    CHECK(*opened.file.scenario == *a_case("one"));
    CHECK_FALSE(opened.is_open_elsewhere);
    CHECK_FALSE(opened.is_recovered);
    CHECK(opened.copied_from.empty());
    opened.file.digest = window.saves(opened.file, a_case("two"));
    opened.file.digest = window.saves(opened.file, a_case("one"));  // undone
    window.saves(opened.file, a_case("three"));
    CHECK(window.hears_nothing());
}

TEST_CASE("A save that was asked for before the answer to the last one had come is no conflict", "[shell][draft]") {
    const TempDir temp;
    const fs::path path = temp.write("cases/coat.json", text_of(a_case("one")));
    Window window(temp);
    const auto opened = window.opens(path);
    window.saves(opened.file, a_case("two"), 2);
    window.saves(opened.file, a_case("three"), 3);
    window.keeps(opened.file, a_case("four"));
    CHECK(files::kept_at(temp.path() / "state", files::digest(path.string()))->base == digest_of(a_case("three")));
    // Somebody has put back what the person began with: that is another file than the one that was saved.
    write_elsewhere(temp, path, text_of(a_case("one")));
    CHECK(window.hears<answer::DraftChangedOutside>().file.digest == digest_of(a_case("one")));
}

TEST_CASE("What cannot be opened is refused with its place, and nothing stays open", "[shell][draft]") {
    const TempDir temp;
    const fs::path path = temp.write("cases/coat.json", "{ half");
    Window window(temp);
    const Result<void> refused = window.asks(request::OpenDraft{path.string()});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where.starts_with(path.string() + ":1:"));
    CHECK(window.asks(request::OpenDraft{(temp.path() / "none.json").string()}).error().code == ErrorCode::NotFound);
    temp.write("cases/coat.json", text_of(a_case("mended")));
    CHECK(window.hears_nothing());
}

TEST_CASE("What somebody else does to the file is told once, by its content", "[shell][draft]") {
    const TempDir temp;
    const fs::path path = temp.write("cases/coat.json", text_of(a_case("one")));
    Window window(temp);
    const auto opened = window.opens(path);
    write_elsewhere(temp, path, text_of(a_case("one")));  // another time, the same content
    fs::permissions(path, fs::perms(0640));
    CHECK(window.hears_nothing());
    write_elsewhere(temp, path, text_of(a_case("theirs")));
    const auto changed = window.hears<answer::DraftChangedOutside>();
    CHECK(changed.file.digest == digest_of(a_case("theirs")));
    CHECK(*changed.file.scenario == *a_case("theirs"));
    CHECK_FALSE(changed.was_saving);
    CHECK(window.hears_nothing());
    fs::remove(path);
    CHECK(window.hears<answer::DraftChangedOutside>().file.digest.empty());
    write_elsewhere(temp, path, "{ half");
    const auto broken = window.hears<answer::DraftChangedOutside>();
    CHECK_FALSE(broken.file.digest.empty());
    CHECK_FALSE(broken.file.scenario);
    window.saves(broken.file, a_case("mine"));  // the person keeps what is theirs
    REQUIRE(window.asks(request::CloseDraft{path.string()}));
    fs::remove(path);
    CHECK(window.hears_nothing());
}

TEST_CASE("A save over what somebody else has written is refused until the person knows of it", "[shell][draft]") {
    const TempDir temp;
    const fs::path path = temp.write("cases/coat.json", text_of(a_case("one")));
    const auto inbox = std::make_shared<shell::Inbox>();
    // One whose watch is too slow to be of use.
    DraftDesk desk({temp.path() / "own", temp.path() / "state", {}}, words::Catalogue::english(), inbox, 1h);
    REQUIRE(desk.perform(request::OpenDraft{path.string()}));
    temp.write("cases/coat.json", text_of(a_case("theirs")));
    REQUIRE(desk.perform(request::SaveDraft{{path.string(), digest_of(a_case("one")), a_case("mine")}, 7}));
    const flow::Intents told = inbox->take();
    REQUIRE(told.size() == 2);
    const auto* changed = std::get_if<answer::DraftChangedOutside>(&told[1]);
    REQUIRE(changed != nullptr);
    CHECK(changed->was_saving);
    CHECK(*changed->file.scenario == *a_case("theirs"));
    CHECK(temp.read(path) == text_of(a_case("theirs")));
    REQUIRE(desk.perform(request::SaveDraft{{path.string(), changed->file.digest, a_case("mine")}, 8}));
    CHECK(temp.read(path) == text_of(a_case("mine")));
}

TEST_CASE("A second window is warned, and whoever saves second is told of the first", "[shell][draft]") {
    const TempDir temp;
    const fs::path path = temp.write("cases/coat.json", text_of(a_case("one")));
    fs::create_symlink(path, temp.path() / "link.json");
    Window first(temp);
    Window second(temp);
    const auto opened = first.opens(path);
    const auto again = second.opens(temp.path() / "link.json");
    CHECK_FALSE(opened.is_open_elsewhere);
    CHECK(again.is_open_elsewhere);
    first.saves(opened.file, a_case("two"));
    CHECK(second.hears<answer::DraftChangedOutside>().file.digest == digest_of(a_case("two")));
    REQUIRE(first.asks(request::CloseDraft{path.string()}));
    REQUIRE(second.asks(request::CloseDraft{again.file.path}));
    CHECK_FALSE(second.opens(path).is_open_elsewhere);
}

TEST_CASE("A case that is opened again in its own window is not open elsewhere", "[shell][draft]") {
    const TempDir temp;
    const fs::path path = temp.write("cases/coat.json", text_of(a_case("one")));
    Window window(temp);
    window.opens(path);
    CHECK_FALSE(window.opens(path).is_open_elsewhere);
}

TEST_CASE("A case that is a link from where it lies is saved where it leads", "[shell][draft]") {
    const TempDir temp;
    const fs::path real = temp.write("shared/coat.json", text_of(a_case("one")));
    fs::create_directories(temp.path() / "own");
    fs::create_symlink("../shared/coat.json", temp.path() / "own/coat.json");
    Window window(temp);
    const auto opened = window.opens(temp.path() / "own/coat.json");
    window.saves(opened.file, a_case("two"));
    CHECK(temp.read(real) == text_of(a_case("two")));
    CHECK(fs::is_symlink(fs::symlink_status(temp.path() / "own/coat.json")));
    CHECK(window.hears_nothing());
}

TEST_CASE("A bundled case is copied to be edited, once", "[shell][draft]") {
    const TempDir temp;
    const fs::path bundled = temp.write("bundled/late-coat.json", text_of(a_case("bundled")));
    temp.write("own/late-coat.json", text_of(a_case("something else", "boots")));
    fs::create_directory_symlink(temp.path() / "bundled", temp.path() / "link");
    Window window(temp);
    const auto copy = window.opens(temp.path() / "link/late-coat.json");
    CHECK(copy.file.path == temp.path() / "own/coat.json");
    CHECK(copy.file.digest.empty());
    CHECK(copy.copied_from == temp.path() / "link/late-coat.json");
    CHECK(*copy.file.scenario == *a_case("bundled"));
    window.saves(copy.file, a_case("mine"));
    REQUIRE(window.asks(request::CloseDraft{copy.file.path}));
    const auto own = window.opens(bundled);
    CHECK(own.file.path == copy.file.path);
    CHECK(own.copied_from.empty());
    CHECK(*own.file.scenario == *a_case("mine"));
    CHECK(temp.read(bundled) == text_of(a_case("bundled")));
}

TEST_CASE("What was kept is offered when the window is gone, and goes on where it was", "[shell][draft]") {
    const TempDir temp;
    const fs::path path = temp.write("cases/coat.json", text_of(a_case("one")));
    {
        Window crashed(temp);
        const auto opened = crashed.opens(path);
        crashed.keeps(opened.file, a_case("two"));
        crashed.keeps(opened.file, a_case("three"));
        CHECK(crashed.finds().empty());
        CHECK(Window(temp).finds().empty());
    }
    Window window(temp);
    const std::vector<flow::Recovered> left = window.finds();
    REQUIRE(left.size() == 1);
    CHECK(left[0].file.path == path);
    CHECK(left[0].file.digest == digest_of(a_case("one")));
    CHECK(*left[0].file.scenario == *a_case("three"));
    CHECK_FALSE(left[0].is_file_newer);
    CHECK(left[0].saved_at.size() == 20);
    REQUIRE(window.asks(request::RestoreDraft{left[0].key}));
    const auto restored = window.hears<answer::DraftOpened>();
    CHECK(restored.is_recovered);
    CHECK(restored.file.path == path);
    CHECK(restored.file.digest == digest_of(a_case("one")));
    CHECK(*restored.file.scenario == *a_case("three"));
    Window other(temp);
    CHECK(other.finds().empty());
    CHECK(other.asks(request::RestoreDraft{left[0].key}).error().code == ErrorCode::Conflict);
    CHECK(other.asks(request::ForgetRecovered{left[0].key}));
    CHECK(files::kept_at(temp.path() / "state", left[0].key));
    window.saves(restored.file, a_case("three"));
    CHECK(window.hears_nothing());
    CHECK(files::kept_at(temp.path() / "state", left[0].key).error().code == ErrorCode::NotFound);
}

TEST_CASE("What was restored over a file that has changed meanwhile is told of at once", "[shell][draft]") {
    const TempDir temp;
    const fs::path path = temp.write("cases/coat.json", text_of(a_case("one")));
    {
        Window crashed(temp);
        crashed.keeps(crashed.opens(path).file, a_case("mine"));
    }
    temp.write("cases/coat.json", text_of(a_case("theirs")));
    Window window(temp);
    const std::vector<flow::Recovered> left = window.finds();
    REQUIRE(left.size() == 1);
    CHECK(left[0].is_file_newer);
    REQUIRE(window.asks(request::RestoreDraft{left[0].key}));
    CHECK(*window.hears<answer::DraftOpened>().file.scenario == *a_case("mine"));
    const auto changed = window.hears<answer::DraftChangedOutside>();
    CHECK(*changed.file.scenario == *a_case("theirs"));
    window.saves(changed.file, a_case("mine"));
}

TEST_CASE("What is not wanted is dropped or forgotten, and what the file has is not offered", "[shell][draft]") {
    const TempDir temp;
    const fs::path path = temp.write("cases/coat.json", text_of(a_case("one")));
    {
        Window window(temp);
        const auto opened = window.opens(path);
        window.keeps(opened.file, a_case("two"));
        REQUIRE(window.asks(request::DropRecovery{opened.file.path}));
    }
    CHECK(Window(temp).finds().empty());
    const auto keep_two = [&] {
        Window window(temp);
        window.keeps(window.opens(path).file, a_case("two"));
    };
    keep_two();
    temp.write("cases/coat.json", text_of(a_case("two")));
    CHECK(Window(temp).finds().empty());
    // What the file had once is not offered when it has something later.
    temp.write("cases/coat.json", text_of(a_case("three")));
    CHECK(Window(temp).finds().empty());
    keep_two();
    Window window(temp);
    REQUIRE(window.finds().size() == 1);
    REQUIRE(window.asks(request::ForgetRecovered{window.finds()[0].key}));
    CHECK(window.finds().empty());
}

TEST_CASE("What was kept and makes no sense is put aside and told, and the rest is offered", "[shell][draft]") {
    const TempDir temp;
    {
        Window crashed(temp);
        REQUIRE(crashed.asks(request::NameDraft{a_case("good")}));
        crashed.keeps(crashed.hears<answer::DraftOpened>().file, a_case("good"));
    }
    const std::string broken = files::digest("a");
    temp.write("state/recovery/" + broken + ".json", "{ half");
    const files::Recovery no_case{"/x.json", "", "2026-03-01T09:30:00Z", "{ \"leeway\": \"scenario\" }"};
    temp.write("state/recovery/" + files::digest("b") + ".json", files::write_recovery(no_case));
    Window window(temp);
    REQUIRE(window.asks(request::FindRecovered{}));
    const Error told = window.hears<answer::Failed>().error;
    CHECK(told.message.find(" 2 cases ") != std::string::npos);
    CHECK(temp.read(told.where).size() > 5);
    CHECK(window.hears<answer::RecoveredFound>().found.size() == 1);
    CHECK(temp.read("state/recovery/" + broken + ".json.broken") == "{ half");
    CHECK(window.finds().size() == 1);  // told once
}

TEST_CASE("Why nothing can be kept is told once, until it can be again", "[shell][draft]") {
    const TempDir temp;
    const fs::path path = temp.write("cases/coat.json", text_of(a_case("one")));
    temp.write("state", "a file in the way");
    Window window(temp);
    const auto opened = window.opens(path);
    const request::KeepRecovery keep{{opened.file.path, opened.file.digest, a_case("two")}};
    CHECK_FALSE(window.asks(keep));
    CHECK(window.asks(keep));
    fs::remove(temp.path() / "state");
    CHECK(window.asks(keep));
    fs::remove_all(temp.path() / "state");
    temp.write("state", "a file in the way");
    CHECK_FALSE(window.asks(keep));
    window.saves(opened.file, a_case("two"));  // that works all the same
}

TEST_CASE("What is asked of a file that is not open is done all the same", "[shell][draft]") {
    const TempDir temp;
    const std::string path = (temp.path() / "cases/coat.json").string();
    Window window(temp);
    window.keeps({path, "", nullptr}, a_case("one"));
    window.saves({path, "", nullptr}, a_case("one"));
    REQUIRE(window.asks(request::DropRecovery{"/nowhere.json"}));
    REQUIRE(window.asks(request::CloseDraft{"/nowhere.json"}));
}

TEST_CASE("Another version is read from where it is, and what cannot be read says why", "[shell][draft]") {
    using Kind = flow::Version::Kind;
    const TempDir temp;
    const fs::path path = temp.write("own/coat.json", text_of(a_case("mine")));
    temp.write("bundled/coat.json", text_of(a_case("theirs")));
    const fs::path other = temp.write("elsewhere.json", text_of(a_case("another")));
    Window window(temp);
    const auto reads = [&](const flow::Version& version) {
        REQUIRE(window.asks(request::ReadVersion{version, path.string()}));
        auto read = window.hears<answer::VersionRead>();
        CHECK(read.version == version);
        return read;
    };
    CHECK(reads({Kind::Saved, ""}).file.scenario->title == "mine");
    CHECK(reads({Kind::Bundled, "coat"}).file.scenario->title == "theirs");
    CHECK(reads({Kind::File, other.string()}).file.scenario->title == "another");
    CHECK(reads({Kind::File, "~/elsewhere.json"}).file.scenario->title == "another");
    CHECK(reads({Kind::File, "\"" + other.string() + "\" "}).file.scenario->title == "another");
    for (const flow::Version& none : {flow::Version{Kind::Bundled, "boots"}, flow::Version{Kind::File, "/no/such"}}) {
        const auto read = reads(none);
        CHECK(read.file.scenario == nullptr);
        CHECK_FALSE(read.problem.empty());
    }
}

TEST_CASE("One's own case is removed beside the other cases' folder, and nothing else is", "[shell][draft]") {
    const TempDir temp;
    Window window(temp);
    const fs::path own = temp.write("own/coat.json", text_of(a_case("mine")));
    const fs::path bundled = temp.write("bundled/coat.json", text_of(a_case("theirs")));
    REQUIRE(window.asks(request::RemoveDraft{own.string()}));
    const auto removed = window.hears<answer::DraftRemoved>();
    CHECK(removed.path == own.string());
    CHECK(fs::path(removed.moved_to).parent_path() == temp.path() / "removed");
    CHECK(temp.read(removed.moved_to) == text_of(a_case("mine")));
    CHECK_FALSE(fs::exists(own));
    for (const fs::path& other : {bundled, temp.path() / "own" / ".." / "bundled" / "coat.json"}) {
        CHECK_FALSE(window.asks(request::RemoveDraft{other.string()}));
    }
    CHECK(fs::exists(bundled));
    CHECK(window.asks(request::RemoveDraft{own.string()}).error().code == ErrorCode::NotFound);
}

TEST_CASE("A case that is open in a window is not removed", "[shell][draft]") {
    const TempDir temp;
    const fs::path own = temp.write("own/coat.json", text_of(a_case("mine")));
    Window window(temp);
    Window other(temp);
    static_cast<void>(window.opens(own));
    for (Window* asked : {&window, &other}) {
        const Result<void> refused = asked->asks(request::RemoveDraft{own.string()});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::Conflict);
        CHECK(fs::exists(own));
    }
    REQUIRE(window.asks(request::CloseDraft{own.string()}));
    CHECK(other.asks(request::RemoveDraft{own.string()}));
}
