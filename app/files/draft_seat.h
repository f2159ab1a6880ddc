#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "files/edit_lock.h"
#include "files/recovery_file.h"

/// Where windows edit cases, in a folder of state: locks/HASH, with a lock for each window that has the file open, and
/// recovery/KEY.json, what that window keeps for recovery. HASH is the digest of the file's canonical path; a KEY is
/// HASH for the first window, HASH-2 for the second, and so on.
namespace leeway::files {

/// A window's place at a file. Nobody else's as long as it lives; what it keeps outlives it.
class DraftSeat {
public:
    /// A seat of which nothing is kept yet, so that what a crash has left there stays. Where the system has no locks or
    /// the state cannot be written, it is one that nobody knows of.
    [[nodiscard]] static DraftSeat take(const std::filesystem::path& state, const std::filesystem::path& path);

    /// The seat of a key, with what is kept there. Errors: Conflict where somebody has it, NotFound for
    /// what is no key.
    [[nodiscard]] static Result<DraftSeat> take_up(const std::filesystem::path& state, const std::string& key);

    [[nodiscard]] const std::string& key() const { return key_; }
    /// Whether another window had the file open when the seat was taken.
    [[nodiscard]] bool is_open_elsewhere() const { return is_open_elsewhere_; }

    /// Keeps this in place of what was kept before, atomically; makes the folders. Errors: Unwritable; TooLarge.
    [[nodiscard]] Result<void> keep(const Recovery& recovery) const;
    /// Deletes it; nothing there is as good. Errors: Unwritable.
    [[nodiscard]] Result<void> drop() const;
    /// Puts it aside where it cannot be used. @return its new name, or nothing where it has to stay as it is.
    [[nodiscard]] std::optional<std::filesystem::path> put_aside() const;

private:
    DraftSeat(std::filesystem::path state, std::string key, std::optional<EditLock> lock, bool is_open_elsewhere)
        : state_(std::move(state)),
          key_(std::move(key)),
          lock_(std::move(lock)),
          is_open_elsewhere_(is_open_elsewhere) {}

    std::filesystem::path state_;
    std::string key_;
    std::optional<EditLock> lock_;
    bool is_open_elsewhere_;
};

/// What is kept under a key. Errors: NotFound; what parse_recovery and read_bytes say.
[[nodiscard]] Result<Recovery> kept_at(const std::filesystem::path& state, const std::string& key);

/// A file for a new case, and the seat at it.
struct NewDraft {
    std::filesystem::path path;
    DraftSeat seat;
};

/// Finds a name for a case in a folder: ID.json, else ID-2.json and so on, one that no file has, that no other window
/// means to save under, and of which nothing is kept. Makes no file. Errors: Unwritable where every name is taken.
[[nodiscard]] Result<NewDraft> take_new(const std::filesystem::path& state, const std::filesystem::path& folder,
                                        const ScenarioId& id);

/// Waits until no other window is saving the file. Nothing where there are no locks.
[[nodiscard]] std::optional<EditLock> wait_for_turn_to_save(const std::filesystem::path& state,
                                                            const std::filesystem::path& path);

/// The keys of all that is kept and that no living window has.
[[nodiscard]] std::vector<std::string> keys_left(const std::filesystem::path& state);

}  // namespace leeway::files
