#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analysis.h"
#include "edit/compare.h"
#include "edit/word_diff.h"
#include "report/phrases.h"
#include "words/catalogue.h"

/// What is different between two versions of a case, in words: the window and the terminal say the same.
namespace leeway::report {

/// A field, and its value with what is gone and what is new in it marked.
struct ChangeLine {
    std::string label;
    std::vector<edit::Stretch> value;
};

/// What changed in a scene itself, or in one of its answers.
struct ChangeBlock {
    std::string heading;                  ///< of an answer: which one, and what became of it; else empty
    std::optional<std::size_t> response;  ///< in the later version
    std::vector<ChangeLine> lines;
};

/// What changed in a scene, or in the case as a whole.
struct ChangedPart {
    std::string title;
    std::string id;          ///< "“ask”", where the title does not have it; else empty
    std::string fate_words;  ///< "New", "Gone", "Changed"; empty for the case
    edit::Fate fate = edit::Fate::Changed;
    std::optional<std::size_t> scene;  ///< in the later version
    std::vector<ChangeBlock> blocks;
};

struct Changes {
    std::string summary;  ///< "3 scenes changed, 1 new; 5 texts, 4 numbers"; empty where nothing changed
    std::vector<ChangedPart> parts;
};

/// What people call the scenes of two versions, in their order; none: by their ids.
struct SceneNames {
    std::vector<std::string> before;
    std::vector<std::string> after;
};

/// @param comparison of these two. @param currency for amounts of money.
[[nodiscard]] Changes describe_changes(const words::Catalogue& words, const model::Scenario& before,
                                       const model::Scenario& after, const edit::Comparison& comparison,
                                       std::string_view currency, const SceneNames& names = {});

/// "3 scenes changed, 1 new; 5 texts, 4 numbers".
[[nodiscard]] std::string summary_of(const words::Catalogue& words, const edit::Tally& tally);

/// What the changes did to the case under a policy, a sentence each: plays, the best one, the frontier, endings.
/// @param phrases of the later version, under the same policy. @param digits how a number of plays is written, which
/// may be a long one.
/// @param names of the endings that are told.
[[nodiscard]] std::vector<std::string> frontier_in_words(const Phrases& phrases,
                                                         std::string (*digits)(std::string_view),
                                                         const edit::Comparison& comparison,
                                                         const engine::Program& before_program,
                                                         const analysis::Analysis& before,
                                                         const analysis::Analysis& after, const SceneNames& names = {});

/// The scene's id, and in brackets the one that it had before where it was renamed.
[[nodiscard]] std::string name_of(const words::Catalogue& words, const model::Scenario& before,
                                  const model::Scenario& after, const edit::SceneChange& scene);

}  // namespace leeway::report
