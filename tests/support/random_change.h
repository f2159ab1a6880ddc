#pragma once

#include "edit/change.h"
#include "model/scenario.h"
#include "support/random_case.h"

namespace leeway::support {

/// Something that a person might do to the case: any kind of change, mostly where it makes sense, now and then where it
/// makes none (an index past the end, an id that is taken).
[[nodiscard]] edit::Change random_change(Chooser& chooser, const model::Scenario& scenario);

}  // namespace leeway::support
