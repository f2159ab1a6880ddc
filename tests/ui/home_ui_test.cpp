#include <catch2/catch_test_macros.hpp>

#include "ui/sample_views.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace intent = flow::intent;

TEST_CASE("Home starts today's case, shows all, goes on and reviews", "[ui]") {
    ScreenProbe screen(home_view());
    CHECK(screen.click<intent::StartSuggested>("Start this case"));
    CHECK(screen.click<intent::GoTo>("See all cases")->screen == flow::Screen::Train);
    CHECK(screen.click<intent::ResumePlay>("Go on")->play == "play-1");
    CHECK(screen.click<intent::ReviewPlay>("See the debrief")->play == "play-2");
}

TEST_CASE("Today's case that is under way is gone on with from its card", "[ui]") {
    ScreenProbe screen(home_view());
    screen.view.home->suggested->play = "play-1";
    screen.view.home->suggested->action = "Go on";
    screen.probe.frame();
    REQUIRE(screen.probe.count("Go on") == 2);
    for (std::size_t i = 0; i < 2; ++i) CHECK(screen.click<intent::ResumePlay>("Go on", i)->play == "play-1");
}

TEST_CASE("A play that cannot be opened has no button for it", "[ui]") {
    ScreenProbe screen(home_view());
    CHECK(screen.probe.count("See the debrief") == 1);
    screen.view.home->finished[1].can_open = true;
    screen.probe.frame();
    CHECK(screen.click<intent::ReviewPlay>("See the debrief", 1)->play == "play-3");
}

TEST_CASE("A play is thrown away only when asked twice", "[ui]") {
    ScreenProbe screen(home_view());
    screen.probe.click("Discard");
    CHECK(screen.take().empty());
    CHECK_FALSE(screen.probe.has("Discard"));
    const auto discarded = screen.click<intent::DiscardPlay>("Discard it for good");
    REQUIRE(discarded);
    CHECK(discarded->play == "play-1");
    CHECK(screen.probe.has("Discard"));
}

TEST_CASE("Who asked once to throw a play away and goes elsewhere is asked anew", "[ui]") {
    ScreenProbe screen(home_view());
    screen.probe.click("Discard");
    REQUIRE(screen.probe.has("Discard it for good"));
    screen.view = settings_view();
    screen.settle();
    screen.view = home_view();
    screen.settle();
    CHECK(screen.probe.has("Discard"));
}

TEST_CASE("Home without cases offers to look again, and one that is loading offers nothing", "[ui]") {
    ScreenProbe screen(empty_home_view());
    CHECK(screen.click<intent::ReloadLibrary>("Look again"));
    CHECK_FALSE(screen.probe.has("Start this case"));
    screen.view.home->loading = true;
    screen.probe.frame();
    CHECK_FALSE(screen.probe.has("Look again"));
}

TEST_CASE("Home with cases but nothing to suggest shows the way to them", "[ui]") {
    ScreenProbe screen(home_view());
    screen.view.home->suggested.reset();
    screen.probe.frame();
    CHECK(screen.click<intent::GoTo>("See all cases")->screen == flow::Screen::Train);
}

TEST_CASE("Home offers what was not saved when the program ended", "[ui]") {
    ScreenProbe screen(home_view());
    screen.view.home->unsaved = {
        {"key-1", "There is unsaved work of “Coat”, kept today at 14:02.", "Open it in Design"},
        {"key-2", "There is unsaved work of “Boots”, kept yesterday.", "Open it in Design"}};
    screen.view.home->more_unsaved = "There is more in Design";
    screen.probe.frame();
    CHECK(screen.click<intent::RestoreDraft>("Open it in Design", 1)->key == "key-2");
    CHECK(screen.click<intent::GoTo>("There is more in Design")->screen == flow::Screen::Design);
}

TEST_CASE("In a low window what was not saved stands first on Home, its button in view", "[ui]") {
    ScreenProbe screen(home_view(), {1024.0F, 700.0F}, 2.0F);
    screen.view.home->unsaved = {
        {"key-1", "There is unsaved work of “Coat”, kept today at 14:02.", "Open it in Design"}};
    screen.probe.frames(3);
    CHECK(screen.probe.item("Open it in Design").is_in_view());
}

}  // namespace leeway::ui_tests
