#include <utility>

#include "flow/apply.h"
#include "flow/design_work.h"
#include "flow/open_play.h"

/// What was not saved when the program ended.
namespace leeway::flow {

Requests on(AppState& state, const intent::RestoreDraft& wanted, const Moment& now) {
    if (Design* design = open_design(state); design != nullptr && has_unsaved_work(*design)) {
        show(state, Screen::Design, now);  // work that is not saved is never put aside for other work
        design->asks_to_close = true;
        return {};
    }
    DesignRoom& room = state.design;
    room.restoring.reset();
    for (const Recovered& each : room.recovered) {
        if (each.key == wanted.key) room.restoring = each;
    }
    std::erase_if(room.recovered, [&](const Recovered& each) { return each.key == wanted.key; });
    Requests requests;
    const bool was_open = room.open.has_value();
    close_draft(state, requests);
    room.beginning.origin = NewCaseFrom::Shape;  // what was typed for another beginning is still wanted
    room.is_opening = true;
    show(state, Screen::Design, now);
    requests.push_back(request::RestoreDraft{wanted.key});
    if (was_open) requests.push_back(request::FindRecovered{});  // after it: what is restored is no longer found
    return requests;
}

Requests on(AppState& state, const intent::ForgetRecovered& wanted, const Moment& /*now*/) {
    std::erase_if(state.design.recovered, [&](const Recovered& each) { return each.key == wanted.key; });
    return {request::ForgetRecovered{wanted.key}};
}

Requests on(AppState& state, const intent::RecoveredFound& answer, const Moment& /*now*/) {
    state.design.recovered = answer.found;
    return {};
}

Requests on(AppState& state, const intent::GoBackToSaved& /*wanted*/, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr || !design->recovered || design->digest.empty() || design->is_going_back) return {};
    design->is_going_back = true;
    return {request::ReadVersion{Version(), design->path}};
}

Requests go_back(AppState& state, const intent::VersionRead& answer, const Moment& now) {
    Design& design = *state.design.open;
    design.is_going_back = false;
    if (!design.recovered) return {};  // it is saved by now, or theirs was taken
    if (!answer.file.scenario) {
        tell_error(state, {ErrorCode::NotFound, answer.problem, ""});  // which says where
        return {};
    }
    design.recovered.reset();
    Requests requests = take_over(state, answer.file, now);
    requests.push_back(request::DropRecovery{design.path});
    return requests;
}

}  // namespace leeway::flow
