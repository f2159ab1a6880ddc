#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "edit/layout.h"

/// The steps of the layered drawing of one part of a graph that hangs together. Private to the layout's sources.
namespace leeway::edit {

using Cell = std::uint32_t;  ///< index of a LayerCell

inline constexpr std::uint32_t kNoCard = 0xFFFFFFFFU;

/// What stands in a column: a card, or a point that a long link runs through.
struct LayerCell {
    std::uint32_t card = kNoCard;  ///< node of the part
    std::uint32_t rank = 0;        ///< layer
    double height = 0;
    double entry = 0;      ///< where links from the left arrive, below its top
    bool is_turn = false;  ///< where a link that goes back turns round; not part of the drawing

    /// A long link runs through it on its way.
    [[nodiscard]] bool is_way() const { return card == kNoCard && !is_turn; }
};

/// A piece of a link from one column to the next.
struct LayerLink {
    Cell from = 0;
    Cell to = 0;
    double port = 0;  ///< where it leaves, below the top of `from`
};

/// A graph in columns: every link leads from a column to the next. Column 0 and the last hold turns only.
struct Layers {
    std::vector<LayerCell> cells;          ///< cards first, with the numbers of the part's nodes
    std::vector<LayerLink> links;          ///< those that leave a cell together, from its top to its bottom
    std::vector<std::uint32_t> first_out;  ///< those of cell i are first_out[i]..first_out[i + 1]
    std::vector<std::uint32_t> ins;        ///< links by where they arrive
    std::vector<std::uint32_t> first_in;
    /// The links' ends once more, in the order in which they are asked for over and over: next to each other in memory.
    std::vector<Cell> sources;                 ///< of ins[i]: where it comes from
    std::vector<Cell> targets;                 ///< of link i: where it leads
    std::vector<std::uint32_t> first_of_port;  ///< of link i: the first one that leaves by the same port
    std::vector<std::vector<Cell>> columns;    ///< from top to bottom
    std::vector<std::uint32_t> place;          ///< of each cell in its column
    /// Of each edge of the part the cells between its ends, from its port on (turns left out); empty where there is
    /// none. Those of a link that goes back run from right to left.
    std::vector<std::vector<Cell>> ways;
    std::vector<char> runs_outside;  ///< of each edge: so long that it goes round everything
};

/// The part's ranks: all links but self loops and those that close a circle lead to a higher one, and the links' length
/// together is least (network simplex, Gansner, Koutsofios, North and Vo 1993; ended early in huge graphs). Card
/// `start` is alone with rank 0, or shares it with cards that nothing leads to.
[[nodiscard]] std::vector<std::uint32_t> rank_cards(const LayoutGraph& part);

/// Puts cells into columns, in the order in which they are met from the start.
[[nodiscard]] Layers make_layers(const LayoutGraph& part, const std::vector<std::uint32_t>& ranks);

/// Orders the columns so that few links cross. @param former as in lay_out().
void order_layers(Layers& layers, const std::vector<std::optional<Point>>& former);

/// The top of each cell: gaps kept, long links straight (Brandes and Koepf 2002, with heights and ports).
[[nodiscard]] std::vector<double> place_cells(const Layers& layers);

}  // namespace leeway::edit
