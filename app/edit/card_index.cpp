#include "edit/card_index.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/assert.h"

namespace leeway::edit {

namespace {

/// About as many cells as cards hold lists short; a card covers few of them.
constexpr double kCellsPerCard = 2;
constexpr double kMostCellsPerSide = 512;
/// Cells are never smaller, so that few cards close together do not cover many.
constexpr double kSmallestCell = 128;

double side_of_cell(const Rect& bounds, std::size_t cards) {
    const double cells = kCellsPerCard * static_cast<double>(std::max<std::size_t>(1, cards));
    const double even = std::sqrt(std::max(1.0, bounds.width()) * std::max(1.0, bounds.height()) / cells);
    return std::max({kSmallestCell, even, bounds.width() / kMostCellsPerSide, bounds.height() / kMostCellsPerSide});
}

/// The cell of a grid in one direction; those outside belong to the outermost.
std::int32_t cell_at(double distance, double cell, std::int32_t count) {
    return static_cast<std::int32_t>(std::clamp(std::floor(distance / cell), 0.0, static_cast<double>(count - 1)));
}

}  // namespace

CardIndex::CardIndex(std::vector<Rect> cards) : cards_(std::move(cards)), covered_(cards_.size()) {
    const Rect all = bounds();
    origin_ = {all.left, all.top};
    cell_ = side_of_cell(all, cards_.size());
    columns_ = static_cast<std::int32_t>(all.width() / cell_) + 1;
    rows_ = static_cast<std::int32_t>(all.height() / cell_) + 1;
    buckets_.resize(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
    for (std::size_t i = 0; i < cards_.size(); ++i) put(static_cast<std::uint32_t>(i));
}

Rect CardIndex::bounds() const {
    if (cards_.empty()) return {};
    Rect all = cards_.front();
    for (const Rect& card : cards_) all = joined(all, card);
    return all;
}

void CardIndex::move(std::size_t number, const Rect& to) {
    LEEWAY_ASSERT(number < cards_.size(), "a card that the index was not made with");
    take_out(static_cast<std::uint32_t>(number));
    cards_[number] = to;
    put(static_cast<std::uint32_t>(number));
}

std::vector<std::size_t> CardIndex::in(const Rect& area) const {
    std::vector<std::size_t> found;
    for_each_in(area, [&](std::size_t number) {
        found.push_back(number);
        return true;
    });
    std::sort(found.begin(), found.end());
    return found;
}

std::optional<std::size_t> CardIndex::at(const Point& point) const {
    const Cells cells = cells_of({point.x, point.y, point.x, point.y});
    std::optional<std::size_t> top;
    for (const std::uint32_t number : bucket(cells.left, cells.top)) {
        if (cards_[number].contains(point) && (!top || number > *top)) top = number;
    }
    return top;
}

CardIndex::Cells CardIndex::cells_of(const Rect& area) const {
    return {cell_at(area.left - origin_.x, cell_, columns_), cell_at(area.top - origin_.y, cell_, rows_),
            cell_at(area.right - origin_.x, cell_, columns_), cell_at(area.bottom - origin_.y, cell_, rows_)};
}

void CardIndex::put(std::uint32_t number) {
    const Cells cells = cells_of(cards_[number]);
    covered_[number] = cells;
    for (std::int32_t row = cells.top; row <= cells.bottom; ++row) {
        for (std::int32_t column = cells.left; column <= cells.right; ++column) {
            buckets_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                     static_cast<std::size_t>(column)]
                .push_back(number);
        }
    }
}

void CardIndex::take_out(std::uint32_t number) {
    const Cells& cells = covered_[number];
    for (std::int32_t row = cells.top; row <= cells.bottom; ++row) {
        for (std::int32_t column = cells.left; column <= cells.right; ++column) {
            auto& list = buckets_[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                                  static_cast<std::size_t>(column)];
            list.erase(std::find(list.begin(), list.end(), number));
        }
    }
}

}  // namespace leeway::edit
