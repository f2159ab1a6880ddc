#include <cmath>

#include "analysis/coverage.h"
#include "analysis/recorded_steps.h"

namespace leeway::analysis {

namespace {

/// What a way leads to from a state on.
struct Worth {
    int happiness = 0;  ///< at the end
    std::int64_t cost = 0;
    double log_probability = 0;
};

constexpr std::uint32_t kNone = 0xFFFFFFFFU;

/// The best way from every state, over choices and luck alike, the author's order where several are as good.
template <typename Better>
class WayFinder {
public:
    WayFinder(const StateGraph& graph, const Habit& habit)
        : graph_(graph), habit_(habit), worth_(graph.size()), taken_(graph.size(), kNone), result_(graph.size(), 0) {
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
        if constexpr (Better::kCountsPeople)
            worth.log_probability += std::log(habit_.probability[choice] * transition.probability());
        if (taken_[state] != kNone && !Better()(worth, worth_[state])) return;
        worth_[state] = worth;
        taken_[state] = choice;
        result_[state] = result;
    }

    const StateGraph& graph_;
    const Habit& habit_;
    std::vector<Worth> worth_;
    std::vector<std::uint32_t> taken_;
    std::vector<std::uint32_t> result_;
};

/// What makes one way better than another. kCountsPeople: whether it asks how likely people are to go it.
struct HappierThenCheaper {
    static constexpr bool kCountsPeople = false;
    bool operator()(const Worth& a, const Worth& b) const {
        return a.happiness != b.happiness ? a.happiness > b.happiness : a.cost < b.cost;
    }
};

struct CheaperThenHappier {
    static constexpr bool kCountsPeople = false;
    bool operator()(const Worth& a, const Worth& b) const {
        return a.cost != b.cost ? a.cost < b.cost : a.happiness > b.happiness;
    }
};

struct SadderThenDearer {
    static constexpr bool kCountsPeople = false;
    bool operator()(const Worth& a, const Worth& b) const {
        return a.happiness != b.happiness ? a.happiness < b.happiness : a.cost > b.cost;
    }
};

struct Likelier {
    static constexpr bool kCountsPeople = true;
    bool operator()(const Worth& a, const Worth& b) const { return a.log_probability > b.log_probability + kTie; }
};

}  // namespace

std::vector<Way> ways_of_interest(const StateGraph& graph, const Habit& habit) {
    return {WayFinder<HappierThenCheaper>(graph, habit).way(Way::Kind::Happiest),
            WayFinder<CheaperThenHappier>(graph, habit).way(Way::Kind::Cheapest),
            WayFinder<SadderThenDearer>(graph, habit).way(Way::Kind::Worst),
            WayFinder<Likelier>(graph, habit).way(Way::Kind::MostPeople)};
}

}  // namespace leeway::analysis
