#pragma once

#include "analysis/graph.h"
#include "analysis/solve.h"

/// Backward induction that looks no further than the contact in which a state stands. Where what is entered leads on to
/// the next contact of a journey, play counts as over: with the happiness on entering that ending (its own mood
/// applied, nothing yet of the next contact) and what was spent up to there. In a case of its own nothing leads on, so
/// there this is the ordinary induction (analysis/solve.h).
namespace leeway::analysis {

/// What is best in every state for the sake of its contact alone. In the plan that comes out, `value` is happiness at
/// the end of the state's contact, 0..100, and cents still to come in that contact. Ties as everywhere.
/// @param whole what solve() gives for the same graph; its objective is used, and in the last contact it is the answer.
[[nodiscard]] Plan solve_contacts(const StateGraph& graph, const Plan& whole);

/// What a choice leads to by the end of its contact, if the plan is followed afterwards, its own cost included.
/// @param plan of solve_contacts(). @param state the one that offers the choice.
[[nodiscard]] Expected value_in_contact(const StateGraph& graph, const Plan& plan, StateIndex state,
                                        const Choice& choice);

}  // namespace leeway::analysis
