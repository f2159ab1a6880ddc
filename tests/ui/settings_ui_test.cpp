#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/sample_views.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace intent = flow::intent;

TEST_CASE("Settings set what they say", "[ui]") {
    const float scale = GENERATE(1.0F, 2.6F);
    ScreenProbe screen(settings_view(), {1280.0F, 800.0F}, scale);
    CHECK(screen.click<intent::SetTheme>("Light")->theme == flow::Theme::Light);
    CHECK(screen.click<intent::SetTheme>("Dark")->theme == flow::Theme::Dark);
    CHECK(screen.click<intent::SetTheme>("High contrast")->theme == flow::Theme::HighContrast);
    for (const int percent : flow::kScaleSteps) {
        CHECK(screen.click<intent::SetScale>(std::to_string(percent) + " %")->percent == percent);
    }
    CHECK(screen.click<intent::SetReduceMotion>("Reduce motion")->on);
    CHECK_FALSE(screen.click<intent::SetAskBelief>("Ask what I think I may do")->on);
}

TEST_CASE("Every theme draws every screen", "[ui]") {
    for (const flow::Theme theme : {flow::Theme::Light, flow::Theme::Dark, flow::Theme::HighContrast}) {
        for (ui::AppView view : {home_view(), train_view(), play_view(), play_view(Asked::Way), debrief_view(),
                                 settings_view(), keys_view()}) {
            view.frame.settings.theme = theme;
            ScreenProbe screen(view);
            CHECK(screen.probe.draw_data().TotalVtxCount > 1000);
        }
    }
}

}  // namespace leeway::ui_tests
