#include "report/small_case.h"

#include <catch2/catch_test_macros.hpp>

#include "support/scenario_builder.h"

namespace leeway::tests {

namespace {

void write(model::Scenario& scenario, std::size_t scene, std::size_t response, std::string_view say,
           std::string_view why) {
    model::Response& written = scenario.scenes[scene].responses[response];
    written.say = say;
    written.why = why;
}

}  // namespace

model::Scenario small_scenario() {
    support::ScenarioBuilder builder("small");
    builder.customer(40, 50, 60'000).stakes(model::Stakes::Minor);
    builder.scene("first");
    builder.response("listen", 50, 70, 90).minutes(4).then("second");
    builder.response("recite", 15, 30, 20).minutes(1).then("second");
    builder.scene("second");
    builder.response("card", 60, 70, 80).minutes(5).then("glad");
    builder.response("flowers", 85, 80, 95).spend(3'000).minutes(5).need("gift").refused("left").then("moved");
    builder.response("voucher", 70, 40, 60).spend(1'000).chance(75, "glad").chance(25, "left", -10);
    builder.ending("glad").ending("moved").ending("left");
    model::Scenario scenario = builder.build();
    scenario.title = "The <script>alert('parcel')</script> & the note";
    write(scenario, 0, 0, "Listen to the whole story.", "Being heard costs minutes.");
    write(scenario, 0, 1, "Recite the rule.", "");
    write(scenario, 1, 0, "Write a card by hand.", "");
    write(scenario, 1, 1, "Send flowers.", "Flowers say <b>more</b> than \"sorry\".");
    write(scenario, 1, 2, "Post a voucher.", "");
    scenario.scenes[1].responses[2].then[1].narration = "The post took nine days.";
    scenario.scenes[3].ending->title = "Moved to tears";
    scenario.scenes[3].ending->lesson = "Small things are remembered.";
    return scenario;
}

model::Policy small_policy(std::int64_t point_value_cents) {
    support::PolicyBuilder builder("standard");
    builder.role("lead", 3'000, 6, 1, 80).allow("gift", "agent", 0).allow("gift", "lead", 6'000);
    builder.breaches(4'000).point_value(point_value_cents);
    model::Policy policy = builder.build();
    policy.name = "Standard";
    policy.roles[1].name = "Team lead";
    return policy;
}

engine::ActionIndex Bench::action(std::string_view response, engine::ActionKind kind) const {
    for (engine::ActionIndex i = 0; i < program->actions.size(); ++i) {
        const engine::ActionCode& code = program->actions[i];
        if (code.kind == kind && program->response_text(code.response).id.text == response) return i;
    }
    FAIL("no action for " << response);
    return 0;
}

report::Debrief Bench::debrief(const engine::Session& session,
                               const std::vector<std::optional<engine::Belief>>& beliefs) const {
    return report::make_debrief({*judge, analysis, session, beliefs, words::Catalogue::english()});
}

Bench make_bench(const model::Scenario& scenario, const model::Policy& policy) {
    const auto program = engine::compile(std::make_shared<const model::Scenario>(scenario),
                                         std::make_shared<const model::Policy>(policy));
    auto judge = analysis::Judge::make(program);
    REQUIRE(judge);
    analysis::Analysis analysis = analysis::analyze((*judge)->graph());
    return {program, *judge, std::move(analysis)};
}

engine::Session play(const Bench& bench, const std::vector<Played>& steps) {
    engine::Session session(bench.program, 1);
    for (const Played& step : steps) {
        INFO(step.response);
        REQUIRE(std::holds_alternative<engine::Step>(session.give(bench.action(step.response, step.kind), step.came)));
    }
    return session;
}

}  // namespace leeway::tests
