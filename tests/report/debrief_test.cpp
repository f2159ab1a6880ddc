#include "report/debrief.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "report/debrief_page.h"
#include "report/play_summary.h"
#include "report/small_case.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;
using engine::ActionKind;
using engine::Belief;

TEST_CASE("The best play gets the best verdict throughout and nothing to try again", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const report::Debrief debrief = bench.debrief(play(bench, {{"listen"}, {"card"}}));
    REQUIRE(debrief.decisions.size() == 2);
    for (const report::DecisionCard& card : debrief.decisions) {
        CHECK(card.verdict == analysis::Verdict::Best);
        CHECK(card.verdict_word == "Best");
        CHECK(card.alternatives.front().taken);
    }
    CHECK(debrief.score == 100);
    CHECK_FALSE(debrief.try_again);
    CHECK_THAT(debrief.summary, ContainsSubstring("Every choice was the best there was; on average that leads to"));
    CHECK_THAT(debrief.score_sentence, ContainsSubstring("Nothing was left on the table."));
    // 4 and 5 minutes at 21.00 an hour.
    CHECK(debrief.cost == "$3.15");
    CHECK(debrief.happiness_start == 40);
    CHECK_THAT(debrief.summary, ContainsSubstring("from 40 to 60, and it cost $3.15"));
    // No chance was met, so nothing is said of it.
    CHECK_THAT(debrief.summary, !ContainsSubstring("Chance"));
    CHECK(debrief.how_counted.empty());
}

TEST_CASE("What the choices come to is what came, less the luck", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    // A voucher leads to happiness 52.5 and costs 11.40: 44.9 points; the best, a card, comes to 60 - 2.1.
    const auto debrief = bench.debrief(play(bench, {{"listen"}, {"voucher", ActionKind::Do, {true, 1}}}));
    CHECK_THAT(debrief.summary,
               ContainsSubstring("the cost taken off at $1.50 a point, these choices come to 44.9 points; "
                                 "the best there is comes to 57.9, with happiness 60 for $3.15."));
}

TEST_CASE("A decision says what was chosen, how, what came of it and what else there was", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const report::Debrief debrief =
        bench.debrief(play(bench, {{"recite"}, {"flowers", ActionKind::Ask, {true, 0}}}), {std::nullopt, Belief::Yes});
    const report::DecisionCard& first = debrief.decisions[0];
    CHECK(first.heading == "Decision 1 of 2");
    CHECK(first.way == "needs nobody's permission");
    CHECK(first.belief.empty());
    // 20 points for $1.05, which is 0.7 points at $1.50.
    CHECK(first.verdict == analysis::Verdict::Blunder);
    CHECK(first.verdict_sentence ==
          "“Listen to the whole story” would on average have left Sam 20 points happier for $1.05 more; "
          "at $1.50 a point, that pays.");
    CHECK(first.alternatives[1].difference == "19.3 points less");
    const report::DecisionCard& second = debrief.decisions[1];
    CHECK(second.step == 1);
    CHECK(second.way == "after asking your team lead");
    CHECK(second.came_of_it == "Your team lead said yes.");
    CHECK(second.belief == "You thought that this is yours to decide; policy wants you to ask your team lead first.");
    CHECK(second.cost == "$34.75");
    CHECK(second.why == "Flowers say <b>more</b> than \"sorry\".");
    CHECK(second.alternatives.size() == 4);
    CHECK(second.alternatives.front().best);
    CHECK(second.alternatives.front().difference == "the best there was");
    CHECK(debrief.ending_title == "Moved to tears");
    CHECK(debrief.ending_lesson == "Small things are remembered.");
    REQUIRE(debrief.try_again);
    CHECK(*debrief.try_again == 1);
    CHECK_THAT(debrief.try_again_sentence, ContainsSubstring("Decision 2") && ContainsSubstring("26.8 points"));
    CHECK_THAT(debrief.belief_summary, ContainsSubstring("0 matched") && ContainsSubstring("less leeway"));
}

TEST_CASE("Every belief against every rule has its own sentence", "[report]") {
    const auto belief_about = [](std::string_view response, ActionKind kind, bool somebody_may, Belief belief) {
        model::Policy policy = small_policy(150);
        if (!somebody_may) policy.permissions[0].limits.clear();
        const Bench bench = make_bench(small_scenario(), policy);
        return bench.debrief(play(bench, {{"listen"}, {response, kind}}), {std::nullopt, belief}).decisions[1].belief;
    };
    CHECK(belief_about("card", ActionKind::Do, true, Belief::Yes) ==
          "You thought that this is yours to decide, and it is.");
    CHECK_THAT(belief_about("card", ActionKind::Do, true, Belief::Ask), ContainsSubstring("policy lets you decide"));
    CHECK_THAT(belief_about("card", ActionKind::Do, true, Belief::No), ContainsSubstring("policy lets you decide"));
    CHECK_THAT(belief_about("flowers", ActionKind::Ask, true, Belief::Ask),
               ContainsSubstring("so it is: your team lead"));
    CHECK_THAT(belief_about("flowers", ActionKind::Anyway, true, Belief::No),
               ContainsSubstring("your team lead may allow"));
    CHECK_THAT(belief_about("flowers", ActionKind::Anyway, false, Belief::Yes), ContainsSubstring("lets nobody do it"));
    CHECK_THAT(belief_about("flowers", ActionKind::Anyway, false, Belief::Ask), ContainsSubstring("asking would do"));
    CHECK_THAT(belief_about("flowers", ActionKind::Anyway, false, Belief::No), ContainsSubstring("and so it is."));
}

