#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "engine/dice.h"
#include "flow/apply.h"
#include "flow/finding.h"

namespace leeway::flow {

namespace {

std::optional<std::size_t> number_of_case(const Library& library, const ScenarioId& id) {
    for (std::size_t i = 0; i < library.cases.size(); ++i) {
        if (library.cases[i].scenario->id == id) return i;
    }
    return std::nullopt;
}

bool is_listed(const AppState& state, std::size_t number) {
    return std::find(state.listing.begin(), state.listing.end(), number) != state.listing.end();
}

void filter_by(AppState& state, CaseFilter filter) {
    if (filter == state.filter) return;
    state.filter = std::move(filter);
    ++state.listings;
    refresh_listing(state, chosen_id(state));
}

/// The listed cases among which the lot decides: never the chosen one if there is another, and only those that nobody
/// has finished yet, as long as there are any.
std::vector<std::size_t> lots(const AppState& state) {
    std::unordered_set<std::string_view> finished;
    for (const engine::Record& record : state.records) {
        if (record.end) finished.insert(record.scenario.text);
    }
    std::vector<std::size_t> others;
    std::vector<std::size_t> fresh;
    for (const std::size_t number : state.listing) {
        if (number == state.chosen_case) continue;
        others.push_back(number);
        if (finished.count(state.library.cases[number].scenario->id.text) == 0) fresh.push_back(number);
    }
    return fresh.empty() ? others : fresh;
}

}  // namespace

ScenarioId chosen_id(const AppState& state) {
    const std::vector<CaseEntry>& cases = state.library.cases;
    return state.chosen_case < cases.size() ? cases[state.chosen_case].scenario->id : ScenarioId();
}

void choose_case(AppState& state, std::size_t number) {
    state.chosen_case = number;
    state.wanted_case = chosen_id(state);
    if (!is_listed(state, number)) filter_by(state, {});
}

void refresh_listing(AppState& state, const ScenarioId& shown) {
    state.listing = listed_cases(state.library, state.findable, state.filter);
    for (const ScenarioId& id : {state.wanted_case, shown}) {
        const std::optional<std::size_t> number = number_of_case(state.library, id);
        if (!number || (!is_listed(state, *number) && !state.listing.empty())) continue;
        state.chosen_case = *number;
        return;
    }
    state.chosen_case = state.listing.empty() ? 0 : state.listing.front();
}

Requests on(AppState& state, const intent::SearchCases& wanted, const Moment& /*now*/) {
    CaseFilter filter = state.filter;
    filter.search = wanted.text;
    filter_by(state, std::move(filter));
    return {};
}

Requests on(AppState& state, const intent::FilterCases& wanted, const Moment& /*now*/) {
    const auto has_value = [&](const CaseEntry& entry) {
        const std::vector<std::string> values = values_of(wanted.facet, *entry.scenario);
        return std::find(values.begin(), values.end(), wanted.value) != values.end();
    };
    const std::vector<CaseEntry>& cases = state.library.cases;
    if (!wanted.value.empty() && std::none_of(cases.begin(), cases.end(), has_value)) return {};
    CaseFilter filter = state.filter;
    filter.of(wanted.facet) = wanted.value;
    filter_by(state, std::move(filter));
    return {};
}

Requests on(AppState& state, const intent::ClearFilters& /*wanted*/, const Moment& /*now*/) {
    filter_by(state, {});
    return {};
}

Requests on(AppState& state, const intent::SurpriseMe& /*wanted*/, const Moment& /*now*/) {
    if (lots(state).empty()) return {};
    return {request::RollDice{}};
}

Requests on(AppState& state, const intent::DiceRolled& answer, const Moment& /*now*/) {
    const std::vector<std::size_t> among = lots(state);
    if (among.empty()) return {};
    choose_case(state, among[engine::Dice(answer.seed).below(0, static_cast<std::uint32_t>(among.size()))]);
    ++state.surprises;
    return {};
}

Requests on(AppState& /*state*/, const intent::LibraryChanged& /*answer*/, const Moment& /*now*/) {
    return {request::LoadLibrary{}};
}

}  // namespace leeway::flow
