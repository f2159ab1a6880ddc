#include "shell/folder_watch.h"

#include <sys/stat.h>

#include <algorithm>
#include <system_error>

#include <fmt/format.h>

namespace leeway::shell {
namespace {

namespace fs = std::filesystem;

/// A file as its folder knows it. The place on the disk tells a file that took another's name, the second time one
/// whose rights were changed.
std::string look_at(const fs::path& path) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return path.string() + "\n";
    return fmt::format("{}\t{}\t{}.{}\t{}.{}\t{}\n", path.string(), found.st_size, found.st_mtim.tv_sec,
                       found.st_mtim.tv_nsec, found.st_ctim.tv_sec, found.st_ctim.tv_nsec, found.st_ino);
}

void look_into(const fs::path& folder, SeenFiles& seen) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() == ".json") seen.push_back(look_at(entry->path()));
    }
    if (error && error != std::errc::no_such_file_or_directory) seen.push_back(folder.string() + error.message());
}

}  // namespace

SeenFiles look_at_files(const std::vector<fs::path>& folders, const std::vector<fs::path>& files) {
    SeenFiles seen;
    for (const fs::path& file : files) seen.push_back(look_at(file));
    for (const fs::path& folder : folders) look_into(folder, seen);
    std::sort(seen.begin(), seen.end());
    return seen;
}

}  // namespace leeway::shell
