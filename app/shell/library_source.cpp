#include "shell/library_source.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "files/journey_case.h"
#include "files/library.h"
#include "files/read_bytes.h"
#include "files/scenario_file.h"

namespace leeway::shell {
namespace {

/// The first error of a file in words.
flow::BrokenFile broken_file(const std::filesystem::path& path, const files::Problems& problems,
                             const words::Catalogue& words) {
    flow::BrokenFile broken{files::shown(path), {}};
    const files::Problem* worst = files::first_error(problems);
    if (worst == nullptr) return broken;
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

files::FindStage stages_in(const flow::Library& library) {
    std::vector<files::StageCase> stages;
    for (const flow::CaseEntry& entry : library.cases) {
        if (!flow::is_journey(entry)) stages.push_back({entry.scenario, entry.digest});
    }
    return files::stages_among(std::move(stages));
}

/// The journeys of the folders, each as one case. Plays are kept by the case's id, so no journey may have that of
/// another case.
void add_journeys(const files::Library& shelves, const words::Catalogue& words, flow::Library& library) {
    const files::FindStage find = stages_in(library);
    for (const files::Listed<model::Journey>& found : shelves.journeys()) {
        files::Listed<model::Scenario> joined{found.path, files::read_journey_case(found.path, find)};
        const auto& journey = found.loaded.value;
        const bool is_taken =
            journey && std::any_of(library.cases.begin(), library.cases.end(), [&](const auto& entry) {
                return !flow::is_journey(entry) && entry.scenario->id.text == journey->id.text;
            });
        if (is_taken) {
            const std::string problem = words.text("shell.journey_called_as_case", {{"id", journey->id.text}});
            library.broken.push_back({files::shown(found.path), problem});
        } else {
            add_case(std::move(joined), words, library);
        }
    }
}

/// The one file that was named: a case, or a journey with the cases beside it.
void add_single(const std::filesystem::path& path, const files::Library& shelves, const words::Catalogue& words,
                flow::Library& library) {
    files::Loaded<model::Scenario> loaded = files::is_journey_file(path)
                                                ? files::read_journey_case(path, files::stages_around(path, shelves))
                                                : files::read_scenario(path);
    add_case({path, std::move(loaded)}, words, library);
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
    const files::Library shelves(places.folders);
    if (!places.single_case.empty()) add_single(places.single_case, shelves, words, library);
    for (files::Listed<model::Scenario>& found : shelves.scenarios()) add_case(std::move(found), words, library);
    add_journeys(shelves, words, library);
    for (files::Listed<model::Policy>& found : shelves.policies()) add_policy(std::move(found), words, library);
    return library;
}

}  // namespace leeway::shell
