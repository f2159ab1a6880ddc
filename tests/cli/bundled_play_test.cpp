#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include "analysis/review.h"
#include "cli/cli_run.h"
#include "cli/library.h"
#include "cli/play_words.h"
#include "engine/session.h"

using namespace leeway;
using namespace leeway::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

/// The best play with the luck of a seed.
engine::Session best_play(const analysis::Judge& judge, std::uint64_t seed) {
    engine::Session session(judge.graph().program, seed);
    while (!session.is_over()) {
        const auto state = judge.graph().find(session.words());
        REQUIRE(state);
        const analysis::Choice& choice = judge.graph().choices[judge.best().choice[*state]];
        REQUIRE(std::holds_alternative<engine::Step>(session.give(choice.action)));
    }
    return session;
}

/// The answers that lead through a play as it was played, with the second steps that they take.
std::string answers_for(const engine::Session& play) {
    std::string answers;
    for (std::size_t i = 0; i < play.steps().size(); ++i) {
        const engine::ActionCode& action = play.program().actions[play.steps()[i].action];
        const std::vector<engine::ResponseIndex> open = cli::open_responses(play.back_to(i));
        for (std::size_t number = 0; number < open.size(); ++number) {
            if (open[number] == action.response) answers += std::to_string(number + 1) + "\n";
        }
        const bool can_ask = engine::find_action(play.program(), action.response, engine::ActionKind::Ask).has_value();
        if (action.kind == engine::ActionKind::Ask) answers += "1\n";
        if (action.kind == engine::ActionKind::Anyway) answers += can_ask ? "2\nyes\n" : "yes\n";
    }
    return answers;
}

}  // namespace

TEST_CASE("Every bundled case is played through a pipe to its best under every policy", "[cli]") {
    std::istringstream in;
    std::ostringstream out;
    cli::Console console{in, out, out};
    console.scenario_folders = {std::filesystem::path(LEEWAY_REPOSITORY) / "scenarios"};
    const cli::Library library(console);
    REQUIRE_FALSE(library.cases().empty());
    for (const cli::CaseFile& scenario : library.cases()) {
        for (const cli::PolicyFile& policy : library.policies()) {
            const auto judge = analysis::Judge::make(cli::compile(scenario, policy));
            REQUIRE(judge);
            const engine::Session best = best_play(**judge, 3);
            const Run run =
                run_bundled({"play", scenario.scenario->id.text, "--policy", policy.policy->id.text, "--seed", "3"},
                            answers_for(best));
            INFO(scenario.scenario->id.text << " under " << policy.policy->id.text << "\n" << run.out << run.err);
            CHECK(run.status == 0);
            CHECK_THAT(run.out, ContainsSubstring("Judgement: 100 of 100."));
            const std::string happiness = std::to_string(best.state().happiness());
            CHECK_THAT(run.out, ContainsSubstring("Happiness " + happiness + ", "));
        }
    }
}

TEST_CASE("The content note of a case comes before the case", "[cli]") {
    const Run run = run_bundled({"play", "bereaved-order", "--policy", "standard"}, "q\n");
    const std::size_t note = run.out.find("Please note: ");
    REQUIRE(note != std::string::npos);
    CHECK(note < run.out.find("How do you answer?"));
    CHECK(run.status == 0);
}
