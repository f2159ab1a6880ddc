#pragma once

#include "files/problem.h"
#include "model/scenario.h"

namespace leeway::files {

/// Keeps with a scenario what an import could not take over (files/twine_import.h), so that it can be read again
/// whenever the file is opened: a list of texts under model::kLeftOutKey. Without problems the key goes.
void keep_left_out(model::Scenario& scenario, const Problems& left_out);

/// One of them as a person reads it: "Line 12: ...".
[[nodiscard]] std::string left_out_line(const Problem& problem);

}  // namespace leeway::files
