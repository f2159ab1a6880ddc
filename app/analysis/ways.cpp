#include <cmath>
#include <functional>

#include "analysis/coverage.h"
#include "analysis/recorded_steps.h"
#include "base/assert.h"

namespace leeway::analysis {

namespace {

/// What a way leads to from a state on.
struct Worth {
    int happiness = 0;  ///< at the end
    std::int64_t cost = 0;
    double log_probability = 0;
};

using Better = std::function<bool(const Worth&, const Worth&)>;

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// The best way from every state, over choices and luck alike, the author's order where several are as good.
class WayFinder {
public:
    WayFinder(const StateGraph& graph, const Habit& habit, Better better)
        : graph_(graph),
          habit_(habit),
          better_(std::move(better)),
          worth_(graph.size()),
          taken_(graph.size(), kNone),
          result_(graph.size(), 0) {
        for (std::size_t i = graph.size(); i-- > 0;) settle(static_cast<StateIndex>(i));
    }

    [[nodiscard]] Way way(Way::Kind kind) const {
        Way way{kind, {}, worth_[0].happiness, worth_[0].cost, 1};
        for (StateIndex state = 0; taken_[state] != kNone;) {
            const Choice& choice = graph_.choices[taken_[state]];
            const Transition& result = graph_.transitions_of(choice)[result_[state]];
            way.steps.push_back(recorded_step(graph_, state, choice, result_[state]));
            way.probability *= result.probability();
            if (kind == Way::Kind::MostPeople) way.probability *= habit_.probability[taken_[state]];
            state = result.target;
        }
        return way;
    }

private:
    void settle(StateIndex state) {
        if (graph_.choices_of(state).empty()) worth_[state].happiness = graph_.view(state).happiness();
        for (std::uint32_t c = graph_.first_choice[state]; c != graph_.first_choice[state + 1]; ++c) {
            const auto results = graph_.transitions_of(graph_.choices[c]);
            for (std::uint32_t r = 0; r < results.size(); ++r) consider(state, c, r);
        }
    }

    void consider(StateIndex state, std::uint32_t choice, std::uint32_t result) {
        const Transition& transition = graph_.transitions_of(graph_.choices[choice])[result];
        Worth worth = worth_[transition.target];
        worth.cost += cost_of(graph_, graph_.choices[choice], result);
        worth.log_probability += std::log(habit_.probability[choice] * transition.probability());
        if (taken_[state] != kNone && !better_(worth, worth_[state])) return;
        worth_[state] = worth;
        taken_[state] = choice;
        result_[state] = result;
    }

    const StateGraph& graph_;
    const Habit& habit_;
    Better better_;
    std::vector<Worth> worth_;
    std::vector<std::uint32_t> taken_;
    std::vector<std::uint32_t> result_;
};

bool happier_then_cheaper(const Worth& a, const Worth& b) {
    return a.happiness != b.happiness ? a.happiness > b.happiness : a.cost < b.cost;
}

bool cheaper_then_happier(const Worth& a, const Worth& b) {
    return a.cost != b.cost ? a.cost < b.cost : a.happiness > b.happiness;
}

bool sadder_then_dearer(const Worth& a, const Worth& b) {
    return a.happiness != b.happiness ? a.happiness < b.happiness : a.cost > b.cost;
}

bool likelier(const Worth& a, const Worth& b) { return a.log_probability > b.log_probability + kTie; }

}  // namespace

std::vector<Way> ways_of_interest(const StateGraph& graph) {
    const Persona* balanced = find_persona("balanced");
    LEEWAY_ASSERT(balanced != nullptr, "the balanced persona is not among the bundled ones any more");
    const Habit habit = habit_of(graph, *balanced);
    return {WayFinder(graph, habit, happier_then_cheaper).way(Way::Kind::Happiest),
            WayFinder(graph, habit, cheaper_then_happier).way(Way::Kind::Cheapest),
            WayFinder(graph, habit, sadder_then_dearer).way(Way::Kind::Worst),
            WayFinder(graph, habit, likelier).way(Way::Kind::MostPeople)};
}

}  // namespace leeway::analysis
