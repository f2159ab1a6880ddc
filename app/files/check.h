#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "files/problem.h"

namespace leeway::files {

enum class FileKind { Scenario, Policy, Journey, Play };

/// The word for it in a file: "scenario".
[[nodiscard]] std::string_view name_of(FileKind kind);

/// What the text of a file says it is; nothing when it does not say so.
[[nodiscard]] std::optional<FileKind> kind_of(std::string_view text);

/// The problems of a file of whatever kind.
[[nodiscard]] Problems check_file(const std::filesystem::path& path);

}  // namespace leeway::files
