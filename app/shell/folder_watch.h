#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "shell/watch.h"

namespace leeway::shell {

/// What is in some folders, without reading a file: another name, size, time, owner's rights or place on the disk of
/// any is another list. Sorted.
using SeenFiles = std::vector<std::string>;

/// @param folders of .json files; those that are missing are empty, and may come. @param files single files besides.
[[nodiscard]] SeenFiles look_at_files(const std::vector<std::filesystem::path>& folders,
                                      const std::vector<std::filesystem::path>& files);

/// Notices that something else is in some folders than before.
using FolderWatch = Watch<SeenFiles>;

}  // namespace leeway::shell
