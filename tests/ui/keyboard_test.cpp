#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/sample_views.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace intent = flow::intent;

TEST_CASE("The keys 1 to 9 answer, on the keypad too", "[ui]") {
    ScreenProbe screen(play_view(), {1280.0F, 1600.0F});
    const auto second = screen.press<intent::SelectResponse>(ImGuiKey_2);
    REQUIRE(second);
    CHECK(second->response == 11);
    CHECK(screen.press<intent::SelectResponse>(ImGuiKey_Keypad3)->response == 12);
    screen.probe.press(ImGuiKey_9);
    CHECK(screen.take().empty());
    screen.probe.press(ImGuiKey_2, ImGuiMod_Ctrl);
    CHECK(screen.take().empty());
    screen.probe.press(ImGuiKey_2, ImGuiMod_Alt);
    CHECK(screen.take().empty());
}

TEST_CASE("Enter does the one thing that the screen is for", "[ui]") {
    CHECK(ScreenProbe(home_view()).press<intent::ResumePlay>(ImGuiKey_Enter)->play == "play-1");
    CHECK(ScreenProbe(train_view()).press<intent::StartPlay>(ImGuiKey_KeypadEnter));
    CHECK(ScreenProbe(play_view(Asked::Nothing)).press<intent::GoOn>(ImGuiKey_Enter));
    CHECK(ScreenProbe(debrief_view()).press<intent::PlayOnFrom>(ImGuiKey_Enter));
    CHECK(ScreenProbe(play_view(Asked::Way)).press<intent::Give>(ImGuiKey_Enter));
}

TEST_CASE("The keys 1 to 3 choose among what is asked", "[ui]") {
    CHECK(ScreenProbe(play_view(Asked::Way)).press<intent::Give>(ImGuiKey_2)->action == 22);
    CHECK(ScreenProbe(play_view(Asked::Belief)).press<intent::AnswerBelief>(ImGuiKey_Keypad3)->belief ==
          engine::Belief::No);
    ScreenProbe breach(play_view(Asked::Breach));
    breach.probe.press(ImGuiKey_3);
    CHECK(breach.take().empty());
    CHECK(breach.press<intent::ConfirmBreach>(ImGuiKey_1));
}

TEST_CASE("A number whose answer is out of sight shows it first, and gives it when pressed again", "[ui]") {
    const float scale = GENERATE(1.0F, 2.0F, 2.6F);
    ScreenProbe screen(play_view(), {1024.0F, 700.0F}, scale);
    screen.probe.press(ImGuiKey_Home);
    screen.settle();
    REQUIRE_FALSE(screen.probe.item("A voucher for your trouble.").is_seen());
    screen.probe.press(ImGuiKey_3);
    screen.settle();
    CHECK(screen.take().empty());
    CHECK(screen.probe.item("A voucher for your trouble.").is_in_view());
    CHECK(screen.focused_label() == "A voucher for your trouble.");
    CHECK(screen.press<intent::SelectResponse>(ImGuiKey_3)->response == 12);
}

TEST_CASE("A number whose answer is in view gives it at once, though it is higher than the view", "[ui]") {
    ScreenProbe screen(play_view(Asked::Answer, Texts::Long), {1024.0F, 700.0F}, 2.0F);
    screen.probe.press(ImGuiKey_1);
    screen.settle();
    (void)screen.take();
    CHECK_FALSE(screen.probe.item(screen.view.play->responses[0].say).is_in_view());
    CHECK(screen.press<intent::SelectResponse>(ImGuiKey_1)->response == 10);
}

TEST_CASE("What is asked about an answer is shown first, too, by number, letter and Enter", "[ui]") {
    const ImGuiKey key = GENERATE(ImGuiKey_1, ImGuiKey_A, ImGuiKey_Enter);
    ScreenProbe screen(play_view(Asked::Way), {1024.0F, 700.0F}, 2.0F);
    screen.probe.press_button();  // who uses the mouse has no ring
    screen.probe.turn_wheel({500.0F, 500.0F}, 100.0F);
    screen.settle();
    REQUIRE_FALSE(screen.probe.item("Say this").is_seen());
    CHECK(screen.take().empty());
    screen.probe.press(key);
    screen.settle();
    CHECK(screen.take().empty());
    CHECK(screen.probe.item("Say this").is_in_view());
    CHECK(screen.press<intent::Give>(key)->action == 21);
}

