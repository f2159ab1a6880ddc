#include "analysis/review.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "engine/compile.h"
#include "support/random_case.h"
#include "support/scenario_builder.h"

using namespace leeway;
using analysis::Decision;
using analysis::Judge;
using analysis::Review;
using analysis::Verdict;
using Catch::Matchers::WithinAbs;
using engine::Session;
using engine::Step;

namespace {

std::shared_ptr<const Judge> judge_of(std::uint64_t seed) {
    const support::RandomCase random_case = support::random_case(seed);
    return Judge::make(engine::compile(random_case.scenario, random_case.policy)).value();
}

/// Two decisions with known prices at 150 cents a point: 8 and then 4 points may be left on the table.
std::shared_ptr<const Judge> known_judge() {
    support::ScenarioBuilder scenario;
    scenario.customer(50, 50).scene("a");
    scenario.response("well").spend(300).then("b").response("waste").spend(1500).then("b");
    scenario.scene("b").response("plain").then("plain-end").response("kind").spend(900).then("kind-end");
    scenario.ending("plain-end").ending("kind-end", 10);
    return Judge::make(engine::compile(scenario.share(), support::PolicyBuilder().share())).value();
}

Session play(const Judge& judge, std::initializer_list<engine::ActionIndex> actions) {
    Session session(judge.graph().program, 1);
    for (const engine::ActionIndex action : actions) REQUIRE(std::holds_alternative<Step>(session.give(action)));
    return session;
}

Session play_randomly(const Judge& judge, std::uint64_t seed) {
    support::Chooser chooser(seed);
    Session session(judge.graph().program, seed);
    while (!session.is_over()) {
        REQUIRE(std::holds_alternative<Step>(session.give(chooser.pick(session.offered()))));
    }
    return session;
}

}  // namespace

TEST_CASE("verdicts have the bounds of the model's page", "[analysis]") {
    CHECK(analysis::verdict_of(0) == Verdict::Best);
    CHECK(analysis::verdict_of(0.0049) == Verdict::Best);
    CHECK(analysis::verdict_of(0.005) == Verdict::Good);
    CHECK(analysis::verdict_of(1.99) == Verdict::Good);
    CHECK(analysis::verdict_of(2) == Verdict::Inaccuracy);
    CHECK(analysis::verdict_of(5) == Verdict::Mistake);
    CHECK(analysis::verdict_of(11.99) == Verdict::Mistake);
    CHECK(analysis::verdict_of(12) == Verdict::Blunder);
    CHECK(analysis::name_of(Verdict::Inaccuracy) == "inaccuracy");
}

TEST_CASE("every 15 points of regret halve the judgement score", "[analysis]") {
    CHECK(analysis::judgement_score(0) == 100);
    CHECK(analysis::judgement_score(15) == 50);
    CHECK(analysis::judgement_score(30) == 25);
    CHECK_THAT(analysis::judgement_score(7.5), WithinAbs(70.7106781186547, 1e-10));
}

TEST_CASE("a review weighs every decision against the best that was possible there", "[analysis]") {
    const auto judge = known_judge();
    const Review review = judge->review(play(*judge, {1, 2}));
    REQUIRE(review.decisions.size() == 2);
    CHECK_THAT(review.decisions[0].regret(), WithinAbs(8, 1e-12));
    CHECK(review.decisions[0].verdict == Verdict::Mistake);
    CHECK_THAT(review.decisions[1].regret(), WithinAbs(4, 1e-12));
    CHECK(review.decisions[1].verdict == Verdict::Inaccuracy);
    CHECK(review.decisions[1].best == 1);
    CHECK_THAT(review.regret, WithinAbs(12, 1e-12));
    CHECK_THAT(review.score, WithinAbs(analysis::judgement_score(12), 1e-12));
    CHECK(review.over);
    CHECK(review.happiness == 50);
    CHECK(review.bill.total() == Money::from_cents(1500));
    CHECK_THAT(review.utility, WithinAbs(40, 1e-12));
    CHECK_THAT(review.best_utility, WithinAbs(52, 1e-12));
    CHECK_THAT(review.worst_utility, WithinAbs(40, 1e-12));
    CHECK(review.best_possible.happiness == 60);
    CHECK(review.best_possible.cost == 1200);
}

