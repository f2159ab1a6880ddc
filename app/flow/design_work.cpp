#include "flow/design_work.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "flow/calendar.h"
#include "flow/comparison_work.h"
#include "flow/draft_names.h"
#include "flow/dropped.h"
#include "flow/note_names.h"
#include "flow/open_play.h"
#include "flow/policy_choice.h"
#include "model/validate.h"
#include "report/scene_names.h"

namespace leeway::flow {

namespace {

Requests ask_for_analysis(AppState& state, Design& design) {
    if (design.policy >= state.library.policies.size()) return {};
    return {request::AnalyzeDraft{design.history.revision(), design.history.present(),
                                  state.library.policies[design.policy].policy}};
}

/// The filter by a note goes along when the note gets another name, and ends when there is no such note any more.
void follow_filter(Design& design, const model::Scenario& former) {
    constexpr std::string_view kBeginning = "note:";
    if (!design.filter.starts_with(kBeginning)) return;
    const std::string_view name = std::string_view(design.filter).substr(kBeginning.size());
    const auto number_in = [&](const std::vector<model::Note>& notes) {
        const auto found =
            std::find_if(notes.begin(), notes.end(), [&](const auto& note) { return note.id.text == name; });
        return static_cast<std::size_t>(found - notes.begin());
    };
    const std::vector<model::Note>& notes = design.history.present()->notes;
    if (number_in(notes) < notes.size()) return;
    const std::size_t number = number_in(former.notes);
    const bool is_renamed = former.notes.size() == notes.size() && number < notes.size();
    design.filter = is_renamed ? std::string(kBeginning) + notes[number].id.text : std::string();
}

}  // namespace

Design* open_design(AppState& state) { return state.design.open ? &*state.design.open : nullptr; }

Requests refresh_design(AppState& state, const Moment& now) {
    Design& design = *state.design.open;
    const model::Scenario& scenario = *design.history.present();
    if (design.worked_out) follow_filter(design, *design.worked_out);
    design.worked_out = design.history.present();
    design.names = report::scene_names(*state.words, scenario);
    design.note_names = note_names(*state.words, scenario);
    design.problems = edit::problems_of(scenario, model::validate(scenario));
    design.canvas.refresh(scenario);
    design.arrivals.clear();
    refresh_canvas_view(state);
    Requests requests = ask_for_analysis(state, design);
    append(requests, refresh_comparison(state, design));
    append(requests, keep_for_recovery(state, now));
    follow_dropped(state);
    return requests;
}

void refresh_canvas_view(AppState& state) {
    if (Design* design = open_design(state)) design->view = make_canvas_view(state, *design);
}

void refresh_arrivals(Design& design) {
    design.arrivals.clear();
    const auto& scenes = design.history.selection().scenes;
    const bool is_known =
        design.analysis && design.analysis->revision == design.history.revision() && scenes.size() == 1;
    if (!is_known || scenes.front() >= design.analysis->arrivals.size()) return;
    design.arrivals = design.analysis->arrivals[scenes.front()];
}

Requests open_draft(AppState& state, Design design, const Moment& now) {
    design.policy = policy_for_draft(state, *design.history.present());
    design.has_chosen_policy = is_remembered(state, *design.history.present(), design.policy);
    state.design.open = std::move(design);
    state.design.is_opening = false;
    ++state.design.opened;
    show(state, Screen::Design, now);
    return refresh_design(state, now);
}

bool has_unsaved_work(const Design& design) {
    const auto& present = design.history.present();
    const bool is_as_begun = design.begun_as && (design.begun_as == present || *design.begun_as == *present);
    return !design.history.is_saved() && !is_as_begun;
}

void close_draft(AppState& state, Requests& requests) {
    if (!state.design.open) return;
    requests.push_back(request::CloseDraft{state.design.open->path});
    state.design.open.reset();
}

Requests take_over(AppState& state, const DraftFile& file, const Moment& now) {
    Design& design = *state.design.open;
    const edit::Selection selection = design.history.selection();
    const bool is_same = *file.scenario == *design.history.present();
    const bool has_other_id = file.scenario->id != design.history.present()->id;
    design.history.replace(*file.scenario, "file.reread");
    if (has_other_id) id_is_given(design);
    if (is_same) design.history.select(selection);
    design.digest = file.digest;
    design.outside.reset();
    is_decided(state, "design.outside.first");
    design.begun_as.reset();
    design.recovered.reset();
    design.history.mark_saved();
    Requests requests = refresh_design(state, now);
    append(requests, read_saved_version(state, design));
    return requests;
}

std::string currency_of(const AppState& state, const Design& design) {
    const auto& policies = state.library.policies;
    return design.policy < policies.size() ? policies[design.policy].policy->currency : std::string();
}

PolicyId policy_of_design(const AppState& state) {
    const auto& policies = state.library.policies;
    if (!state.design.open || state.design.open->policy >= policies.size()) return {};
    return policies[state.design.open->policy].policy->id;
}

Requests follow_policy(AppState& state, const PolicyId& before) {
    if (!state.design.open) return {};
    Design& design = *state.design.open;
    design.policy = policy_for_draft(state, *design.history.present());
    for (std::size_t i = 0; i < state.library.policies.size(); ++i) {
        if (state.library.policies[i].policy->id == before) design.policy = i;
    }
    const bool is_known = design.analysis && design.analysis->policy && design.policy < state.library.policies.size() &&
                          *design.analysis->policy == *state.library.policies[design.policy].policy;
    if (!is_known) design.way.reset();
    Requests requests = ask_for_analysis(state, design);
    append(requests, refresh_comparison(state, design));
    refresh_canvas_view(state);
    return requests;
}

std::optional<std::int64_t> next_keeping(const AppState& state) {
    if (!state.design.open) return std::nullopt;
    const Design& design = *state.design.open;
    if (design.history.is_saved() || design.kept == design.history.revision()) return std::nullopt;
    return design.kept_at_ms + kKeepEveryMs;
}

std::optional<std::int64_t> end_of_notice(const AppState& state) {
    const bool floats = state.screen == Screen::Design && state.design.open;
    if (!floats || state.notice.empty() || state.notice_is_error) return std::nullopt;
    const bool offers = !state.notice_file.empty() || state.notice_is_open;
    return state.notice_at_ms + (offers ? kOfferMs : kTellMs);
}

Requests keep_for_recovery(AppState& state, const Moment& now) {
    const std::optional<std::int64_t> due = next_keeping(state);
    if (!due || now.ms < *due) return {};
    state.design.open->kept_at_ms = now.ms;
    return keep_now(state);
}

Requests keep_now(AppState& state) {
    if (!next_keeping(state)) return {};
    Design& design = *state.design.open;
    design.kept = design.history.revision();
    return {request::KeepRecovery{{design.path, design.digest, design.history.present()}}};
}

std::string time_of(const AppState& state, const Recovered& recovered) {
    const bool is_local = !recovered.local_time.empty();
    return moment_in_words(*state.words, is_local ? recovered.local_time : recovered.saved_at,
                           is_local ? state.local : state.utc);
}

}  // namespace leeway::flow
