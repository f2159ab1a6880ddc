#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace leeway::files {

/// Makes a folder and those above it that are missing, for this person alone (0700).
/// Errors: Unwritable, also where a file stands in the way.
[[nodiscard]] Result<void> make_private_folder(const std::filesystem::path& folder);

/// Writes a file that must not be there yet. Errors: Conflict if it is, else Unwritable; then nothing is left behind.
[[nodiscard]] Result<void> write_new(const std::filesystem::path& file, std::string_view content);

}  // namespace leeway::files
