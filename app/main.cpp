#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "cli/run_cli.h"
#include "files/bundled_folder.h"
#include "files/library.h"
#include "shell/run.h"

namespace {

using leeway::cli::Console;

/// Lines longer than this are hard to read, however wide the terminal is.
constexpr std::size_t kWidestText = 100;

/// Columns to wrap at; what does not go to a terminal is left for others to wrap.
std::size_t text_width(bool is_terminal) {
    winsize size{};
    if (!is_terminal) return 0;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return std::min<std::size_t>(size.ws_col, kWidestText);
}

std::optional<int> open_window(const leeway::cli::WindowWish& wish) {
    if (!leeway::shell::display_available()) return std::nullopt;
    return leeway::shell::run_window({wish.case_path, wish.scenario_folders});
}

/// A person's own cases, then those that come with the program.
std::vector<std::filesystem::path> scenario_folders() {
    std::vector<std::filesystem::path> folders;
    if (const auto own = leeway::files::user_folder(); !own.empty()) folders.push_back(own / "scenarios");
    if (const auto bundled = leeway::files::bundled_folder()) folders.push_back(*bundled);
    return folders;
}

}  // namespace

int main(int count, char** arguments) {
    Console console{std::cin, std::cout, std::cerr};
    console.in_is_terminal = isatty(STDIN_FILENO) == 1;
    console.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    console.width = text_width(console.out_is_terminal);
    const char* no_colour = std::getenv("NO_COLOR");
    console.colour = console.out_is_terminal && (no_colour == nullptr || *no_colour == '\0');
    console.scenario_folders = scenario_folders();
    if (const auto own = leeway::files::user_folder(); !own.empty()) console.plays_folder = own / "plays";
    console.open_window = open_window;
    return leeway::cli::run_cli({arguments + std::min(count, 1), arguments + count}, console);
}
