#pragma once

#include <memory>
#include <string>

#include <imgui.h>

#include "base/result.h"
#include "flow/settings.h"
#include "flow/workshop_view.h"
#include "shell/gl_window.h"
#include "shell/slide_fonts.h"
#include "ui/app_ui.h"

namespace leeway::shell {

/// The slides in a window of their own, for the screen that the room sees. Keys that are pressed here are those of the
/// first window: a clicker works whichever of the two was clicked last.
class SlideWindow {
public:
    /// @param first whose painter is at work: ImGui's connections to input and OpenGL are its. Outlives this.
    /// Errors: as GlWindow::open_beside.
    [[nodiscard]] static Result<std::unique_ptr<SlideWindow>> open(GlWindow& first, const std::string& title);
    SlideWindow(const SlideWindow&) = delete;
    SlideWindow& operator=(const SlideWindow&) = delete;
    ~SlideWindow();

    [[nodiscard]] GlWindow& window() { return *window_; }
    /// Whether somebody has clicked on the slide since this was asked last: that goes on, as in other slides.
    [[nodiscard]] bool take_click();
    /// Whether something on the slide still moves.
    [[nodiscard]] bool is_moving() const { return ui::is_moving(*state_); }

    /// Draws and shows the slide. Outside of a frame of the first window. @param fonts ready, at this window's scale.
    /// @param pages that the first window's keys turn.
    void draw(const SlideFonts& fonts, const flow::SlideView& slide, const flow::Settings& settings,
              ui::SlidePages& pages);

private:
    struct ContextDeleter {
        void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
    };

    SlideWindow(GlWindow& first, std::unique_ptr<GlWindow> window);
    void listen();
    void describe(const SlideFonts& fonts, const flow::SlideView& slide, const flow::Settings& settings,
                  ui::SlidePages& pages);

    GlWindow& first_;
    std::unique_ptr<GlWindow> window_;
    std::unique_ptr<ImGuiContext, ContextDeleter> context_;
    ui::UiStatePtr state_ = ui::make_ui_state();
    double drawn_at_ = 0;  // seconds, on GLFW's clock
};

}  // namespace leeway::shell
