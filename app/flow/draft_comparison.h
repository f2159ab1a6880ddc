#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "edit/compare.h"
#include "flow/compare_view.h"
#include "flow/draft.h"
#include "flow/draft_analysis.h"

namespace leeway::flow {

/// Another version of the case that is open.
struct Version {
    enum class Kind {
        Saved,    ///< what its file has
        Bundled,  ///< what comes with the program under that id
        File,     ///< what another file has
    };
    Kind kind = Kind::Saved;
    std::string name;  ///< the id, or the path; empty for Saved
    friend bool operator==(const Version&, const Version&) = default;
};

/// The open case beside another version.
struct DraftComparison {
    bool is_shown = false;  ///< somebody looks at it; else nothing is read or worked out
    Version with;
    bool is_reading = false;
    DraftFile file;       ///< of the other version, once it is read
    std::string problem;  ///< why there is none, in words
    edit::Comparison changes;
    std::shared_ptr<const DraftAnalysis> analysis;  ///< of the other version
    std::shared_ptr<const CompareView> view;
};

}  // namespace leeway::flow
