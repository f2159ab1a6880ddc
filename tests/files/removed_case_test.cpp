#include "files/removed_case.h"

#include <unistd.h>

#include <catch2/catch_test_macros.hpp>

#include "support/temp_dir.h"

using namespace leeway;
using support::TempDir;
namespace fs = std::filesystem;

TEST_CASE("A case that is removed lies in another folder as it was, beside those before it", "[files]") {
    const TempDir temp;
    const fs::path folder = temp.path() / "data" / "removed";
    const auto remove = [&](const std::string& text) {
        const fs::path file = temp.write("own/coat.json", text);
        const Result<fs::path> moved = files::remove_case(temp.path() / "state", file, folder, "2026-03-01T140200");
        REQUIRE(moved);
        CHECK_FALSE(fs::exists(file));
        CHECK(temp.read(*moved) == text);
        return moved->filename().string();
    };
    CHECK(remove("one") == "coat-2026-03-01T140200.json");
    CHECK(remove("two") == "coat-2026-03-01T140200-2.json");
    CHECK(temp.read(folder / "coat-2026-03-01T140200.json") == "one");
}

TEST_CASE("A case that cannot be moved stays where it was, and why is said", "[files]") {
    const TempDir temp;
    const fs::path file = temp.write("own/coat.json", "one");
    temp.write("removed", "a file in the folder's place");
    const Result<fs::path> refused = files::remove_case(temp.path() / "state", file, temp.path() / "removed", "now");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Unwritable);
    CHECK(temp.read(file) == "one");
    const Result<fs::path> gone =
        files::remove_case(temp.path() / "state", temp.path() / "own/none.json", temp.path() / "elsewhere", "now");
    REQUIRE_FALSE(gone);
    CHECK(gone.error().code == ErrorCode::NotFound);
    CHECK_FALSE(fs::exists(temp.path() / "elsewhere"));
}

TEST_CASE("A link that says where its case is from where it lies leads to the same case from the other folder",
          "[files]") {
    const TempDir temp;
    temp.write("shared/coat.json", "one");
    fs::create_directories(temp.path() / "own");
    fs::create_symlink("../shared/coat.json", temp.path() / "own/coat.json");
    const Result<fs::path> moved = files::remove_case(temp.path() / "state", temp.path() / "own/coat.json",
                                                      temp.path() / "data/deep/removed", "now");
    REQUIRE(moved);
    CHECK_FALSE(fs::exists(fs::symlink_status(temp.path() / "own/coat.json")));
    CHECK(fs::is_symlink(fs::symlink_status(*moved)));
    CHECK(temp.read(*moved) == "one");
    CHECK(temp.read("shared/coat.json") == "one");
}

namespace {

/// What one is told who may not change one of the two folders.
std::string refusal_without(const TempDir& temp, const fs::path& folder) {
    const fs::path file = temp.write("own/coat.json", "one");
    fs::create_directories(temp.path() / "removed");
    for (const fs::path& open : {temp.path(), temp.path() / "own", temp.path() / "removed"}) {
        fs::permissions(open, fs::perms::all);
    }
    fs::permissions(folder,
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec);
    const bool is_root = ::geteuid() == 0;
    if (is_root) REQUIRE(::seteuid(65'534) == 0);
    const Result<fs::path> refused = files::remove_case(temp.path() / "state", file, temp.path() / "removed", "now");
    if (is_root) REQUIRE(::seteuid(0) == 0);
    fs::permissions(folder, fs::perms::owner_all);
    REQUIRE_FALSE(refused);
    CHECK(temp.read(file) == "one");
    return refused.error().message;
}

}  // namespace

TEST_CASE("Who may not change the folder of a case, or of what was removed, is told which", "[files]") {
    const TempDir temp;
    for (const char* name : {"own", "removed"}) {
        const fs::path folder = temp.path() / name;
        CHECK(refusal_without(temp, folder) == "you have no permission to change the folder " + folder.string());
    }
}
