#include "edit/chances.h"
#include "edit/perform.h"
#include "edit/scenes.h"

namespace leeway::edit {

namespace {

void select(Changed& to, std::size_t scene, std::size_t response) { to.selection = {{scene}, response}; }

}  // namespace

bool perform(const change::AddResponse& change, Changed& to) {
    if (!add_response(to.scenario, change.scene)) return false;
    select(to, change.scene, to.scenario.scenes[change.scene].responses.size() - 1);
    return true;
}

bool perform(const change::RemoveResponse& change, Changed& to) {
    if (!remove_response(to.scenario, change.at)) return false;
    to.selection.response.reset();
    return true;
}

bool perform(const change::DuplicateResponse& change, Changed& to) {
    if (!duplicate_response(to.scenario, change.at)) return false;
    select(to, change.at.scene, change.at.response + 1);
    return true;
}

bool perform(const change::MoveResponse& change, Changed& to) {
    if (!move_response(to.scenario, change.at, change.to)) return false;
    select(to, change.at.scene, change.to);
    return true;
}

bool perform(const change::RenameResponse& change, Changed& to) {
    return rename_response(to.scenario, change.at, change.id);
}

bool perform(const change::SetNeed& change, Changed& to) {
    bool is_done = false;
    for (const Address& at : change.at) {
        model::Response* response = response_at(to.scenario, at);
        if (response == nullptr) continue;
        is_done = true;
        if (!change.permission) {
            response->need.reset();
            response->refused.reset();  // a file may say where a refusal leads only with a need
            continue;
        }
        if (!response->need) response->need.emplace();
        response->need->permission = *change.permission;
    }
    return is_done;
}

bool perform(const change::Link& change, Changed& to) {
    model::Response* response = response_at(to.scenario, change.at);
    if (response == nullptr) return false;
    if (response->then.empty() && change.at.item == 0) response->then.emplace_back();
    if (change.at.item >= response->then.size()) return false;
    response->then[change.at.item].target = change.target;
    settle_list(*response);
    return true;
}

bool perform(const change::LinkRefusal& change, Changed& to) {
    model::Response* response = response_at(to.scenario, change.at);
    if (response == nullptr || !response->need) return false;
    response->refused = change.target;
    return true;
}

bool perform(const change::SetChance& change, Changed& to) {
    model::Response* response = response_at(to.scenario, change.at);
    if (response == nullptr || change.at.item >= response->then.size()) return false;
    set_chance(*response, change.at.item, change.percent);
    return true;
}

bool perform(const change::AddOutcome& change, Changed& to) {
    model::Response* response = response_at(to.scenario, change.at);
    return response != nullptr && add_outcome(*response);
}

bool perform(const change::RemoveOutcome& change, Changed& to) {
    model::Response* response = response_at(to.scenario, change.at);
    return response != nullptr && remove_outcome(*response, change.at.item);
}

bool perform(const change::MendChances& change, Changed& to) {
    model::Response* response = response_at(to.scenario, change.at);
    return response != nullptr && mend_chances(*response);
}

}  // namespace leeway::edit
