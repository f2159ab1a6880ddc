#pragma once

#include "flow/workshop_view.h"
#include "ui/card.h"
#include "ui/slide_pages.h"
#include "ui/ui.h"

/// The parts of a slide. Private to the slides.
namespace leeway::ui {

inline constexpr float kSlideMargin = 18.0F;  // logical pixels, around everything
inline constexpr float kSlideWide = 500.0F;   // from here on two columns stand beside each other

/// Where one is, the case's title, the timer, the mark of a what if. @return where it ends.
[[nodiscard]] float draw_slide_head(Ui& ui, const flow::SlideView& view, const Rect& picture);

/// What is asked of the room now, how many have answered, how to get in; less where that would leave too little room
/// below `top` for what the slide is about. @return where it begins.
[[nodiscard]] float draw_slide_foot(Ui& ui, const flow::SlideView& view, const Rect& picture, const SlidePages& pages,
                                    float top);

/// How to get in, as large as can be.
void draw_slide_join(Ui& ui, const flow::SlideView& view, const Rect& body, SlidePages& pages);
/// The choices, and their votes where they are shown.
void draw_slide_choices(Ui& ui, const flow::SlideView& view, const Rect& body, SlidePages& pages);
/// What the customer says.
void draw_slide_scene(Ui& ui, const flow::SlideView& view, const Rect& body, SlidePages& pages);
/// What came of a choice, and the ending.
void draw_slide_result(Ui& ui, const flow::SlideView& view, const Rect& body, SlidePages& pages);
/// The room's path among all others.
void draw_slide_path(Ui& ui, const flow::SlideView& view, const Rect& body, SlidePages& pages);
/// The last one.
void draw_slide_over(Ui& ui, const flow::SlideView& view, const Rect& body, SlidePages& pages);

/// How the card of a choice stands: the one that the room takes, the one that the facilitator's mark is on, or neither.
[[nodiscard]] CardLook choice_look(const Ui& ui, bool is_chosen, bool is_marked);

/// A choice's letter on a square. @param filled for the one that the room takes.
void letter_badge(Ui& ui, const Rect& box, const std::string& letter, bool filled);

}  // namespace leeway::ui
