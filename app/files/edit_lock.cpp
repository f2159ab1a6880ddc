#include "files/edit_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/assert.h"
#include "files/read_bytes.h"

namespace leeway::files {
namespace {

namespace fs = std::filesystem;

// Locks of the open file, not of the process: two windows of one process are two, and closing the same file elsewhere
// in the process lets go of nothing.
struct flock places(int first, int last) {
    struct flock wanted {};
    wanted.l_type = F_WRLCK;
    wanted.l_whence = SEEK_SET;
    wanted.l_start = first;
    wanted.l_len = last - first + 1;
    return wanted;
}

Error unlockable(const fs::path& file, int reason) {
    return {ErrorCode::Unwritable, std::generic_category().message(reason), shown(file)};
}

Descriptor open_lock_file(const fs::path& file) {
    return Descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
}

}  // namespace

Result<std::optional<EditLock>> EditLock::take(const fs::path& file, int place) {
    Descriptor opened = open_lock_file(file);
    if (opened.number() < 0) return unlockable(file, errno);
    struct flock wanted = places(place, place);
    if (::fcntl(opened.number(), F_OFD_SETLK, &wanted) == 0) return std::optional(EditLock(std::move(opened)));
    if (errno == EAGAIN || errno == EACCES) return std::optional<EditLock>();
    return unlockable(file, errno);
}

Result<EditLock> EditLock::wait_for(const fs::path& file, int place) {
    Descriptor opened = open_lock_file(file);
    if (opened.number() < 0) return unlockable(file, errno);
    struct flock wanted = places(place, place);
    int done = 0;
    do {
        done = ::fcntl(opened.number(), F_OFD_SETLKW, &wanted);
    } while (done != 0 && errno == EINTR);
    if (done != 0) return unlockable(file, errno);
    return EditLock(std::move(opened));
}

bool EditLock::is_held(const fs::path& file, int first, int last) {
    LEEWAY_ASSERT(first <= last, "a range of no places");
    const Descriptor opened(::open(file.c_str(), O_RDWR | O_CLOEXEC));
    if (opened.number() < 0) return false;
    struct flock asked = places(first, last);
    return ::fcntl(opened.number(), F_OFD_GETLK, &asked) == 0 && asked.l_type != F_UNLCK;
}

}  // namespace leeway::files
