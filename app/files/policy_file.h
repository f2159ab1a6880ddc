#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "files/loaded.h"
#include "model/policy.h"

namespace leeway::files {

/// Reads a policy file. Whatever is wrong, also that there is no such file, is among the problems.
[[nodiscard]] Loaded<model::Policy> read_policy(const std::filesystem::path& path);

/// The same for the text of a file. @param file how problems name it.
[[nodiscard]] Loaded<model::Policy> parse_policy(std::string_view text, const std::string& file);

/// The text of a file with this content: what came from a file in the order and spelling that it had there, the rest in
/// the usual order without defaults.
[[nodiscard]] std::string write_policy(const model::Policy& policy);

}  // namespace leeway::files
