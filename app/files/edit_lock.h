#pragma once

#include <filesystem>
#include <optional>

#include "base/result.h"
#include "files/descriptor.h"

namespace leeway::files {

/// A lock by which the windows of a person know of one another, in this process and in others. The system holds it, and
/// lets go of it when the process ends, however that ends.
class EditLock {
public:
    /// Takes the lock if it is free; nothing where somebody has it. The file is made if need be, and stays; one file
    /// holds many locks, each in a place of its own. Errors: Unwritable, also where the system knows no such locks.
    [[nodiscard]] static Result<std::optional<EditLock>> take(const std::filesystem::path& file, int place);

    /// The same, but waits until it is free.
    [[nodiscard]] static Result<EditLock> wait_for(const std::filesystem::path& file, int place);

    /// Whether somebody has one of the locks from `first` to `last`. False where that cannot be known.
    [[nodiscard]] static bool is_held(const std::filesystem::path& file, int first, int last);

private:
    explicit EditLock(Descriptor file) : file_(std::move(file)) {}

    Descriptor file_;  // the lock goes when it is closed
};

}  // namespace leeway::files
