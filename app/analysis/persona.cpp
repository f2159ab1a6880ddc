#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "analysis/induction.h"
#include "analysis/persona.h"

namespace leeway::analysis {

namespace {

/// Against policy costs so much that it is done only where nothing else is offered.
constexpr double kNever = 1000;

// Design choices, not findings: what sets the six apart is how much a customer's happiness counts for them (rate), how
// sure their hand is (noise), and how they feel about asking upwards (shy) and about breaking a rule (fear).
constexpr std::array<Persona, 6> kPersonas{{
    {"by-the-book", 0.2, 0, 0, kNever},
    {"warm-by-the-book", 1, 0, 0, kNever},
    {"generous", 4, 0, 0, 2},
    {"balanced", 1, 0.5, 1, 5},
    {"hurried", 0.4, 2, 6, 10},
    {"coin-flip", 1, std::numeric_limits<double>::infinity(), 0, 0},
}};

/// A choice as a persona sees it.
struct Option {
    double appeal = 0;     ///< points
    double happiness = 0;  ///< expected
};

/// What a state's choices are worth to a persona, state after state in the same memory.
class Appraiser {
public:
    Appraiser(const StateGraph& graph, const Persona& persona)
        : graph_(graph),
          persona_(persona),
          plan_(solve(graph,
                      {Objective::Kind::Rate, persona.rate * static_cast<double>(graph.program->point_value_cents())})),
          own_cost_(mean_costs(*graph.program)) {}

    /// Valid until the next call.
    const std::vector<Option>& options_of(StateIndex state) {
        options_.clear();
        for (const Choice& choice : graph_.choices_of(state)) {
            const engine::ActionCode& action = graph_.program->actions[choice.action];
            const Expected expected = value_of_choice(graph_, own_cost_, plan_.value.data(), choice);
            const double fear = action.kind == engine::ActionKind::Anyway ? persona_.fear : 0;
            options_.push_back(
                {utility(expected, plan_.objective.rate) - persona_.shy * action.layers - fear, expected.happiness});
        }
        return options_;
    }

private:
    const StateGraph& graph_;
    const Persona& persona_;
    Plan plan_;
    std::vector<double> own_cost_;  ///< an action, cents
    std::vector<Option> options_;
};

std::size_t favourite(const std::vector<Option>& options) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < options.size(); ++i) {
        const double gap = options[i].appeal - options[best].appeal;
        if (gap > kTie || (gap >= -kTie && options[i].happiness - options[best].happiness > kTie)) best = i;
    }
    return best;
}

/// Probabilities proportional to exp(appeal / noise); the highest exponent is made 0, so that none can overflow.
void soften(const std::vector<Option>& options, double noise, double* probability) {
    double highest = -std::numeric_limits<double>::infinity();
    for (const Option& option : options) highest = std::max(highest, option.appeal);
    double sum = 0;
    for (std::size_t i = 0; i < options.size(); ++i) {
        probability[i] = std::exp((options[i].appeal - highest) / noise);
        sum += probability[i];
    }
    for (std::size_t i = 0; i < options.size(); ++i) probability[i] /= sum;
}

}  // namespace

std::span<const Persona> bundled_personas() { return kPersonas; }

const Persona* find_persona(std::string_view id) {
    const auto* found = std::find_if(kPersonas.begin(), kPersonas.end(), [&](const Persona& p) { return p.id == id; });
    return found == kPersonas.end() ? nullptr : &*found;
}

Habit habit_of(const StateGraph& graph, const Persona& persona) {
    Appraiser appraiser(graph, persona);
    Habit habit;
    habit.probability.resize(graph.first_choice.back(), 0);
    for (StateIndex state = 0; state < graph.size(); ++state) {
        const std::vector<Option>& options = appraiser.options_of(state);
        if (options.empty()) continue;
        double* probability = habit.probability.data() + graph.first_choice[state];
        if (persona.noise > 0) {
            soften(options, persona.noise, probability);
        } else {
            probability[favourite(options)] = 1;
        }
    }
    return habit;
}

}  // namespace leeway::analysis
