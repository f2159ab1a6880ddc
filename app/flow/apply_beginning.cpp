#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "edit/complaint.h"
#include "flow/apply.h"
#include "flow/comparison_work.h"
#include "flow/design_work.h"
#include "flow/draft_names.h"
#include "flow/dropped.h"
#include "flow/open_play.h"

/// Beginning a case from a real complaint or from a story of Twine.
namespace leeway::flow {

namespace {

edit::LetterWords letter_words(const words::Catalogue& words) {
    return {std::string(words.text("design.complaint.rest")), std::string(words.text("design.complaint.inspiration"))};
}

Requests name(AppState& state, model::Scenario scenario) {
    state.design.is_opening = true;
    return {request::NameDraft{std::make_shared<const model::Scenario>(std::move(scenario))}};
}

/// Whether a new case may be begun: none is open, and none on its way.
bool can_begin(const AppState& state, NewCaseFrom origin) {
    return !state.design.open && !state.design.is_opening && state.design.beginning.origin == origin;
}

/// @param begins a case is begun from it at once, if it is one: nothing is left to choose.
Requests look_at(AppState& state, std::string path, bool begins = false) {
    state.design.beginning.path = std::move(path);
    if (state.design.beginning.path.empty()) {
        state.design.beginning.look.reset();
        state.design.beginning.looked_at.clear();
        return {};
    }
    return {request::LookAtStory{state.design.beginning.path, begins}};
}

/// What people do there is not left without a word.
bool is_at_something(const AppState& state) {
    if (state.screen == Screen::Workshop) return state.workshop.open.has_value();
    return state.screen == Screen::Play || state.screen == Screen::Debrief;
}

/// Asks whether to go and open it.
Requests ask_to_open(AppState& state, const std::vector<std::string>& paths, const std::string& first) {
    tell(state, state.words->text("design.drop.ask", {{"file", file_name(first)}}));
    state.notice_is_open = true;
    state.notice_dropped = paths;
    return {};
}

/// That of several files only the first one is opened.
std::string others_in_words(const AppState& state, const std::string& first, std::ptrdiff_t usable) {
    return usable < 2 ? std::string()
                      : state.words->count("design.drop.others", usable - 1, {{"file", file_name(first)}});
}

/// A case becomes a copy, whose short name is numbered where another case has it already.
Requests begin_copy(AppState& state, const StoryLook& look) {
    model::Scenario scenario = *look.scenario;
    if (look.is_case) scenario.id = ScenarioId(free_id(state.library, scenario.id.text));
    return name(state, std::move(scenario));
}

/// Nothing is begun from it; what was to be told is.
void leave_story(AppState& state) {
    const std::string remark = state.design.beginning.remark;
    forget_story(state.design.beginning);
    state.design.beginning.origin = NewCaseFrom::Shape;
    if (!remark.empty()) tell(state, remark);
}

/// Of a file that cannot be opened: the case that is open stays where it is.
void tell_unusable(AppState& state, const intent::StoryLooked& answer) {
    leave_story(state);
    tell(state, state.words->text("design.drop.unusable", {{"file", file_name(answer.path)},
                                                           {"why", remark_on(*state.words, answer.look).words}}));
    state.notice_is_open = true;
}

/// One of the person's own cases is opened itself.
Requests open_own(AppState& state, const std::string& file) {
    leave_story(state);
    state.design.is_opening = true;
    return {request::OpenDraft{file}};
}

/// Makes room for what was read. @return whether there is: what is not saved stays, and the other one waits.
bool make_room(AppState& state, const StoryLook& look, Requests& requests, const Moment& now) {
    if (state.design.is_opening) return false;
    const Design* open = open_design(state);
    if (open == nullptr) return true;
    if (!look.own_file.empty() && open->path == look.own_file) {  // it is there already
        if (state.notice_waits) tell(state, {});
        leave_story(state);
        return false;
    }
    if (has_unsaved_work(*open)) {
        tell_waiting(state, look.is_case);
        return false;
    }
    requests = on(state, intent::CloseDraft{}, now);
    return true;
}

}  // namespace

Requests on(AppState& state, const intent::BeginFrom& wanted, const Moment& /*now*/) {
    state.design.beginning.origin = wanted.origin;
    if (wanted.origin != NewCaseFrom::Story) return {};
    Requests requests = look_at(state, state.design.beginning.path);  // it may be another by now
    requests.emplace_back(request::FindStories{});
    return requests;
}

Requests on(AppState& state, const intent::TypeComplaint& wanted, const Moment& /*now*/) {
    state.design.beginning.complaint = wanted.text;
    return {};
}

Requests on(AppState& state, const intent::BeginFromComplaint& /*wanted*/, const Moment& /*now*/) {
    if (!can_begin(state, NewCaseFrom::Complaint)) return {};
    std::optional<model::Scenario> scenario =
        edit::case_of(edit::read_letter(state.design.beginning.complaint), letter_words(*state.words));
    return scenario ? name(state, *std::move(scenario)) : Requests();
}

Requests on(AppState& state, const intent::TypeStoryPath& wanted, const Moment& /*now*/) {
    state.design.beginning.remark.clear();  // it was about what was dropped
    return look_at(state, wanted.path);
}

Requests on(AppState& state, const intent::BeginFromStory& /*wanted*/, const Moment& /*now*/) {
    if (!can_begin(state, NewCaseFrom::Story) || state.design.beginning.path.empty()) return {};
    return {request::LookAtStory{state.design.beginning.path, true}};
}

/// Work that is not saved is never put aside for it: what was dropped waits until that case is closed.
Requests on(AppState& state, const intent::FilesDropped& wanted, const Moment& now) {
    if (wanted.paths.empty()) return {};
    const auto is_usable = [](const std::string& path) { return kind_of_file(path) != FileKind::Neither; };
    const auto usable = std::find_if(wanted.paths.begin(), wanted.paths.end(), is_usable);
    if (usable == wanted.paths.end()) {
        tell(state, state.words->text("design.drop.neither", {{"file", file_name(wanted.paths.front())}}));
        state.notice_is_open = true;
        return {};
    }
    if (is_at_something(state) && !wanted.is_meant) return ask_to_open(state, wanted.paths, *usable);
    const bool is_case = kind_of_file(*usable) == FileKind::Case;
    const Design* open = open_design(state);
    const bool waits = open != nullptr && has_unsaved_work(*open) && open->path != *usable;
    Requests requests;
    show(state, Screen::Design, now);
    Beginning& beginning = state.design.beginning;
    beginning.remark = others_in_words(state, *usable, std::count_if(usable, wanted.paths.end(), is_usable));
    if (!beginning.remark.empty()) tell(state, beginning.remark);
    if (open != nullptr && open->path == *usable) {  // it is there already
        beginning.remark.clear();
        return {};
    }
    beginning.origin = NewCaseFrom::Story;
    beginning.takes_place = open != nullptr && !waits && !is_case;
    if (waits) tell_waiting(state, is_case);
    if (open == nullptr) requests.emplace_back(request::FindRecovered{});
    append(requests, look_at(state, *usable, is_case));
    requests.emplace_back(request::FindStories{});
    return requests;
}

Requests on(AppState& state, const intent::StoriesFound& answer, const Moment& /*now*/) {
    state.design.beginning.found = answer.found;
    state.design.beginning.is_found_known = true;
    if (Design* open = open_design(state)) refresh_compare_view(state, *open);
    return {};
}

Requests on(AppState& state, const intent::StoryLooked& answer, const Moment& now) {
    Beginning& beginning = state.design.beginning;
    if (answer.path != beginning.path) return {};
    beginning.looked_at = answer.path;
    beginning.look = answer.look;
    if (beginning.origin != NewCaseFrom::Story) return {};
    if (!answer.look.scenario && open_design(state) != nullptr) {
        tell_unusable(state, answer);
        return {};
    }
    Requests requests;
    if (std::exchange(beginning.takes_place, false)) static_cast<void>(make_room(state, answer.look, requests, now));
    if (!answer.begins) return requests;
    if (!make_room(state, answer.look, requests, now) || !answer.look.scenario) return requests;
    const bool is_own = !answer.look.own_file.empty();
    append(requests, is_own ? open_own(state, answer.look.own_file) : begin_copy(state, answer.look));
    return requests;
}

}  // namespace leeway::flow
