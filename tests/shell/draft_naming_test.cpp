#include <string>

#include <catch2/catch_test_macros.hpp>

#include "shell/draft_window.h"

/// What a new case and its file are called when it is saved for the first time.

using namespace leeway;
using namespace leeway::shell_tests;
using support::TempDir;
namespace answer = flow::intent;
namespace fs = std::filesystem;
namespace request = flow::request;

TEST_CASE("A new case is named, and its file and folder made when it is saved", "[shell][draft]") {
    const TempDir temp;
    Window window(temp);
    REQUIRE(window.asks(request::NameDraft{a_case("new")}));
    const auto opened = window.hears<answer::DraftOpened>();
    CHECK(opened.file.path == temp.path() / "own/coat.json");
    CHECK(opened.file.digest.empty());
    CHECK(*opened.file.scenario == *a_case("new"));
    CHECK_FALSE(fs::exists(temp.path() / "own"));
    REQUIRE(window.asks(request::NameDraft{a_case("another")}));
    CHECK(window.hears<answer::DraftOpened>().file.path == temp.path() / "own/coat-2.json");
    window.saves(opened.file, a_case("new"));
    window.saves(opened.file, a_case("newer"));
    CHECK(window.hears_nothing());
}

TEST_CASE("A new case is saved for the first time under the name that it has by then", "[shell][draft]") {
    const TempDir temp;
    Window window(temp);
    REQUIRE(window.asks(request::NameDraft{a_case("new")}));
    const auto opened = window.hears<answer::DraftOpened>();
    window.keeps(opened.file, a_case("The late coat", "the-late-coat"));
    const Shared named = a_case("The late coat", "the-late-coat");
    const Shared later = a_case("The later coat", "the-late-coat");
    const fs::path path = temp.path() / "own/the-late-coat.json";
    REQUIRE(window.asks(request::SaveDraft{{opened.file.path, "", named}, 1, "the-late-coat"}));
    // Asked for before the answer has come.
    window.keeps(opened.file, later);
    REQUIRE(window.asks(request::SaveDraft{{opened.file.path, "", later}, 2, "the-late-coat"}));
    const auto first = window.hears<answer::DraftSaved>();
    CHECK(first.path == opened.file.path);
    CHECK(first.moved_to == path);
    CHECK(first.id.empty());
    const auto second = window.hears<answer::DraftSaved>();
    CHECK(second.path == path);
    CHECK(temp.read(path) == text_of(later));
    CHECK_FALSE(fs::exists(temp.path() / "own/coat.json"));
    window.saves({path, second.digest, nullptr}, named, 3);
    REQUIRE(window.asks(request::CloseDraft{path}));
    CHECK(Window(temp).finds().empty());
    REQUIRE(window.asks(request::NameDraft{a_case("new")}));
    CHECK(window.hears<answer::DraftOpened>().file.path == opened.file.path);  // its first name is free again
    CHECK(window.hears_nothing());
}

TEST_CASE("A new case whose name is taken by then gets another, and its id with it", "[shell][draft]") {
    const TempDir temp;
    Window window(temp);
    REQUIRE(window.asks(request::NameDraft{a_case("new")}));
    const auto opened = window.hears<answer::DraftOpened>();
    temp.write("own/boots.json", "somebody else's");
    REQUIRE(window.asks(request::SaveDraft{{opened.file.path, "", a_case("Boots", "boots")}, 1, "boots"}));
    const auto saved = window.hears<answer::DraftSaved>();
    CHECK(saved.moved_to == temp.path() / "own/boots-2.json");
    CHECK(saved.id.text == "boots-2");
    CHECK(temp.read("own/boots-2.json") == text_of(a_case("Boots", "boots-2")));
    CHECK(temp.read("own/boots.json") == "somebody else's");
}

TEST_CASE("What is asked of a new case before its name has come has the id of the file that it got", "[shell][draft]") {
    const TempDir temp;
    Window window(temp);
    REQUIRE(window.asks(request::NameDraft{a_case("new")}));
    const auto opened = window.hears<answer::DraftOpened>();
    temp.write("own/boots.json", "somebody else's");
    REQUIRE(window.asks(request::SaveDraft{{opened.file.path, "", a_case("Boots", "boots")}, 1, "boots"}));
    REQUIRE(window.asks(request::SaveDraft{{opened.file.path, "", a_case("Boots too", "boots")}, 2, "boots"}));
    const fs::path path = temp.path() / "own/boots-2.json";
    CHECK(window.hears<answer::DraftSaved>().moved_to == path);
    CHECK(window.hears<answer::DraftSaved>().path == path);
    CHECK(temp.read(path) == text_of(a_case("Boots too", "boots-2")));
    window.keeps(opened.file, a_case("Boots again", "boots"));
    CHECK(files::kept_at(temp.path() / "state", files::digest(path.string()))->text ==
          text_of(a_case("Boots again", "boots-2")));
    CHECK(temp.read("own/boots.json") == "somebody else's");
}
