#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/sample_views.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace intent = flow::intent;

namespace {

/// The item with the ring; it must be in view and there must be one.
support::ProbedItem focused(const ScreenProbe& screen) {
    for (const support::ProbedItem& item : screen.probe.items()) {
        if (screen.state->focus.is_on(item.id)) return item;
    }
    FAIL("nothing has the focus");
    return {};
}

/// All items that can be used: those of the window in front, but for the scrollbars' thumbs, which are for the mouse.
std::set<ImGuiID> stops(const ScreenProbe& screen) {
    std::set<ImGuiID> ids;
    const std::string front = screen.probe.items().back().window;
    for (const support::ProbedItem& item : screen.probe.items()) {
        if (!item.disabled && item.label != "##thumb" && item.window == front) ids.insert(item.id);
    }
    return ids;
}

}  // namespace

TEST_CASE("Tab reaches every item once around, in view each time, and comes back to the first", "[ui]") {
    const ui::AppView view =
        GENERATE(home_view(), train_view(), play_view(), play_view(Asked::Way), play_view(Asked::Belief),
                 debrief_view(), settings_view(), keys_view(), empty_home_view());
    const ImVec2 display = GENERATE(ImVec2{1280.0F, 800.0F}, ImVec2{1024.0F, 700.0F});
    const float scale = display.x < 1100.0F ? 2.0F : 1.0F;
    ScreenProbe screen(view, display, scale);
    screen.probe.press(ImGuiKey_Tab);
    const ImGuiID first = focused(screen).id;
    std::set<ImGuiID> reached;
    do {
        const support::ProbedItem item = focused(screen);
        INFO(item.label);
        CHECK(reached.insert(item.id).second);
        CHECK(item.min.x >= item.clip_min.x);
        CHECK(item.max.x <= item.clip_max.x);
        CHECK(item.min.y >= item.clip_min.y - 1.0F);
        const float height = item.max.y - item.min.y;
        CHECK((item.max.y <= item.clip_max.y + 1.0F || height > item.clip_max.y - item.clip_min.y - 50.0F * scale));
        screen.probe.press(ImGuiKey_Tab);
        screen.settle();
        REQUIRE(reached.size() < 100);
    } while (focused(screen).id != first);
    CHECK(reached == stops(screen));
    CHECK(reached.size() >= (view.frame.keys_shown ? 1 : 4));
}

TEST_CASE("Shift and Tab walk back", "[ui]") {
    ScreenProbe screen(home_view());
    screen.probe.press(ImGuiKey_Tab);
    CHECK(screen.focused_label() == "Home");
    screen.probe.press(ImGuiKey_Tab);
    screen.probe.press(ImGuiKey_Tab);
    CHECK(screen.focused_label() == "Settings");
    screen.probe.press(ImGuiKey_Tab, ImGuiMod_Shift);
    CHECK(screen.focused_label() == "Train");
}

TEST_CASE("In a play the first Tab comes to the answers, and Shift and Tab to what stands before them", "[ui]") {
    const float scale = GENERATE(1.0F, 2.0F);
    ScreenProbe screen(play_view(), {1024.0F, 700.0F}, scale);
    screen.probe.press(ImGuiKey_Tab);
    CHECK(screen.focused_label() == "Please send it back.");
    screen.probe.press(ImGuiKey_Tab, ImGuiMod_Shift);
    CHECK(screen.focused_label() == "Leave, and keep this play");
    ScreenProbe beliefs(play_view(Asked::Belief), {1024.0F, 700.0F}, scale);
    beliefs.probe.press(ImGuiKey_Tab);
    CHECK(beliefs.focused_label() == "Yes, I may");
    ScreenProbe over(play_view(Asked::Nothing), {1024.0F, 700.0F}, scale);
    over.probe.press(ImGuiKey_Tab);
    CHECK(over.focused_label() == "See how it went");
}

TEST_CASE("After an answer Tab begins at the new answers", "[ui]") {
    ScreenProbe screen(play_view());
    screen.probe.press(ImGuiKey_Tab);
    screen.probe.press(ImGuiKey_Tab);
    add_message(screen.view, flow::Speaker::You, "Keep it, and the right one is on its way.");
    add_message(screen.view, flow::Speaker::Customer, "Thank you.");
    screen.settle();
    CHECK(screen.focused_label().empty());
    screen.probe.press(ImGuiKey_Tab);
    CHECK(screen.focused_label() == "Please send it back.");
}

