#include "shell/user_folders.h"

#include <map>

#include <catch2/catch_test_macros.hpp>

#include "support/temp_dir.h"

using leeway::Result;
using leeway::shell::Environment;
using leeway::shell::user_folders;
using leeway::shell::UserFolders;
using leeway::support::TempDir;

namespace {

Environment environment(std::map<std::string, std::string> variables) {
    return [variables = std::move(variables)](const std::string& name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

UserFolders folders_of(std::map<std::string, std::string> variables) {
    Result<UserFolders> folders = user_folders(environment(std::move(variables)));
    REQUIRE(folders);
    return *folders;
}

}  // namespace

TEST_CASE("Without XDG variables a person's files belong below home", "[shell]") {
    const UserFolders folders = folders_of({{"HOME", "/home/ada"}});
    CHECK(folders.config == "/home/ada/.config/leeway");
    CHECK(folders.plays == "/home/ada/.local/share/leeway/plays");
    CHECK(folders.scenarios == "/home/ada/.local/share/leeway/scenarios");
    CHECK(folders.state == "/home/ada/.local/state/leeway");
    CHECK(folders.pages ==
          std::vector<std::filesystem::path>{"/home/ada/Downloads", "/home/ada/Documents", "/home/ada"});
}

TEST_CASE("XDG variables move a person's files", "[shell]") {
    const UserFolders folders = folders_of({{"HOME", "/home/ada"},
                                            {"XDG_CONFIG_HOME", "/c"},
                                            {"XDG_DATA_HOME", "/d"},
                                            {"XDG_STATE_HOME", "/s"},
                                            {"XDG_DOWNLOAD_DIR", "/got"}});
    CHECK(folders.config == "/c/leeway");
    CHECK(folders.plays == "/d/leeway/plays");
    CHECK(folders.state == "/s/leeway");
    CHECK(folders.pages.front() == "/got");
}

TEST_CASE("XDG variables that are empty or relative are ignored", "[shell]") {
    const UserFolders folders = folders_of(
        {{"HOME", "/home/ada"}, {"XDG_CONFIG_HOME", ""}, {"XDG_DATA_HOME", "data"}, {"XDG_DOWNLOAD_DIR", "./x"}});
    CHECK(folders.config == "/home/ada/.config/leeway");
    CHECK(folders.plays == "/home/ada/.local/share/leeway/plays");
    CHECK(folders.pages.front() == "/home/ada/Downloads");
}

TEST_CASE("Renamed folders are found in user-dirs.dirs", "[shell]") {
    const TempDir home;
    home.write(".config/user-dirs.dirs",
               "# comment\nXDG_DOWNLOAD_DIR_OLD=\"/wrong\"\n  XDG_DOWNLOAD_DIR=\"$HOME/T\\\"l\\\\charg\"\n"
               "XDG_DOCUMENTS_DIR=\"/srv/papers\"\nXDG_DESKTOP_DIR=\"$HOME/Desk\n");
    const UserFolders folders = folders_of({{"HOME", home.path().string()}});
    CHECK(folders.pages == std::vector<std::filesystem::path>{home.path() / "T\"l\\charg", "/srv/papers", home.path()});
}

TEST_CASE("What is not a path in user-dirs.dirs is ignored", "[shell]") {
    const TempDir home;
    home.write(".config/user-dirs.dirs", "XDG_DOWNLOAD_DIR=Downloads\nXDG_DOCUMENTS_DIR=\"papers\"\n");
    const UserFolders folders = folders_of({{"HOME", home.path().string()}});
    CHECK(folders.pages ==
          std::vector<std::filesystem::path>{home.path() / "Downloads", home.path() / "Documents", home.path()});
}

TEST_CASE("Without a home there is an error that says what to do", "[shell]") {
    const Result<UserFolders> folders = user_folders(environment({{"HOME", "relative"}}));
    REQUIRE_FALSE(folders);
    CHECK(folders.error().code == leeway::ErrorCode::Unavailable);
    CHECK(folders.error().message.find("HOME") != std::string::npos);
}

TEST_CASE("The process's own environment knows a home", "[shell]") {
    const std::optional<std::string> home = leeway::shell::process_environment()("HOME");
    REQUIRE(home);
    CHECK(home->front() == '/');
}
