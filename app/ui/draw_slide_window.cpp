#include "ui/app_ui.h"
#include "ui/slide.h"
#include "ui/slide_theme.h"

namespace leeway::ui {

namespace {

constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
                                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                    ImGuiWindowFlags_NoInputs;

}  // namespace

void draw_slide_window(const flow::SlideView& slide, const flow::Settings& settings, const FontSet& fonts, float scale,
                       UiState& state, SlidePages& pages) {
    state.unsettled = false;
    if (state.scale != scale) state.texts.clear();
    state.scale = scale;
    state.motion.advance(ImGui::GetIO().DeltaTime, settings.reduce_motion);
    flow::Intents none;
    Ui ui{fonts, slide_palette_of(settings.theme), scale, state, none};
    ui.beneath = true;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("##slide", nullptr, kFlags);
    draw_slide(ui, slide, {{0.0F, 0.0F}, size}, pages);
    ImGui::End();
    state.texts.end_frame();
}

}  // namespace leeway::ui
