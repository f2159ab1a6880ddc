#include <catch2/catch_test_macros.hpp>

#include "ui/design_desk.h"

namespace leeway::ui_tests {

namespace {

/// A case with one answer, which is selected.
void begin_answer(DesignDesk& desk) {
    desk.click("An empty case");
    desk.click("Add a scene", 1);
    desk.click("Add an answer");
    REQUIRE(desk.scenario().scenes[0].responses.size() == 1);
}

}  // namespace

TEST_CASE("What a remedy is worth is folded away, and worked out from what was lost", "[ui][design][remedy]") {
    DesignDesk desk;
    begin_answer(desk);
    CHECK_FALSE(desk.shows("What the customer lost"));
    desk.click("Work it out from the loss");
    desk.write("What the customer lost", "80");
    desk.write_anew("What this answer gives back", "48");
    const auto outcome = [&] { return desk.scenario().scenes[0].responses[0].outcome; };
    CHECK(outcome() == 50);
    desk.click("Set the result to 32");
    CHECK(outcome() == 32);
    CHECK_FALSE(desk.shows("Set the result to 32"));

    desk.click("What they were left with");
    desk.click("Something: they used it, but it was not what was promised");
    desk.click("Set the result to 70");
    CHECK(outcome() == 70);
    desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(outcome() == 32);
    desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(outcome() == 50);

    desk.click("Work it out from the loss");
    CHECK_FALSE(desk.shows("Set the result to 70"));
}

TEST_CASE("An answer gives back what it spends, until something else is typed", "[ui][design][remedy]") {
    DesignDesk desk;
    begin_answer(desk);
    desk.write_anew("Money", "60");
    desk.click("Work it out from the loss");
    desk.write("What the customer lost", "60");
    CHECK(desk.shows("Set the result to 74"));
    desk.write_anew("What this answer gives back", "12");
    CHECK(desk.shows("Set the result to 14"));
    desk.click("What this answer gives back");
    desk.press(ImGuiKey_A, ImGuiMod_Ctrl);
    desk.press(ImGuiKey_Delete);
    desk.press(ImGuiKey_Escape);
    CHECK(desk.shows("Set the result to 74"));
}

}  // namespace leeway::ui_tests
