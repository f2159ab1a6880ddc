#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/sample_views.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace intent = flow::intent;

TEST_CASE("Train chooses a case and a policy and starts, wide and narrow", "[ui]") {
    const float scale = GENERATE(1.0F, 2.0F);
    ScreenProbe screen(train_view(), {1280.0F, 800.0F}, scale);
    CHECK(screen.click<intent::ChooseCase>("The boots in the hall")->number == 1);
    CHECK(screen.click<intent::ChooseCase>("The late coat")->number == 0);
    CHECK(screen.click<intent::ChoosePolicy>("Tight")->number == 1);
    CHECK(screen.click<intent::ChoosePolicy>("Standard")->number == 0);
    CHECK(screen.click<intent::SetAskBelief>("Ask what I think I may do")->on);
    CHECK(screen.click<intent::StartPlay>("Start"));
    screen.view.train->ask_belief_on = true;
    CHECK_FALSE(screen.click<intent::SetAskBelief>("Ask what I think I may do")->on);
}

TEST_CASE("The start button is in view wherever the rest has been scrolled", "[ui]") {
    const ImVec2 display = GENERATE(ImVec2{1280.0F, 800.0F}, ImVec2{1024.0F, 700.0F});
    const float scale = GENERATE(1.0F, 2.0F, 2.6F);
    ScreenProbe screen(train_view(), display, scale);
    CHECK(screen.probe.item("Start").is_in_view());
    screen.probe.press(ImGuiKey_End);
    CHECK(screen.probe.item("Start").is_in_view());
}

TEST_CASE("A case that cannot be started has a disabled button, which does nothing", "[ui]") {
    ScreenProbe screen(train_view());
    screen.view.train->can_start = false;
    screen.view.train->start_reason = "There is no policy to play under yet.";
    screen.probe.frame();
    CHECK(screen.probe.item("Start").disabled);
    screen.probe.click("Start");
    screen.probe.press(ImGuiKey_Enter);
    CHECK(screen.take().empty());
}

TEST_CASE("Train without cases offers to look again", "[ui]") {
    ScreenProbe screen(empty_train_view());
    CHECK(screen.click<intent::ReloadLibrary>("Look again"));
    CHECK_FALSE(screen.probe.has("Start"));
}

}  // namespace leeway::ui_tests
