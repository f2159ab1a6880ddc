#include "files/removed_case.h"

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
