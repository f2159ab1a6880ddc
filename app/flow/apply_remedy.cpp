#include <string>
#include <utility>

#include "flow/apply.h"
#include "flow/design_work.h"

/// What a remedy is worth: what the designer is told about it, and taking over what is suggested.
namespace leeway::flow {

Requests on(AppState& state, const intent::SetLoss& wanted, const Moment& /*now*/) {
    if (const Design* design = open_design(state)) state.design.remedies[design->path].loss = wanted.loss;
    return {};
}

Requests on(AppState& state, const intent::SetLossKind& wanted, const Moment& /*now*/) {
    if (const Design* design = open_design(state)) state.design.remedies[design->path].kind = wanted.kind;
    return {};
}

Requests on(AppState& state, const intent::SetGivenBack& wanted, const Moment& /*now*/) {
    const Design* design = open_design(state);
    if (design == nullptr) return {};
    const model::Scenario& scenario = *design->history.present();
    const model::Response* response = edit::response_at(scenario, wanted.at);
    if (response == nullptr) return {};
    auto& given = state.design.remedies[design->path].given;
    std::pair<std::string, std::string> key{scenario.scenes[wanted.at.scene].id.text, response->id.text};
    if (wanted.given) {
        given[std::move(key)] = *wanted.given;
    } else {
        given.erase(key);
    }
    return {};
}

Requests on(AppState& state, const intent::UseRemedy& wanted, const Moment& now) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    design->history.end_step();  // it is no part of moving the slider before, nor after
    const edit::change::SetNumber change{edit::NumberField::Outcome, {wanted.at}, wanted.outcome};
    if (!design->history.apply(change, now.ms)) return {};
    design->history.end_step();
    return refresh_design(state, now);
}

}  // namespace leeway::flow
