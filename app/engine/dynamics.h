#pragma once

#include "engine/program.h"
#include "model/parameters.h"
#include "model/policy.h"
#include "model/scenario.h"

/// The arithmetic of leeway-model-1 that depends only on numbers: how good a response feels, what an action costs.
namespace leeway::engine {

/// The tables of Dynamics for a policy's parameters.
[[nodiscard]] Dynamics tabulate(const model::Parameters& parameters);

/// How an action of a response is taken.
struct Manner {
    ActionKind kind = ActionKind::Do;
    int layers = 0;  ///< asked
    int hours = 0;   ///< that the customer waits: the response's and the layers'
};

/// Q, 0..100: the response's ratings weighed by what went wrong, process marred by waiting and asking, helped by
/// authority.
[[nodiscard]] int perceived_quality(const model::Parameters& parameters, model::Failure failure,
                                    const model::Response& response, const Manner& manner);

/// What a customer expects who comes back: E + rdiv(own - E, 8), so that a raised bar stays raised (format.md).
/// @param expectation at the end of the contact before. @param own of the next scenario.
[[nodiscard]] int expectation_on_return(int expectation, int own);

/// Cost of `minutes` at an hourly wage, to the nearest cent.
[[nodiscard]] Money labour(int minutes, Money wage);

/// What asking up to role `layers` costs, whatever the answer.
[[nodiscard]] Money approval_cost(const model::Policy& policy, int layers);

}  // namespace leeway::engine
