#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/motion.h"
#include "ui/sample_views.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace {

constexpr float kFrame = 1.0F / 60.0F;
constexpr ImGuiID kKey = 7;

}  // namespace

TEST_CASE("A value that is shown for the first time stands still", "[ui]") {
    ui::Motion motion;
    CHECK(motion.value(kKey, 43.0F) == 43.0F);
    CHECK_FALSE(motion.is_moving());
}

TEST_CASE("A value takes a quarter of a second to its new place, and never turns back", "[ui]") {
    ui::Motion motion;
    (void)motion.value(kKey, 0.0F);
    CHECK(motion.value(kKey, 100.0F) == Catch::Approx(0.0F));
    float last = 0.0F;
    int frames = 0;
    while (motion.is_moving()) {
        motion.advance(kFrame, false);
        const float now = motion.value(kKey, 100.0F);
        CHECK(now > last);
        last = now;
        ++frames;
    }
    CHECK(last == 100.0F);
    CHECK(static_cast<float>(frames) * kFrame == Catch::Approx(0.25F).margin(kFrame));
}

TEST_CASE("A value that is sent elsewhere on its way goes on from where it is", "[ui]") {
    ui::Motion motion;
    (void)motion.value(kKey, 0.0F);
    (void)motion.value(kKey, 100.0F);
    motion.advance(0.05F, false);
    const float on_the_way = motion.value(kKey, 100.0F);
    CHECK(motion.value(kKey, 50.0F) == Catch::Approx(on_the_way));
}

TEST_CASE("After a long sleep a movement is still seen", "[ui]") {
    ui::Motion motion;
    (void)motion.value(kKey, 0.0F);
    (void)motion.value(kKey, 100.0F);
    motion.advance(30.0F, false);
    CHECK(motion.is_moving());
    CHECK(motion.value(kKey, 100.0F) < 100.0F);
}

TEST_CASE("With less motion every value jumps", "[ui]") {
    ui::Motion motion;
    (void)motion.value(kKey, 0.0F);
    motion.advance(kFrame, true);
    CHECK(motion.value(kKey, 100.0F) == 100.0F);
    CHECK_FALSE(motion.is_moving());
}

TEST_CASE("The mood moves when it changes, and then the screen rests", "[ui]") {
    ScreenProbe screen(play_view());
    screen.settle();
    REQUIRE_FALSE(ui::is_moving(*screen.state));
    screen.view.play->mood.happiness = 80;
    screen.view.play->ledger.total = 30.0;
    screen.probe.frame();
    CHECK(ui::is_moving(*screen.state));
    screen.probe.frames(20);
    CHECK_FALSE(ui::is_moving(*screen.state));
}

TEST_CASE("With less motion the screen rests at once", "[ui]") {
    ui::AppView view = play_view();
    view.frame.settings.reduce_motion = true;
    ScreenProbe screen(std::move(view));
    screen.settle();
    screen.view.play->mood.happiness = 80;
    screen.probe.frames(2);
    CHECK_FALSE(ui::is_moving(*screen.state));
}

TEST_CASE("A screen at rest draws the same again", "[ui]") {
    for (const ui::AppView& view :
         {home_view(), train_view(), play_view(), debrief_view(), settings_view(), keys_view()}) {
        ScreenProbe screen(view);
        screen.settle();
        CHECK_FALSE(ui::is_moving(*screen.state));
        const int vertices = screen.probe.draw_data().TotalVtxCount;
        screen.probe.frames(3);
        CHECK(screen.probe.draw_data().TotalVtxCount == vertices);
        CHECK(screen.take().empty());
    }
}

}  // namespace leeway::ui_tests