TEST_CASE("Arrows walk to what lies there", "[ui]") {
    ScreenProbe screen(home_view());
    screen.probe.press(ImGuiKey_Tab);
    screen.probe.press(ImGuiKey_RightArrow);
    CHECK(screen.focused_label() == "Train");
    screen.probe.press(ImGuiKey_LeftArrow);
    CHECK(screen.focused_label() == "Home");
    screen.probe.press(ImGuiKey_DownArrow);
    CHECK(screen.focused_label() == "Start this case");
    screen.probe.press(ImGuiKey_RightArrow);
    CHECK(screen.focused_label() == "See all cases");
    screen.probe.press(ImGuiKey_UpArrow);
    CHECK_FALSE(screen.focused_label().empty());
}

TEST_CASE("Arrows walk through the answers from the start", "[ui]") {
    ScreenProbe screen(play_view(), {1280.0F, 1200.0F});
    screen.probe.press(ImGuiKey_DownArrow);
    CHECK(screen.focused_label() == "Please send it back.");
    screen.probe.press(ImGuiKey_DownArrow);
    CHECK(screen.focused_label() == "Keep it, and the right one is on its way.");
    CHECK(screen.press<intent::SelectResponse>(ImGuiKey_Enter)->response == 11);
}

TEST_CASE("Who selects by key finds the keyboard on the first way, in view", "[ui]") {
    const float scale = GENERATE(1.0F, 2.0F, 2.6F);
    ScreenProbe screen(play_view(), {1024.0F, 700.0F}, scale);
    (void)screen.press<intent::SelectResponse>(ImGuiKey_2);
    screen.view = play_view(Asked::Way);
    screen.settle();
    CHECK(screen.focused_label() == "Say this");
    CHECK(focused(screen).is_in_view());
    screen.probe.press(ImGuiKey_DownArrow);
    CHECK(screen.focused_label() == "Ask your team lead");
    CHECK(screen.press<intent::Give>(ImGuiKey_Enter)->action == 22);
}

TEST_CASE("Who thinks again finds the keyboard back on the answer", "[ui]") {
    ScreenProbe screen(play_view());
    (void)screen.press<intent::SelectResponse>(ImGuiKey_2);
    screen.view = play_view(Asked::Way);
    screen.settle();
    (void)screen.press<intent::ThinkAgain>(ImGuiKey_Escape);
    screen.view = play_view();
    screen.settle();
    CHECK(screen.focused_label() == "Keep it, and the right one is on its way.");
}

TEST_CASE("What one believes is not answered by an Enter too many", "[ui]") {
    ScreenProbe screen(play_view());
    (void)screen.press<intent::SelectResponse>(ImGuiKey_2);
    screen.view = play_view(Asked::Belief);
    screen.settle();
    screen.probe.press(ImGuiKey_Enter);
    CHECK(screen.take().empty());
    screen.probe.press(ImGuiKey_Tab);
    CHECK_FALSE(screen.focused_label().empty());
}

TEST_CASE("The mouse shows no ring, the keyboard does again", "[ui]") {
    ScreenProbe screen(home_view());
    screen.probe.press(ImGuiKey_Tab);
    REQUIRE(screen.focused_label() == "Home");
    (void)screen.click<intent::GoTo>("Train");
    CHECK(screen.focused_label().empty());
    screen.probe.press(ImGuiKey_Tab);
    CHECK(screen.focused_label() == "Settings");
}

TEST_CASE("Under the card of keys nothing is reached", "[ui]") {
    ScreenProbe screen(keys_view());
    for (int i = 0; i < 5; ++i) {
        screen.probe.press(ImGuiKey_Tab);
        CHECK(screen.focused_label() == "Back to work");
    }
    CHECK_FALSE(screen.press<intent::ShowKeys>(ImGuiKey_Enter)->shown);
}

TEST_CASE("Another screen begins without a focus", "[ui]") {
    ScreenProbe screen(home_view());
    screen.probe.press(ImGuiKey_Tab);
    screen.view = train_view();
    screen.settle();
    CHECK(screen.focused_label().empty());
}

}  // namespace leeway::ui_tests
