#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/id.h"
#include "model/written.h"

namespace leeway::model {

struct Stage {
    ScenarioId scenario;
    std::string after;  ///< the time that passes before it, in words
    WrittenRef written;
    friend bool operator==(const Stage&, const Stage&) = default;
};

/// More would be another life.
inline constexpr std::size_t kMostStages = 64;

/// One customer through several scenarios.
struct Journey {
    std::string schema;  ///< the file's "$schema", or empty
    JourneyId id;
    std::string title;
    std::vector<Stage> stages;
    WrittenRef written;
    friend bool operator==(const Journey&, const Journey&) = default;
};

}  // namespace leeway::model
