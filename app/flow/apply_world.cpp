#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "engine/replay.h"
#include "flow/apply.h"
#include "flow/design_work.h"
#include "flow/finding.h"
#include "flow/kept_plays.h"
#include "flow/open_play.h"
#include "flow/wording.h"
#include "flow/workshop_work.h"

namespace leeway::flow {

namespace {

void sort_for_listing(Library& library) {
    std::stable_sort(library.cases.begin(), library.cases.end(), [](const CaseEntry& a, const CaseEntry& b) {
        if (is_journey(a) != is_journey(b)) return is_journey(b);
        if (a.scenario->difficulty != b.scenario->difficulty) return a.scenario->difficulty < b.scenario->difficulty;
        return a.scenario->title < b.scenario->title;
    });
    std::stable_sort(library.policies.begin(), library.policies.end(), [](const PolicyEntry& a, const PolicyEntry& b) {
        return a.policy->point_value > b.policy->point_value;
    });
}

/// Whether a says more about the same play than b.
bool is_further(const engine::Record& a, const engine::Record& b) {
    return a.steps.size() > b.steps.size() || (a.end && !b.end);
}

/// Adds a record of this program run to those that were read: it may not have been written yet, or could not be.
void merge(std::vector<engine::Record>& records, engine::Record mine) {
    for (engine::Record& record : records) {
        if (record.play != mine.play) continue;
        if (is_further(mine, record)) record = std::move(mine);
        return;
    }
    records.push_back(std::move(mine));
}

void give_to_workshop(AppState& state, const intent::Analyzed& answer) {
    if (!state.workshop.open || state.workshop.open->program != answer.program) return;
    Workshop& workshop = *state.workshop.open;
    workshop.judge = answer.judge;
    workshop.analysis = answer.analysis;
    workshop.personas = answer.personas;
}

/// What the open play waits for may have been put aside for a workshop's analysis.
Requests ask_again_for_play(AppState& state) {
    if (!state.play || is_analysed(state) || !state.analysis_problem.empty()) return {};
    state.analysing = state.play->program;
    return {request::Analyze{state.analysing}};
}

}  // namespace

Requests on(AppState& state, const intent::LibraryLoaded& answer, const Moment& /*now*/) {
    const ScenarioId shown = chosen_id(state);
    const PolicyId edited_under = policy_of_design(state);
    state.library = answer.library;
    sort_for_listing(state.library);
    std::stable_sort(state.library.shapes.begin(), state.library.shapes.end(), [](const auto& a, const auto& b) {
        return a.scenario->scenes.size() < b.scenario->scenes.size();
    });
    state.findable.clear();
    for (const CaseEntry& entry : state.library.cases)
        state.findable.push_back(make_findable(*entry.scenario, *state.words));
    state.library_loaded = true;
    refresh_listing(state, shown);
    if (state.wanted_case.text.empty()) state.wanted_case = chosen_id(state);
    refresh_standings(state);
    return follow_policy(state, edited_under);
}

Requests on(AppState& state, const intent::RecordsLoaded& answer, const Moment& /*now*/) {
    std::vector<engine::Record> records = answer.records;
    for (engine::Record& mine : state.records) merge(records, std::move(mine));
    sort_by_age(records);
    state.records = std::move(records);
    state.records_loaded = true;
    refresh_standings(state);
    return {};
}

Requests on(AppState& state, const intent::PlayBegan& answer, const Moment& now) {
    if (state.workshop.pending) return begin_workshop(state, answer, now);
    if (!state.pending) return {};
    const PendingPlay pending = *std::exchange(state.pending, std::nullopt);
    engine::Record record = begun_record(*pending.program, pending.digest, pending.policy_digest, answer);
    record.seed = pending.seed.value_or(record.seed);
    record.steps = pending.steps;
    std::variant<engine::Session, engine::Difference> played = engine::replay(pending.program, record);
    engine::Session* session = std::get_if<engine::Session>(&played);
    LEEWAY_ASSERT(session != nullptr, "the first steps of a play of the same program could not be played again");
    Requests requests = open(state, make_play(std::move(*session), std::move(record), now));
    show(state, Screen::Play, now);
    state.play->is_trial = pending.is_trial;
    if (!state.play->record.steps.empty() && !pending.is_trial) requests.push_back(keep(state));
    return requests;
}

Requests on(AppState& state, const intent::Analyzed& answer, const Moment& /*now*/) {
    if (!answer.judge || !answer.analysis || answer.program != state.analysing) return {};
    state.analysing.reset();
    give_to_workshop(state, answer);
    // A workshop's analysis does not take the place of the one that an open play goes by.
    if (state.play && state.play->program != answer.program) return ask_again_for_play(state);
    state.judge = answer.judge;
    state.analysis = answer.analysis;
    state.personas = answer.personas;
    return settle(state) && !state.play->is_trial ? Requests{keep(state)} : Requests{};
}

Requests on(AppState& state, const intent::AnalysisFailed& answer, const Moment& /*now*/) {
    if (!answer.program || answer.program != state.analysing) return {};
    state.analysing.reset();
    const std::string problem = as_sentence(answer.error.message);
    Workshop* workshop = state.workshop.open ? &*state.workshop.open : nullptr;
    if (workshop != nullptr && workshop->program == answer.program) workshop->analysis_problem = problem;
    if (state.play && state.play->program != answer.program) return ask_again_for_play(state);
    if (state.play) state.analysis_problem = problem;
    return {};
}

Requests on(AppState& state, const intent::Exported& answer, const Moment& /*now*/) {
    if (state.screen == Screen::Workshop && state.workshop.open) {
        state.workshop.open->exported = answer.path;
        return {};
    }
    if (state.screen != Screen::Design) {
        state.exported = answer.path;
        return {};
    }
    tell(state, state.words->text("design.exported_to", {{"file", answer.path}}));
    state.notice_file = answer.path;
    return {};
}

Requests on(AppState& state, const intent::Failed& answer, const Moment& /*now*/) {
    tell_error(state, answer.error);
    // A load that failed is over, too; one that is still under way puts this right when it comes.
    state.library_loaded = true;
    state.records_loaded = true;
    refresh_standings(state);
    return {};
}

}  // namespace leeway::flow
