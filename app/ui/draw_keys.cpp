#include <algorithm>

#include "ui/button.h"
#include "ui/card.h"
#include "ui/page.h"
#include "ui/screens.h"
#include "ui/scroll_area.h"
#include "ui/text.h"

namespace leeway::ui {

namespace {

constexpr float kCardWidth = 560.0F;
constexpr ImGuiWindowFlags kOverlayFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                           ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings |
                                           ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;

void draw_row(Ui& ui, Column& column, const flow::KeyRow& row) {
    const TextStyle key_style = caption(ui);
    const float left = std::min(ui.px(168.0F), std::round(column.width * 0.4F));
    const float padding = ui.px(8.0F);
    const ImVec2 extent = text_extent(ui, row.keys, key_style, left - 2.0F * padding);
    const Rect cap{{column.x, column.y}, {column.x + extent.x + 2.0F * padding, column.y + extent.y + ui.px(6.0F)}};
    fill(ui, cap, ui.colours.sunk, ui.px(6.0F));
    outline(ui, cap, ui.colours.outline, ui.colours.outline_width * 0.5F * ui.scale, ui.px(6.0F));
    text_in(ui, cap.inset(padding, 0.0F), row.keys, with_colour(key_style, ui.colours.ink));
    const float gap = ui.px(16.0F);
    Column words = column.part(left + gap, column.width - left - gap);
    words.gap(ui.px(1.0F));
    text(ui, words, row.meaning, body(ui));
    column.y = std::max(cap.max.y, words.y) + ui.px(8.0F);
}

void draw_content(Ui& ui, Column& column, const flow::FrameView& view) {
    text(ui, column, view.keys_title, title(ui));
    column.gap(ui.px(16.0F));
    for (const flow::KeyRow& row : view.keys) draw_row(ui, column, row);
    column.gap(ui.px(8.0F));
    ButtonLook close;
    close.kind = ButtonKind::Primary;
    if (button(ui, column, view.keys_close, close)) ui.wants(flow::intent::ShowKeys{false});
}

}  // namespace

void draw_keys(Ui& ui, const flow::FrameView& view, const Rect& screen) {
    ImGui::SetNextWindowPos(screen.min);
    ImGui::SetNextWindowSize({screen.width(), screen.height()});
    ImGui::SetNextWindowFocus();
    ImGui::Begin("##keys", nullptr, kOverlayFlags);
    fill(ui, screen, ui.colours.veil);
    const float edge = ui.px(16.0F);
    const float padding = ui.px(kCardPadding);
    const float width = std::min(ui.px(kCardWidth), screen.width() - 2.0F * edge);
    const float wanted = height_of(ui, width - 2.0F * padding, [&](Column& c) { draw_content(ui, c, view); });
    const float height = std::min(wanted + 2.0F * padding, screen.height() - 2.0F * edge);
    const ImVec2 middle = screen.centre();
    const Rect rect{{std::floor(middle.x - width * 0.5F), std::floor(middle.y - height * 0.5F)},
                    {std::floor(middle.x + width * 0.5F), std::floor(middle.y + height * 0.5F)}};
    card_surface(ui, rect, plain_card(ui));
    ScrollArea area(ui, "keys", rect.inset(0.0F, ui.px(kCardCorner)), padding, true);
    area.lies_on(ui.colours.card);
    area.column().gap(padding - ui.px(kCardCorner));
    draw_content(ui, area.column(), view);
    area.column().gap(padding - ui.px(kCardCorner));
    area.end();
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !rect.contains(ImGui::GetIO().MousePos)) {
        ui.wants(flow::intent::ShowKeys{false});
    }
    ImGui::End();
}

}  // namespace leeway::ui
