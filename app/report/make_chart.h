#pragma once

#include <span>

#include "analysis/analysis.h"
#include "analysis/graph.h"
#include "analysis/review.h"
#include "report/chart.h"
#include "report/phrases.h"

namespace leeway::report {

/// The frontier, the play as it really came out, and what the bundled personas' plays come to on average.
[[nodiscard]] Chart make_chart(const Phrases& phrases, const analysis::Review& review,
                               const analysis::Analysis& analysis, const analysis::StateGraph& graph);

/// The same at once. @param personas what they come to, as analysis::bundled_means has it.
[[nodiscard]] Chart make_chart(const Phrases& phrases, const analysis::Review& review,
                               const analysis::Analysis& analysis, std::span<const analysis::Expected> personas);

/// A case before anybody has played it: the frontier and the personas.
[[nodiscard]] Chart make_outlook_chart(const Phrases& phrases, const analysis::Analysis& analysis,
                                       std::span<const analysis::Expected> personas);

/// Two versions of a case, one over the other: their frontiers alone. @param phrases of the later one, under the same
/// policy.
[[nodiscard]] Chart make_comparison_chart(const Phrases& phrases, const analysis::Analysis& before,
                                          const analysis::Analysis& after);

/// The smallest of 1, 2, 2.5 and 5 times a power of ten that divides 0..highest into at most `most` steps.
/// @param highest above 0. @param most from 1.
[[nodiscard]] double round_step(double highest, int most);

}  // namespace leeway::report
