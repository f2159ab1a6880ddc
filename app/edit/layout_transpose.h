#pragma once

#include <cstdint>
#include <vector>

#include "edit/layout_layers.h"

namespace leeway::edit {

/// Swaps neighbours in a column where that takes crossings away.
class Transposer {
public:
    explicit Transposer(Layers& layers);

    /// A few rounds over all columns. @param held cells that are never swapped with each other; or none.
    void run(const std::vector<char>& held);

private:
    /// Where the links of a cell end on one side, ascending.
    struct Ends {
        std::uint32_t first = 0;
        std::uint32_t end = 0;
    };

    [[nodiscard]] bool run_column(std::size_t column, const std::vector<char>& held);
    void list_ends(const std::vector<Cell>& column);
    [[nodiscard]] std::int64_t gain(std::size_t upper, std::size_t lower) const;
    [[nodiscard]] std::int64_t gain_on_side(const Ends& upper, const Ends& lower) const;

    Layers& layers_;
    std::vector<std::uint32_t> ports_;  ///< of each link in the order of `ins`: the first of its port
    std::vector<std::uint64_t> ends_;
    std::vector<Ends> left_;  ///< of each cell of the column
    std::vector<Ends> right_;
    std::vector<std::size_t> order_;
};

}  // namespace leeway::edit
