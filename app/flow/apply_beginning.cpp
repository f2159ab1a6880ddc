#include <utility>

#include "edit/complaint.h"
#include "flow/apply.h"
#include "flow/design_work.h"
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

/// Work that is not saved is never put aside for it: the story waits until that case is closed.
Requests on(AppState& state, const intent::FilesDropped& wanted, const Moment& now) {
    if (wanted.paths.empty()) return {};
    Requests requests;
    show(state, Screen::Design, now);
    state.design.beginning.origin = NewCaseFrom::Story;
    if (const Design* design = open_design(state)) {
        if (has_unsaved_work(*design)) {
            tell(state, std::string(state.words->text("design.story.waits")));
        } else {
            requests = on(state, intent::CloseDraft{}, now);
        }
    } else {
        requests.emplace_back(request::FindRecovered{});
    }
    for (Request& request : look_at(state, wanted.paths.front())) requests.push_back(std::move(request));
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
