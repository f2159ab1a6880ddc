#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace leeway::files {

/// Writes everything to an open file of the system, or says false, with the errno.
[[nodiscard]] bool write_all(int descriptor, std::string_view content);

/// Has the names in a folder survive a power failure. Some file systems cannot do that, and they are there even so.
void sync_folder(const std::filesystem::path& folder);

/// Makes a folder and those above it that are missing, for this person alone (0700), and syncs where their names stand.
/// Errors: Unwritable, also where a file stands in the way.
[[nodiscard]] Result<void> make_private_folder(const std::filesystem::path& folder);

/// Writes a file that must not be there yet. Errors: Conflict if it is, else Unwritable; then nothing is left behind.
[[nodiscard]] Result<void> write_new(const std::filesystem::path& file, std::string_view content);

}  // namespace leeway::files
