#include <ostream>

#include "analysis/analysis.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/json_values.h"
#include "cli/library.h"
#include "model/join.h"
#include "report/phrases.h"

namespace leeway::cli {

namespace {

using analysis::Analysis;
using files::JsonTree;
using Layout = JsonTree::Layout;

JsonTree json_valued(const analysis::Valued& valued) {
    JsonTree object = JsonTree::object(Layout::Flowing);
    object.add("utility", json_number(valued.utility));
    object.add("happiness", json_number(valued.happiness));
    object.add("cost", json_number(valued.cost));
    return object;
}

JsonTree json_point(const engine::Program& program, const analysis::FrontierPoint& point) {
    JsonTree object = JsonTree::object(Layout::Spread);
    object.add("happiness", json_number(point.happiness));
    object.add("cost", json_number(point.cost));
    JsonTree rate = JsonTree::array();
    rate.add(json_number(point.lowest_rate));
    rate.add(point.highest_rate ? json_number(*point.highest_rate) : JsonTree::scalar("null"));
    object.add("rate", std::move(rate));
    object.add("endings", json_endings(program, point.endings));
    JsonTree plan = JsonTree::array();
    for (const analysis::PlannedChoice& choice : point.plan) {
        JsonTree step = JsonTree::object(Layout::Flowing);
        add_action(step, program, choice.action);
        plan.add(std::move(step));
    }
    object.add("plan", std::move(plan));
    return object;
}

std::string response_name(const engine::Program& program, engine::ResponseIndex response) {
    return model::full_name(*program.scenario, program.responses[response].scene) + "/" +
           program.response_text(response).id.text;
}

JsonTree json_efficient(const std::vector<analysis::DeterministicPoint>& points) {
    JsonTree list = JsonTree::array();
    for (const analysis::DeterministicPoint& point : points) {
        JsonTree pair = JsonTree::array();
        pair.add(json_number(point.happiness));
        pair.add(json_number(point.cost));
        list.add(std::move(pair));
    }
    return list;
}

JsonTree json_analysis(const engine::Program& program, const Analysis& analysis) {
    JsonTree object = JsonTree::object(Layout::Spread);
    object.add("scenario", JsonTree::text(program.scenario->id.text));
    object.add("policy", JsonTree::text(program.policy->id.text));
    object.add("states", json_number(static_cast<std::uint64_t>(analysis.states)));
    object.add("plays", JsonTree::text(analysis.plays));
    object.add("best", json_valued(analysis.best));
    object.add("worst", json_valued(analysis.worst));
    JsonTree frontier = JsonTree::array();
    for (const analysis::FrontierPoint& point : analysis.frontier) frontier.add(json_point(program, point));
    object.add("frontier", std::move(frontier));
    if (analysis.efficient) object.add("efficient", json_efficient(*analysis.efficient));
    JsonTree endings = JsonTree::object(Layout::Flowing);
    for (const auto& [scene, reachable] : analysis.endings)
        endings.add(model::full_name(*program.scenario, scene), json_flag(reachable));
    object.add("endings", std::move(endings));
    JsonTree never = JsonTree::array();
    for (const engine::ResponseIndex response : analysis.never_on_frontier) {
        never.add(JsonTree::text(response_name(program, response)));
    }
    object.add("never_on_frontier", std::move(never));
    return object;
}

void say_valued(const Console& console, const report::Phrases& phrases, std::string_view key,
                const analysis::Valued& valued) {
    console.say(console.text(key, {{"points", format_fixed(valued.utility, 2)},
                                   {"happiness", format_fixed(valued.happiness, 2)},
                                   {"cost", phrases.money(valued.cost)}}));
}

void say_frontier(const Console& console, const report::Phrases& phrases, const Analysis& analysis) {
    console.gap();
    console.say_strongly(console.text("cli.analyze.frontier"));
    for (const analysis::FrontierPoint& point : analysis.frontier) {
        console.say(console.text(point.highest_rate ? "cli.analyze.point" : "cli.analyze.last_point",
                                 {{"happiness", format_fixed(point.happiness, 2)},
                                  {"cost", phrases.money(point.cost)},
                                  {"from", phrases.money(point.lowest_rate)},
                                  {"to", phrases.money(point.highest_rate.value_or(0))}}));
    }
}

void say_analysis(const Console& console, const engine::Program& program, const Analysis& analysis) {
    const report::Phrases phrases(console.words(), program);
    console.say_strongly(
        console.text("cli.analyze.title", {{"case", program.scenario->title}, {"policy", program.policy->name}}));
    const std::string states = std::to_string(analysis.states);
    console.say(console.text("cli.analyze.size", {{"states", states}, {"plays", analysis.plays}}));
    console.say(console.text("report.remark.price", {{"here", phrases.point_value()}}));
    say_valued(console, phrases, "cli.analyze.best", analysis.best);
    say_valued(console, phrases, "cli.analyze.worst", analysis.worst);
    say_frontier(console, phrases, analysis);
    console.gap();
    console.say_strongly(console.text("cli.analyze.endings"));
    for (const auto& [scene, reachable] : analysis.endings) {
        const model::Scene& ending = program.scene_text(scene);
        console.say(console.text(reachable ? "cli.analyze.ending" : "cli.analyze.no_ending",
                                 {{"id", model::full_name(*program.scenario, scene)},
                                  {"title", ending.ending ? ending.ending->title : ""}}));
    }
    if (analysis.never_on_frontier.empty()) return;
    console.gap();
    console.say_strongly(console.text("cli.analyze.never"));
    for (const engine::ResponseIndex response : analysis.never_on_frontier)
        console.say(response_name(program, response));
}

}  // namespace

int run_analyze(const AnalyzeChoices& choices, const Console& console) {
    const Library library(console);
    const auto found = library.find_program(choices.scenario, choices.policy);
    if (!found) return console.complain(found.error()), 1;
    const std::shared_ptr<const engine::Program>& program = *found;
    const Result<Analysis> analysis = analysis::analyze(program);
    if (!analysis) return console.complain(analysis.error()), 1;
    if (choices.json) {
        console.out << json_analysis(*program, *analysis).to_file();
    } else {
        say_analysis(console, *program, *analysis);
    }
    for (const engine::SceneIndex scene : analysis->stuck) {
        console.complain(console.text("cli.stuck", {{"scene", model::full_name(*program->scenario, scene)}}));
    }
    return analysis->stuck.empty() ? 0 : 1;
}

}  // namespace leeway::cli
