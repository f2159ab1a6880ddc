#include "ui/text.h"

#include <algorithm>
#include <array>
#include <limits>

#include "ui/shapes.h"

namespace leeway::ui {

namespace {

/// Line height over the font's own height; small text needs more air.
constexpr std::array<float, 5> kLeadings{1.2F, 1.25F, 1.2F, 1.12F, 1.08F};
constexpr float kMostProjected = 1.04F;  // everything is large there, and room dear

const ImFont& font_of(const Ui& ui, const TextStyle& style) { return *ui.fonts.get(style.size, style.face); }

const TextBlock& lay_out(const Ui& ui, std::string_view content, const TextStyle& style, float width) {
    const ImFont& font = font_of(ui, style);
    const float most = ui.is_projected ? width : std::min(width, ui.state.texts.comfortable_width(font));
    return ui.state.texts.block(font, content, std::floor(std::max(most, 1.0F)));
}

}  // namespace

TextStyle body(const Ui& ui) { return {Size::Body, Face::Regular, ui.colours.ink}; }
TextStyle strong(const Ui& ui) { return {Size::Body, Face::Strong, ui.colours.ink}; }
TextStyle quiet(const Ui& ui) { return {Size::Small, Face::Regular, ui.colours.slate}; }
TextStyle caption(const Ui& ui) { return {Size::Small, Face::Strong, ui.colours.slate}; }
TextStyle heading(const Ui& ui) { return {Size::Large, Face::Strong, ui.colours.ink}; }
TextStyle title(const Ui& ui) { return {Size::Title, Face::Strong, ui.colours.ink}; }

TextStyle with_colour(TextStyle style, ImU32 colour) {
    style.colour = colour;
    return style;
}

TextStyle with_align(TextStyle style, Align align) {
    style.align = align;
    return style;
}

TextStyle with_face(TextStyle style, Face face) {
    style.face = face;
    return style;
}

float line_height(const Ui& ui, Size size) {
    const float usual = kLeadings[static_cast<std::size_t>(size)];
    const float leading = ui.is_projected ? std::min(usual, kMostProjected) : usual;
    return std::round(ui.fonts.get(size)->FontSize * leading);
}

float text_width(const Ui& ui, std::string_view content, const TextStyle& style) {
    return std::ceil(ui.state.texts.block(font_of(ui, style), content, std::numeric_limits<float>::max()).width);
}

ImVec2 text_extent(const Ui& ui, std::string_view content, const TextStyle& style, float width) {
    const TextBlock& block = lay_out(ui, content, style, width);
    return {std::ceil(block.width), static_cast<float>(block.lines.size()) * line_height(ui, style.size)};
}

void text(Ui& ui, Column& column, std::string_view content, const TextStyle& style) {
    const TextBlock& block = lay_out(ui, content, style, column.width);
    const float step = line_height(ui, style.size);
    const Rect place = column.take(static_cast<float>(block.lines.size()) * step);
    if (!is_seen(ui, place)) return;
    const ImFont& font = font_of(ui, style);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float y = place.min.y + std::floor((step - font.FontSize) * 0.5F);
    for (const TextLine& line : block.lines) {
        const float spare = place.width() - line.width;
        const float indent = style.align == Align::Left ? 0.0F : spare * (style.align == Align::Centre ? 0.5F : 1.0F);
        const ImVec2 at{std::round(place.min.x + indent), std::round(y)};
        if (ImGui::IsRectVisible(at, {at.x + line.width, at.y + step})) {
            list.AddText(&font, font.FontSize, at, style.colour, content.data() + line.begin,
                         content.data() + line.end);
        }
        y += step;
    }
}

void text_in(Ui& ui, const Rect& box, std::string_view content, const TextStyle& style) {
    const float height = text_extent(ui, content, style, box.width()).y;
    Column column{box.min.x, std::round(box.centre().y - height * 0.5F), box.width()};
    text(ui, column, content, style);
}

}  // namespace leeway::ui
