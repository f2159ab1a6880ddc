#include <string_view>

#include "flow/app.h"

namespace leeway::flow {

SettingsView make_settings_view(const AppState& state) {
    const auto text = [&](std::string_view key) { return std::string(state.words->text(key)); };
    const Settings& settings = state.settings;
    SettingsView view;
    view.title = text("settings.title");
    view.theme_heading = text("settings.theme");
    view.themes = {{Theme::Light, text("settings.theme.light"), settings.theme == Theme::Light},
                   {Theme::Dark, text("settings.theme.dark"), settings.theme == Theme::Dark},
                   {Theme::HighContrast, text("settings.theme.high_contrast"), settings.theme == Theme::HighContrast}};
    view.scale_heading = text("settings.scale");
    view.scale_hint = text("settings.scale_hint");
    for (const int percent : kScaleSteps) {
        const std::string label = state.words->text("settings.percent", {{"n", std::to_string(percent)}});
        view.scales.push_back({percent, label, settings.scale_percent == percent});
    }
    view.motion_label = text("settings.motion");
    view.motion_hint = text("settings.motion_hint");
    view.reduce_motion = settings.reduce_motion;
    view.belief_label = text("settings.belief");
    view.belief_hint = text("settings.belief_hint");
    view.ask_belief = settings.ask_belief;
    view.on = text("app.on");
    view.off = text("app.off");
    view.model_heading = text("settings.model");
    view.model_note = text("settings.model_note");
    return view;
}

}  // namespace leeway::flow
