#include <string>

#include "flow/apply.h"
#include "flow/draft_names.h"
#include "flow/open_play.h"
#include "flow/own_version.h"

/// The list of cases to edit: looking for one, and taking one's own away.
namespace leeway::flow {

namespace {

struct Removed {
    std::string name;
    bool is_bundled_again = false;
};

Removed removed_from(const Library& library, const std::string& path) {
    Removed removed{file_name(path)};
    const auto name_after = [&](const model::Scenario& scenario) {
        if (!scenario.title.empty()) removed.name = scenario.title;
    };
    for (const CaseEntry& entry : library.cases) {
        if (entry.file != path) continue;
        name_after(*entry.scenario);
        removed.is_bundled_again = entry.replaces_bundled && !entry.hides_own;
        return removed;
    }
    for (const BrokenFile& broken : library.broken) {
        if (broken.file != path || !broken.draft) continue;
        name_after(*broken.draft);
        removed.is_bundled_again = replaces_bundled(library, broken);
    }
    return removed;
}

}  // namespace

Requests on(AppState& state, const intent::FindDrafts& wanted, const Moment& /*now*/) {
    state.design.search = wanted.text;
    return {};
}

Requests on(AppState& state, const intent::RemoveDraft& wanted, const Moment& /*now*/) {
    const CardFile file = file_of_card(state.library, wanted.number);
    if (file.path.empty() || !file.is_own || state.design.open) return {};
    return {request::RemoveDraft{file.path}};
}

Requests on(AppState& state, const intent::DraftRemoved& answer, const Moment& /*now*/) {
    const Removed removed = removed_from(state.library, answer.path);
    tell(state, state.words->text(removed.is_bundled_again ? "design.brought_back" : "design.deleted",
                                  {{"case", removed.name}, {"file", answer.moved_to}}));
    return {request::LoadLibrary{}};
}

}  // namespace leeway::flow
