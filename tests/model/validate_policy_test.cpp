#include <functional>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "model/finding_lines.h"
#include "model/validate.h"
#include "support/scenario_builder.h"

using namespace leeway;
using support::lines_of;
using support::PolicyBuilder;
using Lines = std::vector<std::string>;

namespace {

model::Policy good_policy() {
    return PolicyBuilder().role("lead", 3'000, 6, 1, 80).role("boss", 5'000).allow("gift", "agent", 500).build();
}

Lines lines_after(const std::function<void(model::Policy&)>& change) {
    model::Policy policy = good_policy();
    change(policy);
    return lines_of(model::validate(policy));
}

/// The lines for limits of one permission, role and cents (-1: any).
Lines lines_for_limits(const std::vector<std::pair<const char*, int>>& limits) {
    return lines_after([&](model::Policy& policy) {
        policy.permissions.front().limits.clear();
        for (const auto& [role, cents] : limits) {
            policy.permissions.front().limits.push_back(
                {RoleId(role), cents < 0 ? std::nullopt : std::optional(Money::from_cents(cents))});
        }
    });
}

}  // namespace

TEST_CASE("a good policy gives no findings", "[model][validate]") {
    CHECK(lines_of(model::validate(good_policy())).empty());
}

TEST_CASE("a policy's heading is checked", "[model][validate]") {
    CHECK(lines_after([](model::Policy& p) {
              p.id = PolicyId("-x");
              p.name.clear();
              p.currency = "usd";
              p.breach.cost = Money::from_cents(-1);
              p.point_value = Money();
          }) ==
          Lines{"error /id: \"-x\" is not an id: an id has 1 to 64 of a-z, 0-9 and \"-\", and does not begin with "
                "\"-\"",
                "error /name: \"name\" must not be empty",
                "error /currency: a currency is three capital letters such as \"USD\" or \"EUR\"",
                "error /breach/cost: an amount must not be negative, but this is -0.01",
                "error /point_value: a point of happiness must be worth more than 0"});
    CHECK(lines_after([](model::Policy& p) { p.point_value = Money::from_cents(1); }).empty());
    CHECK(lines_after([](model::Policy& p) { p.point_value = Money::from_cents(-100); }) ==
          Lines{"error /point_value: a point of happiness must be worth more than 0"});
}

TEST_CASE("a policy has roles with ids of their own and numbers in their ranges", "[model][validate]") {
    CHECK(lines_after([](model::Policy& p) {
              p.roles.clear();
              p.permissions.clear();
          }) == Lines{"error /roles: a policy needs at least one role: the trainee's"});
    CHECK(lines_after([](model::Policy& p) {
              p.roles[1].wage = Money::from_cents(-1);
              p.roles[1].minutes = -1;
              p.roles[1].hours = 100'001;
              p.roles[1].approves = 101;
              p.roles[2].id = RoleId("agent");
          }) == Lines{"error /roles/1/wage: an amount must not be negative, but this is -0.01",
                      "error /roles/1/minutes: \"minutes\" must be from 0 to 100000, not -1",
                      "error /roles/1/hours: \"hours\" must be from 0 to 100000, not 100001",
                      "error /roles/1/approves: \"approves\" must be from 0 to 100, not 101",
                      "error /roles/2/id: there is already a role \"agent\""});
}

TEST_CASE("roles are at most 64, and no wage is so large that a play's cost could not be counted",
          "[model][validate]") {
    const auto with_roles = [](std::size_t count) {
        return lines_after([&](model::Policy& p) {
            while (p.roles.size() < count) {
                model::Role boss = p.roles.back();
                boss.id = RoleId("boss-" + std::to_string(p.roles.size()));
                p.roles.push_back(boss);
            }
        });
    };
    CHECK(with_roles(64).empty());
    CHECK(with_roles(65) == Lines{"error /roles: 65 roles are too many; at most 64 are allowed"});
    CHECK(lines_after([](model::Policy& p) { p.roles[0].wage = Money::from_cents(100'000'000); }).empty());
    CHECK(lines_after([](model::Policy& p) { p.roles[0].wage = Money::from_cents(100'000'001); }) ==
          Lines{"error /roles/0/wage: a wage must not be over 1,000,000 an hour, but this is 1000000.01"});
}

