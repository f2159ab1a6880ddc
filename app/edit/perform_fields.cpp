#include <algorithm>

#include "edit/chances.h"
#include "edit/perform.h"

namespace leeway::edit {

namespace {

/// Calls it with the list that is meant: of facts or of texts.
template <typename Visit>
bool with_list(model::Scenario& scenario, change::List list, const Visit& visit) {
    switch (list) {
        case change::List::Facts: return visit(scenario.facts);
        case change::List::Objectives: return visit(scenario.objectives);
        case change::List::Tags: return visit(scenario.tags);
    }
    return false;
}

template <typename T>
bool move_within(std::vector<T>& items, std::size_t item, std::size_t to) {
    if (item >= items.size() || to >= items.size() || item == to) return false;
    T moved = std::move(items[item]);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(item));
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
    return true;
}

}  // namespace

bool perform(const change::SetText& change, Changed& to) {
    if (!set_text(to.scenario, change.field, change.at, change.text)) return false;
    if (change.field == TextField::OutcomeNarration) settle_list(*response_at(to.scenario, change.at));
    return true;
}

bool perform(const change::SetNumber& change, Changed& to) {
    bool is_done = false;
    for (const Address& at : change.at) {
        if (!set_number(to.scenario, change.field, at, change.number)) continue;
        if (change.field == NumberField::OutcomeHappiness) settle_list(*response_at(to.scenario, at));
        is_done = true;
    }
    return is_done;
}

bool perform(const change::ForgetNumber& change, Changed& to) {
    bool is_done = false;
    for (const Address& at : change.at) {
        if (forget_number(to.scenario, change.field, at)) is_done = true;
    }
    return is_done;
}

bool perform(const change::SetFailure& change, Changed& to) {
    to.scenario.failure = change.failure;
    return true;
}

bool perform(const change::SetStakes& change, Changed& to) {
    to.scenario.stakes = change.stakes;
    return true;
}

bool perform(const change::SetChannel& change, Changed& to) {
    if (change.scenes.empty() && change.channel) to.scenario.channel = *change.channel;
    for (const std::size_t scene : change.scenes) {
        if (scene < to.scenario.scenes.size()) to.scenario.scenes[scene].channel = change.channel;
    }
    return true;
}

bool perform(const change::SetCaseId& change, Changed& to) {
    if (!is_valid_id(change.id.text)) return false;
    to.scenario.id = change.id;
    return true;
}

bool perform(const change::AddItem& change, Changed& to) {
    return with_list(to.scenario, change.list, [](auto& items) {
        items.emplace_back();
        return true;
    });
}

bool perform(const change::RemoveItem& change, Changed& to) {
    return with_list(to.scenario, change.list, [&](auto& items) {
        if (change.item >= items.size()) return false;
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(change.item));
        return true;
    });
}

bool perform(const change::MoveItem& change, Changed& to) {
    return with_list(to.scenario, change.list, [&](auto& items) { return move_within(items, change.item, change.to); });
}

bool perform(const change::AddNote& change, Changed& to) { return add_note(to.scenario, change.id, change.meaning); }

bool perform(const change::RenameNote& change, Changed& to) { return rename_note(to.scenario, change.note, change.id); }

bool perform(const change::RemoveNote& change, Changed& to) { return remove_note(to.scenario, change.note); }

bool perform(const change::UseNote& change, Changed& to) {
    bool is_done = false;
    for (const Address& at : change.at) {
        if (set_note_use(to.scenario, at, change.role, change.note, change.on)) is_done = true;
    }
    return is_done;
}

}  // namespace leeway::edit
