#pragma once

#include <cstdint>
#include <vector>

namespace leeway::engine {

/// A directed graph as lists of successors.
using Successors = std::vector<std::vector<std::uint32_t>>;

/// The strongly connected component of each node (Tarjan 1972), numbered topologically: no edge goes to a lower number.
struct Components {
    std::vector<std::uint32_t> of_node;
    std::uint32_t count = 0;
};
[[nodiscard]] Components find_components(const Successors& successors);

}  // namespace leeway::engine
