#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/money.h"
#include "engine/action.h"

/// A play as its log: what was chosen, how chance fell, and with what seed. That one thing is replay, test and record.
namespace leeway::engine {

/// What a trainee believed they may do, asked before a response that needs a permission: "yes", "ask", "no" in logs.
enum class Belief { Yes, Ask, No };

struct RecordedStep {
    SceneId scene;
    ResponseId response;
    ActionKind action = ActionKind::Do;
    bool approved = true;
    std::uint32_t outcome = 0;  ///< number of the chance outcome, from 0
    std::int64_t ms = 0;        ///< thinking time
    std::optional<Belief> thought_allowed;
    friend bool operator==(const RecordedStep&, const RecordedStep&) = default;
};

struct RecordedEnd {
    SceneId scene;
    int happiness = 0;
    Money cost;
    double score = 0;  ///< judgement score, 0..100
    friend bool operator==(const RecordedEnd&, const RecordedEnd&) = default;
};

struct Record {
    std::string play;  ///< UUID
    ScenarioId scenario;
    std::string digest;  ///< XXH3-128 of the scenario file, hex
    PolicyId policy;
    std::string policy_digest;
    std::uint64_t seed = 0;
    std::string started;  ///< RFC 3339, UTC
    std::vector<RecordedStep> steps;
    std::optional<RecordedEnd> end;  ///< nothing while the play is under way
    friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace leeway::engine
