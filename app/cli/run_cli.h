#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace leeway::cli {

/// The whole program apart from its window: does what the arguments (without the program's name) ask for.
/// @return the exit status: 0, 1 when something was found wrong or could not be done, 2 when the arguments make no
/// sense.
[[nodiscard]] int run_cli(const std::vector<std::string>& arguments, const Console& console);

}  // namespace leeway::cli
