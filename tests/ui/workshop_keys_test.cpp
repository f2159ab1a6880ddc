#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/screen_probe.h"
#include "ui/workshop_views.h"

namespace leeway::ui_tests {

namespace {

using flow::SlideKind;
namespace intent = flow::intent;

template <typename Wanted>
void check_key(ImGuiKey key) {
    ScreenProbe screen(presenting_view(SlideKind::Vote));
    INFO("key " << ImGui::GetKeyName(key));
    CHECK(screen.press<Wanted>(key).has_value());
}

}  // namespace

TEST_CASE("Whatever a clicker sends goes on, back, to black or to the beginning", "[ui]") {
    check_key<intent::NextStep>(ImGuiKey_PageDown);
    check_key<intent::NextStep>(ImGuiKey_RightArrow);
    check_key<intent::NextStep>(ImGuiKey_Space);
    check_key<intent::PreviousStep>(ImGuiKey_PageUp);
    check_key<intent::PreviousStep>(ImGuiKey_LeftArrow);
    check_key<intent::ToggleBlack>(ImGuiKey_B);
    check_key<intent::ToggleBlack>(ImGuiKey_Period);
    check_key<intent::StartOver>(ImGuiKey_F5);
    check_key<intent::LeaveWorkshop>(ImGuiKey_Escape);
}

TEST_CASE("Each letter of a workshop does what the panel says", "[ui]") {
    check_key<intent::ToggleTimer>(ImGuiKey_T);
    check_key<intent::CycleCode>(ImGuiKey_Q);
    check_key<intent::ToggleVoteLock>(ImGuiKey_L);
    check_key<intent::AskAgain>(ImGuiKey_R);
    check_key<intent::ToggleVerdict>(ImGuiKey_V);
    check_key<intent::ToggleDiscuss>(ImGuiKey_D);
    check_key<intent::ToggleWhatIf>(ImGuiKey_W);
    check_key<intent::EraseDigit>(ImGuiKey_Backspace);
    check_key<intent::Accept>(ImGuiKey_Enter);
    check_key<intent::ShowSlidesApart>(ImGuiKey_F6);
    check_key<intent::ToggleFullScreen>(ImGuiKey_F11);
}

TEST_CASE("Digits type a show of hands, and arrows and Tab choose where", "[ui]") {
    ScreenProbe screen(presenting_view(SlideKind::Vote));
    CHECK(screen.press<intent::TypeDigit>(ImGuiKey_7)->digit == 7);
    CHECK(screen.press<intent::TypeDigit>(ImGuiKey_Keypad0)->digit == 0);
    CHECK(screen.press<intent::MoveMark>(ImGuiKey_DownArrow)->steps == 1);
    CHECK(screen.press<intent::MoveMark>(ImGuiKey_UpArrow)->steps == -1);
    CHECK(screen.press<intent::MoveMark>(ImGuiKey_Tab)->steps == 1);
    CHECK(screen.press<intent::AddToTimer>(ImGuiKey_KeypadAdd)->seconds == 15);
    CHECK(screen.press<intent::AddToTimer>(ImGuiKey_Minus)->seconds == -15);
}

TEST_CASE("What is asked is answered by Enter or Escape, and by yes or no", "[ui]") {
    ui::AppView view = presenting_view(SlideKind::Vote);
    view.workshop->facilitator->question = "Leave the workshop?";
    ScreenProbe screen(view);
    CHECK(screen.press<intent::Confirm>(ImGuiKey_Enter));
    CHECK(screen.press<intent::Confirm>(ImGuiKey_Y));
    CHECK(screen.press<intent::Decline>(ImGuiKey_Escape));
    CHECK(screen.press<intent::Decline>(ImGuiKey_N));
    CHECK(screen.click<intent::Confirm>("Leave it"));
    CHECK(screen.click<intent::Decline>("Stay"));
}

TEST_CASE("A slide that is too long is turned over before the next step, and back before the step before", "[ui]") {
    SlideWith with;
    with.texts = Texts::Long;
    ScreenProbe screen(presenting_view(SlideKind::Scene, with), {1024.0F, 700.0F}, 2.0F);
    const std::size_t pages = ui::slide_pages(*screen.state).count;
    REQUIRE(pages >= 2);
    for (std::size_t page = 1; page < pages; ++page) {
        screen.probe.press(ImGuiKey_PageDown);
        CHECK(screen.take().empty());
        CHECK(ui::slide_pages(*screen.state).page == page);
    }
    CHECK(screen.press<intent::NextStep>(ImGuiKey_PageDown));
    for (std::size_t page = pages - 1; page > 0; --page) {
        screen.probe.press(ImGuiKey_PageUp);
        CHECK(screen.take().empty());
    }
    CHECK(screen.press<intent::PreviousStep>(ImGuiKey_PageUp));
}

TEST_CASE("The panel goes and comes back by P, and comes back by itself for a question", "[ui]") {
    ScreenProbe screen(presenting_view(SlideKind::Vote));
    REQUIRE(screen.probe.has("Lock the vote"));
    screen.probe.press(ImGuiKey_P);
    CHECK(screen.take().empty());
    CHECK_FALSE(screen.probe.has("Lock the vote"));
    screen.probe.click("Show the panel");
    screen.probe.frame();
    CHECK(screen.probe.has("Lock the vote"));
    screen.probe.press(ImGuiKey_P);
    screen.view.workshop->facilitator->question = "Leave the workshop?";
    screen.probe.frames(2);
    CHECK(screen.probe.has("Leave it"));
}

TEST_CASE("Shift and Tab lead into the panel, where Tab and Enter are its own, and Escape leads out", "[ui]") {
    ScreenProbe screen(presenting_view(SlideKind::Vote));
    screen.probe.press(ImGuiKey_Tab, ImGuiMod_Shift);
    CHECK(screen.take().empty());
    CHECK(screen.focused_label() == "Lock the vote");
    CHECK(screen.press<intent::NextStep>(ImGuiKey_Enter));
    screen.probe.press(ImGuiKey_Tab);
    CHECK(screen.take().empty());
    CHECK(screen.focused_label() == "Back to the customer's words");
    CHECK(screen.press<intent::NextStep>(ImGuiKey_PageDown));  // a clicker works all the same
    screen.probe.press(ImGuiKey_Escape);
    CHECK(screen.take().empty());
    CHECK(screen.focused_label().empty());
    CHECK(screen.press<intent::MoveMark>(ImGuiKey_Tab));
}

TEST_CASE("A click on the slide goes on, one beside it does not", "[ui]") {
    ScreenProbe screen(presenting_view(SlideKind::Vote));
    screen.probe.point_at({300.0F, 400.0F});
    screen.probe.press_button();
    CHECK(screen.took<intent::NextStep>());
    screen.probe.point_at({1270.0F, 790.0F});
    screen.probe.press_button();
    CHECK(screen.take().empty());
}

TEST_CASE("A click on the slide in its own window goes on, too", "[ui]") {
    ScreenProbe screen(presenting_view(SlideKind::Vote));
    ui::click_on_slide(*screen.state);
    screen.probe.frame();
    CHECK(screen.took<intent::NextStep>());
}

TEST_CASE("While slides are up, no other screen's keys do anything, and no tabs are there", "[ui]") {
    ui::AppView view = presenting_view(SlideKind::Vote);
    view.frame.tabs = {{flow::Screen::Home, "Home", false}};
    ScreenProbe screen(view);
    CHECK_FALSE(screen.probe.has("Home"));
    for (const ImGuiKey key : {ImGuiKey_A, ImGuiKey_N, ImGuiKey_E, ImGuiKey_S, ImGuiKey_Slash}) {
        screen.probe.press(key);
        CHECK(screen.take().empty());
    }
}

TEST_CASE("With the slides in their own window, the panel has the first window for itself", "[ui]") {
    ui::AppView view = presenting_view(SlideKind::Vote);
    view.workshop->slides_apart = true;
    view.workshop->facilitator->apart.on = true;
    ScreenProbe screen(view);
    CHECK(screen.press<intent::ShowSlidesApart>(ImGuiKey_F6)->on == false);
    screen.probe.press(ImGuiKey_P);
    screen.probe.frame();
    CHECK(screen.probe.has("Lock the vote"));
    CHECK_FALSE(ui::has_slides_inside(view));
}

}  // namespace leeway::ui_tests
