#include "ui/app_ui.h"

#include <utility>

#include "ui/keyboard.h"
#include "ui/screens.h"
#include "ui/ui.h"
#include "ui/workshop_keys.h"
#include "ui/workshop_parts.h"

namespace leeway::ui {

namespace {

constexpr ImGuiWindowFlags kRootFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings |
                                        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse |
                                        ImGuiWindowFlags_NoBringToFrontOnFocus;

/// A screen begins at its top, but Design where it was left: people look something up elsewhere and come back.
void change_scrolls(UiState& state, flow::Screen to) {
    if (state.screen == flow::Screen::Design) state.design_scrolls = std::move(state.scrolls);
    state.scrolls.clear();
    if (to == flow::Screen::Design) state.scrolls = std::move(state.design_scrolls);
}

/// Another screen begins at rest, and without a half-asked question; another scale measures everything anew.
void note_changes(UiState& state, const AppView& view, float scale) {
    if (state.screen != view.frame.screen) {
        state.motion.clear();
        state.focus.clear();
        change_scrolls(state, view.frame.screen);
        state.play = {};
        state.find = {};
        state.typing = {};
        state.menu = {};
        state.drafts.clear();
        state.discard_armed.clear();
        state.design.remove_armed.clear();
        state.notice_room = 0.0F;
        state.chosen_decision.reset();
        state.workshop = {};
        state.screen = view.frame.screen;
        state.unsettled = true;
    }
    if (state.scale != scale) {
        state.texts.clear();
        state.notice_room = 0.0F;
        state.scale = scale;
        state.unsettled = true;
    }
}

void draw_screen(Ui& ui, const AppView& view, const Rect& room) {
    if (view.home) return draw_home(ui, *view.home, room);
    if (view.train) return draw_train(ui, *view.train, room);
    if (view.design_choice) return draw_design_choice(ui, *view.design_choice, room);
    if (view.design) return draw_design(ui, *view.design, room);
    if (view.play) return draw_play(ui, *view.play, room);
    if (view.debrief) return draw_debrief(ui, *view.debrief, room);
    if (view.settings) return draw_settings(ui, *view.settings, room);
    if (view.workshop && view.workshop->setup) draw_workshop_setup(ui, *view.workshop->setup, room);
}

void begin_root(const Rect& screen) {
    ImGui::SetNextWindowPos(screen.min);
    ImGui::SetNextWindowSize({screen.width(), screen.height()});
    ImGui::Begin("##leeway", nullptr, kRootFlags);
}

void draw_root(Ui& ui, const AppView& view, const Rect& screen, const SlideType& slides) {
    begin_root(screen);
    ui.beneath = view.frame.keys_shown || ui.state.menu.is_open();
    if (is_presenting(view)) {
        // Nothing but the slides and what belongs to them: no tabs, and what is to be told stands in the panel.
        draw_presenting(ui, view, screen, slides);
        return ImGui::End();
    }
    const Rect room = draw_frame(ui, view.frame, screen);
    draw_screen(ui, view, room);
    ImGui::End();
    const bool is_asked = view.design && view.design->asks_to_close;  // that comes first, and takes room
    const bool is_told = view.frame.notice_floats && !view.frame.notice.empty();
    const bool is_shown = is_told && (!is_asked || view.frame.notice_is_error);
    const float foot = is_shown ? draw_floating_notice(ui, view.frame) : 0.0F;
    if (std::exchange(ui.state.design.foot, foot) != foot) ui.state.unsettled = true;
}

}  // namespace

void Ui::add(flow::Intent&& wish) { intents.push_back(std::move(wish)); }

void UiStateDeleter::operator()(UiState* state) const { delete state; }

UiStatePtr make_ui_state() { return UiStatePtr(new UiState); }

void apply_style(flow::Theme theme, float scale) {
    ImGuiStyle style;
    style.WindowPadding = style.FramePadding = style.ItemSpacing = style.ItemInnerSpacing = {0.0F, 0.0F};
    style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = style.FrameBorderSize = 0.0F;
    style.WindowRounding = 0.0F;
    style.WindowMinSize = {1.0F, 1.0F};
    style.DisabledAlpha = 1.0F;
    // Curves are drawn to a quarter of a pixel at any scale.
    style.CircleTessellationMaxError = 0.25F;
    style.CurveTessellationTol = 0.75F;
    const Palette& colours = palette_of(theme);
    style.Colors[ImGuiCol_Text] = ImGui::ColorConvertU32ToFloat4(colours.ink);
    style.Colors[ImGuiCol_WindowBg] = ImGui::ColorConvertU32ToFloat4(colours.paper);
    style.ScrollbarSize = 12.0F * scale;
    ImGui::GetStyle() = style;
}

void draw_app(const AppView& view, const FontSet& fonts, float scale, UiState& state, flow::Intents& intents,
              const SlideType& slides) {
    state.unsettled = false;
    state.find.took_escape = false;
    state.canvas.took_escape = false;
    state.numbers.is_hidden.fill(false);
    note_changes(state, view, scale);
    state.motion.advance(ImGui::GetIO().DeltaTime, view.frame.settings.reduce_motion);
    state.focus.begin_frame(!slides_have_keys(view, state));
    Ui ui{fonts, palette_of(view.frame.settings.theme), scale, state, intents};
    const ImGuiViewport& viewport = *ImGui::GetMainViewport();
    const Rect screen{viewport.Pos, {viewport.Pos.x + viewport.Size.x, viewport.Pos.y + viewport.Size.y}};
    draw_root(ui, view, screen, slides);
    state.numbers.sought = 0;
    if (view.frame.keys_shown) {
        ui.beneath = false;
        draw_keys(ui, view.frame, screen);
    }
    read_keys(ui, view);
    state.texts.end_frame();
}

void click_on_slide(UiState& state) { state.workshop.is_clicked = state.unsettled = true; }

SlidePages& slide_pages(UiState& state) { return state.workshop.pages; }

bool has_slides_inside(const AppView& view) { return is_presenting(view) && !view.workshop->slides_apart; }

bool is_moving(const UiState& state) { return state.unsettled || state.motion.is_moving(); }

}  // namespace leeway::ui
