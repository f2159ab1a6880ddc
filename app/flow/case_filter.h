#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/intent.h"
#include "flow/library.h"
#include "words/catalogue.h"

/// Which cases Train lists.
namespace leeway::flow {

inline constexpr std::array kFacets{Facet::Industry, Facet::Skill, Facet::Length, Facet::Difficulty, Facet::Refusal};

/// The tag of cases where the right answer is a refusal.
inline constexpr std::string_view kNeedsNo = "needs a no";

/// The tags that name what a case lets one practise; scenarios/README.md says what each means. Any other tag is about
/// the case's subject, by which it is searched for.
inline constexpr std::array<std::string_view, 13> kSkills{
    "acting in time",    "being fair to others", "choosing a gesture", "hearing the need", "keeping a confidence",
    "keeping a promise", "knowing who decides",  "meeting anger",      "owning a mistake", "reading an account",
    "saying no kindly",  "sparing effort",       "writing a note"};

struct CaseFilter {
    std::string search;                              ///< as typed
    std::array<std::string, kFacets.size()> wanted;  ///< a value each, or empty for any

    [[nodiscard]] std::string& of(Facet facet) { return wanted[static_cast<std::size_t>(facet)]; }
    [[nodiscard]] const std::string& of(Facet facet) const { return wanted[static_cast<std::size_t>(facet)]; }
    friend bool operator==(const CaseFilter&, const CaseFilter&) = default;
};

/// The words by which a case is found, folded.
struct Findable {
    std::string title;
    std::string
        all;  ///< of title, summary, customer, tags, industry, channel and objectives; of a journey's contacts too
};
/// @param words those that the card shows beside what the case says itself: its channel, that it is a journey.
[[nodiscard]] Findable make_findable(const model::Scenario& scenario, const words::Catalogue& words);

/// What a case is in that respect: any number of values for a skill, one or none for the rest, but a journey has the
/// industries of all its contacts. Industries and skills as the case writes them, lengths "short" (up to 7 minutes),
/// "medium" (8 or 9), "long" and "journey", difficulties "1" to "3".
[[nodiscard]] std::vector<std::string> values_of(Facet facet, const model::Scenario& scenario);

/// Whether a case is what the filter wants, all facets but one considered.
[[nodiscard]] bool passes(const CaseFilter& filter, const model::Scenario& scenario,
                          std::optional<Facet> but = std::nullopt);

/// Whether each word of a folded search begins a word of the folded text.
[[nodiscard]] bool has_words(std::string_view text, std::string_view search);

/// The numbers of the cases that pass in every respect, in the library's order, those first that have all the words of
/// the search in their titles.
[[nodiscard]] std::vector<std::size_t> listed_cases(const Library& library, const std::vector<Findable>& findable,
                                                    const CaseFilter& filter);

}  // namespace leeway::flow
