#pragma once

#include <string>

#include "analysis/review.h"
#include "report/phrases.h"

namespace leeway::report {

/// Why a decision got its verdict, with the numbers: what the best there was would on average have led to instead.
[[nodiscard]] std::string make_verdict_sentence(const Phrases& phrases, const analysis::Decision& decision);

}  // namespace leeway::report
