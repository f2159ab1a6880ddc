#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace leeway::files {

/// Replaces a file's content, or makes the file, so that at every moment, also when the power fails, the old content or
/// the new one is there and complete: written to a new file in the same folder, synced, renamed, and the folder synced.
/// Keeps the rights of a file that is replaced, where the file system has rights; a symbolic link is followed and
/// stays, also one to a file that is not there yet. A device or a pipe is never replaced: the bytes are written into
/// it, which waits for a pipe's reader as every program does. Errors: NotFound when there is no such folder, else
/// Unwritable.
[[nodiscard]] Result<void> write_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace leeway::files
