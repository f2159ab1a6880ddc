#include "files/atomic_write.h"

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/read_bytes.h"

namespace leeway::files {

namespace {

namespace fs = std::filesystem;

constexpr int kMostAttempts = 100;
constexpr int kMostLinks = 40;  // as the system itself

fs::path folder_of(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

/// An open file of the system; closed at the end of its life.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;

    [[nodiscard]] int number() const { return number_; }
    /// Some file systems report only here that a write has failed.
    bool close() {
        const int number = number_;
        number_ = -1;
        return ::close(number) == 0;
    }

private:
    int number_;
};

Error unwritable(const fs::path& path, int reason) {
    const ErrorCode code = reason == ENOENT ? ErrorCode::NotFound : ErrorCode::Unwritable;
    return {code, fmt::format("the file cannot be written: {}", std::strerror(reason)), shown(path)};
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
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

/// @return 0, or the reason why not (errno).
int write_and_rename(const fs::path& target, std::string_view bytes) {
    std::string name;
    Descriptor file = make_beside(target, name);
    if (file.number() < 0) return errno;
    keep_rights(file.number(), target);
    const bool is_written = write_all(file.number(), bytes) && ::fsync(file.number()) == 0 && file.close();
    if (is_written && ::rename(name.c_str(), target.c_str()) == 0) return 0;
    const int reason = errno;
    ::unlink(name.c_str());
    return reason;
}

/// So that the new name survives a power failure. Some file systems cannot sync a folder, and the file is there even
/// so.
void sync_folder(const fs::path& folder) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() >= 0) ::fsync(opened.number());
}

bool is_device(const fs::file_status& status) {
    return fs::is_character_file(status) || fs::is_block_file(status) || fs::is_fifo(status) || fs::is_socket(status);
}

/// What is no file cannot be replaced by one: it takes the bytes as they come. @return 0, or the reason why not
/// (errno).
int write_into(const fs::path& device, std::string_view bytes) {
    Descriptor opened(::open(device.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (opened.number() < 0) return errno;
    return write_all(opened.number(), bytes) && opened.close() ? 0 : errno;
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

}  // namespace

Result<void> write_atomically(const fs::path& path, std::string_view bytes) {
    std::error_code ignored;
    const fs::file_status status = fs::status(path, ignored);
    if (fs::is_directory(status)) return unwritable(path, EISDIR);
    if (is_device(status)) {
        const int reason = write_into(path, bytes);
        return reason == 0 ? Result<void>() : unwritable(path, reason);
    }
    std::error_code error;
    const fs::path target = end_of_links(path, error);
    if (error) return unwritable(path, error.value());
    if (const int reason = write_and_rename(target, bytes); reason != 0) return unwritable(path, reason);
    sync_folder(folder_of(target));
    return {};
}

}  // namespace leeway::files
