#include <algorithm>
#include <iterator>
#include <utility>

#include "edit/scenes.h"
#include "flow/apply.h"
#include "flow/comparison_work.h"
#include "flow/design_work.h"
#include "flow/draft_names.h"
#include "flow/dropped.h"
#include "flow/open_play.h"
#include "flow/policy_choice.h"
#include "flow/workshop_work.h"
#include "model/kept_lines.h"
#include "report/case_graph.h"
#include "report/script_page.h"

/// Opening, saving and trying what is edited.
namespace leeway::flow {

namespace {

Design* design_of(AppState& state, const std::string& path) {
    Design* design = open_design(state);
    return design != nullptr && design->path == path ? design : nullptr;
}

/// Nobody and nothing yet, somewhat annoyed, as most who write to a shop are.
std::shared_ptr<const model::Scenario> blank_case() {
    model::Scenario blank;
    blank.id = ScenarioId("new-case");
    blank.customer.happiness = 45;
    blank.customer.expectation = 55;
    return std::make_shared<const model::Scenario>(std::move(blank));
}

/// What the open case was begun from has served; what was typed for the other is still wanted.
void is_begun(Beginning& beginning) {
    if (beginning.origin == NewCaseFrom::Complaint) beginning.complaint.clear();
    if (beginning.origin == NewCaseFrom::Story) forget_story(beginning);
    beginning.origin = NewCaseFrom::Shape;
}

bool is_in_library(const AppState& state, const ScenarioId& id) {
    const auto& cases = state.library.cases;
    return std::any_of(cases.begin(), cases.end(), [&](const CaseEntry& entry) { return entry.scenario->id == id; });
}

/// Whether what is restored was never saved, and began as a copy whose name was taken: "coat" in coat-2.json.
bool is_copy_beside(const AppState& state, const Design& design) {
    const ScenarioId& id = design.history.present()->id;
    return design.digest.empty() && file_name(design.path).starts_with(id.text + "-") && is_in_library(state, id);
}

/// Of a story that a case was just begun from, that not all of it has a place in the case; else empty.
std::string besides_in_words(const AppState& state, const model::Scenario& scenario) {
    const std::size_t count = model::kept_lines(scenario.written, model::kLeftOutKey).size();
    if (state.design.beginning.origin != NewCaseFrom::Story || count == 0) return {};
    return state.words->count("design.story.besides", static_cast<std::int64_t>(count));
}

/// What is to be known of a case that was begun from a file: what had no place in it, that it has another id than its
/// file says, and what else was dropped with it.
std::string remarks_on(const AppState& state, const model::Scenario& scenario, bool is_copy) {
    const Beginning& begun = state.design.beginning;
    std::string remarks = besides_in_words(state, scenario);
    const auto add = [&](const std::string& words) {
        remarks += (remarks.empty() || words.empty() ? "" : " ") + words;
    };
    if (is_copy && begun.look->scenario && begun.look->scenario->id != scenario.id) {
        add(state.words->text("design.case.numbered",
                              {{"wanted", begun.look->scenario->id.text}, {"id", scenario.id.text}}));
    }
    if (begun.origin == NewCaseFrom::Story) add(begun.remark);
    return remarks;
}

/// Whether nobody has typed the id of a case that was never saved, as far as can be told: one that is restored may also
/// have begun as a copy of a case of the library, whose id it keeps.
bool is_id_of_title(const AppState& state, const Design& design, bool is_recovered) {
    if (!design.digest.empty() || !design.copied_from.empty()) return false;
    const model::Scenario& scenario = *design.history.present();
    if (is_recovered && is_in_library(state, scenario.id)) return false;
    if (!is_recovered || scenario.title.empty()) return true;
    // The title's, or numbered because that was taken.
    const std::string wish = edit::slug_of(scenario.title, "case");
    const std::string& id = scenario.id.text;
    if (!id.starts_with(wish)) return false;
    const std::string_view rest = std::string_view(id).substr(wish.size());
    return rest.empty() ||
           (rest.size() > 1 && rest[0] == '-' && rest.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

/// It was saved under another name than it was begun with, and perhaps with another id than it had.
void move_to(AppState& state, Design& design, const intent::DraftSaved& saved) {
    auto remedy = state.design.remedies.extract(design.path);
    design.path = saved.moved_to;
    if (!remedy.empty()) {
        remedy.key() = design.path;
        state.design.remedies.insert(std::move(remedy));
    }
    const std::string name = file_name(design.path);
    const ScenarioId id = saved.id.empty() ? ScenarioId(name.substr(0, name.rfind('.'))) : saved.id;
    if (design.saving && design.saving->scenario->id != id) {
        auto named = std::make_shared<model::Scenario>(*design.saving->scenario);
        named->id = id;
        design.saving->scenario = std::move(named);
    }
    if (!saved.id.empty()) {  // also one that was typed: another case has it
        design.id_follows_title = true;
        design.id_given_at.reset();
    }
    if (!stay_with_file(design)) return;
    design.history.end_step();  // what it began with has the former id
    design.kept.reset();
}

/// The policy that it is looked at under is remembered by the id that its file has got now.
void remember_first_policy(AppState& state, const Design& design, Requests& requests) {
    const model::Scenario& named = design.saving ? *design.saving->scenario : *design.history.present();
    const auto before = state.settings.design_policies;
    if (design.has_chosen_policy && design.policy < state.library.policies.size()) {
        remember_draft_policy(state, named, design.policy);
    } else {
        state.settings.design_policies.erase(named.id.text);  // of one that had it before
    }
    if (state.settings.design_policies != before) requests.push_back(request::SaveSettings{state.settings});
}

/// What was last asked to be saved is.
void is_saved(AppState& state, Design& design) {
    design.history.mark_saved(std::exchange(design.saving, std::nullopt)->scenario);
    if (design.history.is_saved()) {
        design.kept = design.history.revision();
        design.asks_to_close = false;  // nothing is left to ask
    }
    if (state.notice_is_error) state.notice.clear();  // perhaps that it could not be saved
}

/// What something else has written counts where nothing of the person's own would be lost by that.
Requests take_unasked(AppState& state, const DraftFile& file, const Moment& now) {
    Requests requests = take_over(state, file, now);
    requests.push_back(request::DropRecovery{file.path});
    tell(state, std::string(state.words->text("design.outside.taken")));
    return requests;
}

/// For another case, which what was told of the last one is not about.
Requests make_ready(AppState& state) {
    Requests requests;
    close_draft(state, requests);
    state.design.is_opening = true;
    if (!state.notice_is_error) tell(state, {});
    return requests;
}

}  // namespace

Requests on(AppState& state, const intent::OpenDraft& wanted, const Moment& /*now*/) {
    const std::string file = file_of_card(state.library, wanted.number).path;
    if (file.empty()) return {};
    Requests requests = make_ready(state);
    requests.push_back(request::OpenDraft{file});
    return requests;
}

Requests on(AppState& state, const intent::NewDraft& wanted, const Moment& /*now*/) {
    if (wanted.shape > state.library.shapes.size()) return {};
    const bool is_blank = wanted.shape == state.library.shapes.size();
    Requests requests = make_ready(state);
    requests.push_back(request::NameDraft{is_blank ? blank_case() : state.library.shapes[wanted.shape].scenario});
    return requests;
}

Requests on(AppState& state, const intent::CloseDraft& /*wanted*/, const Moment& now) {
    const bool quits = state.design.open && state.design.open->quits;
    Requests requests;
    if (state.design.open) requests.push_back(request::DropRecovery{state.design.open->path});
    for (const std::string_view key : {"design.outside.taken", "design.outside.first", "design.paste.nothing"})
        is_decided(state, key);                                                // it was about that case
    if (state.notice_waits || !state.notice_dropped.empty()) tell(state, {});  // it waits no longer
    close_draft(state, requests);
    if (quits) {
        append(requests, on(state, intent::Quit{}, now));
        return requests;
    }
    state.design.search.clear();  // what was left unsaved stands in the list only while nothing is searched
    requests.push_back(request::LoadLibrary{});
    requests.push_back(request::FindRecovered{});
    return requests;
}

Requests on(AppState& state, const intent::AskToClose& /*wanted*/, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    if (!has_unsaved_work(*design)) return on(state, intent::CloseDraft{}, now);
    design->asks_to_close = true;
    return {};
}

Requests on(AppState& state, const intent::KeepEditing& /*wanted*/, const Moment& /*now*/) {
    if (Design* design = open_design(state)) design->asks_to_close = false;
    return {};
}

Requests on(AppState& state, const intent::SaveDraft& /*wanted*/, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    if (design->outside) {
        tell_open(state, "design.outside.first");
        return {};
    }
    if (design->history.is_saved() && !design->digest.empty()) return {};
    design->history.end_step();  // undo comes back to what was saved
    design->saving = Design::Saving{design->history.revision(), design->history.present()};
    const DraftFile file{design->path, design->digest, design->history.present()};
    return {request::SaveDraft{file, design->history.revision(), name_to_be(*design)}};
}

Requests on(AppState& state, const intent::SaveAndClose& /*wanted*/, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    if (design->history.is_saved() && !design->digest.empty()) return on(state, intent::CloseDraft{}, now);
    Requests requests = on(state, intent::SaveDraft{}, now);
    if (!requests.empty() && design->saving) design->closes_with = design->saving->revision;
    return requests;
}

Requests on(AppState& state, const intent::DraftOpened& answer, const Moment& now) {
    const Design* present = open_design(state);
    if (present != nullptr && present->path == answer.file.path) return {};
    // What comes too late is given back. What failed meanwhile may have been something else.
    const bool is_too_late = present != nullptr && !state.design.is_opening;
    if (is_too_late || !answer.file.scenario) return {request::CloseDraft{answer.file.path}};
    Design design(answer.file.scenario);
    design.path = answer.file.path;
    design.digest = answer.file.digest;
    design.copied_from = answer.copied_from;
    design.is_open_elsewhere = answer.is_open_elsewhere;
    const std::optional<Recovered> left = std::exchange(state.design.restoring, std::nullopt);
    if (answer.is_recovered) design.recovered = left.value_or(Recovered());
    const Beginning& begun = state.design.beginning;
    const bool has_own_id = begun.origin == NewCaseFrom::Story && begun.look && begun.look->is_case;
    const std::string besides = remarks_on(state, *answer.file.scenario, has_own_id);
    design.id_follows_title = !has_own_id && is_id_of_title(state, design, answer.is_recovered);
    design.keeps_name = answer.is_recovered && is_copy_beside(state, design);
    const bool is_only_here = state.design.beginning.origin != NewCaseFrom::Shape && design.digest.empty();
    if (!is_only_here) design.kept = design.history.revision();  // the file has it, the recovery, or a shape
    if (!is_only_here && design.digest.empty() && !answer.is_recovered) design.begun_as = design.history.present();
    is_begun(state.design.beginning);
    if (design.digest.empty() || answer.is_recovered) design.history.mark_unsaved();
    Requests requests = open_draft(state, std::move(design), now);
    if (!besides.empty()) tell(state, besides);
    return requests;
}

Requests on(AppState& state, const intent::DraftNotOpened& answer, const Moment& /*now*/) {
    state.design.is_opening = false;
    state.design.restoring.reset();
    tell_error(state, answer.error);
    return {request::FindRecovered{}};
}

Requests on(AppState& state, const intent::DraftSaved& answer, const Moment& now) {
    Design* design = design_of(state, answer.path);
    if (design == nullptr) return {};
    const bool is_first = design->digest.empty();
    design->digest = answer.digest;
    design->recovered.reset();
    design->begun_as.reset();
    if (!answer.moved_to.empty()) move_to(state, *design, answer);
    Requests requests = read_saved_version(state, *design);
    if (is_first) remember_first_policy(state, *design, requests);
    const bool is_last = design->saving && design->saving->revision == answer.version;
    if (is_last) {
        is_saved(state, *design);
        requests.push_back(request::LoadLibrary{});
    }
    if (!answer.id.empty()) {
        const std::string wanted = answer.id.text.substr(0, answer.id.text.rfind('-'));  // SaveDraft::name
        tell(state, state.words->text("design.id_changed", {{"wanted", wanted}, {"id", answer.id.text}}));
    }
    const bool closes = design->closes_with == answer.version || design->quits;
    if (is_last && closes && design->history.is_saved()) {
        for (Request& request : on(state, intent::CloseDraft{}, now)) requests.push_back(std::move(request));
        return requests;
    }
    if (is_last && design->history.is_saved()) offer_dropped(state, answer.id.empty() ? std::string() : state.notice);
    if (answer.moved_to.empty()) return requests;
    for (Request& request : refresh_design(state, now)) requests.push_back(std::move(request));
    return requests;
}

Requests on(AppState& state, const intent::DraftChangedOutside& answer, const Moment& now) {
    Design* design = design_of(state, answer.file.path);
    if (design == nullptr) return {};
    is_decided(state, "design.outside.taken");   // that was another change
    if (answer.file.digest == design->digest) {  // it went and came back
        design->outside.reset();
        is_decided(state, "design.outside.first");
        if (answer.file.scenario) design->history.mark_saved(answer.file.scenario);
        return {};
    }
    design->saving.reset();
    design->closes_with.reset();
    const bool is_same = answer.file.scenario && *answer.file.scenario == *design->history.present();
    if (is_same) return take_over(state, answer.file, now);  // with what stands in the file beyond its meaning
    const bool is_safe = design->outside ? design->safe_before_outside == design->history.revision()
                                         : !has_unsaved_work(*design) && !design->history.can_redo();
    if (is_safe && answer.file.scenario && !answer.was_saving) return take_unasked(state, answer.file, now);
    design->safe_before_outside.reset();
    if (is_safe) design->safe_before_outside = design->history.revision();
    design->outside = answer.file;
    design->history.mark_unsaved();
    design->kept.reset();
    Requests requests = keep_now(state);
    for (Request& request : read_saved_version(state, *design)) requests.push_back(std::move(request));
    return requests;
}

Requests on(AppState& state, const intent::KeepMine& /*wanted*/, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr || !design->outside) return {};
    is_decided(state, "design.outside.first");
    design->digest = std::exchange(design->outside, std::nullopt)->digest;
    if (design->digest.empty()) {  // it is gone: it comes back where it was, and is called as it was
        design->keeps_name = true;
        design->id_follows_title = false;
    }
    design->history.mark_unsaved();
    design->kept.reset();
    return keep_now(state);
}

Requests on(AppState& state, const intent::TakeTheirs& /*wanted*/, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr || !design->outside || !design->outside->scenario) return {};
    return take_over(state, *std::exchange(design->outside, std::nullopt), now);
}

Requests on(AppState& state, const intent::DraftAnalyzed& answer, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr || !answer.analysis) return {};
    const bool is_other = answer.analysis->scenario == design->comparison.file.scenario;
    const bool is_present = answer.analysis->scenario == design->history.present();
    const auto& policies = state.library.policies;
    if (design->policy >= policies.size() || answer.analysis->policy != policies[design->policy].policy) return {};
    if (is_other) design->comparison.analysis = answer.analysis;
    if (is_present) design->analysis = answer.analysis;
    if (is_other || is_present) refresh_compare_view(state, *design);
    if (!is_present) return {};
    design->way.reset();
    refresh_arrivals(*design);
    refresh_canvas_view(state);
    return {};
}

