#pragma once

#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "edit/change.h"

namespace leeway::edit {

/// The case after a change, which must be possible.
inline model::Scenario after(const model::Scenario& scenario, const Change& change) {
    auto next = changed(scenario, change, {});
    REQUIRE(next);
    return std::move(next->scenario);
}

}  // namespace leeway::edit
