#include <catch2/catch_approx.hpp>
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

TEST_CASE("analyze --json prints the object of the format page, doubles to the last bit", "[cli]") {
    const CliWorld world;
    const Run run = world.run({"analyze", "small", "--policy", "standard", "--json"});
    REQUIRE(run.status == 0);
    const ReadJson json(run.out);
    CHECK(json.keys("") == "scenario policy states plays best worst frontier endings never_on_frontier");
    const analysis::Analysis expected = make_bench(small_scenario(), small_policy(150)).analysis;
    CHECK(json.text("/plays") == expected.plays);
    CHECK(json.number("/best/utility") == expected.best.utility);
    CHECK(json.number("/worst/cost") == expected.worst.cost);
    REQUIRE(json.size("/frontier") == expected.frontier.size());
    CHECK(json.keys("/frontier/1") == "happiness cost rate endings plan");
    for (std::size_t i = 0; i < expected.frontier.size(); ++i) {
        const std::string point = "/frontier/" + std::to_string(i);
        CHECK(json.number(point + "/happiness") == expected.frontier[i].happiness);
        CHECK(json.number(point + "/cost") == expected.frontier[i].cost);
        CHECK(json.number(point + "/rate/0") == expected.frontier[i].lowest_rate);
        CHECK(json.size(point + "/plan") == expected.frontier[i].plan.size());
    }
    const std::string last = "/frontier/" + std::to_string(expected.frontier.size() - 1);
    CHECK(json.text(last + "/rate/1") == "null");
    CHECK(json.keys(last + "/plan/0") == "scene response action");
    CHECK(json.text(last + "/plan/1/action") == "anyway");
    CHECK(json.number(last + "/endings/moved") == 1);
    CHECK(json.text("/endings/left") == "true");
    CHECK_THAT(run.out, ContainsSubstring("\"never_on_frontier\": [\"second/voucher\"]"));
}

TEST_CASE("Every efficient outcome is listed where nothing is left to chance", "[cli]") {
    const CliWorld world;
    support::ScenarioBuilder builder("plain");
    builder.scene("only").response("a", 90, 90, 90).spend(500).then("end");
    builder.response("b", 20, 20, 20).then("end").ending("end");
    world.folder().write("plain.json", files::write_scenario(builder.build()));
    const Run run = world.run({"analyze", "plain", "--policy", "standard", "--json"});
    REQUIRE(run.status == 0);
    const ReadJson json(run.out);
    REQUIRE(json.size("/efficient") == 2);
    CHECK(json.number("/efficient/0/1") == 0);
    CHECK(json.number("/efficient/1/1") == 500);
}

TEST_CASE("The readable report has the frontier with its prices and what is in no best play", "[cli]") {
    const CliWorld world;
    const Run run = world.run({"analyze", "small", "--policy", "standard"});
    CHECK(run.status == 0);
    CHECK_THAT(run.out, ContainsSubstring("The best play comes to 57.90 points: happiness 60.00 for $3.15"));
    CHECK_THAT(run.out, ContainsSubstring("From $6.36 a point on: happiness 71.00 for $73.15"));
    CHECK_THAT(run.out, ContainsSubstring("second/voucher\n"));
}

TEST_CASE("A case in which a play can get stuck is analysed, told of, and given status 1", "[cli]") {
    const CliWorld world;
    support::ScenarioBuilder builder("stuck");
    builder.scene("only").response("a", 90, 90, 90).then("dead-end").response("b", 20, 20, 20).then("end");
    builder.scene("dead-end").response("c").need("gift", 900'000).then("end").ending("end");
    world.folder().write("stuck.json", files::write_scenario(builder.build()));
    model::Policy strict = small_policy(150);
    strict.breach.tolerated = false;
    strict.id = PolicyId("strict");
    const std::string policy = world.folder().write("strict.json", files::write_policy(strict)).string();
    const Run run = world.run({"analyze", "stuck", "--policy", policy, "--json"});
    CHECK(run.status == 1);
    CHECK_THAT(run.err, ContainsSubstring("dead-end"));
    CHECK(ReadJson(run.out).text("/scenario") == "stuck");
    const Run check = world.run({"check", world.path("stuck.json"), "--policy", policy});
    CHECK(check.status == 1);
    CHECK_THAT(check.out, ContainsSubstring("error: a play can get stuck in \"dead-end\" under policy strict"));
}
