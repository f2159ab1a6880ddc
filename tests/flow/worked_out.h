#pragma once

#include <memory>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "analysis/persona.h"
#include "engine/compile.h"
#include "flow/draft_analysis.h"
#include "flow/request.h"
#include "model/reached.h"
#include "model/validate.h"

namespace leeway::flow_tests {

/// What the designer's analyst answers, at once and in the same thread.
inline flow::intent::DraftAnalyzed worked_out(const flow::request::AnalyzeDraft& wanted) {
    auto analysis = std::make_shared<flow::DraftAnalysis>();
    analysis->revision = wanted.revision;
    analysis->scenario = wanted.scenario;
    analysis->policy = wanted.policy;
    auto scenario = wanted.scenario;
    if (model::has_errors(model::validate(*scenario))) {
        scenario = std::make_shared<const model::Scenario>(model::without_unreached(*scenario));
        analysis->has_errors = model::has_errors(model::validate(*scenario));
        analysis->leaves_out = !analysis->has_errors;
    }
    if (analysis->has_errors) return {analysis};
    auto graph = analysis::explore(engine::compile(scenario, wanted.policy));
    REQUIRE(graph);
    analysis->analysis = analysis::analyze(*graph);
    analysis->personas = analysis::bundled_means(*graph);
    analysis->ways =
        analysis::ways_of_interest(*graph, analysis::habit_of(*graph, *analysis::find_persona(analysis::kMostPeople)));
    analysis->arrivals = analysis::arrivals_everywhere(*graph, flow::kMostArrivals);
    analysis->program = graph->program;
    analysis->graph = std::make_shared<const analysis::StateGraph>(std::move(*graph));
    return {analysis};
}

/// What the analyst of plays answers.
inline flow::Intent worked_out(const flow::request::Analyze& wanted) {
    Result<std::shared_ptr<const analysis::Judge>> judge = analysis::Judge::make(wanted.program);
    if (!judge) return flow::intent::AnalysisFailed{wanted.program, judge.error()};
    auto analysis = std::make_shared<const analysis::Analysis>(analysis::analyze((*judge)->graph()));
    return flow::intent::Analyzed{wanted.program, *judge, std::move(analysis),
                                  analysis::bundled_means((*judge)->graph())};
}

}  // namespace leeway::flow_tests
