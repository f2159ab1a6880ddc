#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "model/scenario.h"

namespace leeway::edit {

/// A scenario kept so that many versions of it take little room: scenes that are the same in the version before are
/// shared with that, since a change touches few of them.
class Frozen {
public:
    /// @param like a neighbouring version to share with, or null: one change away, so that scenes with the same value
    /// were also written the same way.
    explicit Frozen(model::Scenario scenario, const Frozen* like = nullptr);

    /// The very value that was given, with what was written in its file.
    [[nodiscard]] model::Scenario thawed() const;

    /// How many scenes it shares with that other version.
    [[nodiscard]] std::size_t shared_with(const Frozen& other) const;

private:
    model::Scenario rest_;  // all but the scenes
    std::vector<std::shared_ptr<const model::Scene>> scenes_;
};

}  // namespace leeway::edit
