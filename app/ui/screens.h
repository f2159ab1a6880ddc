#pragma once

#include "flow/debrief_view.h"
#include "flow/design_view.h"
#include "flow/frame_view.h"
#include "flow/home_view.h"
#include "flow/play_view.h"
#include "flow/settings_view.h"
#include "flow/train_view.h"
#include "ui/signs.h"
#include "ui/ui.h"

/// The screens. Each fills the rectangle that it is given, shows its view and appends what the person wants.
namespace leeway::ui {

/// The bar at the top and the notice under it. @return what is left of `screen` below them.
[[nodiscard]] Rect draw_frame(Ui& ui, const flow::FrameView& view, const Rect& screen);

/// A notice that is told over the designer: a card over the lower edge of the canvas, or of a form in its place.
/// @return pixels that the form should leave it there from the next frame on; 0 over the canvas.
float draw_floating_notice(Ui& ui, const flow::FrameView& view);

/// The sign before what is told: done, still open, or gone wrong.
[[nodiscard]] Sign sign_of_notice(const flow::FrameView& view);
/// What is told; below it, from its words' edge on, what can be done with it.
void draw_notice_in_rows(Ui& ui, const flow::FrameView& view, Column& column);

void draw_home(Ui& ui, const flow::HomeView& view, const Rect& room);
void draw_train(Ui& ui, const flow::TrainView& view, const Rect& room);
void draw_design_choice(Ui& ui, const flow::DesignChoiceView& view, const Rect& room);
void draw_design(Ui& ui, const flow::DesignView& view, const Rect& room);
void draw_play(Ui& ui, const flow::PlayView& view, const Rect& room);
void draw_debrief(Ui& ui, const flow::DebriefView& view, const Rect& room);
void draw_settings(Ui& ui, const flow::SettingsView& view, const Rect& room);

/// The card of keys over everything.
void draw_keys(Ui& ui, const flow::FrameView& view, const Rect& screen);

}  // namespace leeway::ui
