#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "analysis/analysis.h"
#include "engine/compile.h"
#include "support/random_case.h"
#include "support/scenario_builder.h"

using namespace leeway;
using analysis::Analysis;
using analysis::Objective;
using analysis::StateGraph;

namespace {

std::shared_ptr<const engine::Program> compiled(const model::Scenario& scenario, const model::Policy& policy) {
    return engine::compile(std::make_shared<const model::Scenario>(scenario),
                           std::make_shared<const model::Policy>(policy));
}

bool is_near(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

std::vector<std::string> names(const engine::Program& program, const std::vector<engine::ResponseIndex>& responses) {
    std::vector<std::string> names;
    for (const engine::ResponseIndex response : responses) {
        names.push_back(program.scene_text(program.responses[response].scene).id.text + "/" +
                        program.response_text(response).id.text);
    }
    std::sort(names.begin(), names.end());
    return names;
}

/// Ending scenes and their probabilities by id.
std::map<std::string, double> shares(const engine::Program& program, const analysis::FrontierPoint& point) {
    std::map<std::string, double> shares;
    for (const auto& [scene, share] : point.endings)
        shares[program.scene_text(scene).id.text] = std::round(share * 1e9) / 1e9;
    return shares;
}

void require_same(const engine::Program& a, const engine::Program& b) {
    const Analysis one = analysis::analyze(analysis::explore(std::make_shared<const engine::Program>(a)).value());
    const Analysis other = analysis::analyze(analysis::explore(std::make_shared<const engine::Program>(b)).value());
    REQUIRE(one.states == other.states);
    REQUIRE(one.plays == other.plays);
    REQUIRE(is_near(one.best.utility, other.best.utility));
    REQUIRE(is_near(one.worst.utility, other.worst.utility));
    REQUIRE(one.frontier.size() == other.frontier.size());
    for (std::size_t i = 0; i < one.frontier.size(); ++i) {
        REQUIRE(is_near(one.frontier[i].happiness, other.frontier[i].happiness));
        REQUIRE(is_near(one.frontier[i].cost, other.frontier[i].cost));
        REQUIRE(one.frontier[i].plan.size() == other.frontier[i].plan.size());
        REQUIRE(shares(a, one.frontier[i]) == shares(b, other.frontier[i]));
    }
    REQUIRE(names(a, one.never_on_frontier) == names(b, other.never_on_frontier));
    REQUIRE(names(a, one.never_a_dilemma) == names(b, other.never_a_dilemma));
    REQUIRE(one.stuck.size() == other.stuck.size());
}

/// The highest expected utility; nothing where a play can get stuck, since more offers then mean more to do.
std::optional<double> best_if_never_stuck(const model::Scenario& scenario, const model::Policy& policy) {
    const auto graph = analysis::explore(compiled(scenario, policy), {200'000});
    if (!graph) return std::nullopt;
    for (analysis::StateIndex state = 0; state < graph->size(); ++state) {
        const bool is_ending = graph->program->scenes[graph->view(state).scene()].is_ending;
        if (!is_ending && graph->choices_of(state).empty()) return std::nullopt;
    }
    const auto rate = static_cast<double>(policy.point_value.cents());
    return analysis::utility(analysis::solve(*graph, {Objective::Kind::Rate, rate}).value[0], rate);
}

/// No limit for the trainee, and so for nobody, on anything.
model::Policy with_every_authority(model::Policy policy) {
    policy.permissions.clear();
    policy.other_permissions = {{policy.roles.front().id, std::nullopt}};
    return policy;
}

bool grants_nothing(const model::Permission& permission) { return permission.limits.empty(); }

}  // namespace

TEST_CASE("the order of the scenes in the file changes nothing", "[analysis]") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const support::RandomCase random_case = support::random_case(seed);
        model::Scenario shuffled = *random_case.scenario;
        support::Chooser chooser(seed);
        for (std::size_t i = shuffled.scenes.size(); i > 1; --i) {
            std::swap(shuffled.scenes[i - 1],
                      shuffled.scenes[static_cast<std::size_t>(chooser.below(static_cast<int>(i)))]);
        }
        INFO("seed " << seed);
        require_same(*engine::compile(random_case.scenario, random_case.policy),
                     *compiled(shuffled, *random_case.policy));
    }
}

TEST_CASE("tolerating breaches never lowers the best, and cheaper ones never do", "[analysis]") {
    int compared = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        const support::RandomCase random_case = support::random_case(seed);
        model::Policy strict = *random_case.policy;
        strict.breach.tolerated = false;
        model::Policy tolerant = strict;
        tolerant.breach.tolerated = true;
        model::Policy lenient = tolerant;
        lenient.breach.cost = Money::from_cents(tolerant.breach.cost.cents() / 2);
        const auto before = best_if_never_stuck(*random_case.scenario, strict);
        const auto with = best_if_never_stuck(*random_case.scenario, tolerant);
        const auto cheaper = best_if_never_stuck(*random_case.scenario, lenient);
        if (!before || !with || !cheaper) continue;
        INFO("seed " << seed);
        REQUIRE(*with >= *before - 1e-9);
        REQUIRE(*cheaper >= *with - 1e-9);
        ++compared;
    }
    CHECK(compared > 150);
}

