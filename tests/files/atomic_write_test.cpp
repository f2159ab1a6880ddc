#include "files/atomic_write.h"

#include <filesystem>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "support/temp_dir.h"

using namespace leeway;
using files::write_atomically;
namespace fs = std::filesystem;

namespace {

std::size_t entries_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is made or replaced, and nothing else is left in its folder", "[files][write]") {
    const support::TempDir folder;
    CHECK(write_atomically(folder.path() / "coat.json", "one\n"));
    CHECK(folder.read("coat.json") == "one\n");
    const std::string large(3'000'000, 'x');
    CHECK(write_atomically(folder.path() / "coat.json", large));
    CHECK(folder.read("coat.json") == large);
    CHECK(write_atomically(folder.path() / "coat.json", ""));
    CHECK(folder.read("coat.json").empty());
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a file that is replaced keeps its rights, and links stay links", "[files][write]") {
    const support::TempDir folder;
    const fs::path path = folder.write("coat.json", "old");
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    fs::create_symlink("coat.json", folder.path() / "link.json");
    REQUIRE(write_atomically(folder.path() / "link.json", "new"));
    CHECK(folder.read("coat.json") == "new");
    CHECK(fs::is_symlink(fs::symlink_status(folder.path() / "link.json")));
    CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
    CHECK(entries_in(folder.path()) == 2);
}

TEST_CASE("a new file may be read by whom the user lets read", "[files][write]") {
    const support::TempDir folder;
    REQUIRE(write_atomically(folder.path() / "coat.json", "new"));
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const fs::perms expected = static_cast<fs::perms>(0666U & ~mask);
    CHECK(fs::status(folder.path() / "coat.json").permissions() == expected);
}

TEST_CASE("what cannot be written says why and leaves the old content", "[files][write]") {
    const support::TempDir folder;
    const auto missing = write_atomically(folder.path() / "no" / "coat.json", "new");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().message == "the file cannot be written: No such file or directory");
    CHECK(missing.error().where == (folder.path() / "no" / "coat.json").string());

    const auto onto_folder = write_atomically(folder.path(), "new");
    REQUIRE_FALSE(onto_folder);
    CHECK(onto_folder.error().code == ErrorCode::Unwritable);

    if (::geteuid() == 0) SKIP("root may write everywhere");
    folder.write("coat.json", "old");
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK_FALSE(write_atomically(folder.path() / "coat.json", "new"));
    fs::permissions(folder.path(), fs::perms::owner_all);
    CHECK(folder.read("coat.json") == "old");
    CHECK(entries_in(folder.path()) == 1);
}
