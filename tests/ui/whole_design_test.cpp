#include <algorithm>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "flow/listed_case.h"
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

TEST_CASE("Enter and a double click on a card put the keyboard into its first text", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Add a scene", 1);
    desk.write("What the customer says", "It is cold");
    desk.click("In this scene");  // the section that has the field is folded away
    CHECK_FALSE(desk.has("What the customer says"));
    desk.press(ImGuiKey_Escape);
    desk.press(ImGuiKey_Escape);
    desk.click(desk.scenario().scenes[0].id.text);
    desk.press(ImGuiKey_Enter);
    desk.type(".");
    CHECK(desk.scenario().scenes[0].says == "It is cold.");
    desk.press(ImGuiKey_Escape);
    desk.click("Add an answer");
    desk.double_click(desk.scenario().scenes[0].id.text);
    desk.type("Hm");
    CHECK(desk.scenario().scenes[0].says == "It is cold.Hm");
}

TEST_CASE("Closing what is not saved is asked, and anything else means no", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Add a scene", 1);
    const auto asks = [&] {
        desk.click("Close");
        CHECK(desk.has("Close without saving"));
        return desk.state().design.open->asks_to_close;
    };
    REQUIRE(asks());
    desk.click("Keep editing");
    CHECK_FALSE(desk.has("Close without saving"));
    REQUIRE(asks());
    desk.press(ImGuiKey_Escape);
    CHECK_FALSE(desk.has("Close without saving"));
    REQUIRE(asks());
    desk.click("Outlook");
    CHECK_FALSE(desk.has("Close without saving"));
    REQUIRE(desk.state().design.open);
    REQUIRE(asks());
    desk.click("Close without saving");
    CHECK_FALSE(desk.state().design.open);
}

TEST_CASE("Where closing is asked, the place of the button that was pressed loses nothing", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Add a scene", 1);
    desk.double_click("Close");
    REQUIRE(desk.state().design.open);
}

TEST_CASE("Saving moves nothing, and errors in what is saved lead to their list", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Add a scene", 1);
    const ImVec2 before = desk.place_of("Search scenes");
    desk.press(ImGuiKey_S, ImGuiMod_Ctrl);
    REQUIRE(desk.saved());
    CHECK(desk.place_of("Search scenes").y == before.y);
    const std::string said = flow::make_design_view(desk.state()).saved;
    CHECK(said.find("cannot be played yet") != std::string::npos);
    desk.click(said);
    CHECK(desk.has("Add an answer"));
    CHECK(desk.has("In the case as a whole"));
}

TEST_CASE("Enter in the search goes to the next scene that was found, with Shift to the one before", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    for (int i = 0; i < 3; ++i) desk.click("Add a scene", i == 0 ? 1 : support::UiProbe::kOnly);
    const auto& cards = desk.state().design.open->canvas.cards();
    CHECK_FALSE(cards.card(0).overlaps(cards.card(1)));
    CHECK_FALSE(cards.card(1).overlaps(cards.card(2)));
    desk.press(ImGuiKey_F, ImGuiMod_Ctrl);
    desk.type("scene");
    const auto selected = [&] { return desk.state().design.open->history.selection().scenes; };
    desk.press(ImGuiKey_Enter);
    CHECK(selected() == std::vector<std::size_t>{0});
    desk.press(ImGuiKey_Enter);
    CHECK(selected() == std::vector<std::size_t>{1});
    CHECK(flow::make_design_view(desk.state()).found == "2 of 3");
    desk.press(ImGuiKey_Enter, ImGuiMod_Shift);
    desk.press(ImGuiKey_Enter, ImGuiMod_Shift);
    CHECK(selected() == std::vector<std::size_t>{2});
    CHECK(desk.state().design.open->search == "scene");  // still typed in
}

TEST_CASE("Where a search finds no scene, Escape shows all of them again, out of the field too", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Add a scene", 1);
    const auto& design = *desk.state().design.open;
    desk.press(ImGuiKey_F, ImGuiMod_Ctrl);
    desk.type("zz");
    CHECK_FALSE(flow::make_design_view(desk.state()).nothing_found.empty());
    desk.press(ImGuiKey_Escape);
    CHECK(design.search.empty());
    CHECK(flow::make_design_view(desk.state()).nothing_found.empty());
    desk.hear(flow::intent::SelectScenes{{{0}, {}}}, flow::intent::FilterDraft{"note:angry"});
    desk.press(ImGuiKey_Escape);
    CHECK(design.filter.empty());
    CHECK(design.view->cards[0].matches);
    CHECK(desk.state().screen == flow::Screen::Design);
    CHECK_FALSE(design.asks_to_close);
}

TEST_CASE("In lists a link's words begin where the words about it do", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Add a scene", 1);
    desk.click(flow::make_design_view(desk.state()).parts[2]);
    const std::vector<flow::ProblemView> problems = flow::make_design_view(desk.state()).problems;
    const auto has_fix = [](const flow::ProblemView& each) { return !each.fixes.empty(); };
    const auto problem = std::find_if(problems.begin(), problems.end(), has_fix);
    REQUIRE(problem != problems.end());
    const auto number = static_cast<std::size_t>(
        std::count_if(problems.begin(), problem, [&](const auto& each) { return each.place == problem->place; }));
    CHECK(desk.place_of(problem->place, number).x + 10.0F == desk.place_of(problem->fixes[0]).x);
    DesignDesk changed({flow_tests::listed_case("coat", "The late coat", true)});
    changed.click("The late coat");
    changed.hear(flow::intent::Edit{edit::change::SetText{edit::TextField::SceneSays, {0, 0, 0}, "It is very cold."}});
    changed.click("Compare");
    const auto compared = flow::make_design_view(changed.state()).compare;
    REQUIRE_FALSE(compared->parts.empty());
    REQUIRE(compared->parts[0].scene);
    const float card = changed.place_of(compared->with_label).x;
    CHECK(changed.place_of(compared->parts[0].title).x + 10.0F == card + 16.0F);
}

TEST_CASE("The arrows go to the scenes of a case that was opened by keyboard", "[ui][design]") {
    DesignDesk desk;
    desk.press(ImGuiKey_Tab);
    for (int i = 0; i < 20 && !desk.is_on("An empty case"); ++i) desk.press(ImGuiKey_Tab);
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.state().design.open);
    desk.click("Add a scene", 1);
    desk.press(ImGuiKey_S, ImGuiMod_Ctrl);
    desk.click("Close");
    REQUIRE_FALSE(desk.state().design.open);
    for (int i = 0; i < 20 && !desk.is_on("An empty case"); ++i) desk.press(ImGuiKey_Tab);
    desk.press(ImGuiKey_Enter);
    desk.press(ImGuiKey_RightArrow);
    CHECK_FALSE(desk.is_on("Close"));
}

TEST_CASE("A note can be made where an answer uses it", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Add a scene", 1);
    desk.click("Add an answer");
    desk.click("Notes and conditions");
    desk.click("Add", 0);
    desk.type("Call promised");
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.scenario().notes.size() == 1);
    CHECK(desk.scenario().notes[0].id.text == "call-promised");
    CHECK(desk.scenario().notes[0].meaning == "Call promised");
    CHECK(desk.scenario().scenes[0].responses[0].when.notes == std::vector{NoteId("call-promised")});
    desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(desk.scenario().notes.empty());
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
