#pragma once

#include "model/scenario.h"

namespace leeway::model {

/// Whether a response's `then` is just the name of a scene in a file: certain, without words, shifts or notes of its
/// own. A file may write a list even so (then_is_list), which then is not plain.
[[nodiscard]] bool leads_plainly(const Response& response);

}  // namespace leeway::model
