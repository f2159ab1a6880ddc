#include "cli/library.h"

#include <optional>

#include "engine/compile.h"
#include "files/policy_file.h"
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

/// Those of a list that can be used.
template <typename File, typename T>
std::vector<File> usable(std::vector<files::Listed<T>> listed) {
    std::vector<File> files;
    for (files::Listed<T>& one : listed) {
        if (one.loaded.value) files.push_back(to_file(std::move(one.loaded), one.path));
    }
    return files;
}

}  // namespace

Result<CaseFile> Library::find_case(const std::string& name) const {
    const Result<fs::path> path = files_.find_scenario(name);
    if (!path) return path.error();
    files::Loaded<model::Scenario> loaded = files::read_scenario(*path);
    if (!loaded.value) return errors_in(loaded.problems);
    return to_file(std::move(loaded), *path);
}

Result<PolicyFile> Library::find_policy(const std::string& name) const {
    const Result<fs::path> path = files_.find_policy(name);
    if (!path) return path.error();
    files::Loaded<model::Policy> loaded = files::read_policy(*path);
    if (!loaded.value) return errors_in(loaded.problems);
    return to_file(std::move(loaded), *path);
}

std::vector<CaseFile> Library::cases() const { return usable<CaseFile>(files_.scenarios()); }

std::vector<PolicyFile> Library::policies() const { return usable<PolicyFile>(files_.policies()); }

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
