#include <algorithm>

#include "flow/comparison_work.h"
#include "flow/design_work.h"
#include "flow/wording.h"
#include "report/changes.h"
#include "report/make_chart.h"
#include "report/phrases.h"
#include "report/scene_names.h"

/// What the comparison with another version shows.
namespace leeway::flow {

namespace {

/// More than anybody reads at once: other cases than versions of this one.
constexpr std::size_t kMostParts = 100;

void fill_versions(const AppState& state, const Design& design, CompareView& view) {
    const std::vector<ListedVersion> versions = versions_for(state, design);
    view.chosen = versions.size();
    for (std::size_t i = 0; i < versions.size(); ++i) {
        if (versions[i].version == design.comparison.with) view.chosen = i;
        view.versions.push_back(versions[i].label);
    }
}

/// The words where there is no list of changes.
void fill_state(const words::Catalogue& words, const Design& design, CompareView& view) {
    const DraftComparison& comparison = design.comparison;
    view.is_waiting = comparison.is_reading;
    view.is_wrong = !comparison.is_reading && !comparison.file.scenario;
    if (view.is_waiting) {
        view.words = std::string(words.text("compare.reading"));
    } else if (view.is_wrong) {
        view.words = as_sentence(comparison.problem);
    } else if (comparison.changes.empty()) {
        const bool is_saved = comparison.with.kind == Version::Kind::Saved;
        view.words = std::string(words.text(is_saved ? "compare.same_as_saved" : "compare.same"));
    }
}

/// Why nothing can be said of a version's frontier; empty where something can.
std::string trouble_of(const words::Catalogue& words, const DraftAnalysis& analysis, bool is_other) {
    if (analysis.has_errors)
        return std::string(words.text(is_other ? "compare.other_has_errors" : "compare.this_has_errors"));
    return analysis.problem.empty() ? std::string() : as_sentence(analysis.problem);
}

report::SceneNames names_of(const words::Catalogue& words, const Design& design) {
    return {report::scene_names(words, *design.comparison.file.scenario), design.names};
}

void fill_leads(const words::Catalogue& words, const Design& design, CompareView& view) {
    const DraftComparison& comparison = design.comparison;
    if (comparison.changes.empty()) return;
    view.is_analysing = !comparison.analysis || !comparison.analysis->scenario || !design.analysis ||
                        design.analysis->scenario != design.history.present() ||
                        design.analysis->policy != comparison.analysis->policy;
    if (view.is_analysing) {
        view.leads_to = {std::string(words.text("compare.analysing"))};
        return;
    }
    const DraftAnalysis& before = *comparison.analysis;
    const DraftAnalysis& now = *design.analysis;
    for (const std::string& trouble : {trouble_of(words, before, true), trouble_of(words, now, false)}) {
        if (!trouble.empty()) view.leads_to.push_back(trouble);
    }
    if (!view.leads_to.empty()) return;
    const report::Phrases phrases(words, *now.program);
    view.leads_to = report::frontier_in_words(phrases, grouped_digits, comparison.changes, *before.program,
                                              before.analysis, now.analysis, names_of(words, design));
    view.chart = report::make_comparison_chart(phrases, before.analysis, now.analysis);
}

}  // namespace

CompareView make_compare_view(const AppState& state, const Design& design) {
    const words::Catalogue& words = *state.words;
    const auto text = [&](std::string_view key) { return std::string(words.text(key)); };
    CompareView view;
    view.title = text("compare.title");
    view.with_label = text("compare.with");
    view.file_label = text("compare.file");
    view.file_hint = text("compare.file_hint");
    view.file_button = text("compare.file_button");
    view.what_title = text("compare.what");
    view.leads_title = text("compare.leads");
    view.now = text("compare.line_now");
    view.before = text("compare.line_before");
    fill_versions(state, design, view);
    fill_state(words, design, view);
    if (!view.words.empty()) return view;
    report::Changes changes =
        report::describe_changes(words, *design.comparison.file.scenario, *design.history.present(),
                                 design.comparison.changes, currency_of(state, design), names_of(words, design));
    view.summary = std::move(changes.summary);
    view.parts = std::move(changes.parts);
    if (view.parts.size() > kMostParts) {
        view.more = words.count("compare.more", static_cast<std::int64_t>(view.parts.size() - kMostParts));
        view.parts.resize(kMostParts);
    }
    fill_leads(words, design, view);
    return view;
}

}  // namespace leeway::flow
