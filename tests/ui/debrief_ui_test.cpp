#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/glyphs.h"
#include "ui/sample_views.h"
#include "ui/screen_probe.h"

namespace leeway::ui_tests {

namespace intent = flow::intent;

TEST_CASE("The debrief plays on, plays again, saves and goes elsewhere, wide and narrow", "[ui]") {
    const float scale = GENERATE(1.0F, 2.0F);
    ScreenProbe screen(debrief_view(), {1280.0F, 800.0F}, scale);
    CHECK(screen.click<intent::PlayAgain>("Play again from the start"));
    CHECK(screen.click<intent::ExportDebrief>("Save as a page"));
    CHECK(screen.click<intent::OpenExported>("Open the page"));
    CHECK(screen.click<intent::GoTo>("Other cases")->screen == flow::Screen::Train);
    // Once in the card of what to try again, once in the opened decision, which is the same one here.
    REQUIRE(screen.probe.count("Play on from here") == 2);
    CHECK(screen.click<intent::PlayOnFrom>("Play on from here", 0)->step == 1);
    CHECK(screen.click<intent::PlayOnFrom>("Play on from here", 1)->step == 1);
}

TEST_CASE("A decision that is clicked opens, the opened one is not clicked again", "[ui]") {
    ScreenProbe screen(debrief_view());
    CHECK(screen.click<intent::ChooseDecision>("A voucher for you.")->step == 2);
    CHECK(screen.click<intent::ChooseDecision>("Please send it back.")->step == 0);
    CHECK_FALSE(screen.probe.has("Keep it."));
    screen.view.debrief->chosen = 0;
    screen.settle();
    CHECK(screen.probe.has("Keep it."));
    CHECK_FALSE(screen.probe.has("Please send it back."));
}

TEST_CASE("A decision that opens stays in view", "[ui]") {
    ScreenProbe screen(debrief_view(), {1024.0F, 700.0F});
    screen.probe.scroll_to("A voucher for you.");
    screen.view.debrief->chosen = 2;
    screen.settle();
    // Its neighbours above have just moved; the button at its end may lie below, its beginning must be seen.
    const support::ProbedItem above = screen.probe.item("Keep it.");
    CHECK(above.max.y < 700.0F);
    CHECK(above.max.y > 0.0F);
}

TEST_CASE("Only a saved page can be opened, and only what is worth it is tried again", "[ui]") {
    ScreenProbe screen(debrief_view());
    screen.view.debrief->exported.clear();
    report::Debrief perfect = *screen.view.debrief->debrief;
    perfect.try_again.reset();
    screen.view.debrief->debrief = std::make_shared<const report::Debrief>(perfect);
    screen.settle();
    CHECK_FALSE(screen.probe.has("Open the page"));
    CHECK(screen.probe.count("Play on from here") == 1);
    CHECK(screen.press<intent::PlayAgain>(ImGuiKey_Enter));
}

TEST_CASE("A debrief that cannot be made leads on all the same; one in the making waits", "[ui]") {
    ScreenProbe screen(broken_debrief_view());
    CHECK(screen.click<intent::PlayAgain>("Play again from the start"));
    CHECK(screen.click<intent::GoTo>("Other cases")->screen == flow::Screen::Train);
    screen.view.debrief->problem.clear();
    screen.view.debrief->working = true;
    screen.view.debrief->working_text = "Working it out";
    screen.settle();
    CHECK_FALSE(screen.probe.has("Other cases"));
    CHECK_FALSE(glyphs_of(screen.probe.draw_data()).empty());
}

TEST_CASE("The chart tells about the mark under the mouse, and about the one that the keyboard walks to", "[ui]") {
    ScreenProbe screen(debrief_view());
    screen.probe.scroll_to("Happiness and cost");
    const support::ProbedItem chart = screen.probe.item("Happiness and cost");
    screen.probe.point_at({chart.min.x + 2.0F, chart.min.y + 2.0F});
    const std::size_t quiet = glyphs_of(screen.probe.draw_data()).size();
    std::size_t most = quiet;
    for (float x = chart.min.x; x < chart.max.x; x += 4.0F) {
        for (float y = chart.min.y; y < chart.max.y; y += 4.0F) {
            screen.probe.point_at({x, y});
            most = std::max(most, glyphs_of(screen.probe.draw_data()).size());
        }
    }
    CHECK(most > quiet + 20);
    screen.probe.point_at({1.0F, 1.0F});
    for (int i = 0; i < 30 && screen.focused_label() != "Happiness and cost"; ++i) screen.probe.press(ImGuiKey_Tab);
    REQUIRE(screen.focused_label() == "Happiness and cost");
    screen.settle();
    const std::size_t first = screen.state->chart_point;
    screen.probe.press(ImGuiKey_Space);
    CHECK(screen.state->chart_point != first);
    CHECK(screen.take().empty());
}

}  // namespace leeway::ui_tests
