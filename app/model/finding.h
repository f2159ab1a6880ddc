#pragma once

#include <string>
#include <vector>

namespace leeway::model {

enum class Severity { Warning, Error };

/// Something about a scenario, policy or journey that its author should know. It still opens in the designer.
struct Finding {
    Severity severity = Severity::Error;
    std::string where;  ///< JSON pointer (RFC 6901) into the file, "" for the whole
    std::string text;   ///< what is wrong and, where there is one, what was probably meant
    friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

[[nodiscard]] inline bool has_errors(const Findings& findings) {
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Error) return true;
    }
    return false;
}

/// One step of a JSON pointer, escaped: "~" as "~0" and "/" as "~1".
[[nodiscard]] std::string pointer_step(const std::string& key);

}  // namespace leeway::model
