#include "ui/page.h"

#include <algorithm>

#include "ui/shapes.h"
#include "ui/text.h"

namespace leeway::ui {

float page_margin(const Ui& ui, const Rect& room) {
    const float width = ui.logical(room.width());
    if (width >= 1000.0F) return ui.px(48.0F);
    if (width >= 600.0F) return ui.px(32.0F);
    return ui.px(16.0F);
}

Column centred(const Ui& ui, const Column& column, float most) {
    const float width = std::min(column.width, ui.px(most));
    return column.part(std::floor((column.width - width) * 0.5F), width);
}

Rect draw_bottom_bar(Ui& ui, const Rect& place, float height, const BottomBarLook& look) {
    const Rect bar{{place.min.x, place.max.y - height}, place.max};
    if (!look.is_on_card) fill(ui, bar, ui.colours.paper);
    const float indent = look.is_on_card ? look.margin : 0.0F;
    fill(ui, {{bar.min.x + indent, bar.min.y}, {bar.max.x - indent, bar.min.y + std::max(1.0F, ui.px(1.0F))}},
         ui.colours.line);
    return {place.min, {place.max.x, bar.min.y}};
}

void waiting(Ui& ui, Column& column, std::string_view what) {
    column.gap(ui.px(48.0F));
    const Rect dots = column.take(ui.px(24.0F));
    if (is_seen(ui, dots)) {
        for (const float at : {-1.0F, 0.0F, 1.0F}) {
            disc(ui, {dots.centre().x + at * ui.px(18.0F), dots.centre().y}, ui.px(5.0F), ui.colours.teal);
        }
    }
    column.gap(ui.px(16.0F));
    text(ui, column, what, with_align(with_colour(body(ui), ui.colours.slate), Align::Centre));
    column.gap(ui.px(48.0F));
}

}  // namespace leeway::ui
