#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/review.h"
#include "engine/compile.h"
#include "engine/session.h"
#include "report/debrief.h"

/// A small case with everything that a debrief speaks of: a free choice, one that needs asking or goes against policy,
/// chance, and a price of happiness at which a gift turns from an overspend into the best there is.
namespace leeway::tests {

/// "first": listen (free, best) or recite the rule; "second": a card (cheap), flowers for $30 (needs the team lead, who
/// says yes in 80 of 100; or against policy for $40), or a voucher whose post is slow in 25 of 100.
[[nodiscard]] model::Scenario small_scenario();

/// @param point_value_cents what a point of happiness is worth.
[[nodiscard]] model::Policy small_policy(std::int64_t point_value_cents);

/// A compiled case with all that is known about it.
struct Bench {
    std::shared_ptr<const engine::Program> program;
    std::shared_ptr<const analysis::Judge> judge;
    analysis::Analysis analysis;

    [[nodiscard]] engine::ActionIndex action(std::string_view response, engine::ActionKind kind) const;
    [[nodiscard]] report::Debrief debrief(const engine::Session& session,
                                          const std::vector<std::optional<engine::Belief>>& beliefs = {}) const;
};

[[nodiscard]] Bench make_bench(const model::Scenario& scenario, const model::Policy& policy);

/// A choice and how chance falls.
struct Played {
    std::string_view response;
    engine::ActionKind kind = engine::ActionKind::Do;
    engine::Recorded came = {};
};

[[nodiscard]] engine::Session play(const Bench& bench, const std::vector<Played>& steps);

}  // namespace leeway::tests
