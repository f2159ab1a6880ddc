#pragma once

#include <cstddef>
#include <string>

namespace leeway::support {

/// The text of a scenario file with this many scenes (at least 2) in a row and three responses in each but the last, an
/// ending: with notes, needs, conditions, chances and texts of the usual lengths, well formatted, without any problem.
[[nodiscard]] std::string big_scenario_text(std::size_t scenes);

}  // namespace leeway::support
