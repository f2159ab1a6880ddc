#include "ui/form_probe.h"

#include <utility>

#include "ui/app_ui.h"
#include "ui/screen_probe.h"
#include "ui/scroll_area.h"

namespace leeway::ui_tests {

FormProbe::FormProbe(Draw draw, ImVec2 display, float scale, flow::Theme theme)
    : draw_(std::move(draw)), scale_(scale), theme_(theme), probe(display, fonts_at(scale), [this] { frame(); }) {
    ui::apply_style(theme, scale);
    probe.frames(3);
}

void FormProbe::frame() {
    state.unsettled = false;
    state.motion.advance(ImGui::GetIO().DeltaTime, true);
    state.focus.begin_frame();
    ui::Ui ui{fonts_at(scale_).set(), ui::palette_of(theme_), scale_, state, intents_};
    ui.beneath = state.menu.is_open();
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("##form", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBringToFrontOnFocus);
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float edge = ui.px(8.0F);  // what scrolls is a part of the window, so that its edge may cut letters
    ui::ScrollArea area(ui, "form", {{0.0F, edge}, {display.x, display.y - edge}}, ui.px(24.0F), true);
    area.column().gap(ui.px(24.0F));
    draw_(ui, area.column());
    area.column().gap(ui.px(24.0F));
    area.end();
    ImGui::End();
    state.texts.end_frame();
}

void FormProbe::settle() {
    for (int i = 0; i < 100 && (i == 0 || ui::is_moving(state)); ++i) probe.frame();
}

std::string FormProbe::focused_label() const {
    for (const support::ProbedItem& item : probe.items()) {
        if (state.focus.is_on(item.id)) return item.label.substr(0, item.label.find("##"));
    }
    return {};
}

void FormProbe::click_at(ImVec2 place, int times) {
    probe.point_at(place);
    for (int i = 0; i < times; ++i) probe.press_button();
    constexpr int kNoDoubleClick = 22;
    probe.frames(kNoDoubleClick);
}

void FormProbe::drag(ImVec2 from, ImVec2 to) {
    probe.point_at(from);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    probe.frame();
    probe.point_at(to);
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    probe.frames(2);
}

std::string FormProbe::clipboard() const {
    const char* text = ImGui::GetClipboardText();
    return text == nullptr ? std::string() : std::string(text);
}

void FormProbe::set_clipboard(const std::string& text) { ImGui::SetClipboardText(text.c_str()); }

}  // namespace leeway::ui_tests
