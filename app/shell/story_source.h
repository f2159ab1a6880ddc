#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "flow/story.h"

/// Stories of Twine on this person's disk, found and read for the designer.
namespace leeway::shell {

struct StoryFolders {
    std::filesystem::path home;
    std::vector<std::filesystem::path> usual;  ///< where people keep files: downloads, documents, home
    std::filesystem::path own = {};            ///< of the person's own cases, or empty
};

/// The file that somebody means who types or pastes this: "~" is the home folder, quotation marks around it and
/// "file://" before it are not meant, and what does not begin at the root begins in the home folder.
[[nodiscard]] std::filesystem::path meant_path(std::string_view typed, const std::filesystem::path& home);

/// Files in the usual folders themselves that are stories, the newest first, at most twelve: those with an ending of
/// Twee, and pages that hold one.
[[nodiscard]] std::vector<flow::StoryPlace> find_stories(const StoryFolders& folders);

/// What is at a path as typed. Nothing is kept of it, and nothing of the file is changed.
[[nodiscard]] flow::StoryLook look_at_story(std::string_view typed, const StoryFolders& folders);

}  // namespace leeway::shell
