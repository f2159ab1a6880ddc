#include "flow/coat_case.h"

#include <utility>

#include "support/scenario_builder.h"

namespace leeway::flow_tests {

namespace {

model::Response& response(model::Scenario& scenario, std::size_t scene, std::size_t number) {
    return scenario.scenes[scene].responses[number];
}

support::ScenarioBuilder coat_shape() {
    support::ScenarioBuilder builder("late-coat");
    builder.customer(40, 50).stakes(model::Stakes::Minor);
    builder.scene("first");
    builder.response("sorry", 40, 50, 80).minutes(2).sets({"apologised"}).then("second");
    builder.response("gift", 80, 60, 80).spend(2'000).minutes(3).need("gift").refused("told-no").then("second");
    builder.response("pickup", 70, 90, 70)
        .spend(500)
        .hours(48)
        .need("pickup")
        .chance(60, "second")
        .chance(40, "left", -10);
    builder.response("fetch", 90, 90, 90).need("secret", 0).then("glad");
    builder.response("again", 30, 50, 60).when({"apologised"}).then("second");
    builder.scene("second");
    builder.response("close", 60, 60, 70).then("glad");
    builder.response("back", 30, 30, 40).then("first");
    builder.response("bouquet", 90, 70, 90).spend(4'000).need("bouquet").then("glad");
    builder.scene("told-no").response("accept", 40, 40, 50).then("second");
    builder.ending("glad", 5).ending("left");
    return builder;
}

support::PolicyBuilder usual_policy(std::string_view id) {
    support::PolicyBuilder builder(id);
    builder.role("lead", 3'000, 6, 1, 100).role("manager", 5'000, 10, 24, 0);
    builder.allow("pickup", "agent").allow("gift", "lead", 6'000).allow("bouquet", "manager", 6'000);
    return builder;
}

model::Policy note_named(const support::PolicyBuilder& builder, std::string name) {
    model::Policy policy = builder.build();
    policy.name = std::move(name);
    policy.about = "About " + policy.name;
    for (model::Role& role : policy.roles) {
        if (role.id == RoleId("lead")) role.name = "Team lead";
        if (role.id == RoleId("manager")) role.name = "Service manager";
    }
    return policy;
}

}  // namespace

model::Scenario coat_scenario() {
    model::Scenario scenario = coat_shape().build();
    scenario.title = "The late coat";
    scenario.summary = "A coat has not come.";
    scenario.industry = "retail";
    scenario.channel = model::Channel::Chat;
    scenario.difficulty = 2;
    scenario.minutes = 4;
    scenario.content_note = "Somebody is cold.";
    scenario.objectives = {"Listen first"};
    scenario.customer.name = "Margit Olsen";
    scenario.customer.about = "A customer for years.";
    scenario.facts = {{"Order", "17 March", {}}};
    scenario.notes[0].meaning = "We have apologised";
    scenario.scenes[0].narration = "Monday morning.";
    scenario.scenes[0].says = "Where is my coat?";
    scenario.scenes[1].after = "3 days";
    scenario.scenes[1].says = "It came!";
    scenario.scenes[3].ending->title = "Warm again";
    response(scenario, 0, 0).say = "I am sorry.";
    response(scenario, 0, 1).say = "Here is a scarf.";
    response(scenario, 0, 2).say = "We fetch it.";
    response(scenario, 0, 2).then[0].narration = "The van finds the house.";
    response(scenario, 0, 3).say = "I bring it myself.";
    response(scenario, 1, 0).say = "Keep warm.";
    response(scenario, 1, 2).say = "Flowers are on their way.";
    return scenario;
}

model::Policy standard_policy() { return note_named(usual_policy("standard").breaches(4'000), "Standard"); }

model::Policy strict_policy() { return note_named(usual_policy("strict").point_value(70), "Strict"); }

model::Policy trusting_policy() {
    support::PolicyBuilder builder("trusting");
    builder.role("lead", 3'000, 6, 1, 100).point_value(400);
    builder.allow("pickup", "agent").allow("gift", "agent").allow("bouquet", "agent");
    return note_named(builder, "Trusting");
}

flow::CaseEntry entry_of(model::Scenario scenario) {
    std::string digest = "digest of " + scenario.id.text;
    return {std::make_shared<const model::Scenario>(std::move(scenario)), std::move(digest)};
}

flow::PolicyEntry entry_of(model::Policy policy) {
    std::string digest = "digest of " + policy.id.text;
    return {std::make_shared<const model::Policy>(std::move(policy)), std::move(digest)};
}

flow::Library coat_library() {
    flow::Library library;
    library.cases = {entry_of(coat_scenario())};
    library.policies = {entry_of(standard_policy()), entry_of(strict_policy()), entry_of(trusting_policy())};
    return library;
}

}  // namespace leeway::flow_tests
