#pragma once

#include <algorithm>

#include "flow/library.h"

/// A person's own version of a case that comes with the program, while it is not finished: the bundled one is played.
namespace leeway::flow {

[[nodiscard]] inline bool is_version_of(const BrokenFile& own, const CaseEntry& bundled) {
    return own.is_own && own.draft && !bundled.is_own && !is_journey(bundled) && own.draft->id == bundled.scenario->id;
}

/// Whether there is a bundled case that an unfinished one is a version of.
[[nodiscard]] inline bool replaces_bundled(const Library& library, const BrokenFile& own) {
    const auto is_it = [&](const CaseEntry& entry) { return is_version_of(own, entry); };
    return std::any_of(library.cases.begin(), library.cases.end(), is_it);
}

/// Whether there is an unfinished version of a bundled case.
[[nodiscard]] inline bool is_being_changed(const Library& library, const CaseEntry& bundled) {
    const auto is_its = [&](const BrokenFile& broken) { return is_version_of(broken, bundled); };
    return std::any_of(library.broken.begin(), library.broken.end(), is_its);
}

}  // namespace leeway::flow
