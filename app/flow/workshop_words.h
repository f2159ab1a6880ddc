#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "flow/workshop.h"
#include "words/catalogue.h"

/// Parts of texts that slides, the facilitator's side and the record share. Private to the room.
namespace leeway::flow {

/// "A" for the first choice.
[[nodiscard]] std::string letter_of(std::size_t choice);

/// "A", "A and C", "A, C and D"; empty for none.
[[nodiscard]] std::string letters_of(const words::Catalogue& words, const std::vector<std::size_t>& choices);

/// What would be said or done.
[[nodiscard]] const std::string& say_of(const Round& round, std::size_t choice);

/// The customer at that moment, capitalised.
[[nodiscard]] std::string customer_at(const words::Catalogue& words, const Round& round);

/// The case or the journey's contact that the moment belongs to.
[[nodiscard]] const model::Scenario& scenario_at(const Round& round);

/// The moment's scene as its author wrote it.
[[nodiscard]] const model::Scene& scene_at(const Round& round);

/// What is to be answered there: the customer's words, or what is told where they say nothing.
[[nodiscard]] const std::string& words_at(const Round& round);

/// Who says it: the customer, or nobody.
[[nodiscard]] std::string speaker_at(const words::Catalogue& words, const Round& round);

/// The question for the room: the author's, or one that is made of who may decide what. Empty where there is nothing to
/// choose among.
[[nodiscard]] std::string question_of(const words::Catalogue& words, const Round& round);

/// "31 of 40 answers are in", where it is known how many there may be; else "31 answers are in". @param round one that
/// is asked.
[[nodiscard]] std::string answers_in(const words::Catalogue& words, const Workshop& workshop, const Round& round);

/// A share in whole per cent, rounded; 0 of nothing.
[[nodiscard]] std::int64_t percent_of(std::uint32_t votes, std::uint32_t sum);

/// "12 answers, 40 %".
[[nodiscard]] std::string votes_in_words(const words::Catalogue& words, std::uint32_t votes, std::uint32_t sum);

/// How far apart the two teams are that are furthest apart, a sentence; empty without two teams that have answered.
[[nodiscard]] std::string apart_in_words(const words::Catalogue& words, const Workshop& workshop, const Ballot& ballot);

/// The share of two teams' answers that differ: half the sum of the differences of their shares, 0..1 (the total
/// variation distance). @param a, b votes by choice, each with at least one.
[[nodiscard]] double distance_of(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

/// "B: I'll find it now and write to you", cut where it is long.
[[nodiscard]] std::string choice_in_words(const words::Catalogue& words, const Round& round, std::size_t choice);

}  // namespace leeway::flow
