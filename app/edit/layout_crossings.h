#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "edit/layout_layers.h"

namespace leeway::edit {

/// Counts how often links cross between two columns next to each other, in O(links * log(cells)) (Barth, Juenger and
/// Mutzel 2002). Keeps its memory from one question to the next.
class CrossingCounter {
public:
    explicit CrossingCounter(const Layers& layers) : layers_(layers) {}

    /// Between column number `column` and the next.
    [[nodiscard]] std::uint64_t between(std::size_t column);
    [[nodiscard]] std::uint64_t all();

private:
    const Layers& layers_;
    std::vector<std::uint32_t> tree_;  ///< a Fenwick tree of arrivals
    std::vector<std::uint32_t> arrivals_;
};

}  // namespace leeway::edit
