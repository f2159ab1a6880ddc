#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "engine/program.h"
#include "files/library.h"
#include "files/problem.h"
#include "model/policy.h"
#include "model/scenario.h"

namespace leeway::cli {

struct CaseFile {
    std::shared_ptr<const model::Scenario> scenario;
    std::string digest;
    std::filesystem::path path;
};

struct PolicyFile {
    std::shared_ptr<const model::Policy> policy;
    std::string digest;
    std::filesystem::path path;
};

/// The cases and policies that can be played, out of files/library.h's folders.
class Library {
public:
    /// @param folders where two hold the same id, the earlier one's counts.
    explicit Library(std::vector<std::filesystem::path> folders) : files_(std::move(folders)) {}

    /// A case or policy by id or path. Errors: NotFound with the nearest id, BadInput with all that is wrong in the
    /// file, a line each.
    [[nodiscard]] Result<CaseFile> find_case(const std::string& name) const;
    [[nodiscard]] Result<PolicyFile> find_policy(const std::string& name) const;

    /// All that can be used.
    [[nodiscard]] std::vector<CaseFile> cases() const;
    [[nodiscard]] std::vector<PolicyFile> policies() const;

    [[nodiscard]] const files::Library& files() const { return files_; }

private:
    files::Library files_;
};

/// The errors of a file as one, a line each.
[[nodiscard]] Error errors_in(const files::Problems& problems);

/// A case under a policy, ready to be played.
[[nodiscard]] std::shared_ptr<const engine::Program> compile(const CaseFile& scenario, const PolicyFile& policy);

}  // namespace leeway::cli
