#include "shell/slide_window.h"

#include <GLFW/glfw3.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <utility>

#include "ui/slide_theme.h"

namespace leeway::shell {

namespace {

constexpr double kLongestStep = 0.1;  // seconds: after a sleep, movements begin and do not jump

/// Another context of ImGui for as long as this lives.
class Meanwhile {
public:
    explicit Meanwhile(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) {
        ImGui::SetCurrentContext(context);
    }
    Meanwhile(const Meanwhile&) = delete;
    Meanwhile& operator=(const Meanwhile&) = delete;
    ~Meanwhile() { ImGui::SetCurrentContext(before_); }

private:
    ImGuiContext* before_;
};

}  // namespace

Result<std::unique_ptr<SlideWindow>> SlideWindow::open(GlWindow& first, const std::string& title) {
    Result<std::unique_ptr<GlWindow>> window = GlWindow::open_beside(first, title);
    if (!window) return window.error();
    return std::unique_ptr<SlideWindow>(new SlideWindow(first, *std::move(window)));
}

SlideWindow::SlideWindow(GlWindow& first, std::unique_ptr<GlWindow> window)
    : first_(first), window_(std::move(window)) {
    listen();
}

SlideWindow::~SlideWindow() { first_.make_current(true); }

void SlideWindow::listen() {
    // The first window's context of ImGui is the present one whenever events are taken in.
    GLFWwindow* handle = window_->handle();
    glfwSetKeyCallback(handle, ImGui_ImplGlfw_KeyCallback);
    glfwSetCharCallback(handle, ImGui_ImplGlfw_CharCallback);
    glfwSetWindowFocusCallback(handle, ImGui_ImplGlfw_WindowFocusCallback);
    window_->listen_to_clicks();
    glfwSetInputMode(handle, GLFW_CURSOR, GLFW_CURSOR_HIDDEN);  // nobody needs an arrow on a slide
}

bool SlideWindow::take_click() { return window_->take_click(); }

void SlideWindow::describe(const SlideFonts& fonts, const flow::SlideView& slide, const flow::Settings& settings,
                           ui::SlidePages& pages) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.Fonts = &fonts.atlas();
    io.FontDefault = fonts.fonts().get(ui::Size::Body);
    const float density = window_->density();
    io.DisplayFramebufferScale = {density, density};
    io.DisplaySize = {static_cast<float>(window_->pixels_across()) / density,
                      static_cast<float>(window_->pixels_down()) / density};
    const double now = glfwGetTime();
    io.DeltaTime = static_cast<float>(std::clamp(now - std::exchange(drawn_at_, now), 0.001, kLongestStep));
    ui::apply_style(settings.theme, fonts.scale());
    ImGui::NewFrame();
    ui::draw_slide_window(slide, settings, fonts.fonts(), fonts.scale(), *state_, pages);
    ImGui::Render();
}

void SlideWindow::draw(const SlideFonts& fonts, const flow::SlideView& slide, const flow::Settings& settings,
                       ui::SlidePages& pages) {
    if (!context_) context_.reset(ImGui::CreateContext(&fonts.atlas()));  // the first one stays the present one
    ImDrawData* data = nullptr;
    {
        const Meanwhile own(context_.get());
        describe(fonts, slide, settings, pages);
        data = ImGui::GetDrawData();
    }
    window_->make_current(false);
    const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(ui::slide_palette_of(settings.theme).paper);
    window_->begin_frame(ground.x, ground.y, ground.z);
    ImGui_ImplOpenGL3_RenderDrawData(data);  // by the first window's programs, which the contexts share
    window_->end_frame();
    first_.make_current(true);
}

}  // namespace leeway::shell
