#include "files/problem.h"

#include <algorithm>

#include <fmt/format.h>

namespace leeway::files {

std::string to_string(const Problem& problem) {
    const char* severity = problem.severity == Severity::Error ? "error" : "warning";
    if (problem.line == 0) return fmt::format("{}: {}: {}", problem.file, severity, problem.text);
    return fmt::format("{}:{}:{}: {}: {}", problem.file, problem.line, problem.column, severity, problem.text);
}

bool has_errors(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::Error; });
}

}  // namespace leeway::files
