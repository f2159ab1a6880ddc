#include "shell/page_store.h"

#include <catch2/catch_test_macros.hpp>

#include "support/temp_dir.h"

using leeway::ErrorCode;
using leeway::shell::store_page;
using leeway::support::TempDir;
namespace fs = std::filesystem;

TEST_CASE("A page goes into the first folder that exists", "[shell]") {
    const TempDir temp;
    fs::create_directory(temp.path() / "second");
    fs::create_directory(temp.path() / "third");
    const auto file = store_page({temp.path() / "first", temp.path() / "second", temp.path() / "third"},
                                 "late-coat.html", "<p>hello</p>");
    REQUIRE(file);
    CHECK(*file == temp.path() / "second/late-coat.html");
    CHECK(temp.read(*file) == "<p>hello</p>");
    CHECK(fs::is_empty(temp.path() / "third"));
}

TEST_CASE("A page never takes another's place", "[shell]") {
    const TempDir temp;
    temp.write("case.html", "precious");
    temp.write("case-2.html", "precious too");
    const auto third = store_page({temp.path()}, "case.html", "new");
    REQUIRE(third);
    CHECK(*third == temp.path() / "case-3.html");
    CHECK(temp.read(temp.path() / "case.html") == "precious");
    CHECK(temp.read(temp.path() / "case-2.html") == "precious too");
}

TEST_CASE("A page's name cannot leave its folder, hide or look like an option", "[shell]") {
    const TempDir temp;
    const auto name_of = [&](std::string_view name) {
        const auto file = store_page({temp.path()}, name, "x");
        REQUIRE(file);
        CHECK(file->parent_path() == temp.path());
        return file->filename().string();
    };
    CHECK(name_of("../up.html") == "leeway..-up.html");
    CHECK(name_of("/etc/page.html") == "leeway-etc-page.html");
    CHECK(name_of("a\nb:c?.html") == "a-b-c-.html");
    CHECK(name_of("--help") == "leeway--help");
    CHECK(name_of("") == "leeway");
    CHECK(name_of("Prüfung.html") == "Prüfung.html");
}

TEST_CASE("A page without a folder is an error", "[shell]") {
    const TempDir temp;
    const auto file = store_page({temp.path() / "no"}, "x.html", "x");
    REQUIRE_FALSE(file);
    CHECK(file.error().code == ErrorCode::NotFound);
}
