#include <cmath>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "cli/cli_run.h"
#include "cli/json_reading.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"
#include "report/small_case.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

/// A world with the log of a play: listening, then flowers against policy.
std::string play_flowers(const CliWorld& world) {
    const std::string log = world.path("play.jsonl");
    REQUIRE(
        world.run({"play", "small", "--policy", "standard", "--seed", "5", "--log", log}, "1\n2\n2\nyes\n").status ==
        0);
    return log;
}

}  // namespace

TEST_CASE("replay --json has every step with its offered actions and ends where the play ended", "[cli]") {
    const CliWorld world;
    const Run run = world.run({"replay", play_flowers(world), "--json"});
    INFO(run.out << run.err);
    REQUIRE(run.status == 0);
    const ReadJson json(run.out);
    REQUIRE(json.size("/steps") == 2);
    CHECK(json.text("/same_scenario_file") == "true");
    CHECK(json.number("/steps/0/regret") == Catch::Approx(0).margin(1e-9));
    CHECK(json.number("/steps/0/happiness") == 52);
    CHECK(json.number("/steps/0/expectation") == 55);
    CHECK(json.number("/steps/0/cost") == 140);
    CHECK(json.size("/steps/0/offered") == 2);
    CHECK(json.size("/steps/1/offered") == 4);
    CHECK(json.text("/steps/1/action") == "anyway");
    CHECK(json.keys("/steps/1/offered/0") == "scene response action q regret happiness cost");
    CHECK(json.number("/cost") == 7'315);
    // 71 - 73.15 / 1.50 against 60 - 3.15 / 1.50.
    CHECK(json.number("/steps/1/regret") == Catch::Approx(60 - 3.15 / 1.5 - (71 - 73.15 / 1.5)));
    CHECK(json.number("/score") == Catch::Approx(100 * std::pow(0.5, json.number("/regret") / 15)));
    const Run readable = world.run({"replay", play_flowers(world)});
    CHECK_THAT(readable.out, ContainsSubstring("Step 2: “Send flowers”. How: against policy. Big missed chance."));
}

TEST_CASE("A changed case is told of, and the step at which the log no longer fits", "[cli]") {
    const CliWorld world;
    const std::string log = play_flowers(world);
    model::Scenario changed = small_scenario();
    changed.title = "The parcel, revised";
    world.folder().write("small.json", files::write_scenario(changed));
    const Run harmless = world.run({"replay", log});
    CHECK(harmless.status == 0);
    CHECK_THAT(harmless.err, ContainsSubstring("The case has changed since this play was logged"));
    changed.scenes[1].responses.erase(changed.scenes[1].responses.begin() + 1);
    world.folder().write("small.json", files::write_scenario(changed));
    const Run broken = world.run({"replay", log, "--json"});
    CHECK(broken.status == 1);
    CHECK(broken.out.empty());
    CHECK_THAT(broken.err, ContainsSubstring("The log and the files differ at step 2"));
}

TEST_CASE("Another policy changes the score, and that is said", "[cli]") {
    const CliWorld world;
    const Run run = world.run({"replay", play_flowers(world), "--policy", "rich"});
    CHECK(run.status == 1);
    CHECK_THAT(run.err,
               ContainsSubstring("The policy has changed") && ContainsSubstring("The log states a judgement of"));
}

TEST_CASE("A case is not taken for a log, and a play without a decision says so", "[cli]") {
    const CliWorld world;
    const Run scenario = world.run({"replay", world.path("small.json")});
    CHECK(scenario.status == 1);
    CHECK_THAT(scenario.err, ContainsSubstring("small.json:1:1: error: this is a scenario, not a play log"));
    CHECK(scenario.err.find('\n') == scenario.err.size() - 1);
    const std::string log = world.path("none.jsonl");
    REQUIRE(world.run({"play", "small", "--policy", "standard", "--log", log}, "q\n").status == 0);
    const Run none = world.run({"replay", log});
    CHECK(none.status == 0);
    CHECK_THAT(none.out, ContainsSubstring("Nothing is decided yet.") && !ContainsSubstring("judgement"));
}

TEST_CASE("A log that is no log is refused with its line", "[cli]") {
    const CliWorld world;
    const std::string log = world.folder().write("bad.jsonl", "{ \"leeway\": \"play\" }\n{\n").string();
    const Run run = world.run({"replay", log});
    CHECK(run.status == 1);
    CHECK_THAT(run.err, ContainsSubstring("bad.jsonl:"));
}
