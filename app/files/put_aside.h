#pragma once

#include <filesystem>
#include <optional>

namespace leeway::files {

/// Renames a file that cannot be used to the first free of FILE.broken, FILE.broken-2 and so on, so that nothing is
/// lost and a new one can be written. @return its new name, or nothing where it cannot be renamed or is a folder.
[[nodiscard]] std::optional<std::filesystem::path> put_aside(const std::filesystem::path& file);

}  // namespace leeway::files
