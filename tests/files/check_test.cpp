#include "files/check.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "files/data_files.h"
#include "files/problem_lines.h"
#include "support/temp_dir.h"

using namespace leeway;
using files::check_file;
using files::FileKind;
using files::kind_of;
using support::lines_of;
using Lines = std::vector<std::string>;

TEST_CASE("a file tells its kind", "[files][check]") {
    CHECK(kind_of(support::good_text("everything.scenario.json")) == FileKind::Scenario);
    CHECK(kind_of(support::good_text("smallest.scenario.json")) == FileKind::Scenario);
    CHECK(kind_of(support::good_text("everything.policy.json")) == FileKind::Policy);
    CHECK(kind_of(support::good_text("everything.journey.json")) == FileKind::Journey);
    CHECK(kind_of(support::good_text("everything.play.jsonl")) == FileKind::Play);
    CHECK(kind_of("{ \"leeway\": \"tale\" }") == std::nullopt);
    CHECK(kind_of("{ \"leeway\": ") == std::nullopt);
    CHECK(kind_of("[\"leeway\", \"scenario\"]") == std::nullopt);
    CHECK(kind_of("") == std::nullopt);
}

TEST_CASE("good files of every kind have no problems", "[files][check]") {
    for (const char* name : {"everything.scenario.json", "everything.policy.json", "everything.journey.json",
                             "everything.play.jsonl", "smallest.scenario.json", "smallest.policy.json"}) {
        CAPTURE(name);
        CHECK(lines_of(check_file(support::data_folder() / "good" / name)).empty());
    }
}

TEST_CASE("each file is checked as what it says it is", "[files][check]") {
    const support::TempDir folder;
    const auto lines = [&](const char* text) {
        Lines said = lines_of(check_file(folder.write("f", text)));
        for (std::string& line : said) line.erase(0, (folder.path() / "f").string().size());
        return said;
    };
    CHECK(lines("{ \"leeway\": \"policy\", \"format\": 2 }") ==
          Lines{":1:33: error: format 2 is not known; this program reads format 1"});
    CHECK(lines("{ \"leeway\": \"journey\", \"format\": 1 }") ==
          Lines{":1:1: error: a journey needs \"id\", \"title\" and \"stages\""});
    CHECK(lines("{\n  \"leeway\": \"scenario\",\n}") == Lines{":2:23: error: there is a comma too many before }"});
    CHECK(lines("{ \"name\": \"leeway\" }").size() == 1);
    CHECK(lines("{ \"name\": \"leeway\" }").front().find(":1:1: error: this is no file of Leeway's") == 0);
    CHECK(lines_of(check_file(folder.path())) ==
          Lines{folder.path().string() + ": error: this is a folder, not a file"});
}