TEST_CASE("limits may only rise with rank, and left out roles are skipped", "[model][validate]") {
    CHECK(lines_for_limits({{"agent", 500}, {"lead", 500}, {"boss", -1}}).empty());
    CHECK(lines_for_limits({{"agent", 500}, {"boss", 600}}).empty());
    CHECK(lines_for_limits({{"boss", 600}, {"agent", 500}}).empty());
    CHECK(
        lines_for_limits({{"agent", 500}, {"boss", 499}}) ==
        Lines{"error /permissions/gift/boss: the limit 4.99 of \"boss\" is below the limit 5.00 of \"agent\", a lower "
              "role"});
    CHECK(lines_for_limits({{"agent", -1}, {"lead", 100}, {"boss", -1}}) ==
          Lines{"error /permissions/gift/lead: the limit 1.00 of \"lead\" is below the limit \"any\" of \"agent\", a "
                "lower role"});
    CHECK(lines_for_limits({{"agent", 500}, {"lead", 100}, {"boss", 400}}).size() == 2);
}

TEST_CASE("limits are of roles that exist, each once, and not below 0", "[model][validate]") {
    CHECK(lines_for_limits({{"agnet", 1}, {"lead", 2}, {"lead", 2}, {"boss", 3}}) ==
          Lines{"error /permissions/gift/agnet: no role \"agnet\"; did you mean \"agent\"?",
                "error /permissions/gift/lead: the role \"lead\" already has a limit here"});
    CHECK(lines_after([](model::Policy& p) {
              p.permissions.front().limits.front().amount = Money::from_cents(-100);
          }) == Lines{"error /permissions/gift/agent: an amount must not be negative, but this is -1.00"});
    CHECK(lines_after([](model::Policy& p) {
              p.other_permissions = {{RoleId("chef"), std::nullopt}};
          }) == Lines{"error /other_permissions/chef: no role \"chef\""});
}

TEST_CASE("permissions have ids of their own", "[model][validate]") {
    CHECK(lines_after([](model::Policy& p) {
              p.permissions.push_back(p.permissions.front());
              p.permissions.push_back({PermissionId("A b"), {}});
          }) == Lines{"error /permissions/gift: there is already a permission \"gift\"",
                      "error /permissions/A b: \"A b\" is not an id: an id has 1 to 64 of a-z, 0-9 and \"-\", and does "
                      "not begin with \"-\""});
}

TEST_CASE("weights are percentages that sum to 100", "[model][validate]") {
    CHECK(lines_after([](model::Policy& p) {
              p.model.money = {50, 20, 29};
          }) == Lines{"error /model/weights/money: the weights sum to 99, not to 100"});
    CHECK(lines_after([](model::Policy& p) {
              p.model.feelings = {-1, 1, 100};
          }) == Lines{"error /model/weights/feelings/0: must be from 0 to 100, not -1"});
    CHECK(lines_after([](model::Policy& p) { p.model.balanced = {100, 0, 0}; }).empty());
}

TEST_CASE("ratios have parts that can be calculated with, and shares are at most 1", "[model][validate]") {
    CHECK(lines_after([](model::Policy& p) {
              p.model.slope = {1, 0};
              p.model.loss_weight = {10'001, 1};
              p.model.pull = {4, 3};
              p.model.expectation_up = {-1, 4};
              p.model.expectation_down = {9, 8};
          }) == Lines{"error /model/slope/1: must be from 1 to 10000, not 0",
                      "error /model/loss_weight/0: must be from 0 to 10000, not 10001",
                      "error /model/pull: \"pull\" must be from 0 to 1, not 4/3",
                      "error /model/expectation_up/0: must be from 0 to 10000, not -1",
                      "error /model/expectation_down: \"expectation_down\" must be from 0 to 1, not 9/8"});
    CHECK(lines_after([](model::Policy& p) {
              p.model.pull = {1, 1};
              p.model.slope = {0, 1};
              p.model.expectation_up = {0, 10'000};
          }).empty());
}

TEST_CASE("points of the model are from 0 to 100", "[model][validate]") {
    int model::Parameters::*const points[]{&model::Parameters::zone,
                                           &model::Parameters::step_limit,
                                           &model::Parameters::layer_process,
                                           &model::Parameters::layer_happiness,
                                           &model::Parameters::delay_per_day,
                                           &model::Parameters::delay_limit,
                                           &model::Parameters::authority_bonus,
                                           &model::Parameters::authority_respect};
    for (const auto point : points) {
        CHECK(lines_after([&](model::Policy& p) { p.model.*point = 0; }).empty());
        CHECK(lines_after([&](model::Policy& p) { p.model.*point = 100; }).empty());
        CHECK(lines_after([&](model::Policy& p) { p.model.*point = -1; }).size() == 1);
        CHECK(lines_after([&](model::Policy& p) { p.model.*point = 101; }).size() == 1);
    }
}
