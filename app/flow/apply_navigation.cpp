#include <utility>

#include "flow/apply.h"
#include "flow/design_work.h"
#include "flow/open_play.h"
#include "flow/workshop_work.h"

namespace leeway::flow {

namespace {

bool is_there(const AppState& state, Screen screen) {
    if (screen == Screen::Play) return state.play.has_value();
    if (screen == Screen::Debrief) return state.play && state.play->session.is_over();
    return true;
}

}  // namespace

Requests on(AppState& state, const intent::GoTo& wanted, const Moment& now) {
    if (is_there(state, wanted.screen)) show(state, wanted.screen, now);
    if (state.screen == Screen::Workshop && !state.workshop.open) return on(state, intent::LookForAdapters{}, now);
    const bool is_choosing = state.screen == Screen::Design && !state.design.open;
    if (!is_choosing) return {};
    state.design.search.clear();  // what was left unsaved stands in the list only while nothing is searched
    return {request::FindRecovered{}};
}

Requests on(AppState& state, const intent::ShowKeys& wanted, const Moment& /*now*/) {
    state.keys_shown = wanted.shown;
    return {};
}

Requests on(AppState& /*state*/, const intent::ToggleFullScreen& /*wanted*/, const Moment& /*now*/) {
    return {request::ToggleFullScreen{}};
}

Requests on(AppState& state, const intent::DismissMessage& /*wanted*/, const Moment& /*now*/) {
    tell(state, {});
    return {};
}

/// What is not saved is kept first: it is offered at the next start. Whoever quits is asked about it once, as whoever
/// closes the case is; asked for again, it is done.
Requests on(AppState& state, const intent::Quit& /*wanted*/, const Moment& now) {
    Requests requests = keep_now(state);
    Design* design = open_design(state);
    const bool was_asked = design != nullptr && design->asks_to_close && design->quits;
    if (design != nullptr && has_unsaved_work(*design) && !was_asked) {
        const bool is_being_saved = design->saving && design->saving->revision == design->history.revision();
        if (is_being_saved && !std::exchange(design->quits, true)) return requests;  // it quits with the answer
        design->asks_to_close = design->quits = true;
        show(state, Screen::Design, now);
        return requests;
    }
    if (state.design.open && !has_unsaved_work(*state.design.open)) {
        requests.push_back(request::DropRecovery{state.design.open->path});
    }
    if (state.workshop.open) append(requests, let_phones_go(*state.workshop.open));
    requests.push_back(request::Quit{});
    return requests;
}

}  // namespace leeway::flow
