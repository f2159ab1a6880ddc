#pragma once

#include <string>
#include <vector>

#include "files/problem.h"

namespace leeway::support {

/// Problems as lines to compare.
[[nodiscard]] inline std::vector<std::string> lines_of(const files::Problems& problems) {
    std::vector<std::string> lines;
    for (const files::Problem& problem : problems) lines.push_back(files::to_string(problem));
    return lines;
}

}  // namespace leeway::support
