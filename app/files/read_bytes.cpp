#include "files/read_bytes.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "files/limits.h"
#include "model/quoted.h"

namespace leeway::files {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostNeighbours = 1'000;

struct FileCloser {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string nearest_name(const fs::path& path) {
    if (!path.has_filename()) return {};
    std::error_code error;
    std::vector<std::string> names;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        // A link to nothing is there by this name, and is no advice.
        if (entry->path().filename() != path.filename()) names.push_back(entry->path().filename().string());
        if (names.size() == kMostNeighbours) break;
    }
    std::sort(names.begin(), names.end());
    const std::optional<std::string> nearest = nearest_word(path.filename().string(), names);
    return nearest ? fmt::format("; did you mean {}?", model::quoted(*nearest)) : std::string();
}

Error not_found(const fs::path& path) {
    std::error_code error;
    if (fs::is_symlink(fs::symlink_status(path, error))) {
        return {ErrorCode::NotFound, "this is a link to a file that is not there", shown(path)};
    }
    return {ErrorCode::NotFound, "there is no such file" + nearest_name(path), shown(path)};
}

Error unreadable(const fs::path& path, int reason) {
    return {ErrorCode::Unreadable, fmt::format("the file cannot be read: {}", std::strerror(reason)), shown(path)};
}

Error no_file(const fs::path& path) {
    return {ErrorCode::Unreadable, "this is a device or a pipe, not a file; save what it gives in a file first",
            shown(path)};
}

bool is_regular(int descriptor) {
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

/// Opens what is a file without ever waiting, as for a pipe that nobody writes into; the errno says why not.
std::unique_ptr<std::FILE, FileCloser> open_to_read(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0) return nullptr;
    std::unique_ptr<std::FILE, FileCloser> file(::fdopen(descriptor, "rb"));
    if (file == nullptr) ::close(descriptor);
    return file;
}

}  // namespace

std::string shown(const fs::path& path) { return path.generic_string(); }

Result<std::string> read_bytes(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return not_found(path);
    if (status.type() == fs::file_type::directory) {
        return Error{ErrorCode::Unreadable, "this is a folder, not a file", shown(path)};
    }
    // Opening a device can do something, so it is not even tried.
    if (fs::status_known(status) && !fs::is_regular_file(status)) return no_file(path);
    const std::unique_ptr<std::FILE, FileCloser> file = open_to_read(path);
    if (file == nullptr) return unreadable(path, errno);
    if (!is_regular(::fileno(file.get()))) return no_file(path);
    const std::uintmax_t size = fs::file_size(path, error);
    std::string bytes;
    if (!error && size <= kLargestFile) bytes.reserve(static_cast<std::size_t>(size) + 1);
    // The size that a file claims is a hint only: it may grow, and some that the system makes up claim none.
    std::vector<char> block(std::size_t{1} << 16U);
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), file.get())) {
        bytes.append(block.data(), count);
        if (bytes.size() > kLargestFile)
            return Error{ErrorCode::TooLarge, "the file is larger than 32 MiB", shown(path)};
    }
    if (std::ferror(file.get()) != 0) return unreadable(path, errno);
    return bytes;
}

}  // namespace leeway::files
