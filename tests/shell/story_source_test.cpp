#include "shell/story_source.h"

#include <chrono>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "model/kept_lines.h"
#include "support/temp_dir.h"

using namespace leeway;
using State = flow::StoryLook::State;
using shell::StoryFolders;
using support::TempDir;
namespace fs = std::filesystem;

namespace {

constexpr const char* kTwee =
    ":: StoryTitle\nThe late coat\n\n:: Start\nIt is cold.\n<<set $a to 1>>\n[[Here->End]]\n\n:: End\nWarm.\n";
constexpr const char* kPage =
    "<!DOCTYPE html><html><body><tw-storydata name=\"The late page\" startnode=\"1\"><tw-passagedata pid=\"1\" "
    "name=\"Start\">It is cold.</tw-passagedata></tw-storydata></body></html>";

constexpr const char* kCaseWithError = R"({"leeway": "scenario", "format": 1, "id": "coat", "title": "The coat",
    "failure": "balanced", "stakes": "minor",
    "customer": {"name": "Ada Quist", "happiness": 40, "expectation": 55, "value": 600}, "start": "ask",
    "scenes": {"ask": {"says": "Where is it?", "responses": [{"id": "look", "say": "I'll see.", "outcome": 50,
        "process": 50, "interaction": 50, "then": "no-such-scene"}]}}})";

StoryFolders folders_in(const TempDir& temp) {
    return {temp.path(), {temp.path() / "Downloads", temp.path() / "Documents", temp.path()}};
}

std::vector<std::string> paths_of(const std::vector<flow::StoryPlace>& places) {
    std::vector<std::string> paths;
    for (const flow::StoryPlace& place : places) paths.push_back(place.path);
    return paths;
}

}  // namespace

TEST_CASE("A story on the disk becomes a case, with what could not be taken over", "[shell][story]") {
    const TempDir temp;
    temp.write("Downloads/coat.twee", kTwee);
    const flow::StoryLook look = shell::look_at_story("~/Downloads/coat.twee", folders_in(temp));
    REQUIRE(look.state == State::Story);
    REQUIRE(look.scenario);
    CHECK(look.scenario->title == "The late coat");
    CHECK(look.scenario->scenes.size() == 2);
    REQUIRE_FALSE(look.left_out.empty());
    CHECK(look.left_out.front().starts_with("Line 6: "));
    CHECK(model::kept_lines(look.scenario->written, model::kLeftOutKey) == look.left_out);
    CHECK(temp.read("Downloads/coat.twee") == kTwee);
}

TEST_CASE("A page that Twine published is read as well", "[shell][story]") {
    const TempDir temp;
    const fs::path page = temp.write("page.html", kPage);
    const flow::StoryLook look = shell::look_at_story(page.string(), folders_in(temp));
    REQUIRE(look.state == State::Story);
    CHECK(look.scenario->title == "The late page");
}

TEST_CASE("What is no story says so, and gives no half of one", "[shell][story]") {
    const TempDir temp;
    temp.write("page.html", "<html><body>A recipe</body></html>");
    temp.write("empty.twee", "");
    temp.write("bytes.twee", ":: Start\n\xFF\xFE");
    for (const char* name : {"~/page.html", "~/empty.twee", "~/bytes.twee"}) {
        CAPTURE(name);
        const flow::StoryLook look = shell::look_at_story(name, folders_in(temp));
        CHECK(look.state == State::NotStory);
        CHECK_FALSE(look.reason.empty());
        CHECK_FALSE(look.scenario);
    }
    fs::create_symlink("/dev/zero", temp.path() / "endless.twee");
    const flow::StoryLook device = shell::look_at_story("~/endless.twee", folders_in(temp));
    CHECK(device.state == State::Unreadable);
    CHECK_FALSE(device.reason.empty());
}

TEST_CASE("While a path is typed, what it may become is offered", "[shell][story]") {
    const TempDir temp;
    temp.write("Downloads/coat.twee", kTwee);
    temp.write("Downloads/coat.txt", "no story");
    temp.write("Downloads/Cold page.html", kPage);
    fs::create_directories(temp.path() / "Downloads/coats");
    fs::create_directories(temp.path() / "Downloads/.hidden");
    const auto near = [&](std::string_view typed) { return shell::look_at_story(typed, folders_in(temp)); };
    CHECK(near("~/Downloads/co").state == State::Missing);
    CHECK(paths_of(near("~/Downloads/co").near) ==
          std::vector<std::string>{"~/Downloads/coats/", "~/Downloads/Cold page.html", "~/Downloads/coat.twee"});
    CHECK(near("~/Downloads").state == State::Folder);
    CHECK(near("~/Downloads/").near.size() == 3);
    CHECK(near("~/nowhere/x").near.empty());
    CHECK(paths_of(near("Down").near) == std::vector<std::string>{"~/Downloads/"});
}

TEST_CASE("A path is meant as people give it", "[shell][story]") {
    const fs::path home = "/home/ada";
    CHECK(shell::meant_path("~/a b.twee", home) == "/home/ada/a b.twee");
    CHECK(shell::meant_path("  \"/tmp/a.twee\"\n", home) == "/tmp/a.twee");
    CHECK(shell::meant_path("file:///tmp/a%20b%C3%A9.twee", home) == "/tmp/a b\xC3\xA9.twee");
    CHECK(shell::meant_path("file:///tmp/100%", home) == "/tmp/100%");
    CHECK(shell::meant_path("Downloads/a.twee", home) == "/home/ada/Downloads/a.twee");
    CHECK(shell::meant_path("~", home) == home);
    CHECK(shell::meant_path("~ada/x", home) == "/home/ada/~ada/x");
}

