#include "flow/policy_choice.h"

#include <string_view>

#include "model/recommendation.h"

namespace leeway::flow {

namespace {

/// The policy of a case that recommends none.
constexpr std::string_view kUsualPolicy = "standard";

std::optional<std::size_t> number_of_policy(const Library& library, std::string_view id) {
    if (id.empty()) return std::nullopt;
    for (std::size_t i = 0; i < library.policies.size(); ++i) {
        if (library.policies[i].policy->id.text == id) return i;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> recommended_policy(const Library& library, std::size_t number) {
    if (number >= library.cases.size()) return std::nullopt;
    return number_of_policy(library, model::recommended_policy(library.cases[number].scenario->written));
}

bool is_policy_by_hand(const AppState& state) {
    return number_of_policy(state.library, state.settings.policy).has_value();
}

std::size_t policy_for_draft(const AppState& state, const model::Scenario& scenario) {
    const auto chosen = state.settings.design_policies.find(scenario.id.text);
    if (chosen != state.settings.design_policies.end()) {
        if (const auto number = number_of_policy(state.library, chosen->second)) return *number;
    }
    const auto recommended = number_of_policy(state.library, model::recommended_policy(scenario.written));
    return recommended ? *recommended : policy_for(state, state.library.cases.size());
}

bool is_remembered(const AppState& state, const model::Scenario& scenario, std::size_t policy) {
    const auto chosen = state.settings.design_policies.find(scenario.id.text);
    return chosen != state.settings.design_policies.end() && number_of_policy(state.library, chosen->second) == policy;
}

void remember_draft_policy(AppState& state, const model::Scenario& scenario, std::size_t policy) {
    auto& chosen = state.settings.design_policies;
    chosen.erase(scenario.id.text);
    // Only what the case itself says is sure to be there next time: Train's choice of today is not.
    if (policy == number_of_policy(state.library, model::recommended_policy(scenario.written))) return;
    if (chosen.size() >= kMostDesignPolicies) chosen.erase(chosen.begin());
    chosen[scenario.id.text] = state.library.policies[policy].policy->id.text;
}

std::size_t policy_for(const AppState& state, std::size_t number) {
    if (const auto by_hand = number_of_policy(state.library, state.settings.policy)) return *by_hand;
    if (const auto recommended = recommended_policy(state.library, number)) return *recommended;
    return number_of_policy(state.library, kUsualPolicy).value_or(0);
}

}  // namespace leeway::flow
