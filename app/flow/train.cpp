#include <algorithm>
#include <cmath>
#include <string_view>

#include "base/text.h"
#include "flow/app.h"
#include "flow/start.h"
#include "flow/wording.h"

namespace leeway::flow {

namespace {

/// "Played twice under this policy, best so far 82"; empty where it was not finished yet. Plays of the files as they
/// are now: a score of another version says nothing about this one.
std::string history_of(const AppState& state, const CaseEntry& entry) {
    if (state.library.policies.empty()) return {};
    const PolicyEntry& policy = state.library.policies[state.chosen_policy];
    std::int64_t plays = 0;
    double best = 0;
    for (const engine::Record& record : state.records) {
        const bool is_this = record.scenario == entry.scenario->id && record.digest == entry.digest &&
                             record.policy == policy.policy->id && record.policy_digest == policy.digest;
        if (!is_this || !record.end) continue;
        ++plays;
        best = std::max(best, record.end->score);
    }
    if (plays == 0) return {};
    return state.words->count("train.history", plays, {{"best", std::to_string(std::lround(best))}});
}

CaseCard make_case(const AppState& state, std::size_t number) {
    const CaseEntry& entry = state.library.cases[number];
    const model::Scenario& scenario = *entry.scenario;
    CaseCard card;
    card.title = scenario.title;
    card.summary = scenario.summary;
    card.detail = case_line(*state.words, scenario);
    card.difficulty_level = std::clamp(scenario.difficulty, 1, 3);
    card.difficulty = state.words->text("train.difficulty." + std::to_string(card.difficulty_level));
    card.content_note = scenario.content_note;
    card.history = history_of(state, entry);
    card.chosen = number == state.chosen_case;
    return card;
}

PolicyCard make_policy(const AppState& state, std::size_t number) {
    const model::Policy& policy = *state.library.policies[number].policy;
    const std::string amount = format_money(policy.point_value, policy.currency);
    return {policy.name, policy.about, state.words->text("train.point_value", {{"amount", amount}}),
            number == state.chosen_policy};
}

void add_chosen(TrainView& view, const AppState& state) {
    if (state.library.cases.empty()) return;
    const model::Scenario& scenario = *state.library.cases[state.chosen_case].scenario;
    view.chosen_title = scenario.title;
    view.chosen_summary = scenario.summary;
    view.chosen_about_customer = listed({scenario.customer.name, scenario.customer.about});
    view.objectives = scenario.objectives;
    view.content_note = scenario.content_note;
}

void add_texts(TrainView& view, const words::Catalogue& words) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    view.title = text("train.title");
    view.cases_heading = text("train.cases");
    view.broken_heading = text("train.broken");
    view.policies_heading = text("train.policies");
    view.policies_hint = text("train.policies_hint");
    view.objectives_heading = text("train.objectives");
    view.ask_belief = text("settings.belief");
    view.ask_belief_hint = text("settings.belief_hint");
    view.on = text("app.on");
    view.off = text("app.off");
    view.start = text("train.start");
    view.reload = text("home.reload");
}

}  // namespace

TrainView make_train_view(const AppState& state) {
    TrainView view;
    add_texts(view, *state.words);
    view.ask_belief_on = state.settings.ask_belief;
    view.loading = !state.library_loaded;
    const std::string_view problem = start_problem(state);
    view.can_start = problem.empty();
    if (!problem.empty()) view.start_reason = state.words->text(problem);
    if (view.loading) return view;
    for (std::size_t i = 0; i < state.library.cases.size(); ++i) view.cases.push_back(make_case(state, i));
    for (std::size_t i = 0; i < state.library.policies.size(); ++i) view.policies.push_back(make_policy(state, i));
    for (const BrokenFile& broken : state.library.broken) view.broken.push_back({broken.file, broken.problem});
    add_chosen(view, state);
    if (!state.library.policies.empty()) {
        const std::string& policy = state.library.policies[state.chosen_policy].policy->name;
        view.under = state.words->text("train.under", {{"policy", policy}});
    }
    if (view.cases.empty()) view.empty_text = state.words->text("train.empty");
    return view;
}

}  // namespace leeway::flow
