#pragma once

#include <string>

#include "analysis/review.h"
#include "engine/session.h"
#include "report/phrases.h"

namespace leeway::report {

/// How much chance added to a finished play, in points: what really came, less what its choices promised when each was
/// made. 0 on average.
[[nodiscard]] double luck_of(const analysis::Review& review);

/// The whole play in a few sentences: what came of it, how its choices stand between the worst and the best play, what
/// the best play promises, and what chance did.
/// @param judge that made the review.
[[nodiscard]] std::string make_play_summary(const Phrases& phrases, const analysis::Judge& judge,
                                            const analysis::Review& review, const engine::Session& session);

/// What the score grades, and how much was left on the table.
[[nodiscard]] std::string make_score_sentence(const Phrases& phrases, const analysis::Review& review);

/// What the score of a journey that has come to its end counts; empty for a case of its own.
[[nodiscard]] std::string make_count_sentence(const Phrases& phrases, const analysis::Review& review);

/// The number of the decision that left the most on the table; the review's count of decisions if none left anything.
[[nodiscard]] std::size_t dearest_decision(const analysis::Review& review);

/// The decision of a journey that cost its own contact the most, where that was a missed chance and nothing was one for
/// the whole journey; else, and for a case of its own, the number of decisions.
[[nodiscard]] std::size_t missed_in_contact(const analysis::Review& review);

/// What to do otherwise at that decision. @param judge that made the review. @param number into its decisions.
[[nodiscard]] std::string make_try_contact_sentence(const Phrases& phrases, const analysis::Judge& judge,
                                                    const analysis::Review& review, std::size_t number);

/// Why that decision is the one to try again, or what to try when every decision was the best there was.
[[nodiscard]] std::string make_try_again_sentence(const Phrases& phrases, const analysis::Review& review);

}  // namespace leeway::report
