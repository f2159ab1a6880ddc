#include "files/library.h"

#include <cstdlib>
#include <filesystem>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "files/data_files.h"
#include "support/temp_dir.h"

using namespace leeway;
using files::Library;
namespace fs = std::filesystem;

namespace {

std::string scenario_text(const std::string& id) {
    std::string text = support::good_text("smallest.scenario.json");
    text.replace(text.find("\"id\":\"a\""), 8, "\"id\":\"" + id + "\"");
    return text;
}

/// Sets a variable of the environment until the end of a test.
class Environment {
public:
    Environment(const char* name, const std::string& value) : name_(name) {
        const char* before = std::getenv(name);
        had_value_ = before != nullptr;
        before_ = had_value_ ? before : "";
        ::setenv(name, value.c_str(), 1);
    }
    ~Environment() {
        if (had_value_) {
            ::setenv(name_, before_.c_str(), 1);
        } else {
            ::unsetenv(name_);
        }
    }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    Environment(Environment&&) = delete;
    Environment& operator=(Environment&&) = delete;

private:
    const char* name_;
    std::string before_;
    bool had_value_ = false;
};

}  // namespace

TEST_CASE("a library finds content by id, whatever the file is called", "[files][library]") {
    const support::TempDir folder;
    folder.write("coat.json", scenario_text("late-coat"));
    folder.write("policies/p.json", support::good_text("smallest.policy.json"));
    folder.write("journeys/j.json", support::good_text("everything.journey.json"));
    const Library library({folder.path()});
    CHECK(*library.find_scenario("late-coat") == folder.path() / "coat.json");
    CHECK(*library.find_policy("p") == folder.path() / "policies" / "p.json");
    CHECK(*library.find_journey("two-coats") == folder.path() / "journeys" / "j.json");
    CHECK_FALSE(library.find_scenario("p"));
    CHECK_FALSE(library.find_policy("late-coat"));
}

TEST_CASE("an id that is not there is answered with the nearest one", "[files][library]") {
    const support::TempDir folder;
    folder.write("coat.json", scenario_text("late-coat"));
    const Library library({folder.path(), folder.path() / "none"});
    const auto found = library.find_scenario("late-caot");
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ErrorCode::NotFound);
    CHECK(found.error().message == "there is no scenario \"late-caot\" in " + folder.path().string() + " or " +
                                       (folder.path() / "none").string() + "; did you mean \"late-coat\"?");
    CHECK(Library({}).find_policy("p").error().message == "there is no policy \"p\" in any folder");
}

TEST_CASE("paths come back as they are", "[files][library]") {
    const support::TempDir folder;
    const fs::path file = folder.write("elsewhere/coat.json", scenario_text("late-coat"));
    const Library library({folder.path()});
    CHECK(*library.find_scenario(file.string()) == file);
    CHECK(*library.find_scenario("no/such/file.json") == fs::path("no/such/file.json"));
    CHECK(*library.find_scenario("coat.json") == fs::path("coat.json"));
}

TEST_CASE("a library lists its files by name, with their problems, without schemas", "[files][library]") {
    const support::TempDir folder;
    folder.write("b.json", scenario_text("b"));
    folder.write("a.json", scenario_text("a"));
    folder.write("broken.json", "{");
    folder.write("scenario.schema.json", "{}");
    folder.write("notes.txt", "not ours");
    folder.write("policies/p.json", support::good_text("smallest.policy.json"));
    const Library library({folder.path()});
    const auto listed = library.scenarios();
    REQUIRE(listed.size() == 3);
    CHECK(listed[0].path.filename() == "a.json");
    CHECK(listed[1].path.filename() == "b.json");
    CHECK(listed[1].loaded.value->id == ScenarioId("b"));
    CHECK(listed[2].path.filename() == "broken.json");
    CHECK_FALSE(listed[2].loaded.value);
    CHECK(files::has_errors(listed[2].loaded.problems));
    CHECK(library.policies().size() == 1);
    CHECK(library.journeys().empty());
}

TEST_CASE("of two files with the same id the one in the earlier folder counts", "[files][library]") {
    const support::TempDir first;
    const support::TempDir second;
    first.write("z.json", scenario_text("late-coat"));
    second.write("late-coat.json", scenario_text("late-coat"));
    second.write("other.json", scenario_text("other"));
    const Library library({first.path(), second.path()});
    CHECK(*library.find_scenario("late-coat") == first.path() / "z.json");
    const auto listed = library.scenarios();
    REQUIRE(listed.size() == 2);
    CHECK(listed[0].path == first.path() / "z.json");
    CHECK(listed[0].hides == std::vector<fs::path>{second.path() / "late-coat.json"});
    CHECK(listed[1].hides.empty());
    CHECK(listed[1].path == second.path() / "other.json");
}

TEST_CASE("a broken file does not stand in the way of a good one with its id, in either order", "[files][library]") {
    const support::TempDir first;
    const support::TempDir second;
    std::string broken = scenario_text("late-coat");
    broken.replace(broken.find("\"start\":\""), 10, "\"start\":\"no-");
    const fs::path draft = first.write("a.json", broken);
    const fs::path cut_off = first.write("late-coat.json", "{");
    const fs::path good = second.write("good.json", scenario_text("late-coat"));
    const Library library({first.path(), second.path()});
    CHECK(*library.find_scenario("late-coat") == good);
    CHECK(*Library({second.path(), first.path()}).find_scenario("late-coat") == good);
    CHECK(library.scenarios_with("late-coat") == std::vector<fs::path>{draft, cut_off, good});
    const auto listed = library.scenarios();
    REQUIRE(listed.size() == 3);
    CHECK_FALSE(listed[0].loaded.value);
    CHECK_FALSE(listed[1].loaded.value);
    CHECK(listed[2].loaded.value);
    // Where none is good, the first shows what is wrong.
    CHECK(*Library({first.path()}).find_scenario("late-coat") == draft);
}

TEST_CASE("a broken file is found by its name, so that its problems can be shown", "[files][library]") {
    const support::TempDir folder;
    folder.write("broken.json", "{");
    CHECK(*Library({folder.path()}).find_scenario("broken") == folder.path() / "broken.json");
}

TEST_CASE("the user's folder follows the XDG base directories", "[files][library]") {
    const Environment home("HOME", "/home/noor");
    {
        const Environment data("XDG_DATA_HOME", "/data/noor");
        CHECK(files::user_folder() == fs::path("/data/noor/leeway"));
    }
    {
        const Environment data("XDG_DATA_HOME", "relative/path");
        CHECK(files::user_folder() == fs::path("/home/noor/.local/share/leeway"));
    }
    const Environment data("XDG_DATA_HOME", "");
    CHECK(files::user_folder() == fs::path("/home/noor/.local/share/leeway"));
    const Environment no_home("HOME", "");
    CHECK(files::user_folder().empty());
}
