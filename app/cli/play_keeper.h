#pragma once

#include <filesystem>

#include "cli/choices.h"
#include "cli/console.h"
#include "engine/record.h"

namespace leeway::cli {

/// Keeps the log of a play: in the file that was asked for, or as the window does, in the folder of plays.
class PlayKeeper {
public:
    /// @param file the log that the play comes from and goes on in; empty for a new play.
    PlayKeeper(const Console& console, const PlayChoices& choices, const engine::Record& record,
               std::filesystem::path file);

    /// Where the log is, or will be; empty where none is kept.
    [[nodiscard]] const std::filesystem::path& file() const { return file_; }

    /// To be called after every step: a play whose terminal is closed is not lost.
    void keep(const engine::Record& record);

    /// To be called when the play is over or left: says on err where its log is, or why there is none.
    /// @return false where it could not be written.
    [[nodiscard]] bool finish(const engine::Record& record);

private:
    [[nodiscard]] Result<void> write(const engine::Record& record) const;

    const Console& console_;
    bool was_asked_for_;  ///< by name: written once, at the end
    bool is_in_folder_ = false;
    std::filesystem::path file_;
    bool has_failed_ = false;
};

}  // namespace leeway::cli
