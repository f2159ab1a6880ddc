#include "files/put_aside.h"

#include <string>
#include <system_error>

namespace leeway::files {

namespace fs = std::filesystem;

std::optional<fs::path> put_aside(const fs::path& file) {
    std::error_code refused;
    if (fs::is_directory(file, refused)) return std::nullopt;
    for (int number = 1; number < 100; ++number) {
        fs::path aside = file;
        aside += number == 1 ? ".broken" : ".broken-" + std::to_string(number);
        if (fs::exists(fs::symlink_status(aside, refused))) continue;
        fs::rename(file, aside, refused);
        return refused ? std::nullopt : std::optional(aside);
    }
    return std::nullopt;
}

}  // namespace leeway::files
