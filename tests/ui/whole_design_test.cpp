#include <catch2/catch_test_macros.hpp>

#include "ui/design_desk.h"

/// The making of a whole case, from an empty sheet to its play, by clicking and typing alone.

namespace leeway::ui_tests {

TEST_CASE("A case is made from an empty sheet, saved and played, by clicking and typing", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    REQUIRE(desk.state().design.open);

    desk.click("Add a scene", 1);
    desk.write("What the customer says", "It is cold.");
    desk.click("Add an answer");
    desk.write("What you say or do", "I'll bring a coat.");
    desk.click("Lead to a new scene");
    desk.click("The case ends here");
    desk.write("Title of the ending", "Warm");
    desk.press(ImGuiKey_Escape);
    desk.write("Title", "The late coat");
    desk.write("Name", "Ada");

    const model::Scenario& made = desk.scenario();
    REQUIRE(made.scenes.size() == 2);
    CHECK(made.scenes[0].says == "It is cold.");
    CHECK(made.scenes[0].responses[0].say == "I'll bring a coat.");
    CHECK(made.scenes[1].ending->title == "Warm");
    CHECK_FALSE(model::has_errors(model::validate(made)));

    desk.press(ImGuiKey_S, ImGuiMod_Ctrl);
    REQUIRE(desk.saved());
    CHECK(*desk.saved() == made);

    desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(desk.scenario().customer.name.empty());
    desk.press(ImGuiKey_Y, ImGuiMod_Ctrl);
    CHECK(desk.scenario().customer.name == "Ada");

    desk.click(made.scenes[0].id.text);
    CHECK(desk.width_of("1. I'll bring a coat.") > 2.0F * desk.width_of("Add an answer"));  // a row of a list
    desk.click("Outlook");
    desk.click("Happiness 45, expecting 55, no notes");
    REQUIRE(desk.state().screen == flow::Screen::Play);
    desk.press(ImGuiKey_1);
    CHECK(desk.state().play->session.is_over());
    desk.press(ImGuiKey_Escape);
    CHECK(desk.state().screen == flow::Screen::Design);
    CHECK(desk.state().records.empty());
}

TEST_CASE("Either of the two ways to add the first scene takes a press that lasts", "[ui][design]") {
    for (const std::size_t way : {0U, 1U}) {  // the plus of the bar, and what the empty canvas offers
        CAPTURE(way);
        DesignDesk desk;
        desk.click("An empty case");
        desk.press_for("Add a scene", way, 7);
        CHECK(desk.scenario().scenes.size() == 1);
    }
}

TEST_CASE("A problem in the list takes the keyboard to the field that it is about", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Problems (1)");
    desk.click("Add the first scene");
    desk.click("Edit");
    desk.click("The case ends here");
    desk.press(ImGuiKey_Escape);
    const auto problems = flow::make_design_view(desk.state()).problems;
    REQUIRE(problems.size() == 3);
    CHECK(problems[2].words == "The ending's title is empty.");
    desk.click("Problems (3)");
    desk.click(
        "In \xE2\x80\x9C"
        "Ending 1, still empty\xE2\x80\x9D");
    desk.type("Warm");
    CHECK(desk.scenario().scenes[0].ending->title == "Warm");
}

TEST_CASE("What was changed since the case was saved is listed, and a click goes to its scene", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Add a scene", 1);
    desk.write("What the customer says", "It is cold.");
    desk.press(ImGuiKey_S, ImGuiMod_Ctrl);
    REQUIRE(desk.saved());
    desk.press(ImGuiKey_Escape);

    desk.click("Compare");
    REQUIRE(desk.state().design.open->comparison.is_shown);
    CHECK(flow::make_design_view(desk.state()).compare->words == "Nothing has changed since it was saved.");

    desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    const auto compared = flow::make_design_view(desk.state()).compare;
    CHECK(compared->summary == "1 scene changed; 1 text");
    REQUIRE(compared->parts.size() == 1);
    const std::size_t jumps = desk.state().design.open->jumps;
    desk.click(compared->parts[0].title);
    CHECK(desk.state().design.open->jumps == jumps + 1);

    desk.click("Outlook");
    CHECK_FALSE(desk.state().design.open->comparison.is_shown);
}

}  // namespace leeway::ui_tests
