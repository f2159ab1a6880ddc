#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "files/problem.h"
#include "model/scenario.h"

/// Cases that are being edited: opened with their problems, saved without ever overwriting what somebody else has
/// written. `state` is the folder of locks and of what is kept for recovery (draft_seat.h).
namespace leeway::files {

/// What is at a path now.
struct DraftOnDisk {
    std::string digest;                       ///< XXH3-128 of the bytes; empty where there is no file
    std::optional<model::Scenario> scenario;  ///< perhaps with errors; nothing where it cannot be understood
    Problems problems;                        ///< everything there is to say about it
};

/// Looks at a path. Errors: Unreadable or TooLarge for what is there but cannot be read.
[[nodiscard]] Result<DraftOnDisk> look_at_draft(const std::filesystem::path& path);

/// The digest alone; empty where there is no file. Errors: as above.
[[nodiscard]] Result<std::string> digest_of_draft(const std::filesystem::path& path);

/// Reads a case for editing: always with a scenario and a digest. Errors: as above, NotFound, and BadInput with the
/// place and the problem of a file that cannot be understood.
[[nodiscard]] Result<DraftOnDisk> open_draft(const std::filesystem::path& path);

struct SavedDraft {
    std::string digest;                        ///< of the file that is there now
    std::optional<DraftOnDisk> found_instead;  ///< it was not the expected one: nothing was written
};

/// Writes a case whole and atomically if its file is still the expected one, or has the very text already. Leeway's
/// windows do this one after the other; a program that knows nothing of that can still come between the look at the
/// file and the renaming right after it, which is a matter of microseconds. The folder of a new file is made.
/// @param expected digest of the file that may be replaced; empty: there must be none.
/// Errors: Unwritable; Unreadable; TooLarge for a case that could not be opened again.
[[nodiscard]] Result<SavedDraft> save_draft(const std::filesystem::path& state, const std::filesystem::path& path,
                                            const model::Scenario& scenario, const std::string& expected);

}  // namespace leeway::files
