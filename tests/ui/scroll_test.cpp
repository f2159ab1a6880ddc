#include <catch2/catch_test_macros.hpp>

#include "ui/sample_views.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace {

/// The one area of the screen that the wheel reaches at a place.
const ui::ScrollMemory& only_area(const ScreenProbe& screen) {
    REQUIRE(screen.state->scrolls.size() == 1);
    return screen.state->scrolls.begin()->second;
}

float offset_of_conversation(ScreenProbe& screen) {
    float largest = 0.0F;
    for (const auto& [id, memory] : screen.state->scrolls) {
        if (memory.content > largest) largest = memory.content;
    }
    for (const auto& [id, memory] : screen.state->scrolls) {
        if (memory.content == largest) return memory.offset;
    }
    return 0.0F;
}

std::string many_words() {
    std::string text;
    for (int i = 0; i < 120; ++i) text += "and then it took a while ";
    return text;
}

}  // namespace

TEST_CASE("Wheel and keys scroll to the end and no further", "[ui]") {
    ScreenProbe screen(debrief_view(Texts::Long), {1024.0F, 700.0F});
    const ui::ScrollMemory& area = only_area(screen);
    REQUIRE(area.content > area.view);
    screen.probe.turn_wheel({500.0F, 400.0F}, -1.0F);
    CHECK(area.offset > 0.0F);
    screen.probe.turn_wheel({500.0F, 400.0F}, 5.0F);
    CHECK(area.offset == 0.0F);
    screen.probe.press(ImGuiKey_PageDown);
    CHECK(area.offset > area.view * 0.5F);
    CHECK(area.offset < area.view);
    screen.probe.press(ImGuiKey_End);
    CHECK(area.offset == area.content - area.view);
    screen.probe.turn_wheel({500.0F, 400.0F}, -3.0F);
    CHECK(area.offset == area.content - area.view);
    screen.probe.press(ImGuiKey_PageUp);
    CHECK(area.offset < area.content - area.view);
    screen.probe.press(ImGuiKey_Home);
    CHECK(area.offset == 0.0F);
}

TEST_CASE("The wheel moves only what is under the mouse", "[ui]") {
    ScreenProbe screen(play_view(Asked::Answer, Texts::Long));
    REQUIRE(screen.state->scrolls.size() == 2);
    screen.probe.press(ImGuiKey_Home);
    screen.probe.turn_wheel({1100.0F, 760.0F}, -2.0F);
    int moved = 0;
    for (const auto& [id, memory] : screen.state->scrolls) moved += memory.offset > 0.0F ? 1 : 0;
    CHECK(moved == 1);
}

TEST_CASE("The scrollbar's thumb can be dragged", "[ui]") {
    ScreenProbe screen(debrief_view(Texts::Long), {1024.0F, 700.0F});
    const support::ProbedItem thumb = screen.probe.items().back();
    REQUIRE(thumb.label == "##thumb");
    screen.probe.point_at(thumb.centre());
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    screen.probe.frame();
    screen.probe.point_at({thumb.centre().x, thumb.centre().y + 100.0F});
    CHECK(only_area(screen).offset > 200.0F);
    screen.probe.point_at({thumb.centre().x, 5000.0F});
    CHECK(only_area(screen).offset == only_area(screen).content - only_area(screen).view);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    screen.probe.frame();
}

TEST_CASE("A card over the screen keeps the wheel from what lies below", "[ui]") {
    ScreenProbe screen(debrief_view(Texts::Long), {1024.0F, 700.0F});
    const ui::ScrollMemory& area = only_area(screen);
    screen.view.frame = keys_view().frame;
    screen.view.frame.screen = flow::Screen::Debrief;
    screen.settle();
    screen.probe.turn_wheel({500.0F, 400.0F}, -3.0F);
    CHECK(area.offset == 0.0F);
}

TEST_CASE("What is new in the conversation is seen from its beginning, at once", "[ui]") {
    ScreenProbe screen(play_view());
    screen.settle();
    const float before = offset_of_conversation(screen);
    add_message(screen.view, flow::Speaker::You, "My answer.");
    add_message(screen.view, flow::Speaker::Customer, many_words());
    screen.probe.frame();
    const float after = offset_of_conversation(screen);
    CHECK(after > before);
    screen.settle();
    CHECK(offset_of_conversation(screen) == after);
    // One that is longer than the view begins at its top: there is still more to come below.
    float end = 0.0F;
    for (const auto& [id, memory] : screen.state->scrolls) end = std::max(end, memory.content - memory.view);
    CHECK(after < end - 200.0F);
}

TEST_CASE("A play that is taken up again shows what came after the last answer", "[ui]") {
    ui::AppView view = play_view();
    for (int i = 0; i < 8; ++i) {
        add_message(view, flow::Speaker::You, "An answer.");
        add_message(view, flow::Speaker::Customer, many_words());
    }
    ScreenProbe screen(view);
    screen.settle();
    const float offset = offset_of_conversation(screen);
    CHECK(offset > 1000.0F);
    screen.probe.press(ImGuiKey_Home);
    CHECK(offset_of_conversation(screen) == 0.0F);
    screen.probe.frames(5);
    CHECK(offset_of_conversation(screen) == 0.0F);
}

TEST_CASE("A play that goes on from an earlier decision starts anew", "[ui]") {
    ui::AppView view = play_view();
    for (int i = 0; i < 4; ++i) {
        add_message(view, flow::Speaker::You, "An answer.");
        add_message(view, flow::Speaker::Customer, many_words());
    }
    ScreenProbe screen(view);
    screen.settle();
    const float far = offset_of_conversation(screen);
    view.play->messages.resize(view.play->messages.size() - 4);
    screen.view = view;
    screen.settle();
    CHECK(offset_of_conversation(screen) < far);
    CHECK(offset_of_conversation(screen) > 100.0F);
}

TEST_CASE("What opens is brought into view", "[ui]") {
    ScreenProbe screen(play_view(Asked::Answer), {1024.0F, 700.0F});
    screen.probe.click("Keep it, and the right one is on its way.");
    screen.view = play_view(Asked::Way);
    screen.settle();
    CHECK(screen.probe.item("Say this").is_in_view());
    CHECK(screen.probe.item("Think again").is_in_view());
}

TEST_CASE("Another case begins at its top", "[ui]") {
    ScreenProbe screen(train_view(Texts::Long));
    const auto offset = [&] {
        float sum = 0.0F;
        for (const auto& [id, memory] : screen.state->scrolls) sum += memory.offset;
        return sum;
    };
    screen.probe.turn_wheel({1000.0F, 400.0F}, -4.0F);
    const float left_at = offset();
    REQUIRE(left_at > 100.0F);
    screen.view.train->chosen_title = "The boots in the hall, in full";
    screen.settle();
    screen.probe.turn_wheel({1000.0F, 400.0F}, -1.0F);
    CHECK(offset() > left_at);
    CHECK(offset() < left_at + 100.0F);
}

TEST_CASE("The ledger that is opened from the strip is brought into view", "[ui]") {
    ScreenProbe screen(play_view(), {1024.0F, 700.0F}, 2.0F);
    screen.settle();
    const float before = offset_of_conversation(screen);
    screen.view.play->ledger.open = true;
    screen.settle();
    CHECK(offset_of_conversation(screen) > before);
}

}  // namespace leeway::ui_tests
