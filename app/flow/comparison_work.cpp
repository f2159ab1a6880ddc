#include "flow/comparison_work.h"

#include <algorithm>
#include <utility>

#include "flow/beginning.h"

namespace leeway::flow {

namespace {

/// The bundled version that the open case was made from.
std::optional<Version> bundled_version(const AppState& state, const Design& design) {
    if (!design.copied_from.empty()) return Version{Version::Kind::File, design.copied_from};
    const auto& cases = state.library.cases;
    const auto found = std::find_if(cases.begin(), cases.end(), [&](const CaseEntry& entry) {
        return entry.replaces_bundled && entry.file == design.path && !is_journey(entry);
    });
    if (found == cases.end()) return std::nullopt;
    return Version{Version::Kind::Bundled, found->scenario->id.text};
}

std::shared_ptr<const model::Policy> policy_of(const AppState& state, const Design& design) {
    const auto& policies = state.library.policies;
    return design.policy < policies.size() ? policies[design.policy].policy : nullptr;
}

}  // namespace

std::vector<ListedVersion> versions_for(const AppState& state, const Design& design) {
    const words::Catalogue& words = *state.words;
    std::vector<ListedVersion> listed;
    listed.reserve(state.library.cases.size() + 2);
    const auto add = [&listed](Version version, std::string_view label) {
        ListedVersion& added = listed.emplace_back();
        added.version = std::move(version);
        added.label = std::string(label);
    };
    add(Version(), words.text("compare.with.saved"));
    const std::optional<Version> bundled = bundled_version(state, design);
    if (bundled) add(*bundled, words.text("compare.with.bundled"));
    for (const CaseEntry& entry : state.library.cases) {
        const bool is_other = entry.file != design.path && entry.file != design.copied_from;
        if (is_journey(entry) || entry.file.empty() || !is_other) continue;
        add({Version::Kind::File, entry.file}, entry.scenario->title);
    }
    for (const StoryPlace& place : state.design.beginning.found) {
        if (kind_of_file(place.name) != FileKind::Case || place.path == design.path) continue;
        add({Version::Kind::File, place.path},
            words.text("compare.with.found", {{"file", place.name}, {"folder", place.folder}}));
    }
    return listed;
}

bool has_file(const Design& design) { return !design.digest.empty() || (design.outside && design.outside->scenario); }

Requests read_version(AppState& state, Design& design) {
    DraftComparison& comparison = design.comparison;
    if (!comparison.is_shown) return {};
    comparison.file = {};
    comparison.problem.clear();
    comparison.analysis.reset();
    const bool is_never_saved = comparison.with.kind == Version::Kind::Saved && !has_file(design);
    comparison.is_reading = !is_never_saved;
    if (is_never_saved) comparison.problem = std::string(state.words->text("compare.never_saved"));
    refresh_compare_view(state, design);
    if (is_never_saved) return {};
    return {request::ReadVersion{comparison.with, design.path}};
}

Requests read_saved_version(AppState& state, Design& design) {
    if (design.comparison.with.kind != Version::Kind::Saved) return {};
    return read_version(state, design);
}

Requests refresh_comparison(AppState& state, Design& design) {
    DraftComparison& comparison = design.comparison;
    if (!comparison.is_shown) return {};
    comparison.changes = {};
    if (comparison.file.scenario)
        comparison.changes = edit::compare(*comparison.file.scenario, *design.history.present());
    refresh_compare_view(state, design);
    const std::shared_ptr<const model::Policy> policy = policy_of(state, design);
    const bool is_asked = comparison.analysis && comparison.analysis->policy == policy;
    if (comparison.changes.empty() || !policy || is_asked) return {};
    // Until the answer comes: one that names the policy alone, so that it is not asked for with every edit.
    auto awaited = std::make_shared<DraftAnalysis>();
    awaited->policy = policy;
    comparison.analysis = std::move(awaited);
    return {request::AnalyzeVersion{comparison.file.scenario, policy}};
}

void refresh_compare_view(const AppState& state, Design& design) {
    if (!design.comparison.is_shown) return;
    design.comparison.view = std::make_shared<const CompareView>(make_compare_view(state, design));
}

}  // namespace leeway::flow
