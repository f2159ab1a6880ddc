#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/money.h"
#include "edit/remedy.h"

namespace leeway::flow {

/// What the designer has been told about a customer's loss, to suggest how fair a result is. It is no part of the case:
/// it is remembered until the program ends.
struct Remedy {
    std::optional<Money> loss;
    edit::Loss kind = edit::Loss::RejectedGood;
    /// What a response gives back, by the ids of its scene and itself, where that is not what it spends.
    std::map<std::pair<std::string, std::string>, Money> given;
};

}  // namespace leeway::flow
