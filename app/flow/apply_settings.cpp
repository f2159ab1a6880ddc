#include <algorithm>
#include <string>

#include "flow/apply.h"
#include "flow/policy_choice.h"

namespace leeway::flow {

namespace {

/// Takes over settings; they are saved if they are others.
Requests set(AppState& state, const Settings& settings) {
    if (state.settings == settings) return {};
    state.settings = settings;
    return {request::SaveSettings{settings}};
}

int larger(int percent) {
    const auto* next = std::upper_bound(kScaleSteps.begin(), kScaleSteps.end(), percent);
    return next == kScaleSteps.end() ? kLargestScale : *next;
}

int smaller(int percent) {
    const auto* next = std::lower_bound(kScaleSteps.begin(), kScaleSteps.end(), percent);
    return next == kScaleSteps.begin() ? kSmallestScale : *(next - 1);
}

}  // namespace

Requests on(AppState& state, const intent::ChangeScale& wanted, const Moment& /*now*/) {
    Settings settings = state.settings;
    if (wanted.steps == 0) settings.scale_percent = 100;
    const int limit = static_cast<int>(kScaleSteps.size());
    for (int i = 0; i < std::min(wanted.steps, limit); ++i) settings.scale_percent = larger(settings.scale_percent);
    for (int i = 0; i > std::max(wanted.steps, -limit); --i) settings.scale_percent = smaller(settings.scale_percent);
    return set(state, settings);
}

Requests on(AppState& state, const intent::SetTheme& wanted, const Moment& /*now*/) {
    Settings settings = state.settings;
    settings.theme = wanted.theme;
    return set(state, settings);
}

Requests on(AppState& state, const intent::SetScale& wanted, const Moment& /*now*/) {
    Settings settings = state.settings;
    settings.scale_percent = std::clamp(wanted.percent, kSmallestScale, kLargestScale);
    return set(state, settings);
}

Requests on(AppState& state, const intent::SetReduceMotion& wanted, const Moment& /*now*/) {
    Settings settings = state.settings;
    settings.reduce_motion = wanted.on;
    return set(state, settings);
}

Requests on(AppState& state, const intent::SetAskBelief& wanted, const Moment& /*now*/) {
    Settings settings = state.settings;
    settings.ask_belief = wanted.on;
    return set(state, settings);
}

Requests on(AppState& state, const intent::ChoosePolicy& wanted, const Moment& /*now*/) {
    if (wanted.number >= state.library.policies.size()) return {};
    Settings settings = state.settings;
    const bool is_recommended = recommended_policy(state.library, state.chosen_case) == wanted.number;
    settings.policy = is_recommended ? std::string() : state.library.policies[wanted.number].policy->id.text;
    return set(state, settings);
}

}  // namespace leeway::flow
