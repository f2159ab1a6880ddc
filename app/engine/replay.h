#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "engine/record.h"
#include "engine/session.h"

namespace leeway::engine {

/// Where a record and the files no longer say the same.
struct Difference {
    std::size_t step = 0;  ///< from 1, as logs count; one past the last step for a difference at the end
    std::string text;      ///< a sentence
};

/// Plays a record again under a program, with the approvals and chances that it names. A finished record must also end
/// in the same scene with the same happiness and cost.
[[nodiscard]] std::variant<Session, Difference> replay(std::shared_ptr<const Program> program, const Record& record);

/// The step as a record keeps it.
[[nodiscard]] RecordedStep to_recorded(const Program& program, const Step& step);

}  // namespace leeway::engine
