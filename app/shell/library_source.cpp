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

namespace fs = std::filesystem;

/// The first error of a file in words.
flow::BrokenFile broken_file(const fs::path& path, const files::Problems& problems, const words::Catalogue& words) {
    flow::BrokenFile broken{files::shown(path), {}};
    const files::Problem* worst = files::first_error(problems);
    if (worst == nullptr) return broken;
    const std::string line = std::to_string(worst->line);
    broken.problem = worst->line == 0 ? worst->text
                                      : words.text("shell.problem_in_line", {{"line", line}, {"problem", worst->text}});
    return broken;
}

/// Puts the cases of the folders into a library.
class CaseShelf {
public:
    CaseShelf(const LibraryPlaces& places, const words::Catalogue& words, flow::Library& library)
        : places_(places), words_(words), library_(library) {}

    void add(files::Listed<model::Scenario> found) {
        if (!found.loaded.value) {
            library_.broken.push_back(broken_file(found.path, found.loaded.problems, words_));
            library_.broken.back().is_own = is_own(found.path);
            if (found.loaded.draft)
                library_.broken.back().draft = std::make_shared<const model::Scenario>(*std::move(found.loaded.draft));
            return;
        }
        auto scenario = std::make_shared<const model::Scenario>(std::move(*found.loaded.value));
        const auto same = std::find_if(library_.cases.begin(), library_.cases.end(), [&](const flow::CaseEntry& entry) {
            return entry.scenario->id == scenario->id;
        });
        if (same != library_.cases.end()) {  // then that one was named
            same->replaces_bundled = replaces_bundled(places_.single_case, found);
        } else {
            const bool replaces = replaces_bundled(found.path, found);
            const bool hides_own =
                std::any_of(found.hides.begin(), found.hides.end(), [&](const fs::path& file) { return is_own(file); });
            library_.cases.push_back({std::move(scenario), std::move(found.loaded.digest), replaces,
                                      found.path.string(), is_own(found.path), hides_own});
        }
    }

private:
    bool is_own(const fs::path& file) const {
        std::error_code unknown;
        return !places_.own.empty() && fs::equivalent(file.parent_path(), places_.own, unknown);
    }

    bool is_bundled(const fs::path& file) const {
        std::error_code unknown;
        const fs::path folder = file.parent_path();
        return !places_.bundled.empty() && (fs::equivalent(folder, places_.bundled, unknown) ||
                                            fs::equivalent(folder, places_.bundled / "journeys", unknown));
    }

    /// Whether one of the files that have the id of a file that is used comes with the program, and that one does not.
    bool replaces_bundled(const fs::path& used, const files::Listed<model::Scenario>& found) const {
        if (is_bundled(used)) return false;
        return is_bundled(found.path) || std::any_of(found.hides.begin(), found.hides.end(),
                                                     [&](const fs::path& file) { return is_bundled(file); });
    }

    const LibraryPlaces& places_;
    const words::Catalogue& words_;
    flow::Library& library_;
};

files::FindStage stages_in(const flow::Library& library) {
    std::vector<files::StageCase> stages;
    for (const flow::CaseEntry& entry : library.cases) {
        if (!flow::is_journey(entry)) stages.push_back({entry.scenario, entry.digest});
    }
    return files::stages_among(std::move(stages));
}

/// The journeys of the folders, each as one case. Plays are kept by the case's id, so no journey may have that of
/// another case.
void add_journeys(const files::Library& shelves, CaseShelf& cases, const words::Catalogue& words,
                  flow::Library& library) {
    const files::FindStage find = stages_in(library);
    for (const files::Listed<model::Journey>& found : shelves.journeys()) {
        files::Listed<model::Scenario> joined{found.path, files::read_journey_case(found.path, find), found.hides};
        const auto& journey = found.loaded.value;
        const bool is_taken =
            journey && std::any_of(library.cases.begin(), library.cases.end(), [&](const auto& entry) {
                return !flow::is_journey(entry) && entry.scenario->id.text == journey->id.text;
            });
        if (is_taken) {
            const std::string problem = words.text("shell.journey_called_as_case", {{"id", journey->id.text}});
            library.broken.push_back({files::shown(found.path), problem});
        } else {
            cases.add(std::move(joined));
        }
    }
}

/// The one file that was named: a case, or a journey with the cases beside it.
void add_single(const fs::path& path, const files::Library& shelves, CaseShelf& cases) {
    files::Loaded<model::Scenario> loaded = files::is_journey_file(path)
                                                ? files::read_journey_case(path, files::stages_around(path, shelves))
                                                : files::read_scenario(path);
    cases.add({path, std::move(loaded)});
}

/// What new cases are begun from: the scenarios in shapes/ of every folder. A broken one is its own author's business.
void add_shapes(const LibraryPlaces& places, flow::Library& library) {
    std::vector<std::filesystem::path> folders;
    for (const std::filesystem::path& folder : places.folders) folders.push_back(folder / "shapes");
    for (files::Listed<model::Scenario>& found : files::Library(folders).scenarios()) {
        if (!found.loaded.value) continue;
        auto scenario = std::make_shared<const model::Scenario>(std::move(*found.loaded.value));
        library.shapes.push_back({std::move(scenario), std::move(found.loaded.digest), false, found.path.string()});
    }
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
    CaseShelf cases(places, words, library);
    if (!places.single_case.empty()) add_single(places.single_case, shelves, cases);
    for (files::Listed<model::Scenario>& found : shelves.scenarios()) cases.add(std::move(found));
    add_journeys(shelves, cases, words, library);
    add_shapes(places, library);
    for (files::Listed<model::Policy>& found : shelves.policies()) add_policy(std::move(found), words, library);
    return library;
}

}  // namespace leeway::shell