TEST_CASE("Luck is what came less what was promised, and nothing on average", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const auto luck = [&](bool approved, std::uint32_t outcome, std::string_view response, ActionKind kind) {
        return report::luck_of(bench.judge->review(play(bench, {{"listen"}, {response, kind, {approved, outcome}}})));
    };
    const double quick_post = luck(true, 0, "voucher", ActionKind::Do);
    const double slow_post = luck(true, 1, "voucher", ActionKind::Do);
    CHECK(quick_post == Catch::Approx(2.5));
    CHECK(slow_post == Catch::Approx(-7.5));
    const double yes = luck(true, 0, "flowers", ActionKind::Ask);
    const double no = luck(false, 0, "flowers", ActionKind::Ask);
    CHECK(0.8 * yes + 0.2 * no == Catch::Approx(0).margin(1e-9));
    CHECK(luck(true, 0, "card", ActionKind::Do) == Catch::Approx(0).margin(1e-9));
    const auto slow = bench.debrief(play(bench, {{"listen"}, {"voucher", ActionKind::Do, {true, 1}}}));
    CHECK_THAT(slow.summary, ContainsSubstring("Chance was unkind to this play, by about 7.5 points."));
    CHECK(slow.decisions[1].came_of_it == "The post took nine days. (This had a chance of 25 in 100.)");
}

TEST_CASE("A refusal is told without blame, and costs the time of those asked", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const auto debrief = bench.debrief(play(bench, {{"listen"}, {"flowers", ActionKind::Ask, {false, 0}}}));
    CHECK(debrief.decisions[1].came_of_it == "Your team lead said no.");
    REQUIRE(debrief.bill.size() == 4);
    CHECK(debrief.bill[0].amount == "$0.00");
    CHECK(debrief.bill[2].amount == "$3.00");
}

TEST_CASE("A play that was stopped is told up to where it got", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const auto debrief = bench.debrief(play(bench, {{"listen"}}));
    CHECK_FALSE(debrief.finished);
    CHECK(debrief.ending_title == "Stopped before the end");
    CHECK(debrief.summary == "The play stopped after 1 decision: Sam's happiness was 52, and $1.40 had been spent.");
    CHECK(debrief.chart.others.front().sentence == "This play so far: happiness 52 for $1.40.");
    CHECK(bench.debrief(play(bench, {})).decisions.empty());
}

TEST_CASE("Where the customer is worth nothing in money, nothing is said of what it was worth", "[report]") {
    model::Scenario scenario = small_scenario();
    scenario.customer.value = Money();
    const Bench bench = make_bench(scenario, small_policy(150));
    const report::Debrief debrief = bench.debrief(play(bench, {{"listen"}, {"card"}}));
    CHECK(debrief.worth.headline.empty());
    const words::Catalogue& words = words::Catalogue::english();
    for (const std::string& text : {report::to_text(debrief, words, 80), report::to_html(debrief, words, "en")}) {
        CHECK(text.find(words.text("page.worth")) == std::string::npos);
        CHECK(text.find("customer worth") == std::string::npos);
        CHECK(text.find(words.text("page.again")) != std::string::npos);
    }
    CHECK(report::to_html(debrief, words, "en").find("<p></p>") == std::string::npos);
}

TEST_CASE("What it was worth says when it is too close to call", "[report]") {
    const Bench bench = make_bench(small_scenario(), small_policy(150));
    const auto close = bench.debrief(play(bench, {{"listen"}, {"voucher", ActionKind::Do, {true, 1}}}));
    CHECK(close.worth.headline == "Whether this handling pays for itself is too close to call.");
    CHECK_THAT(close.worth.range, ContainsSubstring("Between -$6.00 and $3.00"));
    const auto good = bench.debrief(play(bench, {{"listen"}, {"card"}}));
    // 40 to 60 is 58 to 70 percent of those who stay: 0.5 * 600 * 0.12 - 3.15.
    CHECK(good.worth.headline == "This handling was probably worth $32.85.");
    CHECK_THAT(good.worth.note, ContainsSubstring("Illustrative") && ContainsSubstring("$600.00") &&
                                    ContainsSubstring("0.3, 0.5 or 0.8") && ContainsSubstring("0.5, 2 or 5 percent"));
}
