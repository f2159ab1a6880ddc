#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "edit/geometry.h"

namespace leeway::edit {

/// Which cards lie where, for drawing only what is seen, for finding what is under the pointer, and for leading links
/// past cards. A grid of buckets laid over what was there at first; cards further out lie in the buckets at its edge,
/// which keeps every answer right and only makes far ones slower. A question costs what it touches.
class CardIndex {
public:
    explicit CardIndex(std::vector<Rect> cards);

    [[nodiscard]] std::size_t size() const { return cards_.size(); }
    [[nodiscard]] const Rect& card(std::size_t number) const { return cards_[number]; }
    /// The smallest rectangle that holds all cards; empty at 0, 0 without any. Looks at all of them.
    [[nodiscard]] Rect bounds() const;

    void move(std::size_t number, const Rect& to);

    /// The cards that share more than an edge with an area, in ascending order.
    [[nodiscard]] std::vector<std::size_t> in(const Rect& area) const;
    /// The card at a point: of several the last, which is drawn on top.
    [[nodiscard]] std::optional<std::size_t> at(const Point& point) const;

    /// Calls `see(number)` once for each card that shares more than an edge with the area, in no certain order, until
    /// it returns false. Returns whether it never did.
    template <typename See>
    bool for_each_in(const Rect& area, const See& see) const {
        const Cells cells = cells_of(area);
        for (std::int32_t row = cells.top; row <= cells.bottom; ++row) {
            for (std::int32_t column = cells.left; column <= cells.right; ++column) {
                for (const std::uint32_t number : bucket(column, row)) {
                    if (is_first_meeting(number, cells, column, row) && cards_[number].overlaps(area) && !see(number)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

private:
    /// Columns and rows of the grid, all included.
    struct Cells {
        std::int32_t left = 0;
        std::int32_t top = 0;
        std::int32_t right = 0;
        std::int32_t bottom = 0;
    };

    [[nodiscard]] Cells cells_of(const Rect& area) const;
    [[nodiscard]] const std::vector<std::uint32_t>& bucket(std::int32_t column, std::int32_t row) const {
        return buckets_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                        static_cast<std::size_t>(column)];
    }
    /// Whether no earlier cell of the area has this card too.
    [[nodiscard]] bool is_first_meeting(std::uint32_t number, const Cells& asked, std::int32_t column,
                                        std::int32_t row) const {
        const Cells& own = covered_[number];
        return column == (own.left > asked.left ? own.left : asked.left) &&
               row == (own.top > asked.top ? own.top : asked.top);
    }
    void put(std::uint32_t number);
    void take_out(std::uint32_t number);

    std::vector<Rect> cards_;
    std::vector<Cells> covered_;  ///< of each card
    Point origin_;
    double cell_ = 1;  ///< side of a cell
    std::int32_t columns_ = 1;
    std::int32_t rows_ = 1;
    std::vector<std::vector<std::uint32_t>> buckets_;
};

}  // namespace leeway::edit