TEST_CASE("Stories where people keep files are found, the newest first, and nothing else", "[shell][story]") {
    const TempDir temp;
    const fs::path older = temp.write("Downloads/older.twee", kTwee);
    fs::last_write_time(older, fs::file_time_type::clock::now() - std::chrono::hours(1));
    temp.write("Documents/newer.html", kPage);
    temp.write("Documents/recipe.html", "<html></html>");
    temp.write("Documents/deeper/far.twee", kTwee);
    temp.write("Documents/prices.json", R"({ "coat": 90 })");
    temp.write("Documents/policy.json", R"({ "leeway": "policy", "format": 1 })");
    const std::vector<flow::StoryPlace> found = shell::find_stories(folders_in(temp));
    REQUIRE(paths_of(found) == std::vector<std::string>{"~/Documents/newer.html", "~/Downloads/older.twee"});
    CHECK(found.front().name == "newer.html");
    CHECK(found.front().folder == "~/Documents");
}

TEST_CASE("Cases that somebody has sent are found, too, and named while a path is typed", "[shell][story]") {
    const TempDir temp;
    const std::string written(8192, ' ');
    temp.write("Downloads/coat-old.json", R"({ "leeway": "scenario", "format": 1, "id": "coat",)" + written);
    temp.write("Downloads/late.json", written + R"({ "leeway": "scenario" })");  // none that Leeway has written
    CHECK(paths_of(shell::find_stories(folders_in(temp))) == std::vector<std::string>{"~/Downloads/coat-old.json"});
    const flow::StoryLook look = shell::look_at_story("~/Downloads/coat", folders_in(temp));
    CHECK(paths_of(look.near) == std::vector<std::string>{"~/Downloads/coat-old.json"});
}

TEST_CASE("A case of Leeway is taken as it is, through the usual checks", "[shell][story]") {
    const TempDir temp;
    const std::string head =
        R"({ "leeway": "scenario", "format": 1, "id": "cake", "title": "The cake", "failure": "balanced",
  "stakes": "minor", "customer": { "name": "Ada", "happiness": 40, "expectation": 55, "value": 600 }, "start": "a",
  "scenes": { "a": { "says": "Hm.", "responses": [ { "id": "x", "say": "Yes.", "outcome": 50, "process": 50, "interaction": 50,
)";
    temp.write("good.json",
               head + R"("then": "end" } ] }, "end": { "says": "Ah.", "ending": { "title": "Done" } } } })");
    temp.write("loose.json",
               head + R"("then": "nowhere" } ] }, "end": { "says": "Ah.", "ending": { "title": "Done" } } } })");
    temp.write("torn.json", head + "\n\"then\": \"end\" } ] ");
    temp.write("policy.json", R"({ "leeway": "policy", "format": 1 })");
    for (const char* name : {"~/good.json", "~/loose.json"}) {  // what does not fit together is mended in the designer
        CAPTURE(name);
        const flow::StoryLook look = shell::look_at_story(name, folders_in(temp));
        REQUIRE(look.state == State::Story);
        CHECK(look.is_case);
        CHECK(look.left_out.empty());
        REQUIRE(look.scenario);
        CHECK(look.scenario->title == "The cake");
    }
    const flow::StoryLook torn = shell::look_at_story("~/torn.json", folders_in(temp));
    CHECK(torn.state == State::NotCase);
    CHECK(torn.line >= 4);
    CHECK_FALSE(torn.reason.empty());
    const flow::StoryLook policy = shell::look_at_story("~/policy.json", folders_in(temp));
    CHECK(policy.state == State::NotCase);
    CHECK(policy.reason.find("policy") != std::string::npos);
}

TEST_CASE("One of the person's own cases is known by whatever path it is named", "[shell][story]") {
    const TempDir temp;
    const fs::path own = temp.path() / "own";
    temp.write("own/coat.json", kCaseWithError);
    temp.write("own/other.json", "{ no JSON");
    temp.write("elsewhere/coat.json", kCaseWithError);
    fs::create_symlink(own / "coat.json", temp.path() / "link.json");
    fs::create_directory_symlink(own, temp.path() / "mine");
    StoryFolders folders = folders_in(temp);
    folders.own = own;
    const auto own_file = [&](std::string_view typed) { return shell::look_at_story(typed, folders).own_file; };
    const std::string coat = (own / "coat.json").string();
    CHECK(own_file(coat) == coat);
    CHECK(own_file("~/link.json") == coat);
    CHECK(own_file("~/mine/coat.json") == coat);
    CHECK(own_file("~/own/../own/./coat.json") == coat);
    CHECK(own_file("~/own/other.json") == (own / "other.json").string());
    CHECK(own_file("~/elsewhere/coat.json").empty());
    CHECK(own_file("~/own/gone.json").empty());
    const flow::StoryLook look = shell::look_at_story(coat, folders);
    CHECK(look.is_case);  // with an error, but something to mend
    CHECK(look.scenario);
}
