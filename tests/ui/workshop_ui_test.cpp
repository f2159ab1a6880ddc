#include <catch2/catch_test_macros.hpp>

#include "ui/screen_probe.h"
#include "ui/workshop_views.h"

namespace leeway::ui_tests {

namespace {

namespace intent = flow::intent;
using flow::SlideKind;

}  // namespace

TEST_CASE("A facilitator chooses how people answer before a workshop begins", "[ui]") {
    ScreenProbe screen(workshop_setup_view());
    CHECK(screen.click<intent::ChooseConnection>("Cable (eth0)")->adapter == 1);
    CHECK_FALSE(screen.click<intent::ChooseConnection>("Without phones")->adapter.has_value());
    CHECK(screen.click<intent::LookForAdapters>("Look again"));
    CHECK(screen.click<intent::SetTeamCount>("3")->teams == 3);
    CHECK(screen.click<intent::ChooseWhoDecides>("Teams in turn")->decides == flow::WhoDecides::TeamsInTurn);
    CHECK(screen.click<intent::SetWifiHidden>("It does not show its name")->on);
    CHECK(screen.click<intent::SetTimerLocks>("Lock the vote when the time is up")->on);
    CHECK(screen.click<intent::BeginWorkshop>("Begin"));
}

TEST_CASE("An address that no phone can reach is no choice", "[ui]") {
    ScreenProbe screen(workshop_setup_view());
    screen.probe.scroll_to("This machine only (lo)");
    CHECK(screen.probe.item("This machine only (lo)").disabled);
}

TEST_CASE("The Wi-Fi's name and password are typed", "[ui]") {
    ScreenProbe screen(workshop_setup_view());
    screen.probe.click("Password");
    static_cast<void>(screen.take());
    screen.probe.type("x");
    CHECK(screen.took<intent::TypeWifiPassword>()->text == "x");
}

TEST_CASE("Enter begins a workshop that can begin, and Escape goes home", "[ui]") {
    ScreenProbe screen(workshop_setup_view());
    CHECK(screen.press<intent::BeginWorkshop>(ImGuiKey_Enter));
    screen.view.workshop->setup->can_begin = false;
    screen.probe.press(ImGuiKey_Enter);
    CHECK(screen.take().empty());
    CHECK(screen.press<intent::GoTo>(ImGuiKey_Escape)->screen == flow::Screen::Home);
}

TEST_CASE("While the cases are read, and where there are none, the set-up says so", "[ui]") {
    ui::AppView view = workshop_setup_view();
    view.workshop->setup->choice.cases.clear();
    view.workshop->setup->choice.empty_text = "There are no cases.";
    view.workshop->setup->choice.reload = "Look again for cases";
    ScreenProbe screen(view);
    CHECK(screen.click<intent::ReloadLibrary>("Look again for cases"));
    screen.view.workshop->setup->choice.loading = true;
    screen.probe.frames(2);
    CHECK_FALSE(screen.probe.has("Begin"));
}

TEST_CASE("The panel's buttons ask for what their words say", "[ui]") {
    ScreenProbe screen(presenting_view(SlideKind::Reveal));
    CHECK(screen.click<intent::NextStep>("Lock the vote"));
    CHECK(screen.click<intent::PreviousStep>("Back to the customer's words"));
    CHECK(screen.click<intent::StartTimer>("1 min")->seconds == 60);
    CHECK(screen.click<intent::AddToTimer>("+15 s")->seconds == 15);
    CHECK(screen.click<intent::ToggleTimer>("Pause"));
    CHECK(screen.click<intent::StopTimer>("Take it away"));
    CHECK(screen.click<intent::LockDoor>("Lock the door")->on);
    CHECK(screen.click<intent::ToggleBlack>("Black"));
    CHECK(screen.click<intent::CycleCode>("Code in the corner"));
    CHECK(screen.click<intent::ToggleDiscuss>("Show it"));
    CHECK(screen.click<intent::PickBranch>("Take it", 1)->choice == 1);
    CHECK(screen.click<intent::WhatIf>("What if?", 2)->choice == 2);
    CHECK(screen.click<intent::GoToRound>("Decision 1")->number == 0);
    CHECK(screen.click<intent::LeaveWorkshop>("Leave the workshop"));
    CHECK(screen.click<intent::ShowSlidesApart>("Show the slides in a window of their own")->on);
}

TEST_CASE("The cell of a show of hands is chosen by a click", "[ui]") {
    ScreenProbe screen(presenting_view(SlideKind::Vote));
    const auto chosen = screen.click<intent::ChooseHand>("C");
    REQUIRE(chosen);
    CHECK(chosen->choice == 2);
}

TEST_CASE("What cannot be done says why, and does nothing", "[ui]") {
    ScreenProbe screen(presenting_view(SlideKind::Vote));
    screen.probe.scroll_to("Show the verdict");
    CHECK(screen.probe.item("Show the verdict").disabled);
}

}  // namespace leeway::ui_tests
