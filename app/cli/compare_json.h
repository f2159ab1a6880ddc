#pragma once

#include <optional>
#include <string>

#include "analysis/analysis.h"
#include "edit/compare.h"
#include "engine/program.h"
#include "files/json_tree.h"
#include "model/scenario.h"

/// What `leeway compare --json` prints. Private to the room.
namespace leeway::cli {

/// A version of a case, and what it leads to under a policy.
struct Compared {
    std::string file;  ///< as it was named
    std::shared_ptr<const model::Scenario> scenario;
    std::shared_ptr<const engine::Program> program;  ///< null without a policy, and where it cannot be played
    std::optional<analysis::Analysis> analysis;
    std::string trouble;  ///< why there is none, in words
};

/// { "old", "new", "same", "case": [ field ], "scenes": [ ... ], and under a policy "policy", "frontier", "plays",
/// "best" }.
[[nodiscard]] files::JsonTree json_comparison(const Compared& before, const Compared& after,
                                              const edit::Comparison& comparison);

}  // namespace leeway::cli
