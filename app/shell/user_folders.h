#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

/// Where a person's files belong, after the XDG Base Directory Specification.
namespace leeway::shell {

/// Looks an environment variable up; nothing when it is not set. A parameter, so that tests need not change their own.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// The environment of this process, with HOME from the system's user list where the variable is missing.
[[nodiscard]] Environment process_environment();

struct UserFolders {
    std::filesystem::path config;              ///< $XDG_CONFIG_HOME/leeway: settings.json
    std::filesystem::path plays;               ///< $XDG_DATA_HOME/leeway/plays: one log a play
    std::filesystem::path scenarios;           ///< $XDG_DATA_HOME/leeway/scenarios: cases that this person added
    std::vector<std::filesystem::path> pages;  ///< where exported pages go: the first of these that exists
    std::filesystem::path state = {};          ///< $XDG_STATE_HOME/leeway: what is being edited (files/draft_seat.h)
    std::filesystem::path home = {};           ///< what people write as "~"
};

/// The folders as the environment has them; none is made. Relative values are ignored, as the specification wants.
/// Downloads, then documents, are taken from the variables, from user-dirs.dirs, or by their usual names; then home.
/// Errors: Unavailable where there is no home at all.
[[nodiscard]] Result<UserFolders> user_folders(const Environment& environment);

}  // namespace leeway::shell
