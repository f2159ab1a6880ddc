#pragma once

#include <string>
#include <vector>

#include "flow/app.h"

/// What keeps the comparison with another version up to date. Private to the room.
namespace leeway::flow {

/// A version that the open case can be compared with, as it is listed.
struct ListedVersion {
    Version version;
    std::string label;
};
[[nodiscard]] std::vector<ListedVersion> versions_for(const AppState& state, const Design& design);

/// Whether the open case has a file to be compared with, be it one that something else has put there.
[[nodiscard]] bool has_file(const Design& design);

/// Reads the chosen version, if somebody looks at the comparison and there can be such a version.
[[nodiscard]] Requests read_version(AppState& state, Design& design);

/// The same where the file of the open case is another now, and that is the version.
[[nodiscard]] Requests read_saved_version(AppState& state, Design& design);

/// After one of the two versions, or the policy, was changed: compares them, and asks for what is not known yet.
[[nodiscard]] Requests refresh_comparison(AppState& state, Design& design);

/// After only what is known of them was changed.
void refresh_compare_view(const AppState& state, Design& design);

/// compare_screen.cpp
[[nodiscard]] CompareView make_compare_view(const AppState& state, const Design& design);

}  // namespace leeway::flow
