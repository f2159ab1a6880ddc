#include "flow/finding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include "flow/wording.h"

namespace leeway::flow {

namespace {

std::string_view name_of(Facet facet) {
    switch (facet) {
        case Facet::Industry: return "industry";
        case Facet::Skill: return "skill";
        case Facet::Length: return "length";
        case Facet::Difficulty: return "difficulty";
        case Facet::Refusal: break;
    }
    return "refusal";
}

std::string text_about(const AppState& state, std::string_view prefix, std::string_view name) {
    return std::string(state.words->text(std::string(prefix) + std::string(name)));
}

std::string value_in_words(const AppState& state, Facet facet, const std::string& value) {
    if (facet == Facet::Length) return text_about(state, "train.length.", value);
    if (facet == Facet::Difficulty) return text_about(state, "train.difficulty.", value);
    return capitalised(value);
}

using Counts = std::vector<std::pair<std::string, std::size_t>>;

/// Every value of a facet with the number of cases that would be listed under it.
Counts counts_of(const AppState& state, Facet facet) {
    CaseFilter others = state.filter;
    others.of(facet).clear();
    std::map<std::string, std::size_t> counts;
    for (const std::size_t number : listed_cases(state.library, state.findable, others)) {
        for (const std::string& value : values_of(facet, *state.library.cases[number].scenario)) ++counts[value];
    }
    const std::string& wanted = state.filter.of(facet);
    if (!wanted.empty()) counts.try_emplace(wanted, 0);
    if (facet == Facet::Refusal) counts.try_emplace(std::string(kNeedsNo), 0);
    return {counts.begin(), counts.end()};
}

/// Short before long.
void by_length(Counts& counts) {
    constexpr std::array<std::string_view, 4> kOrder{"short", "medium", "long", "journey"};
    const auto rank = [&](const std::string& value) { return std::find(kOrder.begin(), kOrder.end(), value); };
    std::sort(counts.begin(), counts.end(),
              [&](const auto& a, const auto& b) { return rank(a.first) < rank(b.first); });
}

FilterMenu make_menu(const AppState& state, Facet facet) {
    const std::string& wanted = state.filter.of(facet);
    Counts counts = counts_of(state, facet);
    if (facet == Facet::Length) by_length(counts);
    FilterMenu menu;
    menu.facet = facet;
    menu.active = !wanted.empty();
    menu.label = menu.active ? value_in_words(state, facet, wanted) : text_about(state, "train.facet.", name_of(facet));
    menu.options.push_back({text_about(state, "train.any.", name_of(facet)), {}, wanted.empty()});
    for (const auto& [value, count] : counts) {
        const std::string name = value_in_words(state, facet, value);
        const std::string label = state.words->text("train.option", {{"name", name}, {"n", std::to_string(count)}});
        menu.options.push_back({label, value, value == wanted});
    }
    return menu;
}

/// Whether any case has a value there; the menus do not come and go with what is listed.
bool is_known(const AppState& state, Facet facet) {
    const std::vector<CaseEntry>& cases = state.library.cases;
    return std::any_of(cases.begin(), cases.end(),
                       [&](const CaseEntry& entry) { return !values_of(facet, *entry.scenario).empty(); });
}

/// "24 cases and 4 journeys"; filtered, "3 of 28 cases and journeys".
std::string heading_of(const AppState& state) {
    const std::vector<CaseEntry>& entries = state.library.cases;
    const auto all = static_cast<std::int64_t>(entries.size());
    const auto journeys = static_cast<std::int64_t>(std::count_if(entries.begin(), entries.end(), is_journey));
    std::string whole = state.words->count("train.cases", all - journeys);
    const bool is_filtered = state.filter != CaseFilter{};
    if (journeys > 0 && is_filtered)
        whole = state.words->text("train.all_of_both", {{"n", std::to_string(all)}});
    else if (journeys > 0)
        whole = state.words->count("train.cases_and_journeys", journeys, {{"cases", whole}});
    if (!is_filtered) return whole;
    return state.words->text("train.listed", {{"listed", std::to_string(state.listing.size())}, {"all", whole}});
}

}  // namespace

void add_finding(TrainView& view, const AppState& state) {
    FindView& find = view.find;
    find.search_label = state.words->text("train.search");
    find.search = state.filter.search;
    for (const Facet facet : kFacets) {
        if (is_known(state, facet)) find.menus.push_back(make_menu(state, facet));
    }
    const auto used = std::count_if(find.menus.begin(), find.menus.end(), [](const auto& menu) { return menu.active; });
    find.filters_used = used > 0;
    find.filters =
        state.words->text(find.filters_used ? "train.filters_used" : "train.filters", {{"n", std::to_string(used)}});
    if (state.filter != CaseFilter{}) find.clear = state.words->text("train.clear");
    find.surprise = state.words->text("train.surprise");
    find.can_surprise = state.listing.size() > 1 || (!state.listing.empty() && state.listing[0] != state.chosen_case);
    if (state.listing.empty()) find.nothing_found = state.words->text("train.nothing_found");
    find.listings = state.listings;
    find.surprises = state.surprises;
    view.cases_heading = heading_of(state);
}

}  // namespace leeway::flow
