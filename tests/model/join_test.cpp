#include "model/join.h"

#include <memory>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "support/scenario_builder.h"

using namespace leeway;

namespace {

model::Scenario shoes() {
    support::ScenarioBuilder builder("shoes");
    builder.customer(40, 55, 90'000).stakes(model::Stakes::Serious).scene("mail");
    builder.response("yes").sets({"promised"}).then("kept").ending("kept");
    model::Scenario scenario = builder.build();
    scenario.title = "The shoes";
    scenario.minutes = 8;
    scenario.difficulty = 3;
    scenario.content_note = "A death in the family.";
    scenario.tags = {"promise"};
    return scenario;
}

model::Scenario coat() {
    support::ScenarioBuilder builder("coat");
    builder.customer(70, 60, 120'000).stakes(model::Stakes::Minor).scene("mail");
    builder.response("yes").when({"promised"}).sets({"vip"}).then("kept").ending("kept");
    model::Scenario scenario = builder.build();
    scenario.minutes = 5;
    scenario.tags = {"promise", "price"};
    return scenario;
}

model::Scenario joined(const std::vector<model::Scenario>& scenarios) {
    model::Journey journey;
    journey.id = JourneyId("years");
    journey.title = "Years";
    std::vector<std::shared_ptr<const model::Scenario>> stages;
    for (const model::Scenario& scenario : scenarios) {
        journey.stages.push_back({scenario.id, stages.empty() ? "" : "13 months", {}});
        stages.push_back(std::make_shared<const model::Scenario>(scenario));
    }
    return model::join(journey, stages);
}

}  // namespace

TEST_CASE("A journey opens as its first scenario does and is worth what its last one says", "[model]") {
    const model::Scenario whole = joined({shoes(), coat()});
    CHECK(whole.id.text == "years");
    CHECK(whole.title == "Years");
    CHECK(whole.customer.happiness == 40);
    CHECK(whole.customer.expectation == 55);
    CHECK(whole.customer.value == Money::from_cents(120'000));
    CHECK(whole.stakes == model::Stakes::Minor);
    CHECK(whole.start.text == "mail");
    CHECK(whole.minutes == 13);
    CHECK(whole.difficulty == 3);
    CHECK(whole.content_note == "A death in the family.");
    CHECK(whole.tags == std::vector<std::string>{"promise", "price"});
}

TEST_CASE("In a journey a note that two scenarios know is one note", "[model]") {
    const model::Scenario whole = joined({shoes(), coat()});
    CHECK(model::is_journey(whole));
    CHECK_FALSE(model::is_journey(coat()));
    REQUIRE(whole.notes.size() == 2);
    CHECK(whole.notes[0].id.text == "promised");
    CHECK(whole.notes[1].id.text == "vip");
}

TEST_CASE("Scenes of a journey are told apart by their scenario, and by how often it was come to", "[model]") {
    const model::Scenario whole = joined({shoes(), coat(), shoes()});
    REQUIRE(whole.scenes.size() == 6);
    CHECK(model::full_name(whole, 0) == "shoes/mail");
    CHECK(model::full_name(whole, 3) == "coat/kept");
    CHECK(model::full_name(whole, 4) == "shoes/2/mail");
    CHECK(model::contact_of(whole, 1) == 0);
    CHECK(model::contact_of(whole, 2) == 1);
    CHECK(whole.contacts[1].after == "13 months");
    CHECK(model::full_name(shoes(), 1) == "kept");
}
