#include "files/removed_case.h"

#include <optional>
#include <system_error>

#include "files/disk.h"
#include "files/draft_seat.h"
#include "files/read_bytes.h"

namespace leeway::files {

namespace fs = std::filesystem;

Result<fs::path> remove_case(const fs::path& state, const fs::path& file, const fs::path& folder,
                             const std::string& stamp) {
    constexpr int kMostOfASecond = 100;
    const std::optional<EditLock> turn = wait_for_turn_to_save(state, file);
    std::error_code refused;
    if (!fs::exists(fs::symlink_status(file, refused))) {
        return Error{ErrorCode::NotFound, "there is no such file any more", shown(file)};
    }
    if (Result<void> made = make_private_folder(folder); !made) return made.error();
    for (int number = 1; number < kMostOfASecond; ++number) {
        fs::path place = folder / file.stem();
        place += "-" + stamp;
        if (number > 1) place += "-" + std::to_string(number);
        place += file.extension();
        if (fs::exists(fs::symlink_status(place, refused))) continue;
        fs::rename(file, place, refused);
        if (refused) return Error{ErrorCode::Unwritable, refused.message(), shown(file)};
        sync_folder(folder);
        sync_folder(file.parent_path());
        return place;
    }
    return Error{ErrorCode::Unwritable, "every name for it is taken", shown(folder)};
}

}  // namespace leeway::files
