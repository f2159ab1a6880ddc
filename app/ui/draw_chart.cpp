#include <algorithm>
#include <string>

#include "ui/card.h"
#include "ui/chart.h"
#include "ui/debrief_parts.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::DebriefView;
using report::ChartPoint;

/// A mark as on the chart, and what it stands for.
void draw_key(Ui& ui, Column& column, const ChartPoint& point, const std::string& sentence) {
    const float lead = ui.px(28.0F);
    const bool seen = is_seen(ui, {{column.x, column.y}, {column.x + lead, column.y + lead}});
    if (seen) chart_mark(ui, {column.x + ui.px(9.0F), column.y + line_height(ui, Size::Small) * 0.5F}, point);
    Column words = column.part(lead, column.width - lead);
    text(ui, words, sentence, with_colour(quiet(ui), ui.colours.ink));
    column.y = words.y;
}

void draw_legend(Ui& ui, Column& column, const DebriefView& view) {
    const report::Chart& chart = view.debrief->chart;
    for (const ChartPoint& point : chart.others) {
        column.gap(ui.px(8.0F));
        draw_key(ui, column, point, point.sentence);
    }
    if (chart.frontier.empty()) return;
    column.gap(ui.px(8.0F));
    draw_key(ui, column, chart.frontier.front(), view.labels.frontier);
}

}  // namespace

void draw_chart_card(Ui& ui, Column& column, const DebriefView& view) {
    card(ui, column, plain_card(ui), [&](Column& inside) {
        text(ui, inside, view.labels.chart, caption(ui));
        inside.gap(ui.px(6.0F));
        text(ui, inside, view.debrief->chart.description, body(ui));
        inside.gap(ui.px(16.0F));
        draw_chart(ui, inside, view.debrief->chart);
        inside.gap(ui.px(12.0F));
        draw_legend(ui, inside, view);
    });
    column.gap(ui.px(24.0F));
}

}  // namespace leeway::ui
