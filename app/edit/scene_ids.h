#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

#include "model/scenario.h"

namespace leeway::edit {

/// Gives out ids for new scenes of a case, each once.
class SceneIds {
public:
    explicit SceneIds(const model::Scenario& scenario);

    /// The first of "wish", "wish-2", "wish-3", ... that no scene has and nothing names, the wish made an id first
    /// (slug_of): what leads to a scene that is lost must not come to lead to another one.
    [[nodiscard]] SceneId make(std::string_view wish);

    /// The very id that is wished for, if it is one and no scene has it; what names it leads to the new scene then.
    /// Else as make().
    [[nodiscard]] SceneId make_exactly(std::string_view wish);

private:
    std::unordered_set<std::string> scenes_;
    std::unordered_set<std::string> named_;  ///< by links and as the start
    std::map<std::string, int> next_;        ///< what to try next behind a wish
};

}  // namespace leeway::edit
