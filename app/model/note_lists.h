#pragma once

#include <cstddef>
#include <vector>

#include "base/id.h"

namespace leeway::model {

/// The places in one list of the notes that are in another one too. Private to the model's sources.
[[nodiscard]] std::vector<std::size_t> places_of_shared(const std::vector<NoteId>& list,
                                                        const std::vector<NoteId>& other);

}  // namespace leeway::model
