#pragma once

#include <string>
#include <vector>

#include "cli/console.h"
#include "support/temp_dir.h"

namespace leeway::tests {

/// What a run of the command line came to.
struct Run {
    int status = 0;
    std::string out;
    std::string err;
};

/// A folder with the small case of tests/report under the policies "standard" ($1.50 a point) and "rich" ($6.00 a
/// point), and nothing else.
class CliWorld {
public:
    CliWorld();

    [[nodiscard]] const support::TempDir& folder() const { return folder_; }
    [[nodiscard]] std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

    /// Runs the command line in this world. @param input what is piped into it.
    [[nodiscard]] Run run(const std::vector<std::string>& arguments, const std::string& input = "") const;

    /// The same as somebody at a terminal, whose plays are kept in the folder "plays" of this world.
    [[nodiscard]] Run run_at_terminal(const std::vector<std::string>& arguments, const std::string& input) const;

    /// The same through a pipe, with the same folder of plays.
    [[nodiscard]] Run run_keeping(const std::vector<std::string>& arguments, const std::string& input) const;

    /// The same where a window can, or cannot, be had.
    [[nodiscard]] Run run(const std::vector<std::string>& arguments,
                          const std::function<std::optional<int>(const cli::WindowWish&)>& open_window) const;

private:
    support::TempDir folder_;
};

/// Runs the command line with the cases that come with the program.
[[nodiscard]] Run run_bundled(const std::vector<std::string>& arguments, const std::string& input = "");

}  // namespace leeway::tests