TEST_CASE("Letters choose among what is asked, L opens the ledger", "[ui]") {
    ScreenProbe ways(play_view(Asked::Way));
    CHECK(ways.press<intent::Give>(ImGuiKey_B)->action == 22);
    ScreenProbe beliefs(play_view(Asked::Belief));
    CHECK(beliefs.press<intent::AnswerBelief>(ImGuiKey_A)->belief == engine::Belief::Yes);
    CHECK(beliefs.press<intent::ToggleLedger>(ImGuiKey_L));
    ScreenProbe home(home_view());
    home.probe.press(ImGuiKey_L);
    CHECK(home.take().empty());
}

TEST_CASE("Escape goes back", "[ui]") {
    CHECK(ScreenProbe(play_view(Asked::Way)).press<intent::ThinkAgain>(ImGuiKey_Escape));
    CHECK(ScreenProbe(play_view()).press<intent::LeavePlay>(ImGuiKey_Escape));
    CHECK(ScreenProbe(settings_view()).press<intent::GoTo>(ImGuiKey_Escape)->screen == flow::Screen::Home);
    CHECK_FALSE(ScreenProbe(keys_view()).press<intent::ShowKeys>(ImGuiKey_Escape)->shown);
}

TEST_CASE("A question mark shows the keys, whichever key types it", "[ui]") {
    ScreenProbe screen(home_view());
    screen.probe.type("?");
    const auto shown = screen.took<intent::ShowKeys>();
    REQUIRE(shown);
    CHECK(shown->shown);
    ScreenProbe open(keys_view());
    open.probe.type("?");
    CHECK_FALSE(open.took<intent::ShowKeys>()->shown);
}

TEST_CASE("Ctrl changes the scale and quits, F11 fills the screen", "[ui]") {
    ScreenProbe screen(home_view());
    CHECK(screen.press<intent::ChangeScale>(ImGuiKey_Equal, ImGuiMod_Ctrl)->steps == 1);
    CHECK(screen.press<intent::ChangeScale>(ImGuiKey_Equal, ImGuiMod_Ctrl | ImGuiMod_Shift)->steps == 1);
    CHECK(screen.press<intent::ChangeScale>(ImGuiKey_KeypadAdd, ImGuiMod_Ctrl)->steps == 1);
    CHECK(screen.press<intent::ChangeScale>(ImGuiKey_Minus, ImGuiMod_Ctrl)->steps == -1);
    CHECK(screen.press<intent::ChangeScale>(ImGuiKey_KeypadSubtract, ImGuiMod_Ctrl)->steps == -1);
    CHECK(screen.press<intent::ChangeScale>(ImGuiKey_0, ImGuiMod_Ctrl)->steps == 0);
    CHECK(screen.press<intent::Quit>(ImGuiKey_Q, ImGuiMod_Ctrl));
    CHECK(screen.press<intent::ToggleFullScreen>(ImGuiKey_F11));
    screen.probe.press(ImGuiKey_Q);
    CHECK(screen.take().empty());
}

TEST_CASE("A key that is held down counts once", "[ui]") {
    ScreenProbe screen(play_view(Asked::Nothing));
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
    screen.probe.frames(120);
    CHECK(screen.take().size() == 1);
}

TEST_CASE("Enter belongs to the item that the keyboard is on", "[ui]") {
    ScreenProbe screen(home_view());
    screen.probe.press(ImGuiKey_Tab);
    screen.probe.press(ImGuiKey_Tab);
    REQUIRE(screen.focused_label() == "Train");
    const auto gone = screen.press<intent::GoTo>(ImGuiKey_Enter);
    REQUIRE(gone);
    CHECK(gone->screen == flow::Screen::Train);
    CHECK(screen.press<intent::GoTo>(ImGuiKey_Space));
}

TEST_CASE("Enter on what is chosen already goes on with it", "[ui]") {
    ScreenProbe screen(train_view());
    for (int i = 0; i < 40 && screen.focused_label() != "Standard"; ++i) screen.probe.press(ImGuiKey_Tab);
    REQUIRE(screen.focused_label() == "Standard");
    CHECK(screen.press<intent::StartPlay>(ImGuiKey_Enter));
    screen.probe.press(ImGuiKey_Tab);
    REQUIRE(screen.focused_label() == "Tight");
    CHECK(screen.press<intent::ChoosePolicy>(ImGuiKey_Enter)->number == 1);
}

}  // namespace leeway::ui_tests
