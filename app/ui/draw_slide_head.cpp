#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "base/listed.h"
#include "ui/one_line.h"
#include "ui/shapes.h"
#include "ui/signs.h"
#include "ui/slide_parts.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

using flow::SlideView;

/// What is left of the time as a part of a disc, beginning at the top.
void draw_pie(const Ui& ui, ImVec2 centre, float radius, const flow::TimerView& timer) {
    if (ui.measuring) return;
    const ImU32 colour = timer.is_over ? ui.colours.heart_text : ui.colours.teal;
    ring(ui, centre, radius, colour, std::max(1.5F, ui.px(2.0F)));
    const auto part = static_cast<float>(std::clamp(timer.left, 0.0, 1.0));
    if (part <= 0.0F) return;
    constexpr float kTurn = 2.0F * std::numbers::pi_v<float>;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PathLineTo(centre);
    list.PathArcTo(centre, radius - ui.px(3.5F), -0.25F * kTurn, (part - 0.25F) * kTurn);
    list.PathFillConvex(colour);
}

/// At the right end of the head. @return its width.
float draw_timer(Ui& ui, const Rect& inside, const flow::TimerView& timer) {
    if (!timer.shown) return 0.0F;
    const std::string words = listed({timer.text, timer.paused});
    const TextStyle style{Size::Large, Face::Strong, timer.is_over ? ui.colours.heart_text : ui.colours.ink};
    const float height = line_height(ui, Size::Large);
    const float padding = ui.px(8.0F);
    const float radius = height * 0.36F;
    const float width = text_width(ui, words, style) + 1.0F + 2.0F * radius + 3.0F * padding;
    const Rect chip{{inside.max.x - width, inside.min.y}, {inside.max.x, inside.min.y + height}};
    fill(ui, chip, timer.is_over ? ui.colours.heart_tint : ui.colours.sunk, ui.px(8.0F));
    outline(ui, chip, ui.colours.outline, ui.colours.outline_width * 0.5F * ui.scale, ui.px(8.0F));
    draw_pie(ui, {chip.min.x + padding + radius, chip.centre().y}, radius, timer);
    text_in(ui, {{chip.min.x + 2.0F * padding + 2.0F * radius, chip.min.y}, {chip.max.x - padding + 1.0F, chip.max.y}},
            words, style);
    return width + ui.px(12.0F);
}

/// Over the whole width, so that nobody takes it for what the room has done.
void draw_what_if(Ui& ui, Column& column, const SlideView& view) {
    if (view.what_if.empty()) return;
    column.gap(ui.px(6.0F));
    const float padding = ui.px(8.0F);
    const TextStyle style{Size::Small, Face::Strong, ui.colours.gold_text};
    const float side = ui.px(14.0F);
    const float lead = side + ui.px(7.0F);
    // The choice itself can be read on the slide, or could a slide before: here it only says which one is meant.
    const std::string mark = on_one_line(ui, view.what_if, style, column.width - 2.0F * padding - lead);
    const Rect band = column.take(line_height(ui, Size::Small) + padding);
    fill(ui, band, ui.colours.gold_tint, ui.px(8.0F));
    outline(ui, band, ui.colours.gold_text, std::max(1.5F, ui.px(1.0F)), ui.px(8.0F));
    Column inside{band.min.x + padding, band.min.y + padding * 0.5F, band.width() - 2.0F * padding};
    const float y = inside.y + std::round((line_height(ui, Size::Small) - side) * 0.5F);
    sign(ui, Sign::Approximately, {{inside.x, y}, {inside.x + side, y + side}}, style.colour, ui.colours.gold_tint);
    inside = inside.part(lead, inside.width - lead);
    text(ui, inside, mark, style);
}

}  // namespace

float draw_slide_head(Ui& ui, const SlideView& view, const Rect& picture) {
    const float taken = draw_timer(ui, picture, view.timer);
    Column column{picture.min.x, picture.min.y, picture.width() - taken};
    const bool names_case = view.kind != flow::SlideKind::Join && view.kind != flow::SlideKind::Over;
    const TextStyle style{Size::Small, Face::Strong, ui.colours.teal_text};
    const std::string first = on_one_line(ui, names_case ? view.heading : view.title, style, column.width);
    const float width = text_width(ui, first, style) + 1.0F;
    const float gap = first.empty() ? 0.0F : ui.px(10.0F);
    const float rest = column.width - width - gap;
    const TextStyle quiet_style{Size::Small, Face::Regular, ui.colours.slate};
    if (names_case && text_width(ui, view.title, quiet_style) + 1.0F <= rest) {
        Column words = column.part(width + gap, rest);
        text(ui, words, view.title, quiet_style);
        column.width = width;
    }
    text(ui, column, first, style);
    if (view.timer.shown) column.y = std::max(column.y, picture.min.y + line_height(ui, Size::Large));
    column = {picture.min.x, column.y, picture.width()};
    draw_what_if(ui, column, view);
    return column.y;
}

}  // namespace leeway::ui
