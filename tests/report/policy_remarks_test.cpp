#include "report/policy_remarks.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "report/small_case.h"

using namespace leeway;
using namespace leeway::tests;
using engine::ActionKind;

namespace {

bool says(const report::Debrief& debrief, std::string_view part) {
    return std::any_of(debrief.policy_remarks.begin(), debrief.policy_remarks.end(),
                       [&](const std::string& remark) { return remark.find(part) != std::string::npos; });
}

/// Everybody may send flowers, and nothing else costs as much.
model::Policy trusting_policy(std::int64_t point_value_cents) {
    model::Policy policy = small_policy(point_value_cents);
    policy.permissions[0].limits[0].amount = Money::from_cents(6'000);
    return policy;
}

}  // namespace

TEST_CASE("What pays at a higher price of happiness is a good-hearted overspend below it", "[report]") {
    const Bench poor = make_bench(small_scenario(), trusting_policy(150));
    const auto overspend = poor.debrief(play(poor, {{"listen"}, {"flowers"}}));
    // Flowers cost $30.00 more than a card; the frontier's rate there is what the sentence must name.
    const analysis::FrontierPoint& happiest = poor.analysis.frontier.back();
    REQUIRE(happiest.lowest_rate > 150);
    const double points = happiest.happiness - 60;
    CHECK(std::abs(happiest.lowest_rate - 3'000 / points) < 1e-6);
    CHECK(says(overspend, "“Send flowers” belongs to the best play; at $1.50 it is a good-hearted overspend."));
    CHECK(says(overspend, "Under this policy a point of happiness is worth $1.50."));

    const Bench rich = make_bench(small_scenario(), trusting_policy(400));
    const auto pays = rich.debrief(play(rich, {{"listen"}, {"flowers"}}));
    CHECK(pays.score == 100);
    CHECK(says(pays, "“Send flowers” pays where a point of happiness is worth"));
    CHECK_FALSE(says(pays, "overspend"));
    const auto thrift = rich.debrief(play(rich, {{"listen"}, {"card"}}));
    CHECK(says(thrift, "or less, “Write a card by hand” belongs to the best play; at $4.00, doing more for Sam pays."));
}

TEST_CASE("A choice that is in no best play is said to be in none", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    CHECK(says(bench.debrief(play(bench, {{"listen"}, {"voucher"}})), "“Post a voucher” is in none of the best plays"));
}

TEST_CASE("A response that is best in another way only is named with that way", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const auto debrief = bench.debrief(play(bench, {{"listen"}, {"flowers", ActionKind::Ask}}));
    CHECK(says(debrief, "“Send flowers” (against policy) belongs to the best play; at $1.50 another way does more."));
}

TEST_CASE("That the happiest way goes against policy is said exactly when it does", "[report]") {
    const Bench tight = make_bench(small_scenario(), small_policy(150));
    CHECK(says(tight.debrief(play(tight, {{"listen"}, {"card"}})),
               "the happiest way there is goes against policy: “Send flowers”. It leads to happiness 71 for $73.15"));
    const Bench trusting = make_bench(small_scenario(), trusting_policy(150));
    CHECK_FALSE(says(trusting.debrief(play(trusting, {{"listen"}, {"card"}})), "goes against policy"));
}
