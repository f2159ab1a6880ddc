#include "edit/layout_align.h"

#include <algorithm>
#include <array>
#include <limits>

namespace leeway::edit {

namespace {

/// Of a cell that a long link runs through: the link that comes from another such cell on the left, else none.
std::uint32_t inner_link(const Layers& layers, Cell cell) {
    if (!layers.cells[cell].is_way()) return kNoCard;
    for (std::uint32_t i = layers.first_in[cell]; i != layers.first_in[cell + std::size_t{1}]; ++i) {
        if (layers.cells[layers.links[layers.ins[i]].from].is_way()) return layers.ins[i];
    }
    return kNoCard;
}

class Aligner {
public:
    Aligner(const Layers& layers, const std::vector<char>& bent, bool to_left, bool from_top)
        : layers_(layers), bent_(bent), to_left_(to_left), from_top_(from_top) {
        blocks_.block.assign(layers.cells.size(), kNoCard);
        blocks_.shift.assign(layers.cells.size(), 0);
    }

    Blocks run() {
        const std::size_t columns = layers_.columns.size();
        for (std::size_t i = 0; i < columns; ++i) align_column(layers_.columns[to_left_ ? i : columns - 1 - i]);
        return std::move(blocks_);
    }

private:
    void align_column(const std::vector<Cell>& column) {
        limit_ = from_top_ ? -1 : std::numeric_limits<std::int64_t>::max();
        for (std::size_t i = 0; i < column.size(); ++i) {
            const Cell cell = column[from_top_ ? i : column.size() - 1 - i];
            list_near(cell);
            if (!near_.empty()) {
                const std::size_t upper = (near_.size() - 1) / 2;
                const std::size_t lower = near_.size() / 2;
                for (const std::size_t middle : {from_top_ ? upper : lower, from_top_ ? lower : upper}) {
                    if (blocks_.block[cell] == kNoCard) tie(cell, near_[middle]);
                }
            }
            if (blocks_.block[cell] == kNoCard) blocks_.block[cell] = blocks_.count++;
        }
    }

    /// The links on the side looked at, by where they end there.
    void list_near(Cell cell) {
        near_.clear();
        if (to_left_) {
            for (std::uint32_t i = layers_.first_in[cell]; i != layers_.first_in[cell + std::size_t{1}]; ++i) {
                near_.push_back(layers_.ins[i]);
            }
        } else {
            for (std::uint32_t i = layers_.first_out[cell]; i != layers_.first_out[cell + std::size_t{1}]; ++i) {
                near_.push_back(i);
            }
        }
        if (near_.size() < 2) return;  // as nearly all cells of long links
        std::sort(near_.begin(), near_.end(), [&](std::uint32_t a, std::uint32_t b) {
            const std::uint32_t place_a = layers_.place[end_of(a)];
            const std::uint32_t place_b = layers_.place[end_of(b)];
            return place_a < place_b || (place_a == place_b && a < b);
        });
    }

    [[nodiscard]] Cell end_of(std::uint32_t link) const {
        return to_left_ ? layers_.links[link].from : layers_.targets[link];
    }

    void tie(Cell cell, std::uint32_t number) {
        const Cell end = end_of(number);
        const std::int64_t place = layers_.place[end];
        if (bent_[number] != 0 || (from_top_ ? place <= limit_ : place >= limit_)) return;
        const LayerLink& link = layers_.links[number];
        const double down = link.port - layers_.cells[link.to].entry;
        blocks_.block[cell] = blocks_.block[end];
        blocks_.shift[cell] = blocks_.shift[end] + (to_left_ ? down : -down);
        limit_ = place;
    }

    const Layers& layers_;
    const std::vector<char>& bent_;
    bool to_left_;
    bool from_top_;
    std::int64_t limit_ = 0;  ///< place in the column before that the last tie goes to
    std::vector<std::uint32_t> near_;
    Blocks blocks_;
};

}  // namespace

std::vector<char> bent_links(const Layers& layers) {
    std::vector<char> bent(layers.links.size(), 0);
    for (std::size_t number = 1; number < layers.columns.size(); ++number) {
        const std::vector<Cell>& column = layers.columns[number];
        std::uint32_t above = 0;  // the places on the left that may be linked to between two inner links
        std::size_t next = 0;
        for (std::size_t i = 0; i < column.size(); ++i) {
            const std::uint32_t inner = inner_link(layers, column[i]);
            const bool is_last = i + 1 == column.size();
            if (inner == kNoCard && !is_last) continue;
            const std::uint32_t below =
                inner == kNoCard ? std::numeric_limits<std::uint32_t>::max() : layers.place[layers.links[inner].from];
            for (; next <= i; ++next) {
                const Cell cell = column[next];
                for (std::uint32_t k = layers.first_in[cell]; k != layers.first_in[cell + std::size_t{1}]; ++k) {
                    const std::uint32_t link = layers.ins[k];
                    const std::uint32_t place = layers.place[layers.links[link].from];
                    const bool is_inner = layers.cells[cell].is_way() && layers.cells[layers.links[link].from].is_way();
                    if (!is_inner && (place < above || place > below)) bent[link] = 1;
                }
            }
            above = inner == kNoCard ? above : below;
        }
    }
    return bent;
}

Blocks align_cells(const Layers& layers, const std::vector<char>& bent, bool to_left, bool from_top) {
    return Aligner(layers, bent, to_left, from_top).run();
}

double gap_between(const LayerCell& upper, const LayerCell& lower) {
    if (upper.card != kNoCard && lower.card != kNoCard) return kCardGap;
    if (upper.is_turn || lower.is_turn) {
        return upper.card != kNoCard || lower.card != kNoCard ? kCardGap / 2 : 0;
    }
    return kLinkGap;
}

}  // namespace leeway::edit
