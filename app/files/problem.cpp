#include "files/problem.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/assert.h"

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

Error refusal_of(const Problems& problems) {
    const Problem* worst = first_error(problems);
    LEEWAY_ASSERT(worst != nullptr, "a file without value and without problem: see load_text and read_play_log");
    const bool has_line = worst->line != 0;
    return {ErrorCode::BadInput, worst->text,
            has_line ? fmt::format("{}:{}:{}", worst->file, worst->line, worst->column) : worst->file};
}

}  // namespace leeway::files
