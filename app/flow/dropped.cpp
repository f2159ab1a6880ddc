#include "flow/dropped.h"

#include "flow/beginning.h"
#include "flow/design_work.h"
#include "flow/draft_names.h"
#include "flow/open_play.h"

namespace leeway::flow {

namespace {

std::string offer_in_words(const AppState& state) {
    return state.words->text("design.drop.saved", {{"file", file_name(state.design.beginning.path)}});
}

std::string waiting_in_words(const AppState& state, bool is_case) {
    return std::string(state.words->text(is_case ? "design.case.waits" : "design.story.waits"));
}

/// What stands in the notice before those words, without the blank between them.
std::string told_before(const std::string& notice, std::size_t words) {
    return words == 0 ? std::string() : notice.substr(0, words - 1);
}

}  // namespace

void tell_waiting(AppState& state, bool is_case) {
    tell(state, waiting_in_words(state, is_case));
    if (!state.design.beginning.remark.empty()) state.notice += " " + state.design.beginning.remark;
    state.notice_is_open = true;
    state.notice_waits = true;
}

void offer_dropped(AppState& state, const std::string& told) {
    const Beginning& beginning = state.design.beginning;
    if (beginning.origin != NewCaseFrom::Story || beginning.path.empty()) return;
    const std::string offer = offer_in_words(state);
    tell(state, told.empty() ? offer : told + " " + offer);
    state.notice_is_open = true;
    state.notice_dropped = {beginning.path};
}

void follow_dropped(AppState& state) {
    const Design* design = open_design(state);
    if (design == nullptr || state.notice.empty()) return;
    const bool is_case = kind_of_file(state.design.beginning.path) == FileKind::Case;
    const bool is_unsaved = has_unsaved_work(*design);
    if (is_unsaved && !state.notice_dropped.empty()) {
        const std::size_t at = state.notice.rfind(offer_in_words(state));
        if (at == std::string::npos) return;
        const std::string told = told_before(state.notice, at);
        tell_waiting(state, is_case);
        if (!told.empty()) state.notice = told + " " + state.notice;
    } else if (!is_unsaved && state.notice_waits) {
        const std::size_t at = state.notice.find(waiting_in_words(state, is_case));
        if (at != std::string::npos) offer_dropped(state, told_before(state.notice, at));
    }
}

}  // namespace leeway::flow
