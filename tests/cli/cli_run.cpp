#include "cli/cli_run.h"

#include <sstream>

#include "cli/run_cli.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"
#include "report/small_case.h"

namespace leeway::tests {

namespace {

/// The world around a run: where cases lie, where plays are kept, whether somebody sits there.
struct Surroundings {
    std::filesystem::path scenarios;
    std::filesystem::path plays = {};
    bool is_terminal = false;
    std::function<std::optional<int>(const cli::WindowWish&)> open_window = {};
};

Run run_in(const Surroundings& around, const std::vector<std::string>& arguments, const std::string& input) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    cli::Console console{in, out, err};
    console.in_is_terminal = around.is_terminal;
    console.scenario_folders = {around.scenarios};
    console.plays_folder = around.plays;
    console.open_window = around.open_window;
    const int status = cli::run_cli(arguments, console);
    return {status, out.str(), err.str()};
}

}  // namespace

CliWorld::CliWorld() {
    model::Policy rich = small_policy(600);
    rich.id = PolicyId("rich");
    rich.name = "Rich";
    model::Scenario scenario = small_scenario();
    scenario.title = "The parcel";
    folder_.write("small.json", files::write_scenario(scenario));
    folder_.write("policies/standard.json", files::write_policy(small_policy(150)));
    folder_.write("policies/rich.json", files::write_policy(rich));
}

Run CliWorld::run(const std::vector<std::string>& arguments, const std::string& input) const {
    return run_in({.scenarios = folder_.path()}, arguments, input);
}

Run CliWorld::run_at_terminal(const std::vector<std::string>& arguments, const std::string& input) const {
    return run_in({.scenarios = folder_.path(), .plays = folder_.path() / "plays", .is_terminal = true}, arguments,
                  input);
}

Run CliWorld::run_keeping(const std::vector<std::string>& arguments, const std::string& input) const {
    return run_in({.scenarios = folder_.path(), .plays = folder_.path() / "plays"}, arguments, input);
}

Run CliWorld::run(const std::vector<std::string>& arguments,
                  const std::function<std::optional<int>(const cli::WindowWish&)>& open_window) const {
    return run_in({.scenarios = folder_.path(), .open_window = open_window}, arguments, "");
}

Run run_bundled(const std::vector<std::string>& arguments, const std::string& input) {
    return run_in({.scenarios = std::filesystem::path(LEEWAY_REPOSITORY) / "scenarios"}, arguments, input);
}

}  // namespace leeway::tests
