#include "cli/library.h"

#include "engine/compile.h"
#include "files/journey_case.h"
#include "files/journey_file.h"
#include "files/policy_file.h"
#include "files/read_bytes.h"
#include "files/scenario_file.h"

namespace leeway::cli {

namespace {

namespace fs = std::filesystem;

CaseFile to_file(files::Loaded<model::Scenario> loaded, const fs::path& path) {
    return {std::make_shared<const model::Scenario>(std::move(*loaded.value)), std::move(loaded.digest), path};
}

PolicyFile to_file(files::Loaded<model::Policy> loaded, const fs::path& path) {
    return {std::make_shared<const model::Policy>(std::move(*loaded.value)), std::move(loaded.digest), path};
}

}  // namespace

Result<CaseFile> Library::find_case(const std::string& name) const {
    const Result<fs::path> path = files_.find_scenario(name);
    if (!path) return files_.find_journey(name) ? find_journey(name) : files_.no_case(name);
    if (files::is_journey_file(*path)) {
        if (files_.find_journey(name)) return find_journey(name);
        return Error{ErrorCode::BadInput, misplaced(*path), ""};
    }
    files::Loaded<model::Scenario> loaded = files::read_scenario(*path);
    if (!loaded.value) return errors_in(loaded.problems);
    // A file that was named by its path is what is meant, whatever others there are.
    if (*path != fs::path(name)) tell_of_others(*path, files_.scenarios_with(name), &files::read_scenario);
    return to_file(std::move(loaded), *path);
}

Result<CaseFile> Library::find_journey(const std::string& name) const {
    const Result<fs::path> path = files_.find_journey(name);
    if (!path) return path.error();
    if (files::is_misplaced(*path, files_)) tell_once(misplaced(*path));
    files::Loaded<model::Scenario> loaded = read_journey(*path);
    if (!loaded.value) return errors_in(loaded.problems);
    if (*path != fs::path(name)) tell_of_others(*path, files_.journeys_with(name), &files::read_journey);
    return to_file(std::move(loaded), *path);
}

std::string Library::misplaced(const fs::path& journey) const {
    const std::string folder = files::shown(files::right_folder(journey));
    return console_.text("cli.misplaced_journey", {{"file", files::shown(journey)}, {"folder", folder}});
}

files::Loaded<model::Scenario> Library::read_journey(const fs::path& path) const {
    return files::read_journey_case(path, files::stages_around(path, files_));
}

std::vector<CaseFile> Library::journeys() const {
    std::vector<files::StageCase> stages;
    for (CaseFile& file : cases()) stages.push_back({std::move(file.scenario), std::move(file.digest)});
    const files::FindStage find = files::stages_among(std::move(stages));
    std::vector<files::Listed<model::Scenario>> joined;
    for (files::Listed<model::Journey>& journey : files_.journeys())
        joined.push_back({journey.path, files::read_journey_case(journey.path, find), std::move(journey.hides)});
    return usable<CaseFile>(std::move(joined));
}

Result<PolicyFile> Library::find_policy(const std::string& name) const {
    const Result<fs::path> path = files_.find_policy(name);
    if (!path) return path.error();
    files::Loaded<model::Policy> loaded = files::read_policy(*path);
    if (!loaded.value) return errors_in(loaded.problems);
    if (*path != fs::path(name)) tell_of_others(*path, files_.policies_with(name), &files::read_policy);
    return to_file(std::move(loaded), *path);
}

Result<std::shared_ptr<const engine::Program>> Library::find_program(const std::string& scenario,
                                                                     const std::string& policy) const {
    const Result<CaseFile> case_file = find_case(scenario);
    if (!case_file) return case_file.error();
    const Result<PolicyFile> policy_file = find_policy(policy);
    if (!policy_file) return policy_file.error();
    return compile(*case_file, *policy_file);
}

std::vector<CaseFile> Library::cases() const { return usable<CaseFile>(files_.scenarios()); }

std::vector<PolicyFile> Library::policies() const { return usable<PolicyFile>(files_.policies()); }

template <typename File, typename T>
std::vector<File> Library::usable(std::vector<files::Listed<T>> listed) const {
    std::vector<File> files;
    std::int64_t unusable = 0;
    std::string names;
    for (files::Listed<T>& one : listed) {
        if (!one.loaded.value) {
            ++unusable;
            names += (names.empty() ? "" : " ") + as_argument(one.path);
            continue;
        }
        for (const fs::path& hidden : one.hides) tell_of_hidden(one.path, hidden);
        files.push_back(to_file(std::move(one.loaded), one.path));
    }
    if (unusable > 0) tell_once(console_.words().count("cli.unusable", unusable, {{"files", names}}));
    return files;
}

template <typename T>
void Library::tell_of_others(const fs::path& used, const std::vector<fs::path>& all,
                             files::Loaded<T> (*read)(const fs::path&)) const {
    for (const fs::path& file : all) {
        if (file == used) continue;
        const files::Loaded<T> loaded = read(file);
        if (loaded.value) {
            tell_of_hidden(used, file);
        } else {
            const files::Problem* error = files::first_error(loaded.problems);
            const std::string problem = error == nullptr ? std::string() : files::to_string(*error);
            tell_once(console_.text("cli.passed_over", {{"problem", problem}, {"used", files::shown(used)}}));
        }
    }
}

void Library::tell_of_hidden(const fs::path& used, const fs::path& hidden) const {
    tell_once(console_.text("cli.hidden", {{"file", files::shown(hidden)}, {"used", files::shown(used)}}));
}

void Library::tell_once(const std::string& message) const {
    if (told_.insert(message).second) console_.complain(message);
}

Error errors_in(const files::Problems& problems) {
    std::string lines;
    for (const files::Problem& problem : problems) {
        if (problem.severity != files::Severity::Error) continue;
        lines += (lines.empty() ? "" : "\n") + files::to_string(problem);
    }
    return {ErrorCode::BadInput, lines, ""};
}

std::shared_ptr<const engine::Program> compile(const CaseFile& scenario, const PolicyFile& policy) {
    return engine::compile(scenario.scenario, policy.policy);
}

}  // namespace leeway::cli
