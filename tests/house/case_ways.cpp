#include "house/case_ways.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "house/reading_ease.h"

namespace leeway::house {

namespace {

using analysis::Choice;
using analysis::Expected;
using analysis::StateGraph;
using analysis::StateIndex;

engine::SceneIndex scene_of(const StateGraph& graph, StateIndex state) { return graph.view(state).scene(); }

/// What a choice leads to, or nothing where one cannot go on from there within the policy.
std::optional<Expected> led_to(const StateGraph& graph, const std::vector<std::optional<Expected>>& value,
                               const Choice& choice) {
    const engine::ActionCode& action = graph.program->actions[choice.action];
    Expected sum;
    for (const analysis::Transition& t : graph.transitions_of(choice)) {
        if (!value[t.target]) return std::nullopt;
        sum.happiness += t.probability() * value[t.target]->happiness;
        sum.cost += t.probability() * value[t.target]->cost;
    }
    const double approved = action.approves / 100.0;
    sum.cost += approved * static_cast<double>(action.granted_cents) +
                (1 - approved) * static_cast<double>(action.refused_cents);
    return sum;
}

bool is_dearer(const Expected& a, const Expected& b) {
    if (a.cost > b.cost + analysis::kTie) return true;
    return a.cost > b.cost - analysis::kTie && a.happiness > b.happiness;
}

}  // namespace

std::size_t longest_way(const StateGraph& graph) {
    std::vector<std::size_t> left(graph.size(), 0);
    for (std::size_t state = graph.size(); state-- > 0;) {
        const auto here = static_cast<StateIndex>(state);
        for (const Choice& choice : graph.choices_of(here)) {
            for (const analysis::Transition& t : graph.transitions_of(choice)) {
                const std::size_t step = scene_of(graph, t.target) == scene_of(graph, here) ? 0 : 1;
                left[state] = std::max(left[state], left[t.target] + step);
            }
        }
    }
    return left[0];
}

Expected dearest_way(const StateGraph& graph, bool may_breach) {
    std::vector<std::optional<Expected>> value(graph.size());
    for (std::size_t state = graph.size(); state-- > 0;) {
        const auto here = static_cast<StateIndex>(state);
        const auto choices = graph.choices_of(here);
        if (choices.empty()) value[state] = Expected{static_cast<double>(graph.view(here).happiness()), 0};
        for (const Choice& choice : choices) {
            const bool is_breach = graph.program->actions[choice.action].kind == engine::ActionKind::Anyway;
            if (is_breach && !may_breach) continue;
            const std::optional<Expected> expected = led_to(graph, value, choice);
            if (expected && (!value[state] || is_dearer(*expected, *value[state]))) value[state] = expected;
        }
    }
    return value[0].value_or(Expected{});
}

std::set<engine::ResponseIndex> opened_by_a_journey(const StateGraph& graph) {
    std::set<engine::ResponseIndex> waiting;
    for (engine::ResponseIndex response = 0; response < graph.program->responses.size(); ++response) {
        if (!graph.program->response_text(response).when.notes.empty()) waiting.insert(response);
    }
    for (StateIndex state = 0; state < graph.size(); ++state) {
        for (const Choice& choice : graph.choices_of(state)) {
            waiting.erase(graph.program->actions[choice.action].response);
        }
    }
    return waiting;
}

std::set<engine::ResponseIndex> off_frontier(const StateGraph& graph) {
    std::set<engine::ResponseIndex> unused;
    for (engine::ResponseIndex response = 0; response < graph.program->responses.size(); ++response) {
        unused.insert(response);
    }
    for (const analysis::FrontierPoint& point : analysis::frontier(graph)) {
        for (const analysis::PlannedChoice& choice : point.plan) {
            unused.erase(graph.program->actions[choice.action].response);
        }
    }
    return unused;
}

bool says_why_not(const model::Response& response) {
    constexpr std::size_t kFewestWords = 15;
    Text why;
    why.add(response.why);
    return why.words >= kFewestWords;
}

std::vector<Offered> offered_at_once(const StateGraph& graph) {
    std::vector<std::optional<Offered>> by_scene(graph.program->scenes.size());
    for (StateIndex state = 0; state < graph.size(); ++state) {
        std::set<engine::ResponseIndex> open;
        for (const Choice& c : graph.choices_of(state)) open.insert(graph.program->actions[c.action].response);
        const engine::SceneIndex scene = scene_of(graph, state);
        if (graph.program->scenes[scene].is_ending) continue;
        std::optional<Offered>& offered = by_scene[scene];
        if (!offered) offered = Offered{graph.program->scene_text(scene).id.text, open.size(), open.size()};
        offered->least = std::min(offered->least, open.size());
        offered->most = std::max(offered->most, open.size());
    }
    std::vector<Offered> reached;
    for (const std::optional<Offered>& offered : by_scene) {
        if (offered) reached.push_back(*offered);
    }
    return reached;
}

std::pair<std::size_t, std::size_t> longest_texts(const engine::Program& program,
                                                  const std::vector<analysis::PlannedChoice>& plan) {
    std::set<engine::ResponseIndex> given;
    for (const analysis::PlannedChoice& choice : plan) given.insert(program.actions[choice.action].response);
    std::size_t longest = 0;
    for (const engine::ResponseIndex response : given) {
        const auto length = [](const model::Response& r) { return code_points(r.say); };
        const std::size_t own = length(program.response_text(response));
        const auto& all = program.scene_text(program.responses[response].scene).responses;
        const bool is_longest = std::none_of(all.begin(), all.end(), [&](const auto& r) { return length(r) > own; });
        if (is_longest) ++longest;
    }
    return {given.size(), longest};
}

}  // namespace leeway::house
