#include <filesystem>
#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "files/data_files.h"
#include "files/journey_file.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"

using namespace leeway;
namespace fs = std::filesystem;

namespace {

/// What the reader for this file's kind says, as tests/data/bad/NAME.expected has it: without the file's name.
template <typename T>
std::string said(const files::Loaded<T>& loaded) {
    CHECK_FALSE(loaded.value);
    std::string lines;
    for (files::Problem problem : loaded.problems) {
        problem.file.clear();
        lines += files::to_string(problem).substr(1) + "\n";
    }
    return lines;
}

std::string said_of(const fs::path& path) {
    const fs::path kind = path.stem().extension();
    if (kind == ".policy") return said(files::read_policy(path));
    if (kind == ".journey") return said(files::read_journey(path));
    return said(files::read_scenario(path));
}

std::set<fs::path> bad_files() {
    std::set<fs::path> paths;
    for (const fs::directory_entry& entry : fs::directory_iterator(support::data_folder() / "bad")) {
        if (entry.path().extension() == ".json") paths.insert(entry.path());
    }
    return paths;
}

}  // namespace

TEST_CASE("every bad file is refused with the messages that are expected of it", "[files][bad]") {
    const std::set<fs::path> paths = bad_files();
    REQUIRE(paths.size() >= 30);
    for (const fs::path& path : paths) {
        fs::path expected = path;
        expected.replace_extension(".expected");
        CAPTURE(path.filename().string());
        CHECK(said_of(path) == support::bytes_of(expected));
    }
}

TEST_CASE("every message about a bad file is about one line", "[files][bad]") {
    for (const fs::path& path : bad_files()) {
        CAPTURE(path.filename().string());
        for (const char c : said_of(path)) {
            if (static_cast<unsigned char>(c) < 0x20) CHECK(c == '\n');
        }
    }
}

TEST_CASE("good files of one kind are refused as another", "[files][bad]") {
    const fs::path folder = support::data_folder() / "good";
    CHECK(said(files::read_policy(folder / "everything.scenario.json")) ==
          "2:13: error: this is a scenario, not a policy\n");
    CHECK(said(files::read_journey(folder / "everything.policy.json")) ==
          "2:13: error: this is a policy, not a journey\n");
    CHECK(said(files::read_scenario(folder / "everything.journey.json")) ==
          "2:13: error: this is a journey, not a scenario; a journey belongs in the folder journeys/ beside its "
          "scenarios\n");
}
