#include "files/policy_file.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "files/data_files.h"
#include "files/journey_file.h"
#include "files/problem_lines.h"

using namespace leeway;
using files::Loaded;
using files::parse_policy;

TEST_CASE("a policy is read", "[files][policy]") {
    const Loaded<model::Policy> loaded = parse_policy(support::good_text("everything.policy.json"), "f");
    REQUIRE(loaded.value);
    CHECK(loaded.problems.empty());
    const model::Policy& policy = *loaded.value;
    CHECK(policy.id == PolicyId("trusting"));
    CHECK(policy.name == "Trusting");
    CHECK(policy.about == "Says yes first.");
    CHECK(policy.currency == "USD");
    REQUIRE(policy.roles.size() == 3);
    CHECK(policy.roles[0] == model::Role{RoleId("agent"), "You", Money::from_cents(2'100), 0, 0, 100, {}});
    CHECK(policy.roles[1] == model::Role{RoleId("lead"), "Team lead", Money::from_cents(3'000), 6, 1, 80, {}});
    CHECK(policy.roles[2].wage == Money::from_cents(6'050));
    REQUIRE(policy.permissions.size() == 4);
    CHECK(policy.permissions[1] == model::Permission{PermissionId("late-return"), {{RoleId("agent"), std::nullopt}}});
    CHECK(policy.permissions[2] ==
          model::Permission{PermissionId("goodwill-gift"),
                            {{RoleId("agent"), Money()}, {RoleId("lead"), Money::from_cents(6'000)}}});
    CHECK(policy.permissions[3] == model::Permission{PermissionId("x-ray"), {}});
    CHECK(policy.other_permissions.size() == 2);
    CHECK(policy.breach == model::Breach{true, Money::from_cents(4'000), {}});
    CHECK(policy.point_value == Money::from_cents(150));
}

TEST_CASE("a policy's parameters are read, the others keep their defaults", "[files][policy]") {
    const Loaded<model::Policy> loaded = parse_policy(support::good_text("everything.policy.json"), "f");
    REQUIRE(loaded.value);
    model::Parameters expected;
    expected.balanced = {40, 25, 35};
    expected.loss_weight = {225, 100};
    expected.slope = {1, 3};
    expected.zone = 6;
    expected.step_limit = 25;
    expected.layer_process = 10;
    expected.layer_happiness = 4;
    expected.delay_per_day = 6;
    expected.delay_limit = 30;
    expected.authority_bonus = 12;
    expected.authority_respect = 50;
    expected.expectation_up = {1, 5};
    expected.expectation_down = {1, 10};
    CHECK(loaded.value->model == expected);

    const Loaded<model::Policy> smallest = parse_policy(support::good_text("smallest.policy.json"), "f");
    REQUIRE(smallest.value);
    CHECK(smallest.value->model == model::Parameters{});
    CHECK(smallest.value->breach == model::Breach{});
    CHECK(smallest.value->other_permissions.empty());
}

TEST_CASE("a loss weight is a whole number, a decimal or a fraction", "[files][policy]") {
    const auto loss_weight = [](const std::string& json) {
        std::string text = support::good_text("smallest.policy.json");
        text.insert(text.rfind('}'), ",\"model\":{\"loss_weight\":" + json + "}");
        const Loaded<model::Policy> loaded = parse_policy(text, "f");
        REQUIRE(loaded.value);
        CHECK(files::parse_policy(files::write_policy(*loaded.value), "f").value == loaded.value);
        CHECK(files::write_policy(*loaded.value).find("\"loss_weight\": " + json) != std::string::npos);
        return loaded.value->model.loss_weight;
    };
    CHECK(loss_weight("3") == model::Ratio{3, 1});
    CHECK(loss_weight("2.5") == model::Ratio{250, 100});
    CHECK(loss_weight("2.25") == model::Ratio{225, 100});
    CHECK(loss_weight("[225, 100]") == model::Ratio{225, 100});
    CHECK(loss_weight("[9, 4]") == model::Ratio{9, 4});
    CHECK(loss_weight("2.0") == model::Ratio{2, 1});
}

TEST_CASE("a journey is read", "[files][journey]") {
    const Loaded<model::Journey> loaded = files::parse_journey(support::good_text("everything.journey.json"), "f");
    REQUIRE(loaded.value);
    CHECK(loaded.problems.empty());
    CHECK(loaded.value->id == JourneyId("two-coats"));
    CHECK(loaded.value->title == "Two coats");
    CHECK(loaded.value->stages ==
          std::vector<model::Stage>{{ScenarioId("late-coat"), "", {}}, {ScenarioId("torn-coat"), "13 months", {}}});
}
