#include "files/draft_store.h"

#include <utility>

#include "files/atomic_write.h"
#include "files/digest.h"
#include "files/disk.h"
#include "files/draft_seat.h"
#include "files/limits.h"
#include "files/read_bytes.h"
#include "files/scenario_file.h"

namespace leeway::files {
namespace {

namespace fs = std::filesystem;

/// Nothing where there is no file.
Result<std::optional<std::string>> bytes_at(const fs::path& path) {
    Result<std::string> bytes = read_bytes(path);
    if (bytes) return std::optional(*std::move(bytes));
    if (bytes.error().code == ErrorCode::NotFound) return std::optional<std::string>();
    return bytes.error();
}

DraftOnDisk draft_in(const std::optional<std::string>& bytes, const fs::path& path) {
    if (!bytes) return {};
    Loaded<model::Scenario> loaded = parse_scenario(*bytes, shown(path));
    if (loaded.draft) loaded.value = std::move(loaded.draft);
    return {std::move(loaded.digest), std::move(loaded.value), std::move(loaded.problems)};
}

/// What stands in the way of saving a text: found in the last moment.
struct Obstacle {
    std::string text_digest;
    std::string expected;
    std::optional<std::string> bytes;  ///< of another file than the expected one
    bool is_saved_already = false;

    Result<void> look(const fs::path& path) {
        Result<std::optional<std::string>> found = bytes_at(path);
        if (!found) return found.error();
        const std::string present = *found ? digest(**found) : std::string();
        is_saved_already = present == text_digest;
        if (present == expected && !is_saved_already) return {};
        bytes = *std::move(found);
        return Error{ErrorCode::Conflict, "the file is not the expected one", shown(path)};
    }
};

Result<void> make_folder_of(const fs::path& path) {
    return path.has_parent_path() ? make_private_folder(path.parent_path()) : Result<void>();
}

}  // namespace

Result<DraftOnDisk> look_at_draft(const fs::path& path) {
    const Result<std::optional<std::string>> bytes = bytes_at(path);
    if (!bytes) return bytes.error();
    return draft_in(*bytes, path);
}

Result<std::string> digest_of_draft(const fs::path& path) {
    const Result<std::optional<std::string>> bytes = bytes_at(path);
    if (!bytes) return bytes.error();
    return *bytes ? digest(**bytes) : std::string();
}

Result<DraftOnDisk> open_draft(const fs::path& path) {
    const Result<std::string> bytes = read_bytes(path);
    if (!bytes) return bytes.error();
    DraftOnDisk found = draft_in(*bytes, path);
    if (!found.scenario) return refusal_of(found.problems);
    return found;
}

Result<SavedDraft> save_draft(const fs::path& state, const fs::path& path, const model::Scenario& scenario,
                              const std::string& expected) {
    const std::string text = write_scenario(scenario);
    if (text.size() > kLargestFile) {
        return Error{ErrorCode::TooLarge, "the case is larger than 32 MiB, and could not be opened again", shown(path)};
    }
    if (expected.empty()) {
        if (Result<void> made = make_folder_of(path); !made) return made.error();
    }
    const std::optional<EditLock> turn = wait_for_turn_to_save(state, path);
    Obstacle obstacle{digest(text), expected, {}};
    const Result<void> written = write_atomically(path, text, [&] { return obstacle.look(path); });
    if (written || obstacle.is_saved_already) return SavedDraft{obstacle.text_digest, {}};
    if (written.error().code == ErrorCode::Conflict) {
        DraftOnDisk found = draft_in(obstacle.bytes, path);
        return SavedDraft{found.digest, std::move(found)};
    }
    // The folder is gone, and the file with it.
    if (written.error().code == ErrorCode::NotFound && !expected.empty()) return SavedDraft{"", DraftOnDisk{}};
    return written.error();
}

}  // namespace leeway::files
