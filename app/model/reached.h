#pragma once

#include "model/scenario.h"

namespace leeway::model {

/// The case with a sound stand-in for every scene that no links lead to from its start, so that what is wrong in those
/// alone does not keep the rest from being worked out. Each keeps its id, its place and as many responses as it has:
/// what is counted through all scenes stays the same. The very same case where links lead to every scene.
[[nodiscard]] Scenario without_unreached(const Scenario& scenario);

}  // namespace leeway::model
