#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/console.h"
#include "engine/program.h"
#include "files/library.h"
#include "files/loaded.h"
#include "files/problem.h"
#include "model/policy.h"
#include "model/scenario.h"

namespace leeway::cli {

struct CaseFile {
    std::shared_ptr<const model::Scenario> scenario;  ///< of a journey, put together (model/join.h)
    std::string digest;
    std::filesystem::path path;
};

struct PolicyFile {
    std::shared_ptr<const model::Policy> policy;
    std::string digest;
    std::filesystem::path path;
};

/// The cases and policies that can be played, out of files/library.h's folders. Says on err, once each, what
/// cannot be used and what does not count.
class Library {
public:
    /// @param console with the folders; must outlive the library.
    explicit Library(const Console& console) : console_(console), files_(console.scenario_folders) {}

    /// A case (also a journey, where no scenario has that id) or policy by id or path. Errors: NotFound with the
    /// nearest id, BadInput with all that is wrong in the file, a line each.
    [[nodiscard]] Result<CaseFile> find_case(const std::string& name) const;
    [[nodiscard]] Result<PolicyFile> find_policy(const std::string& name) const;

    /// A case under a policy, compiled, both by id or path. Errors: of the first that cannot be used.
    [[nodiscard]] Result<std::shared_ptr<const engine::Program>> find_program(const std::string& scenario,
                                                                              const std::string& policy) const;

    /// All that can be used; how many cannot is said on err, and how to see why.
    [[nodiscard]] std::vector<CaseFile> cases() const;
    [[nodiscard]] std::vector<CaseFile> journeys() const;
    [[nodiscard]] std::vector<PolicyFile> policies() const;

    [[nodiscard]] const files::Library& files() const { return files_; }

private:
    [[nodiscard]] Result<CaseFile> find_journey(const std::string& name) const;
    /// Where a journey that lies among the cases belongs.
    [[nodiscard]] std::string misplaced(const std::filesystem::path& journey) const;
    [[nodiscard]] files::Loaded<model::Scenario> read_journey(const std::filesystem::path& path) const;

    template <typename File, typename T>
    [[nodiscard]] std::vector<File> usable(std::vector<files::Listed<T>> listed) const;
    template <typename T>
    void tell_of_others(const std::filesystem::path& used, const std::vector<std::filesystem::path>& all,
                        files::Loaded<T> (*read)(const std::filesystem::path&)) const;
    void tell_of_hidden(const std::filesystem::path& used, const std::filesystem::path& hidden) const;
    void tell_once(const std::string& message) const;

    const Console& console_;
    files::Library files_;
    mutable std::set<std::string> told_;
};

/// The errors of a file as one, a line each.
[[nodiscard]] Error errors_in(const files::Problems& problems);

/// A case under a policy, ready to be played.
[[nodiscard]] std::shared_ptr<const engine::Program> compile(const CaseFile& scenario, const PolicyFile& policy);

}  // namespace leeway::cli
