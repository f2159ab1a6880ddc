#pragma once

#include <string>

#include "base/result.h"

namespace leeway::shell {

/// Asks the desktop to show a file: starts `xdg-open FILE`, without a shell in between, as a process that outlives this
/// one and is not waited for.
/// @param path absolute. @param opener the program that is started; tests name their own.
/// Errors: Unavailable where it cannot be started.
[[nodiscard]] Result<void> open_in_browser(const std::string& path, const std::string& opener = "xdg-open");

}  // namespace leeway::shell
