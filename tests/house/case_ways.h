#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "analysis/analysis.h"
#include "house/case_measures.h"

/// Ways through a case that the analysis has no need of.
namespace leeway::house {

/// The most decisions that a play can take; a scene shown again after a refusal counts once.
[[nodiscard]] std::size_t longest_way(const analysis::StateGraph& graph);

/// What the way of playing with the highest expected cost leads to; of equals, the happiest.
[[nodiscard]] analysis::Expected dearest_way(const analysis::StateGraph& graph, bool may_breach);

/// The responses that ask for a note and that no play of this case alone comes to: only a journey offers them, so the
/// case alone is not judged by them, but its journey is (journeys_test).
[[nodiscard]] std::set<engine::ResponseIndex> opened_by_a_journey(const analysis::StateGraph& graph);

/// The responses that the frontier has no use for.
[[nodiscard]] std::set<engine::ResponseIndex> off_frontier(const analysis::StateGraph& graph);

/// Whether the `why` of a response is long enough to say why not: that takes more than a remark.
[[nodiscard]] bool says_why_not(const model::Response& response);

/// How many responses are open at once, a scene.
[[nodiscard]] std::vector<Offered> offered_at_once(const analysis::StateGraph& graph);

/// The different responses that a plan gives, and how many of them are the longest text of their scene.
[[nodiscard]] std::pair<std::size_t, std::size_t> longest_texts(const engine::Program& program,
                                                                const std::vector<analysis::PlannedChoice>& plan);

}  // namespace leeway::house
