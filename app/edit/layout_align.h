#pragma once

#include <cstdint>
#include <vector>

#include "edit/layout_layers.h"

namespace leeway::edit {

/// Cells tied together so that the links between them run level: each belongs to one block, and has its top so far
/// below the block's as its links say.
struct Blocks {
    std::vector<std::uint32_t> block;  ///< of each cell
    std::vector<double> shift;         ///< of each cell
    std::uint32_t count = 0;
};

/// Which links may not be level, because they cross a piece of a long link, which shall be straight (Brandes and Koepf
/// 2002, algorithm 1).
[[nodiscard]] std::vector<char> bent_links(const Layers& layers);

/// Ties each cell to the middle one of those that it is linked with on one side (algorithm 2 there). Ties never cross,
/// so blocks keep the order of the columns.
/// @param to_left which side. @param from_top which cells of a column choose first.
[[nodiscard]] Blocks align_cells(const Layers& layers, const std::vector<char>& bent, bool to_left, bool from_top);

/// The top of each cell when blocks lie as far up (or down) as the gaps between cells allow, and then as near as can be
/// to what they were pushed away from.
[[nodiscard]] std::vector<double> stack_blocks(const Layers& layers, const Blocks& blocks, bool to_top);

/// Between two cells of a column.
[[nodiscard]] double gap_between(const LayerCell& upper, const LayerCell& lower);

}  // namespace leeway::edit
