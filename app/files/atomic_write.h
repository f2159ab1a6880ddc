#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "base/result.h"

namespace leeway::files {

/// Asked in the last moment whether the new content may still take the old one's place. An error keeps the old content.
using MayReplace = std::function<Result<void>()>;

/// Replaces a file's content, or makes the file, so that at every moment, also when the power fails, the old content or
/// the new one is there and complete: written to a new file in the same folder, synced, renamed, and the folder synced.
/// Keeps the rights of a file that is replaced, where the file system has rights; a symbolic link is followed and
/// stays, also one to a file that is not there yet. A device or a pipe is never replaced: the bytes are written into
/// it, which waits for a pipe's reader as every program does. Errors: NotFound when there is no such folder, else
/// Unwritable.
/// @param may_replace its error comes back as it is. Nothing: it may. What is no file is not asked about.
[[nodiscard]] Result<void> write_atomically(const std::filesystem::path& path, std::string_view bytes,
                                            const MayReplace& may_replace = {});

/// Removes what write_atomically has left beside a file where the process was killed in the middle of it: nothing that
/// is younger than a minute, which somebody may be about to rename.
void remove_leftovers(const std::filesystem::path& path);

}  // namespace leeway::files
