#include "shell/painter.h"

#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <utility>

#include "shell/key_order.h"

namespace leeway::shell {

Painter::Painter(GlWindow& window, BakedFonts fonts)
    : window_(window), fonts_(std::move(fonts)), context_(ImGui::CreateContext(fonts_.atlas.get())) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;  // the layout is ours, there is nothing to remember
    io.LogFilename = nullptr;
    io.FontDefault = fonts_.fonts.get(ui::Size::Body);
    // The screens move the keyboard's focus themselves; Ctrl+Tab would show ImGui's own list of windows.
    context_->ConfigNavWindowingKeyNext = context_->ConfigNavWindowingKeyPrev = ImGuiKey_None;
    ImGui_ImplGlfw_InitForOpenGL(window.handle(), true);
    ImGui_ImplOpenGL3_Init("#version 130");
}

Painter::~Painter() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
}

void Painter::use(BakedFonts fonts) {
    ImGuiIO& io = ImGui::GetIO();
    // Before the first frame nothing is on the graphics card yet; begin_frame() puts it there, and needs the picture.
    const bool is_on_card = io.Fonts->TexID != nullptr;
    if (is_on_card) ImGui_ImplOpenGL3_DestroyFontsTexture();
    std::swap(fonts_, fonts);  // the old ones go when ImGui has let go of them
    io.Fonts = fonts_.atlas.get();
    io.FontDefault = fonts_.fonts.get(ui::Size::Body);
    if (!is_on_card) return;
    ImGui_ImplOpenGL3_CreateFontsTexture();
    fonts_.atlas->ClearTexData();
}

bool Painter::has_input() const { return context_->InputEventsQueue.Size > 0; }

void Painter::begin_frame() {
    ImGui_ImplOpenGL3_NewFrame();  // at first gives the fonts to the graphics card
    fonts_.atlas->ClearTexData();
    ImGui_ImplGlfw_NewFrame();
    const ImVector<ImGuiInputEvent> later = take_later_input(context_->InputEventsQueue);
    ImGui::NewFrame();
    give_back_input(context_->InputEventsQueue, later);
}

void Painter::end_frame(const ImVec4& ground) {
    ImGui::Render();
    window_.begin_frame(ground.x, ground.y, ground.z);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    window_.end_frame();
}

}  // namespace leeway::shell
