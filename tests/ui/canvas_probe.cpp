#include "ui/canvas_probe.h"

#include "support/scenario_builder.h"
#include "ui/app_ui.h"
#include "ui/canvas_view.h"
#include "ui/screen_probe.h"
#include "ui/touch.h"
#include "ui/ui.h"

namespace leeway::ui_tests {

namespace {

constexpr int kLongEnough = 22;  // frames: no double click any more

void draw(CanvasProbe& probe) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    probe.state.unsettled = false;
    probe.state.canvas.took_escape = false;
    probe.state.motion.advance(ImGui::GetIO().DeltaTime, probe.still);
    probe.state.focus.begin_frame();
    ui::Ui ui{fonts_at(probe.scale).set(), ui::palette_of(probe.theme), probe.scale, probe.state, probe.intents};
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(display);
    ImGui::Begin("##canvas_probe", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoNav);
    const float end = display.x - probe.panel;
    ui::draw_canvas(ui, probe.sample.view, {{0.0F, 0.0F}, {end, display.y}});
    if (probe.panel > 0.0F) (void)ui::touch(ui, "Panel", {{end, 0.0F}, display});
    ImGui::End();
    probe.state.texts.end_frame();
}

}  // namespace

CanvasProbe::CanvasProbe(model::Scenario scenario, ImVec2 display, float shown_scale, flow::Theme shown_theme)
    : sample(std::move(scenario)),
      scale(shown_scale),
      theme(shown_theme),
      probe(display, fonts_at(shown_scale), [this] { draw(*this); }) {
    ui::apply_style(theme, scale);
    probe.frames(3);
}

std::optional<edit::Selection> CanvasProbe::took_selection() {
    const auto wish = took<flow::intent::SelectScenes>();
    if (!wish) return std::nullopt;
    return wish->selection;
}

void CanvasProbe::select(edit::Selection selection) {
    sample.view.selection = std::move(selection);
    probe.frames(2);
    (void)take();
}

void CanvasProbe::settle() {
    probe.frame();
    for (int i = 0; i < 200 && (state.unsettled || state.motion.is_moving()); ++i) probe.frame();
}

void CanvasProbe::button(bool is_down, int which) {
    ImGui::GetIO().AddMouseButtonEvent(which, is_down);
    probe.frame();
}

void CanvasProbe::key(ImGuiKey pressed, bool is_down) {
    ImGui::GetIO().AddKeyEvent(pressed, is_down);
    probe.frame();
}

void CanvasProbe::drag(ImVec2 from, ImVec2 to) {
    constexpr int kSteps = 4;
    probe.point_at(from);
    probe.frame();
    button(true);
    for (int i = 1; i <= kSteps; ++i) {
        const float t = static_cast<float>(i) / static_cast<float>(kSteps);
        probe.point_at({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
    }
    probe.frame();
    button(false);
    probe.frames(kLongEnough);
}

void CanvasProbe::double_click(ImVec2 at) {
    probe.point_at(at);
    probe.frame();
    probe.press_button();
    probe.press_button();
    probe.frames(kLongEnough);
}

ImVec2 CanvasProbe::heading(std::string_view scene) const {
    const support::ProbedItem card = probe.item(scene);
    return {card.centre().x, card.min.y + 6.0F};
}

ImVec2 CanvasProbe::pixel(const edit::Point& at) const {
    const ui::Camera& camera = state.canvas.camera;
    const double unit = camera.zoom * static_cast<double>(scale);
    return {static_cast<float>((at.x - camera.corner.x) * unit), static_cast<float>((at.y - camera.corner.y) * unit)};
}

edit::Point CanvasProbe::place(ImVec2 at) const {
    const ui::Camera& camera = state.canvas.camera;
    const double unit = camera.zoom * static_cast<double>(scale);
    return {camera.corner.x + static_cast<double>(at.x) / unit, camera.corner.y + static_cast<double>(at.y) / unit};
}

void CanvasProbe::look_at(const ui::Camera& camera) {
    state.canvas.camera = camera;
    state.canvas.glide = {};
    probe.frames(2);
}

model::Scenario small_case() {
    return support::ScenarioBuilder("small")
        .scene("hello")
        .response("apologise", 70, 60, 90)
        .then("sorry")
        .response("refuse", 10, 20, 30)
        .then("enough")
        .scene("sorry")
        .response("send", 90, 80, 70)
        .then("happy")
        .response("again", 50, 50, 50)
        .then("hello")
        .scene("enough")
        .response("give-in", 60, 60, 60)
        .then("gone")
        .response("say-nothing", 0, 0, 0)
        .then("nowhere-yet")
        .ending("happy")
        .ending("gone")
        .build();
}

}  // namespace leeway::ui_tests
