#include "ui/chip.h"

#include "ui/shapes.h"

namespace leeway::ui {

namespace {

TextStyle chip_style(const Ui& ui, ImU32 colour) { return with_colour(caption(ui), colour); }
float sign_side(const Ui& ui) { return ui.px(14.0F); }
float lead_of(const Ui& ui, const ChipLook& look) { return look.sign ? sign_side(ui) + ui.px(6.0F) : 0.0F; }
ImVec2 padding_of(const Ui& ui) { return {ui.px(10.0F), ui.px(3.0F)}; }

/// Beside words of that size.
float sign_side(const Ui& ui, Size size) { return std::round(ui.fonts.get(size)->FontSize * 0.9F); }

}  // namespace

ImVec2 chip_size(const Ui& ui, std::string_view label, const ChipLook& look, float width) {
    const ImVec2 padding = padding_of(ui);
    const float around = 2.0F * padding.x + lead_of(ui, look);
    const ImVec2 extent = text_extent(ui, label, chip_style(ui, look.label), width - around);
    return {std::min(width, extent.x + around), extent.y + 2.0F * padding.y};
}

void chip_at(Ui& ui, const Rect& rect, std::string_view label, const ChipLook& look) {
    if (!is_seen(ui, rect)) return;
    const float corner = std::min(rect.height() * 0.5F, ui.px(14.0F));
    fill(ui, rect, look.surface, corner);
    outline(ui, rect, look.label, ui.colours.outline_width * 0.5F * ui.scale, corner);
    const float side = sign_side(ui);
    Rect inner = rect.inset(padding_of(ui).x, 0.0F);
    if (look.sign) {
        const float y = std::round(rect.centre().y - side * 0.5F);
        sign(ui, *look.sign, {{inner.min.x, y}, {inner.min.x + side, y + side}}, look.label, look.surface);
    }
    inner.min.x += lead_of(ui, look);
    text_in(ui, inner, label, chip_style(ui, look.label));
}

Column beside_sign(const Ui& ui, const Column& column, Size size) {
    const float lead = sign_side(ui, size) + ui.px(8.0F);
    return column.part(lead, column.width - lead);
}

void signed_text(Ui& ui, Column& column, Sign which, std::string_view content, const TextStyle& style) {
    if (content.empty()) return;
    const float side = sign_side(ui, style.size);
    const float y = column.y + std::round((line_height(ui, style.size) - side) * 0.5F);
    if (!ui.measuring) sign(ui, which, {{column.x, y}, {column.x + side, y + side}}, style.colour, ui.colours.card);
    Column rest = beside_sign(ui, column, style.size);
    text(ui, rest, content, style);
    column.y = rest.y;
}

}  // namespace leeway::ui
