#pragma once

#include <string>
#include <vector>

#include "model/finding.h"

namespace leeway::support {

/// Findings as lines to compare: "error /scenes/a: no ending ...".
[[nodiscard]] inline std::vector<std::string> lines_of(const model::Findings& findings) {
    std::vector<std::string> lines;
    for (const model::Finding& finding : findings) {
        const char* severity = finding.severity == model::Severity::Error ? "error " : "warning ";
        lines.push_back(severity + finding.where + ": " + finding.text);
    }
    return lines;
}

}  // namespace leeway::support
