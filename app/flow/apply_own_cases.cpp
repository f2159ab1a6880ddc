#include <algorithm>
#include <string>

#include "flow/apply.h"
#include "flow/open_play.h"

/// The list of cases to edit: looking for one, and taking one's own away.
namespace leeway::flow {

namespace {

/// The file behind a card of one's own case, also of one that could not be used; empty for any other.
std::string own_file(const Library& library, std::size_t number) {
    if (number < library.cases.size()) {
        const CaseEntry& entry = library.cases[number];
        return entry.is_own && !is_journey(entry) ? entry.file : std::string();
    }
    number -= library.cases.size();
    if (number >= library.broken.size() || !library.broken[number].is_own) return {};
    return library.broken[number].file;
}

}  // namespace

Requests on(AppState& state, const intent::FindDrafts& wanted, const Moment& /*now*/) {
    state.design.search = wanted.text;
    return {};
}

Requests on(AppState& state, const intent::RemoveDraft& wanted, const Moment& /*now*/) {
    const std::string file = own_file(state.library, wanted.number);
    if (file.empty() || state.design.open) return {};
    return {request::RemoveDraft{file}};
}

Requests on(AppState& state, const intent::DraftRemoved& answer, const Moment& /*now*/) {
    const auto& cases = state.library.cases;
    const auto found =
        std::find_if(cases.begin(), cases.end(), [&](const CaseEntry& entry) { return entry.file == answer.path; });
    const bool is_known = found != cases.end() && !found->scenario->title.empty();
    const std::string name = is_known ? found->scenario->title : answer.path.substr(answer.path.rfind('/') + 1);
    const bool is_bundled_again = found != cases.end() && found->replaces_bundled;
    tell(state, state.words->text(is_bundled_again ? "design.brought_back" : "design.deleted",
                                  {{"case", name}, {"file", answer.moved_to}}));
    return {request::LoadLibrary{}};
}

}  // namespace leeway::flow
