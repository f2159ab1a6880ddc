#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace leeway::shell {

/// Writes a page into the first of the folders that exists, under its name or, where that is taken, the first free of
/// "name-2.html", "name-3.html" and so on. Nothing is ever overwritten. Returns the file's absolute path.
/// @param name without folder; signs that no file name should have become "-".
/// Errors: Unwritable; NotFound where none of the folders exists.
[[nodiscard]] Result<std::filesystem::path> store_page(const std::vector<std::filesystem::path>& folders,
                                                       std::string_view name, std::string_view html);

}  // namespace leeway::shell
