#pragma once

#include <optional>
#include <string>

#include "files/problem.h"

namespace leeway::files {

/// What came of reading a file.
template <typename T>
struct Loaded {
    /// The content, when there is no error in the file.
    std::optional<T> value;
    /// The content, when every key and value could be understood but it does not fit together (a link to no scene,
    /// chances that sum to 90): enough for the designer, never for a play. Never there together with `value`.
    std::optional<T> draft;
    /// Everything there is to say about the file, in the order of the file. At most 1,000; then one that says so.
    Problems problems;
    /// XXH3-128 of the file's bytes, hex; empty when the file could not be read.
    std::string digest;
};

}  // namespace leeway::files
