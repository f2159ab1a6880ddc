#include "analysis/contact_horizon.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "analysis/review.h"
#include "engine/compile.h"
#include "model/join.h"
#include "support/random_case.h"
#include "support/scenario_builder.h"
#include "support/two_visits.h"

using namespace leeway;
using analysis::ContactReview;
using analysis::Decision;
using analysis::Judge;
using analysis::Review;
using analysis::Verdict;
using Catch::Matchers::WithinAbs;
using engine::Session;
using engine::Step;

namespace {

std::shared_ptr<const Judge> horizon_judge(std::shared_ptr<const model::Scenario> scenario,
                                           std::shared_ptr<const model::Policy> policy) {
    return Judge::make(engine::compile(std::move(scenario), std::move(policy))).value();
}

std::shared_ptr<const Judge> horizon_judge(const model::Scenario& scenario) {
    return horizon_judge(std::make_shared<const model::Scenario>(scenario), support::PolicyBuilder().share());
}

Session play_horizon(const Judge& judge, const std::vector<engine::ActionIndex>& actions) {
    Session session(judge.graph().program, 1);
    for (const engine::ActionIndex action : actions) REQUIRE(std::holds_alternative<Step>(session.give(action)));
    return session;
}

Session play_horizon_randomly(const Judge& judge, std::uint64_t seed) {
    support::Chooser chooser(seed);
    Session session(judge.graph().program, seed);
    while (!session.is_over()) {
        REQUIRE(std::holds_alternative<Step>(session.give(chooser.pick(session.offered()))));
    }
    return session;
}

model::Scenario joined(std::vector<std::shared_ptr<const model::Scenario>> stages) {
    model::Journey journey;
    journey.id = JourneyId("journey");
    for (const auto& stage : stages) journey.stages.push_back({stage->id, "", {}});
    return model::join(journey, stages);
}

/// Nothing in it moves the customer but the ending "up" (+20) and how its scene begins.
std::shared_ptr<const model::Scenario> still_case(int start_mood) {
    support::ScenarioBuilder builder;
    builder.customer(50, 50).scene("a", start_mood).response("x").then("up").response("y").then("flat");
    builder.ending("up", 20).ending("flat");
    return builder.share();
}

}  // namespace

TEST_CASE("A cold answer in an earlier contact is judged by what it did there", "[analysis][journey]") {
    const auto judge = horizon_judge(support::two_visits());
    const Review review = judge->review(play_horizon(*judge, {1, 3}));
    REQUIRE(review.contacts.size() == 2);
    // To search leaves happiness 70 for 500 cents at 150 a point, to shrug 30 for nothing.
    CHECK_THAT(review.decisions[0].contact_regret, WithinAbs(40 - 500.0 / 150, 1e-12));
    CHECK(review.decisions[0].contact_verdict == Verdict::Blunder);
    // In the whole journey it is remembered: 83 for the same sum, or 32.
    CHECK_THAT(review.decisions[0].regret(), WithinAbs(51 - 500.0 / 150, 1e-12));
    CHECK(review.contacts[0].contact == 0);
    CHECK(review.contacts[0].first_decision == 0);
    CHECK_THAT(review.contacts[0].regret, WithinAbs(40 - 500.0 / 150, 1e-12));
    CHECK_THAT(review.contacts[0].score, WithinAbs(analysis::judgement_score(40 - 500.0 / 150), 1e-12));
    CHECK(review.contacts[1].contact == 1);
    CHECK(review.contacts[1].first_decision == 1);
    CHECK(review.contacts[1].score == 100);
}

TEST_CASE("A contact ends with its ending's mood, and before the next one's beginning", "[analysis][journey]") {
    const auto judge = horizon_judge(joined({still_case(0), still_case(-50)}));
    const auto offered = judge->alternatives(0, 30, analysis::Horizon::Contact);
    REQUIRE(offered.size() == 2);
    CHECK(offered[0].expected.happiness == 70);
    CHECK(offered[0].expected.cost == 30);
    CHECK(offered[0].regret == 0);
    CHECK(offered[1].expected.happiness == 50);
    CHECK(offered[1].regret == 20);
}

TEST_CASE("In a case of its own a decision's worth is the same up to the end of its contact", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const support::RandomCase random_case = support::random_case(seed);
        const auto judge = horizon_judge(random_case.scenario, random_case.policy);
        const Review review = judge->review(play_horizon_randomly(*judge, seed));
        for (const Decision& decision : review.decisions) {
            REQUIRE(decision.contact_regret == decision.regret());
            REQUIRE(decision.contact_verdict == decision.verdict);
        }
        REQUIRE(review.contacts.size() == (review.decisions.empty() ? 0U : 1U));
        if (!review.contacts.empty()) REQUIRE(review.contacts[0].regret == review.regret);
        if (!review.contacts.empty()) REQUIRE(review.contacts[0].score == review.score);
        const analysis::Plan plan = analysis::solve_contacts(judge->graph(), judge->best());
        REQUIRE(plan.choice == judge->best().choice);
    }
}

TEST_CASE("The first contact of a journey is judged by itself as its case is judged alone", "[analysis][journey]") {
    int differing = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const support::RandomCase journey = support::random_journey(seed);
        const auto judge = horizon_judge(journey.scenario, journey.policy);
        const auto alone = horizon_judge(journey.scenario->contacts[0].scenario, journey.policy);
        const Session session = play_horizon_randomly(*judge, seed);
        Session first(alone->graph().program, seed);
        for (const Step& step : session.steps()) {
            if (judge->program().scenes[step.scene].contact > 0) break;
            REQUIRE(std::holds_alternative<Step>(first.give(step.action, {step.approved, step.outcome})));
        }
        const Review whole = judge->review(session);
        const Review part = alone->review(first);
        INFO("seed " << seed);
        if (part.decisions.empty()) continue;
        REQUIRE(whole.contacts.front().score == part.score);
        for (std::size_t i = 0; i < part.decisions.size(); ++i) {
            REQUIRE(whole.decisions[i].contact_regret == part.decisions[i].regret());
            if (whole.decisions[i].contact_verdict != whole.decisions[i].verdict) ++differing;
        }
    }
    CHECK(differing > 50);
}

TEST_CASE("A journey's contacts share out its decisions, and the last is judged as the journey is",
          "[analysis][journey]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const support::RandomCase journey = support::random_journey(seed);
        const auto judge = horizon_judge(journey.scenario, journey.policy);
        const Review review = judge->review(play_horizon_randomly(*judge, seed));
        if (review.decisions.empty()) continue;
        std::size_t part = 0;
        double regret = 0;
        INFO("seed " << seed);
        for (std::size_t i = 0; i < review.decisions.size(); ++i) {
            const Decision& decision = review.decisions[i];
            const std::uint32_t contact = judge->program().scenes[decision.step.scene].contact;
            if (part + 1 < review.contacts.size() && review.contacts[part + 1].first_decision == i) {
                REQUIRE(review.contacts[part].regret == regret);
                regret = 0;
                ++part;
            }
            REQUIRE(review.contacts[part].contact == contact);
            regret += decision.contact_regret;
            REQUIRE(decision.contact_verdict == analysis::verdict_of(decision.contact_regret));
            const bool is_last = contact + 1 == judge->program().contacts.size();
            if (is_last) REQUIRE(decision.contact_regret == decision.regret());
        }
        REQUIRE(part + 1 == review.contacts.size());
        REQUIRE(review.contacts[part].regret == regret);
        REQUIRE(review.contacts[part].score == analysis::judgement_score(regret));
    }
}
