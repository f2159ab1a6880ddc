#include <algorithm>
#include <array>
#include <limits>

#include "edit/layout_align.h"
#include "edit/layout_layers.h"

namespace leeway::edit {

namespace {

struct Extent {
    double top = std::numeric_limits<double>::infinity();
    double bottom = -std::numeric_limits<double>::infinity();
    [[nodiscard]] double height() const { return bottom - top; }
};

Extent extent_of(const Layers& layers, const std::vector<double>& tops) {
    Extent extent;
    for (std::size_t cell = 0; cell < tops.size(); ++cell) {
        extent.top = std::min(extent.top, tops[cell]);
        extent.bottom = std::max(extent.bottom, tops[cell] + layers.cells[cell].height);
    }
    return extent;
}

}  // namespace

std::vector<double> place_cells(const Layers& layers) {
    const std::vector<char> bent = bent_links(layers);
    std::array<std::vector<double>, 4> drawings;
    std::array<Extent, 4> extents;
    std::size_t lowest = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const bool from_top = i % 2 == 0;
        drawings[i] = stack_blocks(layers, align_cells(layers, bent, i < 2, from_top), from_top);
        extents[i] = extent_of(layers, drawings[i]);
        if (extents[i].height() < extents[lowest].height()) lowest = i;
    }
    // The four are laid over each other by the side that they were pushed to; the mean of the two in the middle keeps
    // the gaps, since each of the four does.
    std::vector<double> tops(layers.cells.size());
    for (std::size_t cell = 0; cell < tops.size(); ++cell) {
        std::array<double, 4> all{};
        for (std::size_t i = 0; i < 4; ++i) {
            all[i] = drawings[i][cell] +
                     (i % 2 == 0 ? extents[lowest].top - extents[i].top : extents[lowest].bottom - extents[i].bottom);
        }
        std::sort(all.begin(), all.end());
        tops[cell] = (all[1] + all[2]) / 2;
    }
    return tops;
}

}  // namespace leeway::edit
