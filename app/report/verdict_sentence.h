#pragma once

#include <string>

#include "analysis/review.h"
#include "report/phrases.h"

namespace leeway::report {

/// Why a decision got its verdict, with the numbers: what the best there was would on average have led to instead.
[[nodiscard]] std::string make_verdict_sentence(const Phrases& phrases, const analysis::Decision& decision);

/// How a decision served the contact of a journey in which it stands, where that is worse than how it served the whole
/// journey, or better than what the journey makes of it, if that is below "good"; else empty.
[[nodiscard]] std::string make_contact_remark(const Phrases& phrases, const analysis::Decision& decision);

/// What the decisions of a contact come to by themselves: "By itself: 41 of 100".
[[nodiscard]] std::string make_contact_score(const Phrases& phrases, const analysis::ContactReview& contact);

}  // namespace leeway::report
