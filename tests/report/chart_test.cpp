#include "report/chart.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "analysis/persona.h"
#include "report/debrief_page.h"
#include "report/make_chart.h"
#include "report/small_case.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("The chart holds the frontier, what really came, and every persona", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const report::Chart chart = bench.debrief(play(bench, {{"listen"}, {"voucher"}})).chart;
    REQUIRE(chart.frontier.size() == bench.analysis.frontier.size());
    for (std::size_t i = 0; i < chart.frontier.size(); ++i) {
        CHECK(chart.frontier[i].happiness == Catch::Approx(bench.analysis.frontier[i].happiness));
        CHECK(chart.frontier[i].cost == Catch::Approx(bench.analysis.frontier[i].cost / 100));
    }
    REQUIRE(chart.others.size() == 1 + analysis::bundled_personas().size());
    CHECK(chart.others[0].mark == report::Mark::OwnPlay);
    CHECK(chart.others[0].cost == Catch::Approx(11.40));
    CHECK(chart.others[1].label == "By the book");
    CHECK_THAT(chart.description, ContainsSubstring("This play: happiness") && ContainsSubstring("By the book"));
    CHECK(chart.highest_cost == 80);
    CHECK(chart.cost_ticks.front().label == "$0");
    CHECK(chart.cost_ticks.back().label == "$80");
    CHECK(chart.happiness_ticks.size() == 6);
}

TEST_CASE("What the personas come to may be worked out beforehand, and is then only drawn", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const engine::Session session = play(bench, {{"listen"}});
    const auto debrief = [&](std::span<const analysis::Expected> personas) {
        return report::make_debrief({*bench.judge, bench.analysis, session, {}, words::Catalogue::english(), personas});
    };
    std::vector<analysis::Expected> means = analysis::bundled_means(bench.judge->graph());
    const report::Chart here = debrief({}).chart;
    CHECK(debrief(means).chart.description == here.description);
    CHECK(debrief(means).chart.others.back().cost == here.others.back().cost);
    means.back() = {12, 34'500};
    CHECK(debrief(means).chart.others.back().cost == 345);
    CHECK(debrief(means).chart.others.back().happiness == 12);
}

TEST_CASE("A persona that is far dearer than everything else lies beyond the axis, with its cost in its label",
          "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const engine::Session session = play(bench, {{"listen"}});
    std::vector<analysis::Expected> means(analysis::bundled_personas().size(), analysis::Expected{50, 1'000});
    const auto chart_with = [&](double dearest) {
        means.back() = {12, dearest};
        return report::make_debrief({*bench.judge, bench.analysis, session, {}, words::Catalogue::english(), means})
            .chart;
    };
    const double others = 100 * chart_with(0).highest_cost;
    const report::Chart far_dearer = chart_with(10 * others);
    CHECK(far_dearer.highest_cost == others / 100);
    CHECK(far_dearer.others.back().beyond);
    CHECK(far_dearer.others.back().label == "Coin flip, " + far_dearer.others.back().cost_text);
    CHECK(far_dearer.cost_ticks.back().at == far_dearer.highest_cost);
    const std::string svg = report::to_svg(far_dearer, "own");
    CHECK_THAT(svg, ContainsSubstring(">Coin flip, $") && ContainsSubstring("d=\"M686.5"));  // at the right end
    const report::Chart a_little = chart_with(1.1 * others);
    CHECK(a_little.highest_cost > others / 100);
    CHECK_FALSE(a_little.others.back().beyond);
    CHECK(a_little.others.back().label == "Coin flip");
}

TEST_CASE("Frontier points name the prices at which they are the best play", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const report::Chart chart = bench.debrief(play(bench, {})).chart;
    REQUIRE(chart.frontier.size() == 3);
    CHECK(chart.frontier[0].sentence ==
          "Happiness 40 for $2.10 on average: the best play where a point of happiness is worth $0.05 or less.");
    CHECK_THAT(chart.frontier[1].sentence, ContainsSubstring("worth $0.05 to $6.36."));
    CHECK_THAT(chart.frontier[2].name, ContainsSubstring("worth $6.36 or more"));
}

TEST_CASE("Steps on an axis are round and cover it", "[report]") {
    for (const double highest : {1.0, 3.0, 7.3, 19.99, 20.0, 73.15, 100.0, 512.0, 99'999.0}) {
        const double step = report::round_step(highest, 6);
        INFO(highest << " in steps of " << step);
        CHECK(step * 6 >= highest * 0.999999);
        CHECK(step * 2 <= highest * 1.000001);
    }
    CHECK(report::round_step(60, 6) == Catch::Approx(10));
    CHECK(report::round_step(61, 6) == Catch::Approx(20));
}
