#include <string_view>

#include "base/assert.h"
#include "flow/app.h"

namespace leeway::flow {

namespace {

DebriefLabels make_labels(const words::Catalogue& words) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    DebriefLabels labels;
    labels.score = text("debrief.score");
    labels.bill = text("debrief.bill");
    labels.decisions = text("debrief.decisions");
    labels.alternatives = text("debrief.alternatives");
    labels.taken = text("debrief.taken");
    labels.expected_happiness = text("debrief.expected_happiness");
    labels.expected_cost = text("debrief.expected_cost");
    labels.chart = text("debrief.chart");
    labels.worth = text("debrief.worth");
    labels.lesson = text("debrief.lesson");
    labels.try_again = text("debrief.try_again");
    labels.play_on = text("debrief.play_on");
    labels.play_again = text("debrief.play_again");
    labels.export_page = text("debrief.export");
    labels.open_exported = text("debrief.open_exported");
    labels.other_cases = text("debrief.other_cases");
    labels.why = text("debrief.why");
    labels.frontier = text("debrief.frontier");
    labels.you = text("debrief.you");
    labels.contact_ended = text("play.contact_ended");
    return labels;
}

}  // namespace

DebriefView make_debrief_view(const AppState& state) {
    LEEWAY_ASSERT(state.play.has_value(), "the debrief's view was asked for while no play is open");
    DebriefView view;
    view.labels = make_labels(*state.words);
    view.debrief = state.debrief;
    view.chosen = state.chosen_decision;
    if (state.play->is_trial) view.back = state.words->text("play.back_to_design");
    if (!state.exported.empty()) view.exported = state.words->text("debrief.exported", {{"path", state.exported}});
    if (state.debrief) return view;
    view.working = state.analysis_problem.empty();
    if (view.working) {
        view.working_text = state.words->text("debrief.working");
    } else {
        view.problem = state.words->text("debrief.problem", {{"problem", state.analysis_problem}});
    }
    return view;
}

}  // namespace leeway::flow
