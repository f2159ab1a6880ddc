#include "engine/dynamics.h"

#include <catch2/catch_test_macros.hpp>

using namespace leeway;
using engine::ActionKind;

namespace {

const model::Parameters kDefaults;

model::Response rated(int outcome, int process, int interaction) {
    model::Response response;
    response.outcome = outcome;
    response.process = process;
    response.interaction = interaction;
    return response;
}

model::Response needing(int outcome, int process, int interaction) {
    model::Response response = rated(outcome, process, interaction);
    response.need = model::Need{PermissionId("gift"), std::nullopt, {}};
    return response;
}

int quality(const model::Response& response, engine::Manner manner, model::Failure failure = model::Failure::Balanced) {
    return engine::perceived_quality(kDefaults, failure, response, manner);
}

/// Happiness after each of several responses of the same quality.
std::vector<int> course(int happiness, int expectation, int quality, int steps) {
    const engine::Dynamics dynamics = engine::tabulate(kDefaults);
    std::vector<int> values;
    for (int i = 0; i < steps; ++i) {
        const int next = dynamics.happiness_after(happiness, expectation, quality, 0);
        expectation = dynamics.expectation_after(expectation, quality);
        happiness = next;
        values.push_back(happiness);
    }
    return values;
}

}  // namespace

TEST_CASE("a full fix given warmly at once leads from 35 to 54, 66 and 73", "[engine]") {
    CHECK(course(35, 60, 80, 3) == std::vector{54, 66, 73});
}

TEST_CASE("the same fix on one's own authority leads to 55, 67 and 74", "[engine]") {
    const int q = quality(needing(80, 80, 80), {ActionKind::Do, 0, 0});
    CHECK(q == 82);
    CHECK(course(35, 60, q, 3) == std::vector{55, 67, 74});
}

TEST_CASE("what went wrong sets the weights of outcome, process and interaction", "[engine]") {
    const model::Response response = rated(100, 0, 0);
    CHECK(quality(response, {}, model::Failure::Balanced) == 45);
    CHECK(quality(response, {}, model::Failure::Money) == 50);
    CHECK(quality(response, {}, model::Failure::Feelings) == 35);
    CHECK(quality(rated(0, 0, 100), {}, model::Failure::Feelings) == 45);
    CHECK(quality(rated(0, 100, 0), {}, model::Failure::Balanced) == 20);
}

