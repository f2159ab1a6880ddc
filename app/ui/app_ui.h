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
#include "ui/fonts.h"

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

/// Draws one frame into the present ImGui context and appends what the person wants. Handles keys too.
/// @param scale 1 at 100 %.
void draw_app(const AppView& view, const FontSet& fonts, float scale, UiState& state, flow::Intents& intents);

/// Whether something still moves, so that another frame is wanted without input.
[[nodiscard]] bool is_moving(const UiState& state);

}  // namespace leeway::ui
