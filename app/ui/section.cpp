#include "ui/section.h"

#include <algorithm>

#include "ui/button.h"
#include "ui/chip.h"
#include "ui/shapes.h"
#include "ui/text.h"
#include "ui/touch.h"

namespace leeway::ui {

namespace {

constexpr float kSectionHeight = 48.0F;  // logical pixels, at least
constexpr float kSectionSign = 18.0F;

/// The count, then the trouble, from the left; as much of them as there is.
void draw_behind(Ui& ui, const Rect& rect, const SectionLook& look, float x, ImU32 surface) {
    const auto next = [&](std::string_view words, const ChipLook& chip) {
        const ImVec2 size = chip_size(ui, words, chip, rect.max.x - x);
        const float y = std::round(rect.centre().y - size.y * 0.5F);
        chip_at(ui, {{x, y}, {x + size.x, y + size.y}}, words, chip);
        x += size.x + ui.px(8.0F);
    };
    const bool is_sunk = surface == ui.colours.sunk;
    if (look.count)
        next(std::to_string(*look.count), {is_sunk ? ui.colours.card : ui.colours.sunk, ui.colours.slate, {}});
    if (look.trouble == Trouble::None) return;
    if (look.trouble_words.empty()) {  // the sign by itself: a chip around nothing would be a flat pill
        const float side = ui.px(kSectionSign);
        const float y = std::round(rect.centre().y - side * 0.5F);
        return sign(ui, Sign::Warning, {{x, y}, {x + side, y + side}}, trouble_colour(ui, look.trouble),
                    is_sunk ? ui.colours.sunk : ui.colours.card);
    }
    const ImU32 tint = look.trouble == Trouble::Error ? ui.colours.heart_tint : ui.colours.gold_tint;
    next(look.trouble_words, {tint, trouble_colour(ui, look.trouble), Sign::Warning});
}

/// How wide what stands behind the label is.
float width_behind(const Ui& ui, const SectionLook& look, float most) {
    float width = 0.0F;
    if (look.count) width += chip_size(ui, std::to_string(*look.count), {}, most).x + ui.px(8.0F);
    if (look.trouble != Trouble::None)
        width += chip_size(ui, look.trouble_words, {0, 0, Sign::Warning}, most).x + ui.px(8.0F);
    return width;
}

}  // namespace

bool section(Ui& ui, Column& column, const SectionLook& look) {
    const float lead = ui.px(kSectionSign) + ui.px(10.0F);
    const float behind = std::min(width_behind(ui, look, column.width), column.width * 0.6F);
    const float room = column.width - lead - behind;
    const ImVec2 extent = text_extent(ui, visible_part(look.label), strong(ui), room);
    const Rect rect = column.take(std::max(ui.px(kSectionHeight), extent.y + 2.0F * ui.px(10.0F)));
    const Touch touched = touch(ui, look.label, rect);
    const float corner = ui.px(kFieldCorner);
    const ImU32 surface = touched.lit() ? ui.colours.sunk : 0;
    // The ground under the mouse reaches over the column, whose edge the sign keeps to.
    fill(ui, rect.inset(-ui.px(8.0F), 0.0F), surface, corner);
    if (touched.focused) focus_ring(ui, rect.inset(-ui.px(6.0F), 0.0F), corner);
    const float side = ui.px(kSectionSign);
    const float y = std::round(rect.centre().y - side * 0.5F);
    const float left = rect.min.x;
    sign(ui, look.open ? Sign::Open : Sign::Next, {{left, y}, {left + side, y + side}}, ui.colours.slate,
         ui.colours.card);
    text_in(ui, {{left + lead, rect.min.y}, {left + lead + room, rect.max.y}}, visible_part(look.label), strong(ui));
    if (!ui.measuring) {
        draw_behind(ui, rect, look, left + lead + extent.x + ui.px(12.0F), surface);
    }
    return touched.clicked;
}

}  // namespace leeway::ui
