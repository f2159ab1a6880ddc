#include <variant>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/sample_views.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace intent = flow::intent;

TEST_CASE("The bar at the top goes to the screens and shows the keys", "[ui]") {
    const float scale = GENERATE(1.0F, 2.6F);
    ScreenProbe screen(play_view(), {1024.0F, 700.0F}, scale);
    CHECK(screen.click<intent::GoTo>("Home")->screen == flow::Screen::Home);
    CHECK(screen.click<intent::GoTo>("Train")->screen == flow::Screen::Train);
    CHECK(screen.click<intent::GoTo>("Settings")->screen == flow::Screen::Settings);
    screen.probe.click("This play");
    CHECK(screen.take().empty());
    CHECK(screen.click<intent::ShowKeys>("Keys")->shown);
}

TEST_CASE("A closed notice gives its room back as soon as no second click can be meant for it", "[ui]") {
    ScreenProbe screen(home_view());
    const auto place = [&] { return screen.probe.item("Start this case").min.y; };
    const float before = place();
    screen.view.frame.notice = "Your play is kept.";
    screen.probe.frames(2);
    const float below = place();
    CHECK(below > before);
    CHECK(screen.click<intent::DismissMessage>("Close"));
    screen.view.frame.notice.clear();
    screen.probe.frames(2);
    CHECK_FALSE(screen.probe.has("Close"));
    CHECK(ui::is_moving(*screen.state));
    screen.settle();
    CHECK(place() == before);
}

TEST_CASE("At twice the size the tabs stand in one row in the smallest window, also beside a play", "[ui]") {
    ScreenProbe screen(play_view(), {1024.0F, 700.0F}, 2.0F);
    auto& tabs = screen.view.frame.tabs;
    tabs = {{flow::Screen::Home, "Home"},      {flow::Screen::Train, "Train"},
            {flow::Screen::Design, "Design"},  {flow::Screen::Workshop, "Workshop"},
            {flow::Screen::Play, "This play"}, {flow::Screen::Settings, "Settings"}};
    screen.probe.frames(2);
    const float row = screen.probe.item("Home").min.y;
    for (const char* label : {"Train", "Design", "Workshop", "This play", "Settings", "Keys"}) {
        CAPTURE(label);
        CHECK(screen.probe.item(label).min.y == row);
        CHECK(screen.probe.item(label).is_in_view());
    }
}

TEST_CASE("What a notice asks stands whole above the screen, with its answers beside each other", "[ui]") {
    const float scale = GENERATE(1.0F, 1.5F, 2.0F);
    ScreenProbe screen(play_view(), {1024.0F, 700.0F}, scale);
    screen.view.frame.notice = "Open “colleague.json” in Design? What you are doing here stays as it is.";
    screen.view.frame.notice_is_open = true;
    screen.view.frame.notice_ways = {{"Open it in Design", intent::Quit{}}};
    screen.probe.frames(3);
    const auto yes = screen.probe.item("Open it in Design");
    const auto no = screen.probe.item("Close");
    CHECK(yes.is_in_view());
    CHECK(no.is_in_view());
    CHECK(yes.min.y == no.min.y);
    CHECK(yes.max.x < no.min.x);
    CHECK(screen.click<intent::DismissMessage>("Close"));
    CHECK(screen.click<intent::Quit>("Open it in Design"));
}

TEST_CASE("Escape says no to what a notice asks, before it leaves the screen", "[ui]") {
    ScreenProbe screen(play_view());
    screen.view.frame.notice = "Open it in Design?";
    screen.view.frame.notice_is_open = true;
    screen.view.frame.notice_ways = {{"Open it", intent::Quit{}}};
    screen.probe.frames(2);
    screen.probe.press(ImGuiKey_Escape);
    const flow::Intents wanted = screen.take();
    REQUIRE(wanted.size() == 1);
    CHECK(std::holds_alternative<intent::DismissMessage>(wanted.front()));
}

TEST_CASE("What is below a notice does not move when that goes by itself", "[ui]") {
    ScreenProbe screen(home_view());
    const auto place = [&] { return screen.probe.item("Start this case").min.y; };
    const float before = place();
    screen.view.frame.notice = "Your play is kept.";
    screen.probe.frames(2);
    const float below = place();
    screen.view.frame.notice.clear();
    screen.settle();
    CHECK(place() == below);
    screen.view = settings_view();
    screen.settle();
    screen.view = home_view();
    screen.settle();
    CHECK(place() == before);
}

TEST_CASE("The card of keys covers the screen, and closes by its button and by a click beside it", "[ui]") {
    ScreenProbe screen(keys_view());
    CHECK_FALSE(screen.click<intent::ShowKeys>("Back to work")->shown);
    screen.probe.point_at(screen.probe.item("Start this case").centre());
    screen.probe.point_at({20.0F, 700.0F});
    screen.probe.press_button();
    const auto closed = screen.took<intent::ShowKeys>();
    REQUIRE(closed);
    CHECK_FALSE(closed->shown);
    screen.probe.point_at(screen.probe.item("Keys").centre());
    screen.probe.press_button();
    CHECK_FALSE(screen.took<intent::ShowKeys>()->shown);
}

TEST_CASE("A click inside the card of keys does nothing by itself", "[ui]") {
    ScreenProbe screen(keys_view());
    const support::ProbedItem close = screen.probe.item("Back to work");
    screen.probe.point_at({close.centre().x, close.min.y - 40.0F});
    screen.probe.press_button();
    CHECK(screen.take().empty());
}

}  // namespace leeway::ui_tests
