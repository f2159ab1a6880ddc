#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace leeway::files {

/// A path as messages show it: as given, with "/" between its parts.
[[nodiscard]] std::string shown(const std::filesystem::path& path);

/// Everything in a file of at most 32 MiB (files/limits.h). Errors: NotFound, naming a near file name if there is one;
/// Unreadable for a folder, a device, a pipe (none of which is opened) or missing rights; TooLarge. Their `where` is
/// the path.
[[nodiscard]] Result<std::string> read_bytes(const std::filesystem::path& path);

}  // namespace leeway::files