TEST_CASE("each whole day of waiting takes 5 off the process, at most 25", "[engine]") {
    const model::Response response = rated(0, 100, 0);
    CHECK(quality(response, {ActionKind::Do, 0, 23}) == 20);
    CHECK(quality(response, {ActionKind::Do, 0, 24}) == 19);
    CHECK(quality(response, {ActionKind::Do, 0, 5 * 24}) == 15);
    CHECK(quality(response, {ActionKind::Do, 0, 1'000'000'000}) == 15);
}

TEST_CASE("each layer that is asked takes 15 off the process and 5 off happiness", "[engine]") {
    CHECK(quality(needing(0, 100, 0), {ActionKind::Ask, 2, 0}) == 14);
    const engine::Dynamics dynamics = engine::tabulate(kDefaults);
    CHECK(dynamics.happiness_after(50, 50, 50, 0) == 50);
    CHECK(dynamics.happiness_after(50, 50, 50, 2) == 40);
    CHECK(dynamics.happiness_after_refusal(50, 3) == 35);
    CHECK(dynamics.happiness_after_refusal(4, 1) == 0);
}

TEST_CASE("authority helps only with respect, only where a permission is needed, only when decided alone", "[engine]") {
    CHECK(quality(needing(0, 50, 60), {ActionKind::Do, 0, 0}) == 33);
    CHECK(quality(needing(0, 50, 59), {ActionKind::Do, 0, 0}) == 31);
    CHECK(quality(rated(0, 50, 60), {ActionKind::Do, 0, 0}) == 31);
    CHECK(quality(needing(0, 50, 60), {ActionKind::Anyway, 0, 0}) == 31);
    CHECK(quality(needing(0, 50, 60), {ActionKind::Ask, 0, 0}) == 31);
}

TEST_CASE("process is limited to 0..100 only once, after waiting, layers and bonus together", "[engine]") {
    // 95 - 5 + 10 is 100; limiting after each step would give 95.
    CHECK(quality(needing(0, 95, 60), {ActionKind::Do, 0, 24}) == 41);
    CHECK(quality(needing(0, 100, 60), {ActionKind::Do, 0, 0}) == 41);
}

TEST_CASE("inside the zone of tolerance nothing surprises", "[engine]") {
    const engine::Dynamics dynamics = engine::tabulate(kDefaults);
    CHECK(dynamics.happiness_after(60, 55, 60, 0) == 60);  // g = 5
    CHECK(dynamics.happiness_after(60, 65, 60, 0) == 60);  // g = -5
    CHECK(dynamics.happiness_after(60, 53, 60, 0) == 61);  // g = 7: rdiv(2, 4) = 1
    CHECK(dynamics.happiness_after(60, 66, 60, 0) == 59);  // g = -6: rdiv(2, 4) = 1, halves away from zero
}

TEST_CASE("a shortfall weighs twice an excess", "[engine]") {
    const engine::Dynamics dynamics = engine::tabulate(kDefaults);
    CHECK(dynamics.happiness_after(50, 25, 50, 0) == 55);  // g = 25: 5
    CHECK(dynamics.happiness_after(50, 75, 50, 0) == 40);  // g = -25: -10
}

TEST_CASE("one response moves happiness by at most 20, and layers come on top", "[engine]") {
    const engine::Dynamics dynamics = engine::tabulate(kDefaults);
    CHECK(dynamics.happiness_after(0, 0, 100, 0) == 20);
    CHECK(dynamics.happiness_after(100, 100, 0, 0) == 80);
    CHECK(dynamics.happiness_after(100, 100, 0, 1) == 75);
    CHECK(dynamics.happiness_after(3, 100, 0, 0) == 0);
}

TEST_CASE("expectation rises by a quarter and falls by an eighth", "[engine]") {
    const engine::Dynamics dynamics = engine::tabulate(kDefaults);
    CHECK(dynamics.expectation_after(50, 90) == 60);
    CHECK(dynamics.expectation_after(90, 50) == 85);
    CHECK(dynamics.expectation_after(50, 52) == 51);  // rdiv(2, 4) = 1
    CHECK(dynamics.expectation_after(52, 48) == 51);  // rdiv(4, 8) = 1
    CHECK(dynamics.expectation_after(52, 49) == 52);  // rdiv(3, 8) = 0
}

TEST_CASE("a policy's own parameters replace the defaults", "[engine]") {
    model::Parameters own;
    own.zone = 0;
    own.slope = {1, 1};
    own.loss_weight = {5, 2};
    own.pull = {0, 1};
    own.step_limit = 60;
    own.layer_happiness = 7;
    const engine::Dynamics dynamics = engine::tabulate(own);
    CHECK(dynamics.happiness_after(50, 40, 50, 0) == 60);
    CHECK(dynamics.happiness_after(50, 60, 50, 0) == 25);
    CHECK(dynamics.happiness_after(50, 50, 50, 2) == 36);
}

TEST_CASE("labour is paid by the minute, to the nearest cent", "[engine]") {
    CHECK(engine::labour(6, Money::from_cents(2100)).cents() == 210);
    CHECK(engine::labour(1, Money::from_cents(2099)).cents() == 35);  // 34.98
    CHECK(engine::labour(1, Money::from_cents(30)).cents() == 1);     // half a cent, away from zero
    CHECK(engine::labour(0, Money::from_cents(9999)).cents() == 0);
}
