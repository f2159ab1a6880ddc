#include "files/bundled_folder.h"

#include <system_error>

namespace leeway::files {

namespace fs = std::filesystem;

std::optional<fs::path> bundled_folder(const fs::path& program_folder) {
    // build/<preset>/leeway in a clone; bin/leeway of an installation; everything in one folder.
    for (const char* way : {"../../scenarios", "../share/leeway/scenarios", "scenarios"}) {
        const fs::path folder = (program_folder / way).lexically_normal();
        std::error_code error;
        if (fs::is_directory(folder / "policies", error)) return folder;
    }
    // Built somewhere else and not installed.
    const fs::path source(LEEWAY_SCENARIOS_DIR);
    std::error_code error;
    return fs::is_directory(source, error) ? std::optional(source) : std::nullopt;
}

std::optional<fs::path> bundled_folder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return error ? std::nullopt : bundled_folder(program.parent_path());
}

}  // namespace leeway::files
