#include <algorithm>
#include <utility>

#include "flow/apply.h"
#include "report/debrief_page.h"

namespace leeway::flow {

namespace {

bool is_shown(const AppState& state) { return state.screen == Screen::Debrief && state.play; }

/// A new play of the same case under the same policy.
PendingPlay another(const Play& play) {
    return {.program = play.program,
            .digest = play.record.digest,
            .policy_digest = play.record.policy_digest,
            .steps = {},
            .seed = {},
            .is_trial = play.is_trial};
}

/// Only what every file system takes: small letters, digits and hyphens; others become hyphens.
std::string safe(std::string_view text) {
    std::string name;
    for (const char c : text) {
        const bool is_safe = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        name += is_safe ? c : '-';
    }
    return name;
}

/// Says what the page is about, and keeps the plays of a day apart.
std::string debrief_page_name(const engine::Record& record) {
    constexpr std::size_t kDate = 10;
    constexpr std::size_t kEnough = 8;  // of a UUID, to tell a day's plays apart
    return "leeway-" + safe(record.scenario.text) + "-" + safe(record.policy.text) + "-" +
           safe(record.started.substr(0, kDate)) + "-" + safe(record.play.substr(0, kEnough)) + ".html";
}

}  // namespace

Requests on(AppState& state, const intent::ChooseDecision& wanted, const Moment& /*now*/) {
    if (state.debrief && wanted.step < state.debrief->decisions.size()) state.chosen_decision = wanted.step;
    return {};
}

Requests on(AppState& state, const intent::PlayOnFrom& wanted, const Moment& /*now*/) {
    if (!is_shown(state) || wanted.step >= state.play->record.steps.size()) return {};
    const engine::Record& record = state.play->record;
    PendingPlay pending = another(*state.play);
    pending.steps.assign(record.steps.begin(), record.steps.begin() + static_cast<std::ptrdiff_t>(wanted.step));
    pending.seed = record.seed;
    state.pending = std::move(pending);
    return {request::BeginPlay{}};
}

Requests on(AppState& state, const intent::PlayAgain& /*wanted*/, const Moment& /*now*/) {
    if (!is_shown(state)) return {};
    state.pending = another(*state.play);
    return {request::BeginPlay{}};
}

Requests on(AppState& state, const intent::ExportDebrief& /*wanted*/, const Moment& /*now*/) {
    if (!state.play || !state.debrief) return {};
    const std::string& language = state.play->program->scenario->language;
    return {request::ExportPage{debrief_page_name(state.play->record),
                                report::to_html(*state.debrief, *state.words, language)}};
}

Requests on(AppState& state, const intent::OpenExported& /*wanted*/, const Moment& /*now*/) {
    const bool is_workshop = state.screen == Screen::Workshop && state.workshop.open;
    const bool is_case = state.screen == Screen::Design;
    const std::string& path =
        is_workshop ? state.workshop.open->exported : (is_case ? state.notice_file : state.exported);
    if (path.empty()) return {};
    return {request::OpenInBrowser{path}};
}

Requests on(AppState& state, const intent::ShowExportedFolder& /*wanted*/, const Moment& /*now*/) {
    const std::size_t end = state.notice_file.rfind('/');
    if (end == std::string::npos) return {};
    return {request::OpenInBrowser{state.notice_file.substr(0, std::max<std::size_t>(1, end))}};
}

}  // namespace leeway::flow
