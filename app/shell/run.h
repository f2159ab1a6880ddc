#pragma once

#include <string>
#include <vector>

/// The program in its window.
namespace leeway::shell {

struct Options {
    std::string case_path;                      ///< a case to choose at once, or empty
    std::vector<std::string> scenario_folders;  ///< searched before the usual ones; cases, with policies in policies/
};

/// Whether there is a screen on which a window could be opened; the connection to it is kept for run_window. Call from
/// the main thread.
[[nodiscard]] bool display_available();

/// Opens the window and runs until the person quits. Call once, from the main thread. Does not return if an analysis
/// still runs when all files are written: then the process ends at once, as if main had returned.
/// @return the process's exit status; 1, with a message on the error output, where no window can be had.
[[nodiscard]] int run_window(const Options& options);

}  // namespace leeway::shell
