#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "edit/complaint.h"
#include "flow/apply.h"
#include "flow/design_work.h"
#include "flow/draft_names.h"
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

Requests look_at(AppState& state, std::string path) {
    state.design.beginning.path = std::move(path);
    if (state.design.beginning.path.empty()) {
        state.design.beginning.look.reset();
        state.design.beginning.looked_at.clear();
        return {};
    }
    return {request::LookAtStory{state.design.beginning.path}};
}

/// The number of the person's own case that lies there, if it is one that the library knows.
std::optional<std::size_t> number_of_own(const Library& library, const std::string& path) {
    const auto lies_there = [&](const CaseEntry& entry) { return entry.is_own && entry.file == path; };
    const auto found = std::find_if(library.cases.begin(), library.cases.end(), lies_there);
    if (found == library.cases.end()) return std::nullopt;
    return static_cast<std::size_t>(found - library.cases.begin());
}

Requests open_own(AppState& state, std::size_t number, const Moment& now) {
    Requests requests;
    if (state.design.open) requests = on(state, intent::CloseDraft{}, now);
    show(state, Screen::Design, now);
    append(requests, on(state, intent::OpenDraft{number}, now));
    return requests;
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
    const bool is_case = kind_of_file(*usable) == FileKind::Case;
    const Design* open = open_design(state);
    if (open != nullptr && open->path == *usable) {  // it is there already
        show(state, Screen::Design, now);
        return {};
    }
    const bool waits = open != nullptr && has_unsaved_work(*open);
    if (const auto number = number_of_own(state.library, *usable); number && !waits)
        return open_own(state, *number, now);
    Requests requests;
    show(state, Screen::Design, now);
    state.design.beginning.origin = NewCaseFrom::Story;
    if (waits) {
        tell_open(state, is_case ? "design.case.waits" : "design.story.waits");
    } else if (open != nullptr) {
        requests = on(state, intent::CloseDraft{}, now);
    } else {
        requests.emplace_back(request::FindRecovered{});
    }
    append(requests, look_at(state, *usable));
    if (is_case && !waits) requests.emplace_back(request::LookAtStory{*usable, true});  // nothing is left to choose
    requests.emplace_back(request::FindStories{});
    return requests;
}

Requests on(AppState& state, const intent::StoriesFound& answer, const Moment& /*now*/) {
    state.design.beginning.found = answer.found;
    state.design.beginning.is_found_known = true;
    return {};
}

Requests on(AppState& state, const intent::StoryLooked& answer, const Moment& /*now*/) {
    Beginning& beginning = state.design.beginning;
    if (answer.path != beginning.path) return {};
    beginning.looked_at = answer.path;
    beginning.look = answer.look;
    if (!answer.begins || !answer.look.scenario || !can_begin(state, NewCaseFrom::Story)) return {};
    return name(state, *answer.look.scenario);
}

}  // namespace leeway::flow
