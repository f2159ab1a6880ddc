#include "files/bundled_folder.h"

#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include "support/temp_dir.h"

using namespace leeway;
using files::bundled_folder;
namespace fs = std::filesystem;

namespace {

/// A folder as of a bundle: with policies/ in it.
fs::path make_bundle(const support::TempDir& folder, const fs::path& name) {
    fs::create_directories(folder.path() / name / "policies");
    return folder.path() / name;
}

}  // namespace

TEST_CASE("the bundled cases are found from where the program lies", "[files][library]") {
    const support::TempDir clone;
    const fs::path source = make_bundle(clone, "scenarios");
    CHECK(bundled_folder(clone.path() / "build" / "release") == source);

    const support::TempDir installed;
    const fs::path shared = make_bundle(installed, "share/leeway/scenarios");
    CHECK(bundled_folder(installed.path() / "bin") == shared);

    const support::TempDir together;
    const fs::path beside = make_bundle(together, "scenarios");
    CHECK(bundled_folder(together.path()) == beside);
}

TEST_CASE("a folder without policies is no bundle", "[files][library]") {
    const support::TempDir clone;
    fs::create_directories(clone.path() / "scenarios");
    CHECK(bundled_folder(clone.path() / "build" / "release") != clone.path() / "scenarios");
}

TEST_CASE("a program that was built here and put elsewhere finds the clone's cases", "[files][library]") {
    const support::TempDir elsewhere;
    CHECK(bundled_folder(elsewhere.path()) == fs::path(LEEWAY_REPOSITORY) / "scenarios");
    CHECK(bundled_folder());
}
