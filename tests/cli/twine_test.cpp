#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/cli_run.h"
#include "files/scenario_file.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

namespace {

constexpr const char* kTwee =
    ":: StoryTitle\nA coat\n:: Start\nWhere?\n<<set $x to 1>>[[Here->End]]\n:: End\nThanks.\n";

}  // namespace

TEST_CASE("import prints the case, and on err what has no place in it", "[cli]") {
    const CliWorld world;
    world.folder().write("coat.twee", kTwee);
    const Run run = world.run({"import", world.path("coat.twee")});
    CHECK(run.status == 0);
    const auto loaded = files::parse_scenario(run.out, "f");
    REQUIRE(loaded.value);
    CHECK(loaded.value->title == "A coat");
    CHECK_THAT(run.err,
               ContainsSubstring("coat.twee:5:1: warning: passage \"Start\": the macro \"<<set $x to 1>>\"") &&
                   ContainsSubstring("leeway: The case has 2 scenes. 1 thing has no place in it and is listed."));
}

TEST_CASE("import writes a file, and overwrites one only with --force", "[cli]") {
    const CliWorld world;
    world.folder().write("coat.twee", kTwee);
    const std::string out = world.path("coat.json");
    const Run first = world.run({"import", world.path("coat.twee"), "-o", out});
    CHECK(first.status == 0);
    CHECK(first.out.empty());
    CHECK_THAT(first.err, ContainsSubstring("Written: " + out));
    world.folder().write("coat.json", "mine");
    const Run second = world.run({"import", world.path("coat.twee"), "-o", out});
    CHECK(second.status == 1);
    CHECK_THAT(second.err, ContainsSubstring("There is already a file " + out + "; give --force"));
    CHECK(world.folder().read("coat.json") == "mine");
    CHECK(world.run({"import", world.path("coat.twee"), "--out", out, "--force"}).status == 0);
    CHECK_THAT(world.folder().read("coat.json"), StartsWith("{\n  \"leeway\": \"scenario\""));
    CHECK(world.run({"analyze", out, "--policy", "standard"}).status == 0);
}

TEST_CASE("import says what is wrong with a file that is no story", "[cli]") {
    const CliWorld world;
    CHECK_THAT(world.run({"import", world.path("none.twee")}).err, ContainsSubstring("none.twee"));
    world.folder().write("bad.html", "<p>Hello");
    const Run run = world.run({"import", world.path("bad.html"), "-o", world.path("x.json")});
    CHECK(run.status == 1);
    CHECK_THAT(run.err, ContainsSubstring("bad.html: there is no story of Twine in this page"));
    CHECK_FALSE(std::filesystem::exists(world.path("x.json")));
}

TEST_CASE("import says how much is still open in a story that is no whole case", "[cli]") {
    const CliWorld world;
    world.folder().write("loop.twee", ":: A\n[[b->B]]\n:: B\n[[a->A]]\n");
    const Run run = world.run({"import", world.path("loop.twee")});
    CHECK(run.status == 0);
    CHECK_THAT(run.err, ContainsSubstring("4 things are still open in it"));
}

TEST_CASE("export as Twee and import give the same case again", "[cli]") {
    const CliWorld world;
    const Run out = world.run({"export", "small", "--as", "twee", "-o", world.path("small.twee")});
    CHECK(out.status == 0);
    const Run in = world.run({"import", world.path("small.twee")});
    CHECK(in.status == 0);
    CHECK(in.out == world.folder().read("small.json"));
    CHECK_THAT(in.err, ContainsSubstring("Everything has its place in it."));
}

TEST_CASE("export as a script prints a page", "[cli]") {
    const Run run = run_bundled({"export", "worn-shoes", "--as", "script"});
    CHECK(run.status == 0);
    CHECK_THAT(run.out, StartsWith("<!DOCTYPE html>") && ContainsSubstring("Turn to page 2."));
}

TEST_CASE("export refuses what cannot be exported", "[cli]") {
    const Run journey = run_bundled({"export", "nora-halvorsen", "--as", "twee"});
    CHECK(journey.status == 1);
    CHECK(journey.out.empty());
    CHECK_THAT(journey.err, ContainsSubstring("A journey cannot be exported as one"));
    CHECK(run_bundled({"export", "worn-shoes", "--as", "tweed"}).status == 2);
    CHECK(run_bundled({"export", "worn-shoes"}).status == 2);
    CHECK(run_bundled({"export", "no-such-case", "--as", "twee"}).status == 1);
}

TEST_CASE("A story whose passages stand too close for cards is drawn apart", "[cli]") {
    const CliWorld world;
    world.folder().write("close.twee",
                         ":: Start {\"position\":\"100,100\"}\nWhere?\n[[Here->End]]\n"
                         ":: End {\"position\":\"225,100\"}\nThanks.\n");
    const auto loaded = files::parse_scenario(world.run({"import", world.path("close.twee")}).out, "f");
    REQUIRE(loaded.value);
    const auto& scenes = loaded.value->scenes;
    REQUIRE(scenes[0].layout);
    REQUIRE(scenes[1].layout);
    CHECK(scenes[1].layout->x - scenes[0].layout->x > 288);
}
