#include "shell/user_folders.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <string_view>
#include <utility>

namespace leeway::shell {
namespace {

namespace fs = std::filesystem;

/// The variable's value if it is an absolute path.
std::optional<fs::path> absolute_folder(const Environment& environment, const std::string& name) {
    const std::optional<std::string> value = environment(name);
    if (!value || value->empty() || value->front() != '/') return std::nullopt;
    return fs::path(*value);
}

/// What stands between the double quotes of a shell assignment, without backslashes.
std::optional<std::string> quoted_value(std::string_view text) {
    if (text.empty() || text.front() != '"') return std::nullopt;
    std::string value;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') return value;
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        value += text[i];
    }
    return std::nullopt;
}

/// A line of user-dirs.dirs: NAME="$HOME/..." or NAME="/...". Nothing for what is not about that name.
std::optional<fs::path> folder_in_line(std::string_view line, std::string_view name, const fs::path& home) {
    const std::size_t start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos) return std::nullopt;
    line.remove_prefix(start);
    if (!line.starts_with(name) || line.substr(name.size(), 1) != "=") return std::nullopt;
    const std::optional<std::string> value = quoted_value(line.substr(name.size() + 1));
    if (!value) return std::nullopt;
    if (value->starts_with("$HOME/")) return home / value->substr(6);
    if (value->starts_with("/")) return fs::path(*value);
    return std::nullopt;
}

/// A folder like Downloads, which people may have renamed or translated.
fs::path well_known_folder(const Environment& environment, const fs::path& config_home, const fs::path& home,
                           const std::string& variable, const char* usual) {
    if (const std::optional<fs::path> named = absolute_folder(environment, variable)) return *named;
    std::ifstream file(config_home / "user-dirs.dirs");
    std::optional<fs::path> found;
    for (std::string line; std::getline(file, line);) {
        if (std::optional<fs::path> folder = folder_in_line(line, variable, home)) found = std::move(folder);
    }
    return found.value_or(home / usual);
}

std::optional<std::string> home_from_user_list() {
    const passwd* entry = getpwuid(getuid());
    if (entry == nullptr || entry->pw_dir == nullptr) return std::nullopt;
    return std::string(entry->pw_dir);
}

}  // namespace

Environment process_environment() {
    return [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        if (value != nullptr) return std::string(value);
        return name == "HOME" ? home_from_user_list() : std::nullopt;
    };
}

Result<UserFolders> user_folders(const Environment& environment) {
    const std::optional<fs::path> home = absolute_folder(environment, "HOME");
    if (!home) {
        return Error{ErrorCode::Unavailable, "there is no home folder to keep plays in. Set HOME to one.", ""};
    }
    const fs::path config_home = absolute_folder(environment, "XDG_CONFIG_HOME").value_or(*home / ".config");
    const fs::path data_home = absolute_folder(environment, "XDG_DATA_HOME").value_or(*home / ".local" / "share");
    UserFolders folders;
    folders.home = *home;
    folders.config = config_home / "leeway";
    folders.plays = data_home / "leeway" / "plays";
    folders.scenarios = data_home / "leeway" / "scenarios";
    folders.pages = {well_known_folder(environment, config_home, *home, "XDG_DOWNLOAD_DIR", "Downloads"),
                     well_known_folder(environment, config_home, *home, "XDG_DOCUMENTS_DIR", "Documents"), *home};
    folders.state = absolute_folder(environment, "XDG_STATE_HOME").value_or(*home / ".local" / "state") / "leeway";
    return folders;
}

}  // namespace leeway::shell
