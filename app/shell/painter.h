#pragma once

#include <memory>

#include <imgui.h>

#include "shell/font_bakery.h"
#include "shell/gl_window.h"

namespace leeway::shell {

/// ImGui on the window: its context, its connection to input and to OpenGL, the fonts in use.
class Painter {
public:
    Painter(GlWindow& window, BakedFonts fonts);
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;
    ~Painter();

    [[nodiscard]] const ui::FontSet& fonts() const { return fonts_.fonts; }
    /// Other fonts from the next frame on. Never between begin_frame and end_frame.
    void use(BakedFonts fonts);

    /// Whether input has come in that no frame has seen yet.
    [[nodiscard]] bool has_input() const;

    void begin_frame();
    /// Draws what was described since begin_frame on a ground of that colour, and shows it.
    void end_frame(const ImVec4& ground);

private:
    /// Ends the context in the right order even if something fails on the way.
    struct ContextDeleter {
        void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); }
    };

    GlWindow& window_;
    BakedFonts fonts_;
    std::unique_ptr<ImGuiContext, ContextDeleter> context_;
};

}  // namespace leeway::shell
