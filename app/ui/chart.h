#pragma once

#include <cstddef>
#include <string>

#include "flow/debrief_view.h"
#include "ui/chart_layout.h"
#include "ui/ui.h"

/// The picture of happiness against cost.
namespace leeway::ui {

/// Draws axes, frontier and marks over the column's width, and the sentence of the mark under the mouse or the
/// keyboard's choice. One stop of the keyboard: left and right walk along the marks.
/// @param most height of the plot, pixels; 0: what suits its width.
void draw_chart(Ui& ui, Column& column, const report::Chart& chart, float most = 0.0F);

/// The mark of a point, as on the chart, for the chart and its key: an arrow to the right where it lies beyond the
/// axis.
void chart_mark(const Ui& ui, ImVec2 centre, const report::ChartPoint& point);

}  // namespace leeway::ui
