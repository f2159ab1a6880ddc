#include <algorithm>
#include <cmath>

#include "ui/shapes.h"
#include "ui/signs.h"
#include "ui/slide.h"
#include "ui/slide_theme.h"
#include "ui/workshop_keys.h"
#include "ui/workshop_parts.h"

namespace leeway::ui {

namespace {

constexpr float kPanel = 320.0F;       // logical pixels of the panel beside the slide
constexpr float kMostOfWidth = 0.42F;  // that it may take
constexpr float kHandle = 20.0F;

/// Beneath the mouse alone: no ring of the keyboard, no tooltip, nothing but going on.
void take_click(Ui& ui, const Rect& picture) {
    if (ui.beneath || !ImGui::IsWindowHovered() || !picture.contains(ImGui::GetIO().MousePos)) return;
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) step_on(ui);
}

void draw_picture(Ui& ui, const AppView& view, const Rect& picture, const SlideType& slides) {
    const FontSet& fonts = slides.fonts != nullptr ? *slides.fonts : ui.fonts;
    const float scale = slides.fonts != nullptr ? slides.scale : ui.scale;
    Ui slide{fonts, slide_palette_of(view.frame.settings.theme), scale, ui.state, ui.intents};
    slide.beneath = true;
    ImGui::PushFont(fonts.get(Size::Small));  // and with it the picture that the large letters lie in
    ImGui::PushID("slide");
    draw_slide(slide, *view.workshop->slide, picture, ui.state.workshop.pages);
    ImGui::PopID();
    ImGui::PopFont();
    take_click(ui, picture);
}

/// At the right edge, to bring the panel back.
void draw_handle(Ui& ui, const AppView& view, const Rect& screen) {
    const float half = ui.px(28.0F);
    const Rect rect{{screen.max.x - ui.px(kHandle), screen.centre().y - half},
                    {screen.max.x, screen.centre().y + half}};
    const Touch touched = touch(ui, view.workshop->panel_show, rect);
    if (view.workshop->slide->kind != flow::SlideKind::Black || touched.lit()) {
        fill(ui, rect, touched.lit() ? ui.colours.sunk_hover : ui.colours.sunk, ui.px(6.0F));
        sign(ui, Sign::Undo, rect.inset(ui.px(3.0F), half - ui.px(8.0F)), ui.colours.slate, ui.colours.sunk);
    }
    if (touched.focused) focus_ring(ui, rect, ui.px(6.0F));
    if (!touched.clicked) return;
    ui.state.workshop.is_panel_hidden = false;
    ui.state.unsettled = true;
}

}  // namespace

void draw_presenting(Ui& ui, const AppView& view, const Rect& screen, const SlideType& slides) {
    const flow::WorkshopView& workshop = *view.workshop;
    if (workshop.slides_apart) return draw_facilitator(ui, workshop, view.frame, screen);
    // What is asked must be seen, and what was told.
    const bool is_needed = !workshop.facilitator->question.empty() || !view.frame.notice.empty();
    if (ui.state.workshop.is_panel_hidden && !is_needed) {
        draw_handle(ui, view, screen);
        return draw_picture(ui, view, screen, slides);
    }
    const float width = std::floor(std::min(ui.px(kPanel), screen.width() * kMostOfWidth));
    const Rect panel{{screen.max.x - width, screen.min.y}, screen.max};
    draw_picture(ui, view, {screen.min, {panel.min.x, screen.max.y}}, slides);
    fill(ui, panel, ui.colours.card);
    fill(ui, {panel.min, {panel.min.x + std::max(1.0F, ui.px(1.0F)), panel.max.y}}, ui.colours.line);
    draw_facilitator(ui, workshop, view.frame, panel);
}

}  // namespace leeway::ui
