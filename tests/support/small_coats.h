#pragma once

#include <string>

#include "model/scenario.h"

/// The coat in its smallest form: one question, two answers, one ending.
namespace leeway::support {

/// "ask", where something is said; "yes" (70 each, 8.50) and "no" (40 each), both to "done".
[[nodiscard]] model::Scenario small_coat(std::string says = "The coat is late.");

/// The same with a note: "yes" (60 each) sets "kept", and only then is there "no".
[[nodiscard]] model::Scenario noted_coat();

}  // namespace leeway::support
