#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/written.h"

namespace leeway::model {

/// Where a case that came from a story of Twine keeps what could not be taken over, a line each (files/left_out.h).
inline constexpr std::string_view kLeftOutKey = "x-twine-left-out";

/// The texts of a key of somebody's own ("x-...") whose value is a list of texts; empty where it is none.
[[nodiscard]] std::vector<std::string> kept_lines(const WrittenRef& written, std::string_view key);

}  // namespace leeway::model
