#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/record.h"

/// The plays of a person: a folder with one log a play, UUID.jsonl.
namespace leeway::files {

struct LoadedRecords {
    std::vector<engine::Record> records;  ///< newest first
    std::vector<Error> unreadable;        ///< logs that could not be used; they stay where they are
};

/// The file of a play's log. Errors: BadInput where the play has no UUID to name its file by.
[[nodiscard]] Result<std::filesystem::path> log_of(const std::filesystem::path& folder, const std::string& play);

/// Reads every play of a folder; none where there is no folder.
[[nodiscard]] LoadedRecords load_records(const std::filesystem::path& folder);

/// Writes a play's log anew, atomically, with the "x-" keys of the log before; makes the folder, for this person alone,
/// if need be. Errors: Unwritable, BadInput as above.
[[nodiscard]] Result<void> save_record(const std::filesystem::path& folder, const engine::Record& record);

/// Deletes a play's log. One that is not there is as good as deleted. Errors: Unwritable, BadInput as above.
[[nodiscard]] Result<void> delete_record(const std::filesystem::path& folder, const std::string& play);

}  // namespace leeway::files
