#include "files/disk.h"

#include <sys/stat.h>

#include <catch2/catch_test_macros.hpp>

#include "support/temp_dir.h"

using leeway::ErrorCode;
using leeway::files::make_private_folder;
using leeway::files::write_new;
using leeway::support::TempDir;
namespace fs = std::filesystem;

TEST_CASE("A private folder and those above it are for their person alone", "[files]") {
    const TempDir temp;
    const mode_t mask = umask(0);
    const auto made = make_private_folder(temp.path() / "a/b/c");
    umask(mask);
    REQUIRE(made);
    for (const char* folder : {"a", "a/b", "a/b/c"})
        CHECK(fs::status(temp.path() / folder).permissions() == fs::perms::owner_all);
    CHECK(make_private_folder(temp.path() / "a/b"));
}

TEST_CASE("A folder that is there keeps its rights", "[files]") {
    const TempDir temp;
    fs::create_directory(temp.path() / "open");
    fs::permissions(temp.path() / "open", fs::perms(0755));
    REQUIRE(make_private_folder(temp.path() / "open"));
    CHECK(fs::status(temp.path() / "open").permissions() == fs::perms(0755));
}

TEST_CASE("A file in the way of a folder is an error and stays", "[files]") {
    const TempDir temp;
    temp.write("way", "mine");
    const auto made = make_private_folder(temp.path() / "way/below");
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::Unwritable);
    CHECK(temp.read(temp.path() / "way") == "mine");
}

TEST_CASE("A new file is written, an old one is never overwritten", "[files]") {
    const TempDir temp;
    REQUIRE(write_new(temp.path() / "page", std::string("a\0b", 3)));
    CHECK(temp.read(temp.path() / "page") == std::string("a\0b", 3));
    const auto again = write_new(temp.path() / "page", "other");
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Conflict);
    CHECK(temp.read(temp.path() / "page").size() == 3);
}

TEST_CASE("A file that cannot be written leaves nothing behind", "[files]") {
    const TempDir temp;
    const auto written = write_new(temp.path() / "missing/page", "x");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::Unwritable);
    CHECK(written.error().where.ends_with("missing/page"));
    const auto full = write_new("/dev/full", "x");
    REQUIRE_FALSE(full);
    CHECK(full.error().code == ErrorCode::Conflict);
}
