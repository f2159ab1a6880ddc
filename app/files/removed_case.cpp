#include "files/removed_case.h"

#include <fcntl.h>
#include <unistd.h>

#include <optional>
#include <system_error>

#include "files/disk.h"
#include "files/draft_seat.h"
#include "files/read_bytes.h"

namespace leeway::files {

namespace fs = std::filesystem;

namespace {

bool is_forbidden(const std::error_code& refused) {
    return refused == std::errc::permission_denied || refused == std::errc::operation_not_permitted ||
           refused == std::errc::read_only_file_system;
}

bool may_change(const fs::path& folder) { return ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0; }

/// Both folders have to be changed; what refuses does not say which of them may not be.
Error refusal(const std::error_code& refused, const fs::path& file, const fs::path& target) {
    const fs::path own = file.parent_path();
    const fs::path& folder = may_change(own) && !may_change(target) ? target : own;
    return {ErrorCode::Unwritable,
            is_forbidden(refused) ? "you have no permission to change the folder " + shown(folder) : refused.message(),
            shown(file)};
}

/// A link that says where its file is from where it lies would lead elsewhere from another folder.
void move_case(const fs::path& from, const fs::path& to, std::error_code& refused) {
    std::error_code no_link;
    const fs::path target = fs::read_symlink(from, no_link);
    if (no_link || target.is_absolute()) return fs::rename(from, to, refused);
    fs::create_symlink(fs::absolute(from).parent_path() / target, to, refused);
    if (refused || fs::remove(from, refused)) return;
    std::error_code unknown;
    fs::remove(to, unknown);
}

}  // namespace

Result<fs::path> remove_case(const fs::path& state, const fs::path& file, const fs::path& folder,
                             const std::string& stamp) {
    constexpr int kMostOfASecond = 100;
    const std::optional<EditLock> turn = wait_for_turn_to_save(state, file);
    std::error_code refused;
    if (!fs::exists(fs::symlink_status(file, refused))) {
        return Error{ErrorCode::NotFound, "there is no such file any more", shown(file)};
    }
    if (Result<void> made = make_private_folder(folder); !made) {
        return Error{ErrorCode::Unwritable,
                     "the folder " + shown(folder) + " for it cannot be made (" + made.error().message + ")",
                     shown(file)};
    }
    for (int number = 1; number < kMostOfASecond; ++number) {
        fs::path place = folder / file.stem();
        place += "-" + stamp;
        if (number > 1) place += "-" + std::to_string(number);
        place += file.extension();
        if (fs::exists(fs::symlink_status(place, refused))) continue;
        move_case(file, place, refused);
        if (refused) return refusal(refused, file, folder);
        sync_folder(folder);
        sync_folder(file.parent_path());
        return place;
    }
    return Error{ErrorCode::Unwritable, "every name for it is taken", shown(folder)};
}

}  // namespace leeway::files