TEST_CASE("an alternative's cost is that of the whole play, its value only of what is to come", "[analysis]") {
    const auto judge = known_judge();
    const Review review = judge->review(play(*judge, {1, 2}));
    const analysis::Alternative& kind = review.decisions[1].offered[1];
    CHECK(kind.expected.cost == 1500 + 900);
    CHECK(kind.expected.happiness == 60);
    CHECK_THAT(kind.value, WithinAbs(54, 1e-12));
}

TEST_CASE("an unfinished play is reviewed as far as it goes", "[analysis]") {
    const auto judge = known_judge();
    const Review before = judge->review(play(*judge, {}));
    CHECK(before.decisions.empty());
    CHECK(before.score == 100);
    CHECK(!before.over);
    const Review half = judge->review(play(*judge, {0}));
    CHECK(half.decisions.size() == 1);
    CHECK(half.regret == 0);
    CHECK(!half.over);
    CHECK(half.happiness == 50);
}

TEST_CASE("whoever follows the best plan regrets nothing at any decision, whatever the dice say", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto judge = judge_of(seed);
        Session session(judge->graph().program, seed);
        while (!session.is_over()) {
            const auto state = judge->graph().find(session.words());
            REQUIRE(state.has_value());
            const auto action = judge->graph().choices[judge->best().choice[*state]].action;
            REQUIRE(std::holds_alternative<Step>(session.give(action)));
        }
        const Review review = judge->review(session);
        REQUIRE(review.regret == 0);
        REQUIRE(review.score == 100);
        for (const Decision& decision : review.decisions) {
            REQUIRE(decision.verdict == Verdict::Best);
            REQUIRE(decision.taken == decision.best);
        }
        REQUIRE(judge->review(judge->best_play(seed)).score == 100);
    }
}

TEST_CASE("regret is never negative, adds up, and something that was offered has none", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto judge = judge_of(seed);
        const Session session = play_randomly(*judge, seed);
        const Review review = judge->review(session);
        REQUIRE(review.decisions.size() == session.steps().size());
        double sum = 0;
        for (const Decision& decision : review.decisions) {
            for (const analysis::Alternative& offered : decision.offered) REQUIRE(offered.regret >= 0);
            REQUIRE(decision.offered[decision.best].regret == 0);
            REQUIRE(decision.offered[decision.taken].action == decision.step.action);
            sum += decision.regret();
        }
        REQUIRE(review.regret == sum);
        REQUIRE(review.bill == session.bill());
        REQUIRE(review.over);
        REQUIRE(review.best_utility >= review.worst_utility - 1e-9);
    }
}

TEST_CASE("the best play goes the likelier way at every chance", "[analysis]") {
    support::ScenarioBuilder scenario;
    scenario.customer(50, 50)
        .scene("a")
        .response("ask")
        .need("gift")
        .chance(30, "x")
        .chance(45, "y")
        .chance(25, "z")
        .refused("x");
    scenario.ending("x").ending("y").ending("z");
    support::PolicyBuilder policy;
    policy.role("lead", 0, 0, 0, 60).allow("gift", "lead");
    const auto judge = Judge::make(engine::compile(scenario.share(), policy.share())).value();
    const Session session = judge->best_play(7);
    CHECK(session.seed() == 7);
    CHECK(session.state().scene() == 2);
    policy = support::PolicyBuilder();
    policy.role("lead", 0, 0, 0, 40).allow("gift", "lead");
    const auto strict = Judge::make(engine::compile(scenario.share(), policy.share())).value();
    CHECK(strict->best_play(7).steps().front().approved == false);
}
