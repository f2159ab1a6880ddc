#pragma once

#include "model/scenario.h"

/// A small journey: Ada Lind comes about a hat and, five months later, about a scarf.
namespace leeway::support {

/// "the-hat", at the counter: "search" promises something ("promised") and leads to the ending "found", "shrug" to
/// "gone". "the-scarf", on the phone: "remember", once something was promised, leads to the ending "warm", "form" to
/// "cold". Both begin in a scene "desk" and with happiness 50 and expectation 50. Each response says what it is called.
[[nodiscard]] model::Scenario two_visits();

}  // namespace leeway::support
