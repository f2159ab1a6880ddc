#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "engine/compile.h"
#include "engine/session.h"
#include "model/validate.h"
#include "support/random_case.h"

using namespace leeway;
using engine::ActionIndex;
using engine::Session;
using engine::Step;

namespace {

constexpr std::uint64_t kCases = 400;

std::shared_ptr<const engine::Program> program_of(std::uint64_t seed) {
    const support::RandomCase random_case = support::random_case(seed);
    REQUIRE(!model::has_errors(model::validate(*random_case.scenario)));
    REQUIRE(!model::has_errors(model::validate(*random_case.policy)));
    return engine::compile(random_case.scenario, random_case.policy);
}

/// Gives random offered actions until nothing is offered, calling `look` with the session before and after each.
template <typename Look>
Session play_randomly(std::shared_ptr<const engine::Program> program, std::uint64_t seed, const Look& look) {
    support::Chooser chooser(seed);
    Session session(std::move(program), seed);
    for (std::vector<ActionIndex> offered = session.offered(); !offered.empty(); offered = session.offered()) {
        const ActionIndex action = chooser.pick(offered);
        const Session before = session;
        const auto given = session.give(action);
        REQUIRE(std::holds_alternative<Step>(given));
        look(before, session, std::get<Step>(given));
    }
    return session;
}

bool is_within_limits(int value) { return value >= 0 && value <= 100; }

}  // namespace

TEST_CASE("every play ends, after at most as many steps as there are responses, and none is given twice", "[engine]") {
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const auto program = program_of(seed);
        const Session session = play_randomly(program, seed, [](const Session&, const Session&, const Step&) {});
        REQUIRE(session.is_over());
        REQUIRE(session.is_stuck() != program->scenes[session.state().scene()].is_ending);
        std::vector<engine::ResponseIndex> given;
        for (const Step& step : session.steps()) given.push_back(program->actions[step.action].response);
        std::sort(given.begin(), given.end());
        REQUIRE(std::adjacent_find(given.begin(), given.end()) == given.end());
    }
}

TEST_CASE("happiness and expectation stay within 0..100, and the bill is the sum of the steps", "[engine]") {
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        engine::Bill sum;
        const Session session =
            play_randomly(program_of(seed), seed, [&](const Session& before, const Session& after, const Step& step) {
                REQUIRE(is_within_limits(after.state().happiness()));
                REQUIRE(is_within_limits(after.state().expectation()));
                REQUIRE(step.happiness_before == before.state().happiness());
                REQUIRE(step.next == after.state().scene());
                REQUIRE(step.bill.total() >= Money());
                sum += step.bill;
            });
        REQUIRE(session.bill() == sum);
    }
}

TEST_CASE("give refuses exactly what can_give refuses, with the same reason, and then changes nothing", "[engine]") {
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        const auto program = program_of(seed);
        play_randomly(program, seed, [&](const Session& before, const Session&, const Step&) {
            const std::vector<ActionIndex> offered = before.offered();
            for (ActionIndex action = 0; action < program->actions.size(); ++action) {
                const std::optional<engine::Refusal> refusal = before.can_give(action);
                const bool is_offered = std::find(offered.begin(), offered.end(), action) != offered.end();
                REQUIRE(is_offered == !refusal.has_value());
                if (!refusal) continue;
                Session tried = before;
                const auto given = tried.give(action);
                REQUIRE(std::get<engine::Refusal>(given) == *refusal);
                REQUIRE(std::equal(tried.words(), tried.words() + program->state_words(), before.words()));
                REQUIRE(tried.steps().size() == before.steps().size());
            }
        });
    }
}

TEST_CASE("a play stepped back to any step is the play as it was there", "[engine]") {
    for (std::uint64_t seed = 0; seed < kCases; ++seed) {
        std::vector<Session> stages;
        const Session session =
            play_randomly(program_of(seed), seed,
                          [&](const Session& before, const Session&, const Step&) { stages.push_back(before); });
        const std::size_t words = session.program().state_words();
        for (std::size_t step = 0; step < stages.size(); ++step) {
            const Session back = session.back_to(step);
            REQUIRE(std::equal(back.words(), back.words() + words, stages[step].words()));
            REQUIRE(back.bill() == stages[step].bill());
            REQUIRE(back.offered() == stages[step].offered());
        }
    }
}
