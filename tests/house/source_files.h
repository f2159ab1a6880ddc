#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// The repository's own files, for tests that read them.
namespace leeway::house {

/// A C++ file of ours.
struct SourceFile {
    std::string path;  ///< from the repository's root, with "/"
    std::string text;
    std::string code;  ///< the same with comments, and what stands in quotes, replaced by spaces; line breaks stay

    [[nodiscard]] bool is_header() const { return path.ends_with(".h"); }
    /// The room that it belongs to, "engine" for app/engine/x.cpp; empty for what lies in no room.
    [[nodiscard]] std::string room() const;
};

[[nodiscard]] std::filesystem::path repository();

/// Every .cpp and .h below a folder of the repository, by path.
[[nodiscard]] std::vector<SourceFile> source_files(std::string_view folder);

/// Every file that somebody wrote, by path from the root: nothing built, nothing of git.
[[nodiscard]] std::vector<std::string> written_files();

/// Everything in a file of the repository.
[[nodiscard]] std::string content_of(std::string_view path);

/// A C++ text without its comments and without what stands in quotes.
[[nodiscard]] std::string code_of(std::string_view text);

/// A text's lines, without line breaks.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

}  // namespace leeway::house
