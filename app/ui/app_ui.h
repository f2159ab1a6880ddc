#pragma once

#include <memory>
#include <optional>

#include "flow/debrief_view.h"
#include "flow/design_view.h"
#include "flow/frame_view.h"
#include "flow/home_view.h"
#include "flow/intent.h"
#include "flow/play_view.h"
#include "flow/settings_view.h"
#include "flow/train_view.h"
#include "flow/workshop_view.h"
#include "ui/fonts.h"
#include "ui/slide_pages.h"

/// Everything that is drawn. Views in, intents out; nothing is decided here.
namespace leeway::ui {

/// The views of the present screen; made anew only when something changed.
struct AppView {
    flow::FrameView frame;
    std::optional<flow::HomeView> home;
    std::optional<flow::TrainView> train;
    std::optional<flow::DesignChoiceView> design_choice;
    std::optional<flow::DesignView> design;
    std::optional<flow::PlayView> play;
    std::optional<flow::DebriefView> debrief;
    std::optional<flow::SettingsView> settings;
    std::optional<flow::WorkshopView> workshop;
};

/// What belongs to the drawing alone: scroll positions, movements under way. Opaque to everybody else.
class UiState;
struct UiStateDeleter {
    void operator()(UiState* state) const;
};
using UiStatePtr = std::unique_ptr<UiState, UiStateDeleter>;
[[nodiscard]] UiStatePtr make_ui_state();

/// Sets ImGui's style (colours, spacing, rounding) for a theme and a scale. Call when either changes. What lies behind
/// everything is ImGuiCol_WindowBg; draw_app does not paint it, so clear the picture with it.
void apply_style(flow::Theme theme, float scale);

/// The large fonts for slides that stand in the same window as all else.
struct SlideType {
    const FontSet* fonts = nullptr;  ///< may lie in an atlas of their own; null: slides are drawn in the screens' type
    float scale = 1.0F;              ///< as slide_scale() has it
};

/// Draws one frame into the present ImGui context and appends what the person wants. Handles keys too.
/// @param scale 1 at 100 %.
void draw_app(const AppView& view, const FontSet& fonts, float scale, UiState& state, flow::Intents& intents,
              const SlideType& slides = {});

/// Draws a slide over the whole of the present ImGui context, which is that of a window of its own.
/// @param scale of the fonts, as slide_scale() has it. @param pages slide_pages() of the window that has the keys.
void draw_slide_window(const flow::SlideView& slide, const flow::Settings& settings, const FontSet& fonts, float scale,
                       UiState& state, SlidePages& pages);

/// Somebody has clicked on the slide in its own window: the next frame of the first window goes on.
void click_on_slide(UiState& state);

/// Which page of a long slide is shown; the keys of the first window turn it.
[[nodiscard]] SlidePages& slide_pages(UiState& state);

/// Whether slides are up, and share the window with all else.
[[nodiscard]] bool has_slides_inside(const AppView& view);

/// Whether something still moves, so that another frame is wanted without input.
[[nodiscard]] bool is_moving(const UiState& state);

}  // namespace leeway::ui
