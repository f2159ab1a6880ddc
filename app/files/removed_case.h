#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace leeway::files {

/// Moves a case's file into a folder for what was removed, which is made, and leaves nothing behind where it was. There
/// it is NAME-STAMP.json, or NAME-STAMP-2.json and so on: it takes the place of no other file.
/// @param state as in draft_seat.h: waits until no window is saving the file. @param stamp when that is, as it may
/// stand in a file's name. @return where it is now. Errors: NotFound; Unwritable, and the file is where it was.
[[nodiscard]] Result<std::filesystem::path> remove_case(const std::filesystem::path& state,
                                                        const std::filesystem::path& file,
                                                        const std::filesystem::path& folder, const std::string& stamp);

}  // namespace leeway::files
