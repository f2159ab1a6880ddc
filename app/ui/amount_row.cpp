#include "ui/amount_row.h"

#include <algorithm>

#include "ui/text.h"

namespace leeway::ui {

void amount_row(Ui& ui, Column& column, std::string_view label, std::string_view amount) {
    const TextStyle style = with_align(with_colour(strong(ui), ui.colours.gold_text), Align::Right);
    const float width = text_extent(ui, amount, style, column.width).x;
    const float left_width = column.width - width - ui.px(16.0F);
    const bool fits = left_width >= ui.px(96.0F);
    Column left = column.part(0.0F, fits ? left_width : column.width);
    text(ui, left, label, body(ui));
    Column right = fits ? column.part(column.width - width, width) : left;
    text(ui, right, amount, style);
    column.y = std::max(left.y, right.y);
}

}  // namespace leeway::ui
