#pragma once

#include <cstddef>
#include <vector>

#include "ui/geometry.h"

/// Where things on the chart go. Pure arithmetic on pixels.
namespace leeway::ui {

/// The plot: cost along x from 0 to `highest_cost`, happiness up y from 0 to 100.
struct ChartPlot {
    Rect area;
    double highest_cost = 1.0;

    /// The pixel of a point; outside values are drawn at the edge.
    [[nodiscard]] ImVec2 at(double cost, double happiness) const;
};

/// Which of the labels that stand in a row can be shown without touching: the largest step that fits, from the first.
/// @param centres and widths, in order. @return every how many-th label is shown, from 1.
[[nodiscard]] std::size_t label_step(const std::vector<float>& centres, const std::vector<float>& widths, float gap);

}  // namespace leeway::ui
