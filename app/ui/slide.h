#pragma once

#include "flow/workshop_view.h"
#include "ui/slide_pages.h"
#include "ui/ui.h"

/// Slides: what a room sees. Everything is laid out for a picture of kSlideHeight logical pixels (slide_theme.h) and
/// any width from three quarters of that to twice as much; nothing can be clicked.
namespace leeway::ui {

/// @param ui with the large fonts, their scale and the slides' colours.
void draw_slide(Ui& ui, const flow::SlideView& view, const Rect& picture, SlidePages& pages);

}  // namespace leeway::ui
