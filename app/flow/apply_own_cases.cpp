#include <algorithm>
#include <string>

#include "flow/apply.h"
#include "flow/draft_names.h"
#include "flow/open_play.h"

/// The list of cases to edit: looking for one, and taking one's own away.
namespace leeway::flow {

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
    const auto& cases = state.library.cases;
    const auto found =
        std::find_if(cases.begin(), cases.end(), [&](const CaseEntry& entry) { return entry.file == answer.path; });
    const bool is_known = found != cases.end() && !found->scenario->title.empty();
    const std::string name = is_known ? found->scenario->title : file_name(answer.path);
    const bool is_bundled_again = found != cases.end() && found->replaces_bundled && !found->hides_own;
    tell(state, state.words->text(is_bundled_again ? "design.brought_back" : "design.deleted",
                                  {{"case", name}, {"file", answer.moved_to}}));
    return {request::LoadLibrary{}};
}

}  // namespace leeway::flow
