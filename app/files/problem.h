#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/finding.h"

namespace leeway::files {

using model::Severity;

/// Something that a file's author should know, at its place in the file.
struct Problem {
    Severity severity = Severity::Error;
    std::string file;        ///< as the caller named it
    std::size_t line = 0;    ///< from 1; 0 when the whole file is meant (it is missing, it is a folder)
    std::size_t column = 0;  ///< from 1, in characters (code points); 0 with line 0
    std::string pointer;     ///< JSON pointer (RFC 6901) to the value, "" for the whole
    std::string text;        ///< a sentence without a full stop: what is wrong and what was probably meant
    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// As compilers write it: `late-coat.json:41:17: error: no scene "pickpu"; did you mean "pickup"?`
[[nodiscard]] std::string to_string(const Problem& problem);

[[nodiscard]] bool has_errors(const Problems& problems);

/// The first error of a file, what is most worth telling of it; null where there is none. Lives as long as the list.
[[nodiscard]] const Problem* first_error(const Problems& problems);

/// The same as a refusal, BadInput with file:line:column; there must be one.
[[nodiscard]] Error refusal_of(const Problems& problems);

}  // namespace leeway::files
