#pragma once

#include <optional>
#include <vector>

#include "ui/geometry.h"

/// Where the names of marks on the chart go. Pure arithmetic on pixels.
namespace leeway::ui {

/// A mark that wants a label beside it.
struct ChartMark {
    ImVec2 centre{0.0F, 0.0F};
    float radius = 0.0F;
    ImVec2 label{0.0F, 0.0F};  ///< size; zero for none
};

/// A thin line from the edge of a mark to its label.
struct Leader {
    ImVec2 from{0.0F, 0.0F};
    ImVec2 to{0.0F, 0.0F};
};

struct PlacedLabel {
    Rect box;
    /// Where the label stands off its mark, or nearly as close to another one; none where it is plain whose it is.
    std::optional<Leader> leader;
};

/// Finds a place for each label inside `bounds` that covers no mark, no other label and no other leader, and whose own
/// leader runs through none of them, nor through a mark that has one; nothing where there is none. Of the ways to do so
/// that are tried, the one with the most labels and the shortest leaders. @param marks the more important ones first.
/// @param gap between a mark and its label, pixels. @param line from corner to corner, which labels stay clear of while
/// there is another place.
[[nodiscard]] std::vector<std::optional<PlacedLabel>> place_labels(const Rect& bounds,
                                                                   const std::vector<ChartMark>& marks, float gap,
                                                                   const std::vector<ImVec2>& line = {});

/// Whether any of a line from corner to corner lies in a box.
[[nodiscard]] bool crosses(const std::vector<ImVec2>& line, const Rect& box);

/// Whether two leaders meet.
[[nodiscard]] bool meet(const Leader& one, const Leader& other);

}  // namespace leeway::ui
