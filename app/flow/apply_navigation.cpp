#include "flow/apply.h"
#include "flow/open_play.h"

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
    return {};
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

Requests on(AppState& /*state*/, const intent::Quit& /*wanted*/, const Moment& /*now*/) { return {request::Quit{}}; }

}  // namespace leeway::flow
