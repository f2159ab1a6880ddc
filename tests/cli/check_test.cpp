#include <sys/stat.h>

#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/cli_run.h"
#include "cli/json_reading.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"
#include "report/small_case.h"
#include "support/scenario_builder.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;
using Catch::Matchers::StartsWith;

TEST_CASE("A mistake is told like a compiler's, with file, line and column, and status 1", "[cli]") {
    const CliWorld world;
    std::string text = world.folder().read("small.json");
    const std::size_t at = text.find("\"second\"");
    text.replace(at, 8, "\"secnod\"");
    const std::string file = world.folder().write("broken.json", text).string();
    const Run run = world.run({"check", file, world.path("policies/standard.json")});
    CHECK(run.status == 1);
    CHECK_THAT(run.out, StartsWith(file + ":") && ContainsSubstring(": error: ") &&
                            ContainsSubstring("did you mean \"second\"?"));
    CHECK_THAT(run.err, ContainsSubstring("2 files: "));
    CHECK(world.run({"analyze", file, "--policy", "standard"}).status == 1);
    CHECK(world.run({"check", world.path("policies/standard.json")}).status == 0);
    CHECK(world.run({"check", world.path("none.json")}).status == 1);
}

TEST_CASE("What no best play uses is warned of where it stands, if it holds under all policies", "[cli]") {
    const CliWorld world;
    const Run both = world.run({"check", world.path("small.json")});
    INFO(both.out);
    CHECK(both.status == 0);
    CHECK_THAT(both.out, ContainsSubstring("warning: \"voucher\" is in no best play under any policy"));
    const Run one = world.run({"check", world.path("small.json"), "--policy", "rich"});
    CHECK_THAT(one.out, ContainsSubstring("\"voucher\" is in no best play under policy rich"));
    const Run json = world.run({"check", "--json", world.path("small.json")});
    const ReadJson list(json.out);
    REQUIRE(list.size("") >= 1);
    CHECK(list.keys("/0") == "severity file line column pointer text");
    CHECK(list.text("/0/pointer") == "/scenes/second/responses/2");
    CHECK(list.number("/0/line") > 1);
}

TEST_CASE("Responses of one scene that no best play uses share a line for people, and have one each in JSON", "[cli]") {
    const CliWorld world;
    support::ScenarioBuilder builder("easy");
    builder.scene("only").response("good", 90, 90, 90).then("end");
    builder.response("bad", 20, 20, 20).spend(500).then("end");
    builder.response("worse", 10, 20, 20).spend(500).then("end").ending("end");
    const std::string file = world.folder().write("easy.json", files::write_scenario(builder.build())).string();
    const Run run = world.run({"check", file});
    INFO(run.out);
    CHECK_THAT(run.out, ContainsSubstring("\"bad\", \"worse\" are in no best play under any policy"));
    const Run json = world.run({"check", "--json", file});
    CHECK_THAT(json.out, ContainsSubstring("\\\"bad\\\" is in no best play") &&
                             ContainsSubstring("\\\"worse\\\" is in no best play"));
}

TEST_CASE("A permission that no policy in reach names is warned of, with status 0", "[cli]") {
    const CliWorld world;
    std::string text = world.folder().read("small.json");
    text.replace(text.find("\"gift\""), 6, "\"gfit\"");
    const std::string file = world.folder().write("gfit.json", text).string();
    const Run run = world.run({"check", file});
    INFO(run.out);
    CHECK(run.status == 0);
    CHECK_THAT(run.out,
               ContainsSubstring("gfit.json:") &&
                   ContainsSubstring(": warning: no policy names the permission \"gfit\"; did you mean \"gift\"?"));
    CHECK_THAT(world.run({"check", world.path("small.json")}).out, !ContainsSubstring("names the permission"));
    // Without any policy there is nothing to compare with.
    std::filesystem::remove_all(world.path("policies"));
    CHECK_THAT(world.run({"check", file}).out, !ContainsSubstring("names the permission"));
}

TEST_CASE("What one policy rules out and another does not is no fault of the case", "[cli]") {
    const CliWorld world;
    model::Policy closed = small_policy(150);
    closed.id = PolicyId("closed");
    closed.breach.tolerated = false;
    closed.permissions.clear();
    const std::string policy = world.folder().write("closed.json", files::write_policy(closed)).string();
    const std::string under_one = world.run({"check", world.path("small.json"), "--policy", policy}).out;
    CHECK_THAT(under_one, ContainsSubstring("\"flowers\", \"voucher\" are in no best play under policy closed"));
    const std::string under_two =
        world.run({"check", world.path("small.json"), "--policy", policy, "--policy", "standard"}).out;
    CHECK_THAT(under_two, ContainsSubstring("\"voucher\"") && !ContainsSubstring("\"flowers\""));
}

TEST_CASE("A response that is happiest and cheapest leaves nothing to weigh up", "[cli]") {
    const CliWorld world;
    support::ScenarioBuilder builder("easy");
    builder.scene("only").response("good", 90, 90, 90).then("end");
    builder.response("bad", 20, 20, 20).spend(500).then("end").ending("end");
    const std::string file = world.folder().write("easy.json", files::write_scenario(builder.build())).string();
    const Run run = world.run({"check", file});
    CHECK(run.status == 0);
    CHECK_THAT(run.out,
               ContainsSubstring("\"good\" is the happiest and the cheapest wherever it is offered under any policy"));
    CHECK_THAT(run.out, ContainsSubstring("\"bad\" is in no best play under any policy"));
}

