#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "base/listed.h"
#include "base/text.h"
#include "flow/app.h"
#include "flow/finding.h"
#include "flow/policy_choice.h"
#include "flow/start.h"
#include "flow/wording.h"
#include "model/join.h"

namespace leeway::flow {

namespace {

/// What was achieved with a case under the policy that it would be played under.
struct Past {
    std::int64_t plays = 0;
    double best = 0;
};
using Pasts = std::map<std::pair<std::string_view, std::string_view>, Past>;  // by the digests of case and policy

/// Of finished plays of the files as they are now: a score of another version says nothing about this one.
Pasts pasts_of(const AppState& state) {
    Pasts pasts;
    for (const engine::Record& record : state.records) {
        if (!record.end) continue;
        Past& past = pasts[{record.digest, record.policy_digest}];
        ++past.plays;
        past.best = std::max(past.best, record.end->score);
    }
    return pasts;
}

/// "Played twice under “Standard”, best score so far 82"; empty where it was not finished yet.
std::string history_of(const AppState& state, std::size_t number, const Pasts& pasts) {
    if (state.library.policies.empty()) return {};
    const PolicyEntry& policy = state.library.policies[policy_for(state, number)];
    const auto past = pasts.find({state.library.cases[number].digest, policy.digest});
    if (past == pasts.end()) return {};
    const std::string best = std::to_string(std::lround(past->second.best));
    return state.words->count("train.history", past->second.plays, {{"best", best}, {"policy", policy.policy->name}});
}

CaseCard make_case(const AppState& state, std::size_t number, const Pasts& pasts) {
    const model::Scenario& scenario = *state.library.cases[number].scenario;
    CaseCard card;
    card.number = number;
    card.title = scenario.title;
    card.summary = scenario.summary;
    card.detail = case_line(*state.words, scenario);
    card.difficulty_level = std::clamp(scenario.difficulty, 1, 3);
    card.difficulty = state.words->text("train.difficulty." + std::to_string(card.difficulty_level));
    card.content_note = scenario.content_note;
    card.history = history_of(state, number, pasts);
    card.chosen = number == state.chosen_case;
    if (state.library.cases[number].replaces_bundled)
        card.origin = state.words->text(model::is_journey(scenario) ? "train.own_journey" : "train.own_case");
    return card;
}

bool chose_journey(const AppState& state) {
    const std::vector<CaseEntry>& cases = state.library.cases;
    return state.chosen_case < cases.size() && model::is_journey(*cases[state.chosen_case].scenario);
}

PolicyCard make_policy(const AppState& state, std::size_t number) {
    const model::Policy& policy = *state.library.policies[number].policy;
    const std::string amount = format_money(policy.point_value, policy.currency);
    const bool is_recommended = recommended_policy(state.library, state.chosen_case) == number;
    const std::string_view recommended = chose_journey(state) ? "train.recommended_journey" : "train.recommended";
    return {number,
            policy.name,
            policy.about,
            state.words->text("train.point_value", {{"amount", amount}}),
            number == policy_for(state, state.chosen_case),
            is_recommended ? std::string(state.words->text(recommended)) : std::string()};
}

/// Under which policy the chosen case would be played, and why that one.
void add_policy_in_words(TrainView& view, const AppState& state) {
    if (state.library.policies.empty()) return;
    const std::size_t number = policy_for(state, state.chosen_case);
    const bool is_recommended = recommended_policy(state.library, state.chosen_case) == number;
    const char* recommended = chose_journey(state) ? "train.under_recommended_journey" : "train.under_recommended";
    const auto [under, under_short] = is_policy_by_hand(state)
                                          ? std::pair("train.under_by_hand", "train.under_short_by_hand")
                                      : is_recommended ? std::pair(recommended, "train.under_short_recommended")
                                                       : std::pair("train.under", "train.under_short");
    const std::string& policy = state.library.policies[number].policy->name;
    view.under = state.words->text(under, {{"policy", policy}});
    view.under_short = state.words->text(under_short, {{"policy", policy}});
}

void add_stages(TrainView& view, const words::Catalogue& words, const model::Scenario& scenario) {
    for (const model::Contact& contact : scenario.contacts) {
        StageRow row;
        if (!contact.after.empty()) row.after = capitalised(words.text("report.later", {{"time", contact.after}}));
        row.title = contact.scenario->title;
        row.detail = case_line(words, *contact.scenario);
        view.stages.push_back(std::move(row));
    }
}

void add_chosen(TrainView& view, const AppState& state) {
    if (state.library.cases.empty()) return;
    const model::Scenario& scenario = *state.library.cases[state.chosen_case].scenario;
    view.chosen_title = scenario.title;
    view.chosen_summary = scenario.summary;
    view.chosen_about_customer = listed({scenario.customer.name, scenario.customer.about});
    view.objectives = scenario.objectives;
    view.content_note = scenario.content_note;
    add_stages(view, *state.words, scenario);
}

void add_texts(TrainView& view, const words::Catalogue& words) {
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    view.title = text("train.title");
    view.broken_heading = text("train.broken");
    view.broken_hint = text("train.broken_hint");
    view.policies_heading = text("train.policies");
    view.policies_hint = text("train.policies_hint");
    view.stages_heading = text("train.stages");
    view.objectives_heading = text("train.objectives");
    view.ask_belief = text("settings.belief");
    view.ask_belief_hint = text("settings.belief_hint");
    view.on = text("app.on");
    view.off = text("app.off");
    view.start = text("train.start");
    view.reload = text("home.reload");
}

/// One's own cases that are still being written are no trouble, and no room need read where they lie.
void add_broken(TrainView& view, const AppState& state) {
    std::int64_t unfinished = 0;
    for (const BrokenFile& broken : state.library.broken) {
        if (broken.is_own && broken.draft) {
            ++unfinished;
        } else {
            view.broken.push_back({broken.file, broken.problem});
        }
    }
    if (unfinished > 0) view.unfinished = state.words->count("train.unfinished", unfinished);
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
    const Pasts pasts = pasts_of(state);
    for (const std::size_t number : state.listing) view.cases.push_back(make_case(state, number, pasts));
    add_finding(view, state);
    for (std::size_t i = 0; i < state.library.policies.size(); ++i) view.policies.push_back(make_policy(state, i));
    std::stable_partition(view.policies.begin(), view.policies.end(),
                          [](const PolicyCard& policy) { return !policy.recommended.empty(); });
    add_broken(view, state);
    view.broken_all = state.words->text("train.broken_all", {{"n", std::to_string(view.broken.size())}});
    view.broken_short = state.words->count("train.broken_short", static_cast<std::int64_t>(view.broken.size()));
    add_chosen(view, state);
    add_policy_in_words(view, state);
    if (state.library.cases.empty()) view.empty_text = state.words->text("train.empty");
    return view;
}

}  // namespace leeway::flow
