#include "shell/library_source.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "files/library.h"
#include "files/read_bytes.h"
#include "files/scenario_file.h"

namespace leeway::shell {
namespace {

/// The first error of a file in words.
flow::BrokenFile broken_file(const std::filesystem::path& path, const files::Problems& problems,
                             const words::Catalogue& words) {
    flow::BrokenFile broken{files::shown(path), {}};
    const auto worst = std::find_if(problems.begin(), problems.end(), [](const files::Problem& problem) {
        return problem.severity == files::Severity::Error;
    });
    if (worst == problems.end()) return broken;
    const std::string line = std::to_string(worst->line);
    broken.problem = worst->line == 0 ? worst->text
                                      : words.text("shell.problem_in_line", {{"line", line}, {"problem", worst->text}});
    return broken;
}

void add_case(files::Listed<model::Scenario> found, const words::Catalogue& words, flow::Library& library) {
    if (!found.loaded.value) {
        library.broken.push_back(broken_file(found.path, found.loaded.problems, words));
        return;
    }
    auto scenario = std::make_shared<const model::Scenario>(std::move(*found.loaded.value));
    const auto same = std::find_if(library.cases.begin(), library.cases.end(),
                                   [&](const flow::CaseEntry& entry) { return entry.scenario->id == scenario->id; });
    if (same == library.cases.end()) library.cases.push_back({std::move(scenario), std::move(found.loaded.digest)});
}

void add_policy(files::Listed<model::Policy> found, const words::Catalogue& words, flow::Library& library) {
    if (found.loaded.value) {
        library.policies.push_back(
            {std::make_shared<const model::Policy>(std::move(*found.loaded.value)), std::move(found.loaded.digest)});
    } else {
        library.broken.push_back(broken_file(found.path, found.loaded.problems, words));
    }
}

}  // namespace

flow::Library load_library(const LibraryPlaces& places, const words::Catalogue& words) {
    flow::Library library;
    if (!places.single_case.empty()) {
        add_case({places.single_case, files::read_scenario(places.single_case)}, words, library);
    }
    const files::Library shelves(places.folders);
    for (files::Listed<model::Scenario>& found : shelves.scenarios()) add_case(std::move(found), words, library);
    for (files::Listed<model::Policy>& found : shelves.policies()) add_policy(std::move(found), words, library);
    return library;
}

}  // namespace leeway::shell
