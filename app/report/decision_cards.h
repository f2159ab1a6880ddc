#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/review.h"
#include "report/debrief.h"
#include "report/phrases.h"

namespace leeway::report {

/// A card a decision, in the order of the play.
/// @param beliefs a step; may be shorter than the play.
[[nodiscard]] std::vector<DecisionCard> make_decision_cards(const Phrases& phrases, const analysis::Review& review,
                                                            std::span<const std::optional<Belief>> beliefs);

/// What policy says of a response: the trainee may, must ask, or nobody may.
[[nodiscard]] Belief allowed_by_policy(const engine::Program& program, engine::ResponseIndex response);

/// How the beliefs of a whole play compare with the policy, in one or two sentences; empty where none was asked for.
[[nodiscard]] std::string summarise_beliefs(const Phrases& phrases, const analysis::Review& review,
                                            std::span<const std::optional<Belief>> beliefs);

}  // namespace leeway::report
