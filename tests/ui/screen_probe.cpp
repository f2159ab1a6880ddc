#include "ui/screen_probe.h"

#include <map>
#include <memory>
#include <string>
#include <utility>

namespace leeway::ui_tests {

const support::TestFonts& fonts_at(float scale) {
    static std::map<float, std::unique_ptr<support::TestFonts>> baked;
    std::unique_ptr<support::TestFonts>& fonts = baked[scale];
    if (fonts == nullptr) fonts = std::make_unique<support::TestFonts>(scale);
    return *fonts;
}

ScreenProbe::ScreenProbe(ui::AppView shown, ImVec2 display, float shown_scale)
    : view(std::move(shown)), scale(shown_scale), probe(display, fonts_at(shown_scale), [this] {
          ui::draw_app(view, fonts_at(scale).set(), scale, *state, intents);
      }) {
    ui::apply_style(view.frame.settings.theme, scale);
    probe.frames(3);
}

flow::Intents ScreenProbe::take() { return std::exchange(intents, {}); }

void ScreenProbe::settle() {
    for (int i = 0; i < 100 && (i == 0 || ui::is_moving(*state)); ++i) probe.frame();
}

std::string ScreenProbe::focused_label() const {
    for (const support::ProbedItem& item : probe.items()) {
        if (state->focus.is_on(item.id)) return item.label;
    }
    return {};
}

}  // namespace leeway::ui_tests
