#include <array>
#include <string>
#include <vector>

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

#include "bench/stopwatch.h"
#include "engine/session.h"
#include "engine/state.h"
#include "support/ladder.h"

using namespace leeway;
using engine::ActionIndex;
using engine::Dice;
using engine::Program;
using engine::Word;

namespace {

/// What many plays came to, so that no compiler leaves them out.
struct Climbed {
    std::uint64_t steps = 0;
    std::int64_t cents = 0;
    std::int64_t happiness = 0;
};

/// Random plays on packed states, with nothing remembered: what a simulation needs.
class Climber {
public:
    explicit Climber(const Program& program)
        : program_(program), here_(program.state_words()), next_(program.state_words()) {}

    Climbed climb(std::uint64_t plays, std::uint64_t seed) {
        const Dice dice(seed);
        Climbed climbed;
        for (std::uint64_t play = 0; play < plays; ++play) {
            engine::enter_start(program_, here_.data());
            while (const std::uint32_t count = list_offered()) {
                step(offered_[dice.below(3 * climbed.steps, count)], dice, climbed);
                ++climbed.steps;
            }
            climbed.happiness += engine::happiness_of(here_[0]);
        }
        return climbed;
    }

private:
    std::uint32_t list_offered() {
        const engine::SceneCode& scene = program_.scenes[engine::scene_of(here_[0])];
        std::uint32_t count = 0;
        for (std::uint32_t i = 0; i < scene.response_count; ++i) {
            const engine::ResponseIndex response = scene.first_response + i;
            if (!engine::is_open(program_, here_.data(), response)) continue;
            const engine::ResponseCode& code = program_.responses[response];
            for (std::uint32_t a = 0; a < code.action_count; ++a) offered_[count++] = code.first_action + a;
        }
        return count;
    }

    void step(ActionIndex index, const Dice& dice, Climbed& climbed) {
        const engine::ActionCode& action = program_.actions[index];
        if (action.approves >= 100 || dice.happens(3 * climbed.steps + 1, action.approves)) {
            engine::apply_granted(program_, here_.data(), index, thrown_outcome(action, dice, climbed.steps),
                                  next_.data());
            climbed.cents += action.granted_cents;
        } else {
            engine::apply_refused(program_, here_.data(), index, next_.data());
            climbed.cents += action.refused_cents;
        }
        here_.swap(next_);
    }

    engine::OutcomeIndex thrown_outcome(const engine::ActionCode& action, const Dice& dice, std::uint64_t steps) const {
        const engine::ResponseCode& response = program_.responses[action.response];
        engine::OutcomeIndex outcome = response.first_outcome;
        if (response.outcome_count == 1) return outcome;
        auto percent = static_cast<int>(dice.below(3 * steps + 2, 100));
        while (percent >= program_.outcomes[outcome].chance) percent -= program_.outcomes[outcome++].chance;
        return outcome;
    }

    const Program& program_;
    std::vector<Word> here_;
    std::vector<Word> next_;
    std::array<ActionIndex, 2 * model::kMostResponses> offered_{};
};

/// The same through sessions, with everything that a play on the screen remembers.
Climbed climb_in_sessions(const std::shared_ptr<const Program>& program, std::uint64_t plays, std::uint64_t seed) {
    const Dice dice(seed);
    Climbed climbed;
    engine::Session session(program, seed);
    std::vector<ActionIndex> offered;
    for (std::uint64_t play = 0; play < plays; ++play) {
        session.restart(seed + play);
        for (session.list_offered(offered); !offered.empty(); session.list_offered(offered)) {
            const auto count = static_cast<std::uint32_t>(offered.size());
            const auto given = session.give(offered[dice.below(climbed.steps++, count)]);
            climbed.happiness += std::holds_alternative<engine::Step>(given) ? 1 : 0;
        }
        climbed.cents += session.bill().total().cents();
    }
    return climbed;
}

template <typename Climb>
void print_steps(const std::string& what, const Climb& climb) {
    std::uint64_t steps = 0;
    const double seconds = bench::fastest(5, [&] { steps = climb().steps; });
    bench::print_rate(what, static_cast<double>(steps) / seconds / 1e6, 20);
}

}  // namespace

TEST_CASE("random steps up a ladder of 12 scenes with 3 responses each", "[!benchmark][engine]") {
    for (const bool is_rich : {false, true}) {
        const std::string name = is_rich ? "rich ladder" : "ladder";
        const auto program = support::ladder_program({12, 3, is_rich});
        Climber climber(*program);
        print_steps(name + ", steps", [&] { return climber.climb(200'000, 1); });
        print_steps(name + ", session steps", [&] { return climb_in_sessions(program, 50'000, 1); });
        BENCHMARK(name + ": 1,000 plays") { return climber.climb(1000, 1).cents; };
        BENCHMARK(name + ": 1,000 plays in sessions") { return climb_in_sessions(program, 1000, 1).cents; };
    }
}