TEST_CASE("letting somebody decide what nobody might never lowers the best", "[analysis]") {
    int compared = 0;
    for (std::uint64_t seed = 0; compared < 150; ++seed) {
        const support::RandomCase random_case = support::random_case(seed);
        model::Policy before = *random_case.policy;
        before.breach.tolerated = false;
        before.permissions.front().limits.clear();
        REQUIRE(grants_nothing(before.permissions.front()));
        model::Policy after = before;
        support::Chooser chooser(seed);
        after.permissions.front().limits = {{chooser.pick(after.roles).id, std::nullopt}};
        const auto less = best_if_never_stuck(*random_case.scenario, before);
        const auto more = best_if_never_stuck(*random_case.scenario, after);
        if (!less || !more) continue;
        INFO("seed " << seed);
        REQUIRE(*more >= *less - 1e-9);
        ++compared;
    }
}

// As it stands "more authority never lowers the best" is not true of leeway-model-1: a happier step raises what is
// expected next, a refusal may lead somewhere better, and a customer who is too happy may close a door. With these
// three set aside it is, for every limit of the trainee's.
TEST_CASE("where expectation stands still, authority never lowers the best", "[analysis]") {
    int rises = 0;
    int compared = 0;
    for (std::uint64_t seed = 0; compared < 400; ++seed) {
        const support::RandomCase random_case = support::random_case(seed);
        model::Scenario scenario = *random_case.scenario;
        for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
            model::Scene& scene = scenario.scenes[i];
            for (model::Response& response : scene.responses) {
                response.refused.reset();
                if (response.when.happiness) response.when.happiness->high = 100;
            }
        }
        model::Policy policy = *random_case.policy;
        policy.model.expectation_up = {0, 1};
        policy.model.expectation_down = {0, 1};
        const auto less = best_if_never_stuck(scenario, policy);
        const auto more = best_if_never_stuck(scenario, with_every_authority(policy));
        if (!less || !more) continue;
        INFO("seed " << seed);
        REQUIRE(*more >= *less - 1e-9);
        rises += *more > *less + 1e-9 ? 1 : 0;
        ++compared;
    }
    CHECK(rises > 40);
}

TEST_CASE("authority can lower the best by raising the bar", "[analysis]") {
    support::ScenarioBuilder scenario;
    scenario.customer(50, 50).scene("a").response("generous", 100, 70, 100).need("gift").then("b");
    scenario.scene("b").response("average").then("end").ending("end");
    support::PolicyBuilder without;
    without.breaches(0);
    support::PolicyBuilder with;
    with.breaches(0).allow("gift", "agent");
    // Against policy Q is 94, on one's own authority 96: happiness is 70 after both, expectation 61 or 62. Then the
    // average response falls 11 or 12 short of it, and takes 3 or 4.
    CHECK(best_if_never_stuck(scenario.build(), without.build()) == 60.0);
    CHECK(best_if_never_stuck(scenario.build(), with.build()) == 59.0);
}

TEST_CASE("authority can lower the best where a refusal is good luck", "[analysis]") {
    support::ScenarioBuilder scenario;
    scenario.customer(50, 50).scene("a").response("trap").need("gift").then("worse").refused("better");
    scenario.response("plain").then("plain-end").ending("worse", -30).ending("better", 30).ending("plain-end");
    support::PolicyBuilder without;
    without.role("lead", 0, 0, 0, 0).allow("gift", "lead");
    support::PolicyBuilder with;
    with.role("lead", 0, 0, 0, 0).allow("gift", "agent");
    CHECK(best_if_never_stuck(scenario.build(), without.build()) == 75.0);
    CHECK(best_if_never_stuck(scenario.build(), with.build()) == 50.0);
}
