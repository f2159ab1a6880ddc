#pragma once

#include <cstddef>
#include <optional>
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

/// A mark that wants a label beside it.
struct ChartMark {
    ImVec2 centre{0.0F, 0.0F};
    float radius = 0.0F;
    ImVec2 label{0.0F, 0.0F};  ///< size; zero for none
};

/// Finds a place for each label, in order of importance, that covers no mark and no other label and lies inside
/// `bounds`; nothing where there is none. @param gap between a mark and its label, pixels. @param line from corner to
/// corner, which labels stay clear of while there is another place.
[[nodiscard]] std::vector<std::optional<Rect>> place_labels(const Rect& bounds, const std::vector<ChartMark>& marks,
                                                            float gap, const std::vector<ImVec2>& line = {});

/// A thin line from the edge of a mark to its label.
struct Leader {
    ImVec2 from{0.0F, 0.0F};
    ImVec2 to{0.0F, 0.0F};
};

/// What leads to a label that stands off its mark, or nearly as close to another one; nothing where it is plain whose
/// it is. @param gap as for place_labels.
[[nodiscard]] std::optional<Leader> leader_of(const std::vector<ChartMark>& marks, std::size_t mark, const Rect& label,
                                              float gap);

/// Whether any of a line from corner to corner lies in a box.
[[nodiscard]] bool crosses(const std::vector<ImVec2>& line, const Rect& box);

/// Which of the labels that stand in a row can be shown without touching: the largest step that fits, from the first.
/// @param centres and widths, in order. @return every how many-th label is shown, from 1.
[[nodiscard]] std::size_t label_step(const std::vector<float>& centres, const std::vector<float>& widths, float gap);

}  // namespace leeway::ui
