#include "files/atomic_write.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <string>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/descriptor.h"
#include "files/disk.h"
#include "files/read_bytes.h"

namespace leeway::files {

namespace {

namespace fs = std::filesystem;

constexpr int kMostAttempts = 100;
constexpr std::chrono::minutes kOld{1};
constexpr int kMostLinks = 40;  // as the system itself

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

Error unwritable(const fs::path& path, int reason) {
    const ErrorCode code = reason == ENOENT ? ErrorCode::NotFound : ErrorCode::Unwritable;
    return {code, fmt::format("the file cannot be written: {}", std::strerror(reason)), shown(path)};
}

/// Makes a file beside the target that nobody else has, with the rights that the user gives to new files.
Descriptor make_beside(const fs::path& target, std::string& name) {
    const std::string base = (folder_of(target) / ("." + target.filename().string())).string();
    for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
        name = fmt::format("{}.{}-{}.new", base, ::getpid(), attempt);
        const int number = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (number >= 0 || errno != EEXIST) return Descriptor(number);
    }
    return Descriptor(-1);
}

/// A file that is replaced hands its rights on, where the file system knows rights: some know none, or will not have
/// them changed, and that is no reason not to save.
void keep_rights(int descriptor, const fs::path& target) {
    struct stat old {};
    if (::stat(target.c_str(), &old) == 0) static_cast<void>(::fchmod(descriptor, old.st_mode & 07777U));
}

/// Writes a new file and gives it the target's name, if it still may have it. @param path how errors name the target.
Result<void> write_and_rename(const fs::path& path, const fs::path& target, std::string_view bytes,
                              const MayReplace& may_replace) {
    std::string name;
    Descriptor file = make_beside(target, name);
    if (file.number() < 0) return unwritable(path, errno);
    keep_rights(file.number(), target);
    Result<void> done;
    if (!write_all(file.number(), bytes) || ::fsync(file.number()) != 0 || !file.close()) {
        done = unwritable(path, errno);
    } else if (may_replace) {
        done = may_replace();
    }
    if (done && ::rename(name.c_str(), target.c_str()) != 0) done = unwritable(path, errno);
    if (!done) ::unlink(name.c_str());
    return done;
}

bool is_device(const fs::file_status& status) {
    return fs::is_character_file(status) || fs::is_block_file(status) || fs::is_fifo(status) || fs::is_socket(status);
}

/// What is no file cannot be replaced by one: it takes the bytes as they come.
Result<void> write_into(const fs::path& device, std::string_view bytes) {
    Descriptor opened(::open(device.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (opened.number() >= 0 && write_all(opened.number(), bytes) && opened.close()) return {};
    return unwritable(device, errno);
}

/// Where a symbolic link leads in the end, also when nothing is there yet; what is no link leads to itself.
fs::path end_of_links(fs::path path, std::error_code& error) {
    std::error_code ignored;
    for (int links = 0; fs::is_symlink(fs::symlink_status(path, ignored)); ++links) {
        if (links == kMostLinks) error = std::make_error_code(std::errc::too_many_symbolic_link_levels);
        const fs::path next = error ? fs::path() : fs::read_symlink(path, error);
        if (error) return path;
        path = folder_of(path) / next;  // an absolute one replaces the whole
    }
    return path;
}

bool are_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Whether a file has a name that make_beside gives to those of a target.
bool is_made_beside(std::string_view name, const std::string& target) {
    const std::string begin = "." + target + ".";
    constexpr std::string_view kEnd = ".new";
    if (name.size() <= begin.size() + kEnd.size() || !name.starts_with(begin) || !name.ends_with(kEnd)) return false;
    const std::string_view numbers = name.substr(begin.size(), name.size() - begin.size() - kEnd.size());
    const std::size_t hyphen = numbers.find('-');
    return hyphen != std::string_view::npos && are_digits(numbers.substr(0, hyphen)) &&
           are_digits(numbers.substr(hyphen + 1));
}

bool is_old(const fs::path& file) {
    std::error_code error;
    const fs::file_time_type written = fs::last_write_time(file, error);
    return !error && fs::file_time_type::clock::now() - written > kOld;
}

}  // namespace

Result<void> write_atomically(const fs::path& path, std::string_view bytes, const MayReplace& may_replace) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (fs::is_directory(status)) return unwritable(path, EISDIR);
    if (is_device(status)) return write_into(path, bytes);
    std::error_code error;
    const fs::path target = end_of_links(path, error);
    if (error) return unwritable(path, error.value());
    if (Result<void> written = write_and_rename(path, target, bytes, may_replace); !written) return written;
    sync_folder(folder_of(target));
    return {};
}

void remove_leftovers(const fs::path& path) {
    std::error_code error;
    const fs::path target = end_of_links(path, error);
    const std::string name = target.filename().string();
    std::vector<fs::path> left;
    for (fs::directory_iterator entry(folder_of(target), error), end; !error && entry != end; entry.increment(error)) {
        const fs::path& file = entry->path();
        if (is_made_beside(file.filename().string(), name) && is_old(file)) left.push_back(file);
    }
    for (const fs::path& file : left) ::unlink(file.c_str());
}

}  // namespace leeway::files
