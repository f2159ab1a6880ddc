#pragma once

#include <string>
#include <vector>

#include "flow/settings.h"

namespace leeway::flow {

struct ThemeOption {
    Theme theme = Theme::Light;
    std::string label;
    bool chosen = false;
};

struct ScaleOption {
    int percent = 100;
    std::string label;
    bool chosen = false;
};

struct SettingsView {
    std::string title;
    std::string theme_heading;
    std::vector<ThemeOption> themes;
    std::string scale_heading;
    std::string scale_hint;
    std::vector<ScaleOption> scales;
    std::string motion_label;
    std::string motion_hint;
    bool reduce_motion = false;
    std::string belief_label;
    std::string belief_hint;
    bool ask_belief = false;
    std::string on, off;  ///< what a switch says
    std::string model_heading;
    std::string model_note;  ///< the honesty note
};

}  // namespace leeway::flow
