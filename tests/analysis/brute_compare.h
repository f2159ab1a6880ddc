#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/brute_force.h"
#include "analysis/review.h"
#include "support/random_case.h"

/// What the analysis says beside what writing out every play says. Each comparison gives the first difference in words,
/// or an empty text.
namespace leeway::brute {

/// One case, both ways, with the analysed state of each node of the tree.
struct Pair {
    Tree tree;
    std::shared_ptr<const analysis::Judge> judge;
    analysis::Analysis analysis;
    std::vector<analysis::StateIndex> state_of;

    [[nodiscard]] const analysis::StateGraph& graph() const { return judge->graph(); }
    [[nodiscard]] const engine::Program& program() const { return judge->program(); }
};

/// Analyses a case and walks its tree and its graph side by side.
/// @param difference where their states, offers, probabilities or costs differ.
[[nodiscard]] Pair pair_up(Tree tree, const support::RandomCase& random_case, std::string& difference);

[[nodiscard]] std::string compare_values(const Pair& pair);  ///< best, worst, regret of every action at every node
[[nodiscard]] std::string compare_contact_values(const Pair& pair);  ///< the same regrets up to the end of the contact
[[nodiscard]] std::string compare_frontier(
    const Pair& pair);                                       ///< points, intervals, plans, endings, what is never used
[[nodiscard]] std::string compare_counts(const Pair& pair);  ///< plays, states, endings, stuck scenes, efficient points
[[nodiscard]] std::string compare_dilemmas(const Pair& pair);
[[nodiscard]] std::string compare_personas(const Pair& pair);

/// Equal but for rounding.
[[nodiscard]] bool is_near(double a, double b);

}  // namespace leeway::brute
