#include "cli/cli_run.h"

#include <sstream>

#include "cli/run_cli.h"
#include "files/policy_file.h"
#include "files/scenario_file.h"
#include "report/small_case.h"

namespace leeway::tests {

namespace {

Run run_in(const std::filesystem::path& scenarios, const std::vector<std::string>& arguments, const std::string& input,
           const std::function<std::optional<int>(const cli::WindowWish&)>& open_window) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    cli::Console console{in, out, err};
    console.scenario_folders = {scenarios};
    console.open_window = open_window;
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
    return run_in(folder_.path(), arguments, input, {});
}

Run CliWorld::run(const std::vector<std::string>& arguments,
                  const std::function<std::optional<int>(const cli::WindowWish&)>& open_window) const {
    return run_in(folder_.path(), arguments, "", open_window);
}

Run run_bundled(const std::vector<std::string>& arguments, const std::string& input) {
    return run_in(std::filesystem::path(LEEWAY_REPOSITORY) / "scenarios", arguments, input, {});
}

}  // namespace leeway::tests
