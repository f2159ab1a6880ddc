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

/// @param elsewhere responses that the case alone is not judged by.
void read_ratings(const engine::Program& program, const std::set<engine::ResponseIndex>& elsewhere,
                  CaseMeasures& measures) {
    measures.ratings.fill({100, 0});
    for (engine::ResponseIndex number = 0; number < program.responses.size(); ++number) {
        if (elsewhere.count(number) != 0) continue;
        const model::Response& response = program.response_text(number);
        const std::array<int, 3> values{response.outcome, response.process, response.interaction};
        for (std::size_t i = 0; i < values.size(); ++i) {
            measures.ratings[i].first = std::min(measures.ratings[i].first, values[i]);
            measures.ratings[i].second = std::max(measures.ratings[i].second, values[i]);
        }
    }
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
        if (!says_why_not(program->response_text(response)))
            measures.off_without_why.push_back(name_of(*program, response));
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
    measures.endings =
        static_cast<std::size_t>(std::count_if(of.scenario->scenes.begin(), of.scenario->scenes.end(),
                                               [](const model::Scene& scene) { return scene.ending.has_value(); }));
    const analysis::StateGraph graph = graph_of(of, of.own);
    measures.under_own = analysis::analyze(graph);
    const std::set<engine::ResponseIndex> elsewhere = opened_by_a_journey(graph);
    read_ratings(*graph.program, elsewhere, measures);
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
