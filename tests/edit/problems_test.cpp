#include "edit/problems.h"

#include <algorithm>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "model/validate.h"
#include "support/random_case.h"
#include "support/random_change.h"
#include "support/scenario_builder.h"

using namespace leeway;
using namespace leeway::edit;
using support::Chooser;

namespace {

std::vector<Problem> problems_in(const model::Scenario& scenario) {
    return problems_of(scenario, model::validate(scenario));
}

model::Scenario mended(model::Scenario scenario, const Fix& fix) {
    for (const Change& change : fix.changes) {
        auto next = changed(scenario, change, {});
        if (next) scenario = std::move(next->scenario);
    }
    return scenario;
}

bool has(const std::vector<Problem>& problems, const Problem& wanted) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& each) {
        return each.kind == wanted.kind && each.name == wanted.name && each.finding.where == wanted.finding.where &&
               each.finding.text == wanted.finding.text;
    });
}

}  // namespace

TEST_CASE("Every way to mend a problem that is offered mends it", "[edit]") {
    std::set<Fix::Kind> offered;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        model::Scenario scenario = support::random_scenario(chooser, {});
        for (int i = 0; i < 25; ++i) {
            auto next = changed(scenario, support::random_change(chooser, scenario), {});
            if (next) scenario = std::move(next->scenario);
        }
        if (chooser.chance(20) && !scenario.scenes.empty() && !scenario.scenes[0].responses.empty()) {
            auto& then = scenario.scenes[0].responses[0].then;
            if (then.size() > 1) then[0].chance += 3;
        }
        for (const Problem& problem : problems_in(scenario)) {
            for (const Fix& fix : problem.fixes) {
                CAPTURE(problem.finding.where, problem.finding.text, fix.name, static_cast<int>(fix.kind));
                CHECK_FALSE(has(problems_in(mended(scenario, fix)), problem));
                offered.insert(fix.kind);
            }
        }
    }
    CHECK(offered.size() >= 9);  // that it was about something
}

TEST_CASE("A problem knows its scene and answer, and what was probably meant", "[edit]") {
    model::Scenario scenario = support::ScenarioBuilder("coat")
                                   .scene("ask")
                                   .response("yes")
                                   .then("done")
                                   .response("no")
                                   .then("doen")
                                   .response("later")
                                   .then("doen")
                                   .ending("done")
                                   .build();
    const std::vector<Problem> problems = problems_in(scenario);
    REQUIRE(problems.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(problems[i].kind == Problem::Kind::UnknownScene);
        CHECK(problems[i].scene == 0U);
        CHECK(problems[i].response == i + 1);
        REQUIRE(problems[i].fixes.size() == 2);
        CHECK(problems[i].fixes[0].name == "done");
        CHECK(problems[i].fixes[1].kind == Fix::Kind::MakeScene);
    }
    // One scene is made for both.
    CHECK(problems_in(mended(scenario, problems[0].fixes[1])).size() == 1);
}

TEST_CASE("The steps of a pointer are unescaped", "[edit]") {
    CHECK(steps_of("/scenes/a~1b/responses/0") == std::vector<std::string>{"scenes", "a/b", "responses", "0"});
    CHECK(steps_of("/a~0b") == std::vector<std::string>{"a~b"});
    CHECK(steps_of("").empty());
}

TEST_CASE("Errors stand before warnings", "[edit]") {
    model::Scenario scenario =
        support::ScenarioBuilder().scene("ask").response("yes").then("done").ending("done").build();
    scenario.notes.push_back({NoteId("unused"), "Unused"});  // found first, and a warning
    scenario.scenes[0].responses[0].say.clear();
    const std::vector<Problem> problems = problems_in(scenario);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].kind == Problem::Kind::Empty);
    CHECK(problems[1].kind == Problem::Kind::UnusedNote);
}

TEST_CASE("A note that is never asked for leads to the answer that leaves it", "[edit]") {
    support::ScenarioBuilder builder;
    builder.scene("ask").response("yes").then("more").response("no").then("done");
    builder.scene("more").response("first").then("done").response("second").then("done").ending("done");
    model::Scenario scenario = builder.build();
    scenario.notes.push_back({NoteId("promised"), "Promised"});
    scenario.scenes[0].responses[1].clears = {NoteId("promised")};
    scenario.scenes[1].responses[1].sets = {NoteId("promised")};
    scenario.scenes[1].responses[1].outcome = 90;
    const std::vector<Problem> problems = problems_in(scenario);
    const auto found = std::find_if(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.kind == Problem::Kind::NoteNeverAsked;
    });
    REQUIRE(found != problems.end());
    CHECK(found->scene == std::size_t{1});
    CHECK(found->response == std::size_t{1});
    scenario.scenes[1].responses[1].sets.clear();
    const std::vector<Problem> others = problems_in(scenario);
    REQUIRE_FALSE(others.empty());
    CHECK(others[0].kind == Problem::Kind::NoteNeverSet);
    CHECK(others[0].scene == std::size_t{0});
    CHECK(others[0].response == std::size_t{1});
}

TEST_CASE("A scene that says nothing leads to the field for what is said", "[edit]") {
    model::Scenario scenario =
        support::ScenarioBuilder().scene("ask").response("yes").then("done").ending("done").build();
    scenario.scenes[0].says.clear();
    const std::vector<Problem> problems = problems_in(scenario);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].scene == std::size_t{0});
    CHECK(problems[0].field == TextField::SceneSays);
}
