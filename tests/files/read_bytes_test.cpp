#include "files/read_bytes.h"

#include <filesystem>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "files/limits.h"
#include "support/temp_dir.h"

using namespace leeway;
using files::read_bytes;

TEST_CASE("all bytes of a file are read", "[files][read]") {
    const support::TempDir folder;
    const std::string bytes = std::string("a\0\r\n\xFF", 5) + std::string(200'000, 'x');
    CHECK(*read_bytes(folder.write("some", bytes)) == bytes);
    CHECK(read_bytes(folder.write("none", ""))->empty());
}

TEST_CASE("a missing file is named, with the nearest there is", "[files][read]") {
    const support::TempDir folder;
    folder.write("late-coat.json", "{}");
    folder.write("other.json", "{}");
    const auto near_miss = read_bytes(folder.path() / "late-caot.json");
    REQUIRE_FALSE(near_miss);
    CHECK(near_miss.error().code == ErrorCode::NotFound);
    CHECK(near_miss.error().message == "there is no such file; did you mean \"late-coat.json\"?");
    CHECK(near_miss.error().where == (folder.path() / "late-caot.json").string());
    CHECK(read_bytes(folder.path() / "shoes.json").error().message == "there is no such file");
    CHECK(read_bytes(folder.path() / "no" / "such" / "folder.json").error().message == "there is no such file");
    CHECK(read_bytes("").error().message == "there is no such file");
    CHECK(read_bytes(folder.path() / "other.json" / "below.json").error().message == "there is no such file");
}

TEST_CASE("a folder is no file", "[files][read]") {
    const support::TempDir folder;
    const auto result = read_bytes(folder.path());
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Unreadable);
    CHECK(result.error().message == "this is a folder, not a file");
}

TEST_CASE("a file that may not be read says so", "[files][read]") {
    if (::geteuid() == 0) SKIP("root may read everything");
    const support::TempDir folder;
    const std::filesystem::path path = folder.write("secret.json", "{}");
    std::filesystem::permissions(path, std::filesystem::perms::none);
    const auto result = read_bytes(path);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Unreadable);
}

TEST_CASE("a file of 32 MiB is read and one byte more is not", "[files][read]") {
    const support::TempDir folder;
    const std::filesystem::path path = folder.write("large", "");
    std::filesystem::resize_file(path, files::kLargestFile);
    CHECK(read_bytes(path)->size() == files::kLargestFile);
    std::filesystem::resize_file(path, files::kLargestFile + 1);
    const auto result = read_bytes(path);
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::TooLarge);
    CHECK(result.error().message == "the file is larger than 32 MiB");
}

TEST_CASE("a pipe or a device is refused at once, whoever writes into it", "[files][read]") {
    const support::TempDir folder;
    const std::filesystem::path pipe = folder.path() / "pipe.json";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    std::filesystem::create_symlink("pipe.json", folder.path() / "link.json");
    for (const std::filesystem::path& path : {pipe, folder.path() / "link.json", std::filesystem::path("/dev/null")}) {
        const auto result = read_bytes(path);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::Unreadable);
        CHECK(result.error().message == "this is a device or a pipe, not a file; save what it gives in a file first");
    }
}

TEST_CASE("a link to nothing is told of as such, and not taken for the file that was meant", "[files][read]") {
    const support::TempDir folder;
    std::filesystem::create_symlink("coat.json", folder.path() / "link.json");
    const auto result = read_bytes(folder.path() / "link.json");
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::NotFound);
    CHECK(result.error().message == "this is a link to a file that is not there");
}