Requests on(AppState& state, const intent::ChooseDraftPolicy& wanted, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr || wanted.number >= state.library.policies.size()) return {};
    design->policy = wanted.number;
    design->has_chosen_policy = true;
    design->analysis.reset();
    design->way.reset();
    Requests requests = refresh_design(state, now);
    // The id of a new one may still change, and what it has by now may be another's: remembered once it is saved.
    if (design->digest.empty() && design->copied_from.empty()) return requests;
    remember_draft_policy(state, *design->history.present(), wanted.number);
    requests.push_back(request::SaveSettings{state.settings});
    return requests;
}

Requests on(AppState& state, const intent::ExportDraft& wanted, const Moment& /*now*/) {
    const Design* design = open_design(state);
    if (design == nullptr) return {};
    const std::shared_ptr<const model::Scenario>& scenario = design->history.present();
    const std::string name = "leeway-" + edit::slug_of(scenario->id.text);
    switch (wanted.as) {
        case intent::ExportKind::Twee: return {request::ExportTwee{name + ".twee", scenario}};
        case intent::ExportKind::Picture: {
            const std::string currency = currency_of(state, *design);
            return {request::ExportPage{name + ".svg", report::case_svg(*scenario, *state.words, currency)}};
        }
        case intent::ExportKind::Script: break;
    }
    return {request::ExportPage{name + ".html", report::to_script(*scenario, *state.words, scenario->language)}};
}

Requests on(AppState& state, const intent::ShowHeat& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    design->persona.reset();
    if (wanted.persona < analysis::bundled_personas().size()) design->persona = wanted.persona;
    refresh_canvas_view(state);
    return {};
}

Requests on(AppState& state, const intent::ShowWay& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    design->way.reset();
    if (design->analysis && wanted.way < design->analysis->ways.size()) design->way = wanted.way;
    refresh_canvas_view(state);
    return {};
}

Requests on(AppState& state, const intent::PlayFrom& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr || !design->analysis || !design->analysis->program) return {};
    if (wanted.arrival >= design->arrivals.size()) return {};
    PendingPlay pending;
    pending.program = design->analysis->program;
    pending.steps = design->arrivals[wanted.arrival].steps;
    pending.is_trial = true;
    state.pending = std::move(pending);
    return {request::BeginPlay{}};
}

Requests on(AppState& state, const intent::TimePassed& /*wanted*/, const Moment& now) {
    const auto is_over = [&](const std::optional<std::int64_t>& end) { return end && now.ms >= *end; };
    if (is_over(end_of_notice(state))) state.notice.clear();
    lock_when_time_is_up(state, now.ms);
    return keep_for_recovery(state, now);
}

}  // namespace leeway::flow
