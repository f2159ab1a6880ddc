#include <utility>

#include "base/text.h"
#include "flow/apply.h"
#include "flow/comparison_work.h"
#include "flow/design_work.h"

/// Comparing the open case with another version.
namespace leeway::flow {

Requests on(AppState& state, const intent::LookAtChanges& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr || design->comparison.is_shown == wanted.on) return {};
    design->comparison.is_shown = wanted.on;
    design->comparison.view.reset();
    Requests requests;
    if (wanted.on) requests.emplace_back(request::FindStories{});  // a colleague's version may have come meanwhile
    // A copy that was never saved has nothing to be compared with but what it was copied from.
    const bool is_fresh_copy = !has_file(*design) && !design->copied_from.empty();
    if (is_fresh_copy && design->comparison.with == Version())
        design->comparison.with = {Version::Kind::File, design->copied_from};
    append(requests, read_version(state, *design));
    return requests;
}

Requests on(AppState& state, const intent::CompareWith& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr) return {};
    const std::vector<ListedVersion> versions = versions_for(state, *design);
    if (wanted.version >= versions.size()) return {};
    design->comparison.with = versions[wanted.version].version;
    return read_version(state, *design);
}

Requests on(AppState& state, const intent::CompareWithFile& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr || wanted.path.empty()) return {};
    design->comparison.with = {Version::Kind::File, wanted.path};
    return read_version(state, *design);
}

Requests on(AppState& state, const intent::ShowChange& wanted, const Moment& /*now*/) {
    Design* design = open_design(state);
    if (design == nullptr || !design->comparison.view) return {};
    const std::vector<report::ChangedPart>& parts = design->comparison.view->parts;
    if (wanted.part >= parts.size() || !parts[wanted.part].scene) return {};
    const report::ChangedPart& part = parts[wanted.part];
    if (*part.scene >= design->history.present()->scenes.size()) return {};
    edit::Selection selection{{*part.scene}, {}};
    if (wanted.block < part.blocks.size()) selection.response = part.blocks[wanted.block].response;
    design->history.select(std::move(selection));
    refresh_arrivals(*design);
    ++design->jumps;
    return {};
}

Requests on(AppState& state, const intent::VersionRead& answer, const Moment& now) {
    Design* design = open_design(state);
    if (design != nullptr && design->is_going_back && answer.version == Version()) return go_back(state, answer, now);
    if (design == nullptr || !design->comparison.is_reading || answer.version != design->comparison.with) return {};
    design->comparison.is_reading = false;
    design->comparison.file = answer.file;
    design->comparison.problem = answer.problem;
    return refresh_comparison(state, *design);
}

}  // namespace leeway::flow
