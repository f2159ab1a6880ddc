#include "analysis/worth.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "support/scenario_builder.h"

using namespace leeway;
using analysis::loyalty;
using Catch::Matchers::WithinAbs;
using model::Stakes;

TEST_CASE("loyalty meets the published points and is straight between them", "[analysis]") {
    CHECK_THAT(loyalty(Stakes::Serious, 0), WithinAbs(0.10, 1e-12));
    CHECK_THAT(loyalty(Stakes::Serious, 60), WithinAbs(0.54, 1e-12));
    CHECK_THAT(loyalty(Stakes::Serious, 100), WithinAbs(0.88, 1e-12));
    CHECK_THAT(loyalty(Stakes::Minor, 20), WithinAbs(0.46, 1e-12));
    CHECK_THAT(loyalty(Stakes::Minor, 90), WithinAbs(0.95, 1e-12));
    CHECK_THAT(loyalty(Stakes::Routine, 80), WithinAbs(0.95, 1e-12));
    CHECK_THAT(loyalty(Stakes::Routine, 100), WithinAbs(0.98, 1e-12));
    CHECK_THAT(loyalty(Stakes::Serious, 30), WithinAbs(0.27, 1e-12));
    CHECK_THAT(loyalty(Stakes::Minor, 95), WithinAbs(0.955, 1e-12));
    CHECK_THAT(loyalty(Stakes::Routine, 90), WithinAbs(0.965, 1e-12));
}

TEST_CASE("loyalty never falls as happiness rises", "[analysis]") {
    for (const Stakes stakes : {Stakes::Serious, Stakes::Minor, Stakes::Routine}) {
        for (int h = 1; h <= 1000; ++h) REQUIRE(loyalty(stakes, h / 10.0) > loyalty(stakes, (h - 1) / 10.0));
    }
}

TEST_CASE("others hear of the delighted a little and of the angry a lot", "[analysis]") {
    CHECK(analysis::heard(85) == 0.45);
    CHECK(analysis::heard(84.9) == 0);
    CHECK(analysis::heard(35) == 0);
    CHECK(analysis::heard(34.9) == -3.7);
}

TEST_CASE("net worth is what stays and what is told, less what it cost", "[analysis]") {
    support::ScenarioBuilder builder;
    builder.customer(40, 55, 90'000).stakes(Stakes::Serious);
    const model::Scenario scenario = builder.build();
    const Money cost = Money::from_cents(1430);
    // 0.5 * 90,000 * (0.82 - 0.35) + 0.45 * 0.02 * 90,000 - 1,430 = 21,150 + 810 - 1,430
    CHECK(analysis::net_worth(scenario, 40, 90, cost, analysis::kDefaultWorth) == Money::from_cents(20'530));
    const analysis::WorthRange range = analysis::worth_range(scenario, 40, 90, cost);
    CHECK(range.low == Money::from_cents(12'690 + 203 - 1430));  // 202.5 cents are rounded away from zero
    CHECK(range.middle == Money::from_cents(20'530));
    CHECK(range.high == Money::from_cents(33'840 + 2025 - 1430));
}

TEST_CASE("an angered customer costs more than was spent, and most under the high parameters", "[analysis]") {
    support::ScenarioBuilder builder;
    builder.customer(40, 55, 90'000).stakes(Stakes::Serious);
    const analysis::WorthRange range = analysis::worth_range(builder.build(), 40, 20, Money());
    CHECK(range.middle == Money::from_cents(-7200 - 6660));
    CHECK(range.high < range.middle);
    CHECK(range.middle < range.low);
}
