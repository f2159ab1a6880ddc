#include <ostream>

#include "analysis/monte_carlo.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json_values.h"
#include "cli/library.h"
#include "model/join.h"
#include "report/phrases.h"

namespace leeway::cli {

namespace {

using files::JsonTree;
using Layout = JsonTree::Layout;

/// A population counted and calculated.
struct Comparison {
    analysis::Sampled sampled;
    analysis::Population exact;
};

JsonTree json_sampled(const engine::Program& program, const analysis::Sampled& sampled) {
    JsonTree object = JsonTree::object(Layout::Spread);
    object.add("happiness", json_number(sampled.happiness));
    object.add("happiness_error", json_number(sampled.happiness_error));
    object.add("cost", json_number(sampled.cost));
    object.add("cost_error", json_number(sampled.cost_error));
    JsonTree endings = JsonTree::object(Layout::Flowing);
    for (const auto& [scene, count] : sampled.endings)
        endings.add(model::full_name(*program.scenario, scene), json_number(count));
    object.add("endings", std::move(endings));
    return object;
}

JsonTree json_exact(const engine::Program& program, const analysis::Population& exact) {
    JsonTree object = JsonTree::object(Layout::Spread);
    object.add("happiness", json_number(exact.expected.happiness));
    object.add("happiness_deviation", json_number(exact.happiness_deviation));
    object.add("cost", json_number(exact.expected.cost));
    object.add("cost_deviation", json_number(exact.cost_deviation));
    object.add("endings", json_endings(program, exact.endings));
    object.add("asked", json_number(exact.asked));
    object.add("breaches", json_number(exact.breaches));
    return object;
}

JsonTree json_comparison(const SimulateChoices& choices, const engine::Program& program, const Comparison& comparison) {
    JsonTree object = JsonTree::object(Layout::Spread);
    object.add("scenario", JsonTree::text(program.scenario->id.text));
    object.add("policy", JsonTree::text(program.policy->id.text));
    object.add("persona", JsonTree::text(choices.persona));
    object.add("plays", json_number(choices.plays));
    object.add("seed", json_number(choices.seed));
    object.add("sampled", json_sampled(program, comparison.sampled));
    object.add("exact", json_exact(program, comparison.exact));
    return object;
}

void say_comparison(const Console& console, const SimulateChoices& choices, const engine::Program& program,
                    const Comparison& comparison) {
    const report::Phrases phrases(console.words(), program);
    const analysis::Sampled& sampled = comparison.sampled;
    const analysis::Population& exact = comparison.exact;
    const std::string plays = std::to_string(choices.plays);
    const std::string seed = std::to_string(choices.seed);
    console.say_strongly(console.text("cli.simulate.title", {{"case", program.scenario->title},
                                                             {"policy", program.policy->name},
                                                             {"persona", choices.persona},
                                                             {"plays", plays},
                                                             {"seed", seed}}));
    console.say(console.text("cli.simulate.happiness",
                             {{"sampled", format_fixed(sampled.happiness, 2)},
                              {"error", format_fixed(analysis::half_width(sampled.happiness_error), 2)},
                              {"exact", format_fixed(exact.expected.happiness, 2)}}));
    console.say(console.text("cli.simulate.cost", {{"sampled", phrases.money(sampled.cost)},
                                                   {"error", phrases.money(analysis::half_width(sampled.cost_error))},
                                                   {"exact", phrases.money(exact.expected.cost)}}));
    for (const auto& [scene, probability] : exact.endings) {
        const auto counted = sampled.endings.find(scene);
        const auto count = static_cast<double>(counted == sampled.endings.end() ? 0 : counted->second);
        console.say(console.text("cli.simulate.ending",
                                 {{"ending", model::full_name(*program.scenario, scene)},
                                  {"sampled", format_fixed(100 * count / static_cast<double>(choices.plays), 2)},
                                  {"exact", format_fixed(100 * probability, 2)}}));
    }
}

}  // namespace

int run_simulate(const SimulateChoices& choices, const Console& console) {
    const Library library(console);
    const auto found = library.find_program(choices.scenario, choices.policy);
    if (!found) return console.complain(found.error()), 1;
    const std::shared_ptr<const engine::Program>& program = *found;
    const Result<analysis::StateGraph> graph = analysis::explore(program);
    if (!graph) return console.complain(graph.error()), 1;
    const analysis::Habit habit = analysis::habit_of(*graph, *analysis::find_persona(choices.persona));
    const Comparison comparison{analysis::simulate(*graph, habit, choices.plays, choices.seed),
                                analysis::propagate(*graph, habit)};
    if (choices.json) {
        console.out << json_comparison(choices, *program, comparison).to_file();
    } else {
        say_comparison(console, choices, *program, comparison);
    }
    return 0;
}

}  // namespace leeway::cli
