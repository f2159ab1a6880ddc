#pragma once

#include <string_view>

#include "ui/ui.h"

/// How a screen divides its room.
namespace leeway::ui {

/// Space between the room's edge and the content: less where there is little room, more than enough where there is
/// much.
[[nodiscard]] float page_margin(const Ui& ui, const Rect& room);

/// The part of a column in the middle that is at most so many logical pixels wide.
[[nodiscard]] Column centred(const Ui& ui, const Column& column, float most);

struct BottomBarLook {
    float margin = 0.0F;      ///< on both sides of what is in it, pixels
    float air = 0.0F;         ///< above and below that
    bool is_on_card = false;  ///< which is its surface; the line above it keeps to the margin
};

/// The surface of one that high, with the line above it. @return what is left of the place.
[[nodiscard]] Rect draw_bottom_bar(Ui& ui, const Rect& place, float height, const BottomBarLook& look);

/// A bar that stays in view at the bottom of a place. @return what is left above it.
template <typename Draw>
Rect bottom_bar(Ui& ui, const Rect& place, const BottomBarLook& look, Draw&& draw) {
    const float width = place.width() - 2.0F * look.margin;
    const Rect above = draw_bottom_bar(ui, place, height_of(ui, width, draw) + 2.0F * look.air, look);
    Column column{place.min.x + look.margin, above.max.y + look.air, width};
    draw(column);
    return above;
}

/// Something is on its way: three dots and what is being waited for, in the middle of the column.
void waiting(Ui& ui, Column& column, std::string_view what);

}  // namespace leeway::ui
