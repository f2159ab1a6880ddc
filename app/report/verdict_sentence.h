#pragma once

#include <string>

#include "analysis/review.h"
#include "report/phrases.h"

namespace leeway::report {

/// Whether a decision served its contact of a journey worse than the whole, beyond what is as good as the best: a
/// trifle is not worth two words.
[[nodiscard]] bool served_contact_worse(const analysis::Decision& decision);

/// The verdict that a decision is shown with: where it served its contact of a journey worse than the whole, the
/// contact's, so that nobody learns to be cold because it can be won back.
[[nodiscard]] analysis::Verdict shown_verdict(const analysis::Decision& decision);

/// That verdict in words: "Good", "Big missed chance in this contact (over the whole journey: best)".
[[nodiscard]] std::string make_verdict_word(const Phrases& phrases, const analysis::Decision& decision);

/// Why a decision got its verdict, with the numbers: what the best there was would on average have led to instead.
[[nodiscard]] std::string make_verdict_sentence(const Phrases& phrases, const analysis::Decision& decision);

/// How a decision served the contact of a journey in which it stands, where that is worse than how it served the whole
/// journey, or better than what the journey makes of it, if that is below "good"; else empty.
[[nodiscard]] std::string make_contact_remark(const Phrases& phrases, const analysis::Decision& decision);

/// What the decisions of a contact come to by themselves: "This contact by itself: 41 of 100".
[[nodiscard]] std::string make_contact_score(const Phrases& phrases, const analysis::ContactReview& contact);

}  // namespace leeway::report
