#include <algorithm>

#include "ui/shapes.h"
#include "ui/slide.h"
#include "ui/slide_parts.h"

namespace leeway::ui {

namespace {

using flow::SlideKind;

void draw_body(Ui& ui, const flow::SlideView& view, const Rect& body, SlidePages& pages) {
    if (view.corner.is_large) return draw_slide_join(ui, view, body, pages);
    switch (view.kind) {
        case SlideKind::Join: return draw_slide_join(ui, view, body, pages);
        case SlideKind::Scene: return draw_slide_scene(ui, view, body, pages);
        case SlideKind::Vote:
        case SlideKind::Locked:
        case SlideKind::Reveal: return draw_slide_choices(ui, view, body, pages);
        case SlideKind::Result:
        case SlideKind::Ending: return draw_slide_result(ui, view, body, pages);
        case SlideKind::Path: return draw_slide_path(ui, view, body, pages);
        case SlideKind::Over: return draw_slide_over(ui, view, body, pages);
        case SlideKind::Black: return;
    }
}

}  // namespace

void draw_slide(Ui& ui, const flow::SlideView& view, const Rect& picture, SlidePages& pages) {
    if (view.kind == SlideKind::Black) return fill(ui, picture, IM_COL32_BLACK);
    fill(ui, picture, ui.colours.paper);
    ui.is_projected = true;
    pages.show(view);
    ImGui::PushClipRect(picture.min, picture.max, true);
    const float gap = ui.px(10.0F);
    const Rect inside = picture.inset(ui.px(kSlideMargin), ui.px(kSlideMargin * 0.75F));
    const float top = draw_slide_head(ui, view, inside) + gap;
    // The foot tells of further pages, which only the body knows of: those of the last frame.
    const float bottom = draw_slide_foot(ui, view, inside, pages, top) - gap;
    const SlidePages before = pages;
    draw_body(ui, view, {{inside.min.x, top}, {inside.max.x, std::max(bottom, top + gap)}}, pages);
    if (before.count != pages.count || before.page != pages.page) ui.state.unsettled = true;
    ImGui::PopClipRect();
}

}  // namespace leeway::ui
