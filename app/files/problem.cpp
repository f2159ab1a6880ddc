#include "files/problem.h"

#include <algorithm>

#include <fmt/format.h>

namespace leeway::files {

std::string to_string(const Problem& problem) {
    const char* severity = problem.severity == Severity::Error ? "error" : "warning";
    if (problem.line == 0) return fmt::format("{}: {}: {}", problem.file, severity, problem.text);
    return fmt::format("{}:{}:{}: {}: {}", problem.file, problem.line, problem.column, severity, problem.text);
}

bool has_errors(const Problems& problems) { return first_error(problems) != nullptr; }

const Problem* first_error(const Problems& problems) {
    const auto error = std::find_if(problems.begin(), problems.end(),
                                    [](const Problem& problem) { return problem.severity == Severity::Error; });
    return error == problems.end() ? nullptr : &*error;
}

}  // namespace leeway::files