TEST_CASE("Two files with one id: check says of each what becomes of it", "[cli]") {
    const CliWorld world;
    const std::string mine = world.folder().write("mine/my-small.json", world.folder().read("small.json")).string();
    const std::string theirs = world.path("small.json");
    CHECK_THAT(world.run({"check", theirs}).out, !ContainsSubstring("same id"));
    const Run own = world.run({"check", mine, "--scenarios", world.path("mine")});
    INFO(own.out);
    CHECK(own.status == 0);
    CHECK_THAT(own.out, ContainsSubstring("my-small.json:") &&
                            ContainsSubstring("warning: this one is used in place of " + theirs));
    CHECK_THAT(world.run({"check", theirs, "--scenarios", world.path("mine")}).out,
               ContainsSubstring("warning: this one is not used: " + mine + " has the same id"));
    world.folder().write("mine/my-small.json", "{");
    CHECK_THAT(world.run({"check", theirs, "--scenarios", world.path("mine")}).out, !ContainsSubstring("same id"));
}

TEST_CASE("A file that cannot be used, or that is of another kind, takes no other's place", "[cli]") {
    const CliWorld world;
    const std::string small = world.path("small.json");
    const std::vector<std::string> check{"check", small, "--scenarios", world.path("mine")};
    const auto mine = [&](const std::string& text) { world.folder().write("mine/small.json", text); };
    const std::string text = world.folder().read("small.json");
    mine(text);
    REQUIRE_THAT(world.run(check).out, ContainsSubstring("not used"));
    mine("{");
    CHECK_THAT(world.run(check).out, !ContainsSubstring("same id"));
    mine(R"({"leeway": "scenario", "format": 1, "id": "small", "title": "Half a case"})");
    CHECK_THAT(world.run(check).out, !ContainsSubstring("same id"));
    model::Policy policy = small_policy(150);
    policy.id = PolicyId("small");
    mine(files::write_policy(policy));
    CHECK_THAT(world.run(check).out, !ContainsSubstring("same id"));
    // Nor is it what another one is used in place of.
    std::filesystem::remove_all(world.path("mine"));
    world.folder().write("zz.json", R"({"leeway": "scenario", "format": 1, "id": "small", "title": "Half a case"})");
    CHECK_THAT(world.run({"check", small}).out, !ContainsSubstring("same id"));
    world.folder().write("zzz.json", text);
    CHECK_THAT(world.run({"check", small}).out, ContainsSubstring("used in place of " + world.path("zzz.json")));
}

TEST_CASE("A case that begins with an ending cannot be played: that is told, and not what only follows from it",
          "[cli]") {
    const CliWorld world;
    REQUIRE_THAT(world.run({"check", world.path("small.json")}).out, ContainsSubstring("in no best play"));
    model::Scenario over = small_scenario();
    const auto end = std::find_if(over.scenes.begin(), over.scenes.end(),
                                  [](const model::Scene& scene) { return scene.ending.has_value(); });
    REQUIRE(end != over.scenes.end());
    over.start = end->id;
    over.scenes.front().responses.front().need = model::Need{PermissionId("gfit"), std::nullopt, {}};
    const std::string file = world.folder().write("over.json", files::write_scenario(over)).string();
    const Run run = world.run({"check", file});
    INFO(run.out);
    CHECK(run.status == 1);
    CHECK_THAT(run.out, ContainsSubstring("error: the first scene is an ending, so there is nothing to play"));
    CHECK_THAT(run.out, !ContainsSubstring("nothing leads to") && !ContainsSubstring("in no best play"));
    CHECK_THAT(run.out, ContainsSubstring("no policy names the permission \"gfit\""));
}

TEST_CASE("A journey must lead to cases that are there", "[cli]") {
    const CliWorld world;
    const std::string file = world.folder()
                                 .write("journeys/years.json", R"({
  "leeway": "journey", "format": 1, "id": "years", "title": "Years",
  "stages": [ { "scenario": "small" }, { "scenario": "smal", "after": "a year" } ]
})")
                                 .string();
    const Run run = world.run({"check", file});
    INFO(run.out);
    CHECK(run.status == 1);
    CHECK_THAT(run.out, ContainsSubstring("years.json:3:") && ContainsSubstring("did you mean \"small\"?"));
}

TEST_CASE("check --json is JSON also for a file whose name is not UTF-8", "[cli]") {
    const CliWorld world;
    const Run run = world.run({"check", "--json", world.path("coat\xFF.json")});
    CHECK(run.status == 1);
    CHECK_THAT(ReadJson(run.out).text("/0/file"), ContainsSubstring("coat\xEF\xBF\xBD.json"));
}

TEST_CASE("A pipe in the place of a case is refused at once", "[cli]") {
    const CliWorld world;
    REQUIRE(::mkfifo(world.path("pipe.json").c_str(), 0600) == 0);
    for (const char* command : {"check", "replay", "play"}) {
        const Run run = world.run({command, world.path("pipe.json")});
        INFO(command);
        CHECK(run.status == 1);
        CHECK_THAT(run.out + run.err, ContainsSubstring("this is a device or a pipe"));
    }
}

TEST_CASE("Schemas are passed over, and everything that comes with the program is free of errors", "[cli]") {
    const CliWorld world;
    const std::string schema = world.folder().write("scenario.schema.json", "{}").string();
    const Run run = world.run({"check", schema});
    CHECK(run.status == 0);
    CHECK_THAT(run.err, ContainsSubstring("passed over") && ContainsSubstring("0 files"));
    std::vector<std::string> all{"check"};
    const std::filesystem::path scenarios = std::filesystem::path(LEEWAY_REPOSITORY) / "scenarios";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(scenarios)) {
        if (entry.path().extension() == ".json") all.push_back(entry.path().string());
    }
    const Run bundled = run_bundled(all);
    INFO(bundled.out);
    CHECK(bundled.status == 0);
}
