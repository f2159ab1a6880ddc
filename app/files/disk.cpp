#include "files/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <system_error>

#include "files/descriptor.h"

namespace leeway::files {
namespace {

namespace fs = std::filesystem;

Error refusal(ErrorCode code, const fs::path& file, int reason) {
    return {code, std::generic_category().message(reason), file.string()};
}

}  // namespace

bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void sync_folder(const fs::path& folder) {
    const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() >= 0) fsync(opened.number());
}

Result<void> make_private_folder(const fs::path& folder) {
    std::error_code refused;
    if (fs::is_directory(folder, refused)) return {};
    if (folder.has_parent_path() && folder.parent_path() != folder) {
        if (Result<void> above = make_private_folder(folder.parent_path()); !above) return above;
    }
    if (mkdir(folder.c_str(), 0700) == 0) {
        sync_folder(folder.has_parent_path() ? folder.parent_path() : fs::path("."));
        return {};
    }
    const int reason = errno;
    if (reason == EEXIST && fs::is_directory(folder, refused)) return {};
    return refusal(ErrorCode::Unwritable, folder, reason);
}

Result<void> write_new(const fs::path& file, std::string_view content) {
    const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0) return refusal(errno == EEXIST ? ErrorCode::Conflict : ErrorCode::Unwritable, file, errno);
    int reason = write_all(descriptor, content) && fsync(descriptor) == 0 ? 0 : errno;
    // Some file systems say only on closing that there was no space.
    if (close(descriptor) != 0 && reason == 0) reason = errno;
    if (reason == 0) return {};
    unlink(file.c_str());
    return refusal(ErrorCode::Unwritable, file, reason);
}

}  // namespace leeway::files
