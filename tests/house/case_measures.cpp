#include "house/case_measures.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "house/case_ways.h"
#include "house/reading_ease.h"
#include "house/tricks.h"

namespace leeway::house {

namespace {

/// Words: a `why` that says why not takes more than a remark.
constexpr std::size_t kFewestWhyNot = 15;

void read_texts(const model::Scenario& scenario, CaseMeasures& measures) {
    Text text;
    for (const model::Scene& scene : scenario.scenes) {
        text.add(scene.narration);
        text.add(scene.says);
        for (const model::Response& response : scene.responses) {
            text.add(response.say);
            for (const model::ChanceOutcome& outcome : response.then) text.add(outcome.narration);
        }
    }
    measures.words = text.words;
    measures.reading_ease = text.reading_ease();
}

void read_ratings(const model::Scenario& scenario, CaseMeasures& measures) {
    measures.ratings.fill({100, 0});
    const std::set<std::string> notes = notes_set_in(scenario);
    for (const model::Scene& scene : scenario.scenes) {
        if (scene.ending) ++measures.endings;
        for (const model::Response& response : scene.responses) {
            if (waits_for_earlier_contact(response, notes)) continue;
            const std::array<int, 3> values{response.outcome, response.process, response.interaction};
            for (std::size_t i = 0; i < values.size(); ++i) {
                measures.ratings[i].first = std::min(measures.ratings[i].first, values[i]);
                measures.ratings[i].second = std::max(measures.ratings[i].second, values[i]);
            }
        }
    }
}

/// The responses that ask for a note and that no play of this case alone comes to: only a journey offers them, so the
/// case alone is not judged by them.
std::set<engine::ResponseIndex> opened_by_a_journey(const analysis::StateGraph& graph) {
    std::set<engine::ResponseIndex> waiting;
    for (engine::ResponseIndex response = 0; response < graph.program->responses.size(); ++response) {
        if (!graph.program->response_text(response).when.notes.empty()) waiting.insert(response);
    }
    for (analysis::StateIndex state = 0; state < graph.size(); ++state) {
        for (const analysis::Choice& choice : graph.choices_of(state)) {
            waiting.erase(graph.program->actions[choice.action].response);
        }
    }
    return waiting;
}

/// The responses that a frontier has no use for.
std::set<engine::ResponseIndex> off_frontier(const analysis::StateGraph& graph) {
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

void look_under_all(const LibraryCase& of, const Policies& policies, CaseMeasures& measures) {
    std::set<engine::ResponseIndex> off(measures.under_own.never_on_frontier.begin(),
                                        measures.under_own.never_on_frontier.end());
    std::shared_ptr<const engine::Program> program;
    for (const auto& policy : policies) {
        const analysis::StateGraph graph = graph_of(of, policy);
        const std::set<engine::ResponseIndex> here = off_frontier(graph);
        std::set<engine::ResponseIndex> both;
        std::set_intersection(off.begin(), off.end(), here.begin(), here.end(), std::inserter(both, both.end()));
        off = both;
        program = graph.program;
    }
    for (const engine::ResponseIndex response : off) {
        measures.off_every_frontier.push_back(name_of(*program, response));
        Text why;
        why.add(program->response_text(response).why);
        if (why.words < kFewestWhyNot) measures.off_without_why.push_back(name_of(*program, response));
    }
}

}  // namespace

double CaseMeasures::share_on_frontier() const {
    const auto off = static_cast<double>(under_own.never_on_frontier.size());
    return 1 - off / static_cast<double>(responses);
}

CaseMeasures measure(const LibraryCase& of, const Policies& policies) {
    CaseMeasures measures;
    read_texts(*of.scenario, measures);
    read_ratings(*of.scenario, measures);
    const analysis::StateGraph graph = graph_of(of, of.own);
    measures.under_own = analysis::analyze(graph);
    const std::set<engine::ResponseIndex> elsewhere = opened_by_a_journey(graph);
    std::erase_if(measures.under_own.never_on_frontier,
                  [&](engine::ResponseIndex response) { return elsewhere.count(response) != 0; });
    measures.responses = graph.program->responses.size() - elsewhere.size();
    measures.longest_way = longest_way(graph);
    measures.offered = offered_at_once(graph);
    measures.tricks = scores_of_tricks(graph);
    measures.dearest = dearest_way(graph, true);
    measures.dearest_allowed = dearest_way(graph, false);
    const auto& happiest = measures.under_own.frontier.back();
    std::tie(measures.happiest_choices, measures.happiest_longest) = longest_texts(*graph.program, happiest.plan);
    look_under_all(of, policies, measures);
    return measures;
}

}  // namespace leeway::house
