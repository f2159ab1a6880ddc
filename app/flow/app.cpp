#include "flow/app.h"

#include <algorithm>

#include "flow/apply.h"

namespace leeway::flow {

AppState make_app(const words::Catalogue& words, const Settings& settings) {
    AppState state;
    state.words = &words;
    state.settings = settings;
    state.settings.scale_percent = std::clamp(settings.scale_percent, kSmallestScale, kLargestScale);
    return state;
}

Requests first_requests() { return {request::LoadLibrary{}, request::LoadRecords{}, request::FindRecovered{}}; }

Requests apply(AppState& state, const Intent& intent, const Moment& now) {
    state.utc = now.utc;
    state.local = now.local.empty() ? now.utc : now.local;
    return std::visit([&](const auto& wanted) { return on(state, wanted, now); }, intent);
}

}  // namespace leeway::flow
