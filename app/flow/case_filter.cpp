#include "flow/case_filter.h"

#include <algorithm>
#include <set>

#include "flow/folded.h"
#include "flow/wording.h"
#include "model/join.h"

namespace leeway::flow {

namespace {

std::string length_of(const model::Scenario& scenario) {
    if (model::is_journey(scenario)) return "journey";
    if (scenario.minutes <= 7) return "short";
    return scenario.minutes <= 9 ? "medium" : "long";
}

/// Those of all contacts of a journey, each once.
std::vector<std::string> industries_of(const model::Scenario& scenario) {
    std::set<std::string> industries{scenario.industry};
    for (const model::Contact& contact : scenario.contacts) industries.insert(contact.scenario->industry);
    industries.erase("");
    return {industries.begin(), industries.end()};
}

std::vector<std::string> skills_of(const model::Scenario& scenario) {
    std::vector<std::string> skills;
    for (const std::string& tag : scenario.tags) {
        if (std::find(kSkills.begin(), kSkills.end(), tag) != kSkills.end()) skills.push_back(tag);
    }
    return skills;
}

}  // namespace

Findable make_findable(const model::Scenario& scenario, const words::Catalogue& words) {
    Findable findable{folded(scenario.title), {}};
    findable.all = findable.title + folded(case_line(words, scenario));
    for (const std::string* text :
         {&scenario.summary, &scenario.customer.name, &scenario.customer.about, &scenario.industry}) {
        findable.all += folded(*text);
    }
    for (const model::Contact& contact : scenario.contacts) {
        const model::Scenario& stage = *contact.scenario;
        for (const std::string* text :
             {&stage.title, &stage.summary, &stage.customer.name, &stage.customer.about, &stage.industry}) {
            findable.all += folded(*text);
        }
        findable.all += folded(case_line(words, *contact.scenario));
    }
    for (const std::string& tag : scenario.tags) findable.all += folded(tag);
    for (const std::string& objective : scenario.objectives) findable.all += folded(objective);
    return findable;
}

std::vector<std::string> values_of(Facet facet, const model::Scenario& scenario) {
    switch (facet) {
        case Facet::Industry: return industries_of(scenario);
        case Facet::Skill: return skills_of(scenario);
        case Facet::Length: return {length_of(scenario)};
        case Facet::Difficulty: return {std::to_string(std::clamp(scenario.difficulty, 1, 3))};
        case Facet::Refusal: break;
    }
    const bool needs_no = std::find(scenario.tags.begin(), scenario.tags.end(), kNeedsNo) != scenario.tags.end();
    return needs_no ? std::vector{std::string(kNeedsNo)} : std::vector<std::string>{};
}

bool passes(const CaseFilter& filter, const model::Scenario& scenario, std::optional<Facet> but) {
    return std::all_of(kFacets.begin(), kFacets.end(), [&](Facet facet) {
        const std::string& wanted = filter.of(facet);
        if (wanted.empty() || facet == but) return true;
        const std::vector<std::string> values = values_of(facet, scenario);
        return std::find(values.begin(), values.end(), wanted) != values.end();
    });
}

bool has_words(std::string_view text, std::string_view search) {
    while (!search.empty()) {
        const std::string_view word = search.substr(0, search.find(' ', 1));  // with the space before it
        if (text.find(word) == std::string_view::npos) return false;
        search.remove_prefix(word.size());
    }
    return true;
}

std::vector<std::size_t> listed_cases(const Library& library, const std::vector<Findable>& findable,
                                      const CaseFilter& filter) {
    const std::string search = folded(filter.search);
    std::vector<std::size_t> listed;
    for (std::size_t i = 0; i < library.cases.size(); ++i) {
        if (has_words(findable[i].all, search) && passes(filter, *library.cases[i].scenario)) listed.push_back(i);
    }
    std::stable_partition(listed.begin(), listed.end(),
                          [&](std::size_t number) { return has_words(findable[number].title, search); });
    return listed;
}

}  // namespace leeway::flow
