#include <algorithm>
#include <cmath>
#include <limits>

#include "edit/layout_align.h"

namespace leeway::edit {

namespace {

/// Which block has to lie below which, and how far.
struct Below {
    std::uint32_t upper = 0;
    std::uint32_t lower = 0;
    double least = 0;
};

class Stacker {
public:
    Stacker(const Layers& layers, const Blocks& blocks) : blocks_(blocks), top_(blocks.count, 0) {
        for (const std::vector<Cell>& column : layers.columns) {
            for (std::size_t i = 1; i < column.size(); ++i) {
                const Cell upper = column[i - 1];
                const Cell lower = column[i];
                const double apart = layers.cells[upper].height + gap_between(layers.cells[upper], layers.cells[lower]);
                below_.push_back(
                    {blocks.block[upper], blocks.block[lower], blocks.shift[upper] - blocks.shift[lower] + apart});
            }
        }
        list_by_end();
        sort_blocks();
    }

    std::vector<double> run(bool to_top) {
        to_top ? stack_down() : stack_up();
        std::vector<double> tops;
        for (std::size_t cell = 0; cell < blocks_.block.size(); ++cell) {
            tops.push_back(top_[blocks_.block[cell]] + blocks_.shift[cell]);
        }
        return tops;
    }

private:
    void list_by_end() {
        first_lower_.assign(blocks_.count + std::size_t{1}, 0);
        first_upper_.assign(blocks_.count + std::size_t{1}, 0);
        for (const Below& below : below_) {
            ++first_lower_[below.upper + std::size_t{1}];
            ++first_upper_[below.lower + std::size_t{1}];
        }
        for (std::size_t i = 0; i < blocks_.count; ++i) {
            first_lower_[i + 1] += first_lower_[i];
            first_upper_[i + 1] += first_upper_[i];
        }
        by_upper_.resize(below_.size());
        by_lower_.resize(below_.size());
        std::vector<std::uint32_t> next_lower(first_lower_.begin(), first_lower_.end() - 1);
        std::vector<std::uint32_t> next_upper(first_upper_.begin(), first_upper_.end() - 1);
        for (std::uint32_t i = 0; i < below_.size(); ++i) {
            by_upper_[next_lower[below_[i].upper]++] = i;
            by_lower_[next_upper[below_[i].lower]++] = i;
        }
    }

    /// From the top down, no block before one that lies above it.
    void sort_blocks() {
        std::vector<std::uint32_t> waits(blocks_.count);
        for (std::uint32_t block = 0; block < blocks_.count; ++block) {
            waits[block] = first_upper_[block + std::size_t{1}] - first_upper_[block];
            if (waits[block] == 0) order_.push_back(block);
        }
        for (std::size_t i = 0; i < order_.size(); ++i) {
            const std::uint32_t block = order_[i];
            for (std::uint32_t k = first_lower_[block]; k != first_lower_[block + std::size_t{1}]; ++k) {
                if (--waits[below_[by_upper_[k]].lower] == 0) order_.push_back(below_[by_upper_[k]].lower);
            }
        }
    }

    /// As far up as what lies above allows, then down to what lies below.
    void stack_down() {
        for (const std::uint32_t block : order_) top_[block] = std::isfinite(highest(block)) ? highest(block) : 0;
        for (std::size_t i = order_.size(); i-- > 0;) {
            const double low = lowest(order_[i]);
            if (std::isfinite(low)) top_[order_[i]] = std::max(top_[order_[i]], low);
        }
    }

    void stack_up() {
        for (std::size_t i = order_.size(); i-- > 0;) {
            const double low = lowest(order_[i]);
            top_[order_[i]] = std::isfinite(low) ? low : 0;
        }
        for (const std::uint32_t block : order_) {
            if (std::isfinite(highest(block))) top_[block] = std::min(top_[block], highest(block));
        }
    }

    /// Where a block touches what lies above it; minus infinity when nothing does.
    [[nodiscard]] double highest(std::uint32_t block) const {
        double top = -std::numeric_limits<double>::infinity();
        for (std::uint32_t k = first_upper_[block]; k != first_upper_[block + std::size_t{1}]; ++k) {
            const Below& below = below_[by_lower_[k]];
            top = std::max(top, top_[below.upper] + below.least);
        }
        return top;
    }

    /// Where it touches what lies below it; infinity when nothing does.
    [[nodiscard]] double lowest(std::uint32_t block) const {
        double top = std::numeric_limits<double>::infinity();
        for (std::uint32_t k = first_lower_[block]; k != first_lower_[block + std::size_t{1}]; ++k) {
            const Below& below = below_[by_upper_[k]];
            top = std::min(top, top_[below.lower] - below.least);
        }
        return top;
    }

    const Blocks& blocks_;
    std::vector<double> top_;
    std::vector<Below> below_;
    std::vector<std::uint32_t> first_lower_, by_upper_;  ///< what lies below a block
    std::vector<std::uint32_t> first_upper_, by_lower_;  ///< what lies above it
    std::vector<std::uint32_t> order_;
};

}  // namespace

std::vector<double> stack_blocks(const Layers& layers, const Blocks& blocks, bool to_top) {
    return Stacker(layers, blocks).run(to_top);
}

}  // namespace leeway::edit
