#pragma once

#include <filesystem>
#include <optional>

namespace leeway::files {

/// The folder of cases that come with the program, with policies/ in it, wherever the program was put: beside the build
/// folder of a clone, under share/leeway of an installation, right beside the program, or where it was built from.
/// Nothing where it is missing.
[[nodiscard]] std::optional<std::filesystem::path> bundled_folder();

/// The same for a program that lies in a folder.
[[nodiscard]] std::optional<std::filesystem::path> bundled_folder(const std::filesystem::path& program_folder);

}  // namespace leeway::files
