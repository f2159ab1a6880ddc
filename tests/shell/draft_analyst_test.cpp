#include "shell/draft_analyst.h"

#include <memory>

#include <catch2/catch_test_macros.hpp>

#include "support/scenario_builder.h"

using namespace leeway;

namespace {

/// A case with an ending that nothing leads to.
model::Scenario with_ending_beside() {
    support::ScenarioBuilder builder("coat");
    builder.scene("ask").response("yes", 70, 70, 70).then("done").response("no").then("done").ending("done");
    builder.ending("beside");
    return builder.build();
}

flow::DraftAnalysis analysis_of(const model::Scenario& scenario) {
    const flow::request::AnalyzeDraft wanted{1, std::make_shared<const model::Scenario>(scenario),
                                             support::PolicyBuilder("shop").share()};
    const auto analysis = shell::analyze_draft(wanted, [] { return false; });
    REQUIRE(analysis);
    CHECK(analysis->scenario == wanted.scenario);
    return *analysis;
}

}  // namespace

TEST_CASE("What is wrong where nothing leads is left out of what is worked out", "[shell]") {
    model::Scenario scenario = with_ending_beside();
    const flow::DraftAnalysis sound = analysis_of(scenario);
    CHECK_FALSE(sound.leaves_out);
    scenario.scenes[2].ending->title.clear();
    const flow::DraftAnalysis part = analysis_of(scenario);
    CHECK(part.leaves_out);
    CHECK_FALSE(part.has_errors);
    CHECK(part.analysis.plays == sound.analysis.plays);
    CHECK(part.analysis.frontier.size() == sound.analysis.frontier.size());
    CHECK(part.arrivals.size() == sound.arrivals.size());
}

TEST_CASE("What is wrong where plays come must be mended before anything is worked out", "[shell]") {
    model::Scenario scenario = with_ending_beside();
    scenario.scenes[0].responses[0].say.clear();
    const flow::DraftAnalysis analysis = analysis_of(scenario);
    CHECK(analysis.has_errors);
    CHECK_FALSE(analysis.leaves_out);
    CHECK(analysis.program == nullptr);
}
