#pragma once

#include <array>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/graph.h"
#include "model/policy.h"
#include "model/scenario.h"

/// The bundled cases, each with the policy that it was tuned for, as the rules of the craft want them.
namespace leeway::house {

using Policies = std::vector<std::shared_ptr<const model::Policy>>;

struct LibraryCase {
    std::shared_ptr<const model::Scenario> scenario;
    std::shared_ptr<const model::Policy> own;  ///< its "x-policy"
    std::string kind;  ///< "A" a modest sum is right, "B" respect or speed beats money, "C" a no

    /// Whether "x-flags" has that one.
    [[nodiscard]] bool has_flag(std::string_view flag) const;
    [[nodiscard]] bool has_tag(std::string_view tag) const;
};

struct BundledLibrary {
    std::vector<LibraryCase> cases;  ///< by file name
    Policies policies;               ///< by file name
};

/// Everything in scenarios/. A case whose policy is not there has none.
[[nodiscard]] BundledLibrary bundled_library();

/// The states of a case under a policy; fails the test where they are too many.
[[nodiscard]] analysis::StateGraph graph_of(const LibraryCase& of, const std::shared_ptr<const model::Policy>& policy);

/// The ids of the notes that a case may leave on the account.
[[nodiscard]] std::set<std::string> notes_set_in(const model::Scenario& scenario);

/// "scene/response".
[[nodiscard]] std::string name_of(const engine::Program& program, engine::ResponseIndex response);

}  // namespace leeway::house
