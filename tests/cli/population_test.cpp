#include <algorithm>
#include <cmath>
#include <regex>
#include <sstream>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "analysis/persona.h"
#include "cli/cli_run.h"
#include "cli/json_reading.h"
#include "report/small_case.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("simulate counts what is calculated, within its error, and the same for the same seed", "[cli]") {
    const CliWorld world;
    const std::vector<std::string> arguments{"simulate", "small", "--policy", "standard", "--persona", "coin-flip",
                                             "--plays",  "20000", "--seed",   "9",        "--json"};
    const Run run = world.run(arguments);
    REQUIRE(run.status == 0);
    CHECK(run.out == world.run(arguments).out);
    const ReadJson json(run.out);
    CHECK(json.keys("") == "scenario policy persona plays seed sampled exact");
    const double happiness_off = std::abs(json.number("/sampled/happiness") - json.number("/exact/happiness"));
    CHECK(happiness_off < 5 * json.number("/sampled/happiness_error"));
    const double cost_off = std::abs(json.number("/sampled/cost") - json.number("/exact/cost"));
    CHECK(cost_off < 5 * json.number("/sampled/cost_error"));
    CHECK(json.number("/sampled/happiness_error") > 0);
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const auto habit = analysis::habit_of(bench.judge->graph(), *analysis::find_persona("coin-flip"));
    CHECK(json.number("/exact/happiness") == analysis::propagate(bench.judge->graph(), habit).expected.happiness);
    const Run readable = world.run({"simulate", "small", "--policy", "standard", "--plays", "100"});
    CHECK_THAT(readable.out,
               ContainsSubstring("100 plays of “balanced”, seed 1") && ContainsSubstring("percent calculated."));
}

TEST_CASE("lab has a row a case, policy and persona, as CSV and as JSON", "[cli]") {
    const CliWorld world;
    const Run csv = world.run({"lab"});
    REQUIRE(csv.status == 0);
    std::istringstream lines(csv.out);
    std::string line;
    std::getline(lines, line);
    const auto columns = std::count(line.begin(), line.end(), ',');
    std::size_t rows = 0;
    while (std::getline(lines, line)) {
        CHECK(std::count(line.begin(), line.end(), ',') == columns);
        ++rows;
    }
    CHECK(rows == 2 * analysis::bundled_personas().size());
    // No more digits than anybody can use.
    CHECK_FALSE(std::regex_search(csv.out, std::regex("\\.[0-9]{5}")));
    const Run one =
        world.run({"lab", "small", "--policy", "rich", "--persona", "generous", "--persona", "hurried", "--json"});
    REQUIRE(one.status == 0);
    const ReadJson json(one.out);
    REQUIRE(json.size("") == 2);
    CHECK(json.text("/0/persona") == "generous");
    CHECK(json.number("/0/utility") == Catch::Approx(json.number("/0/happiness") - json.number("/0/cost") / 600));
}
