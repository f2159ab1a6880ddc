#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "flow/listed_case.h"
#include "ui/design_desk.h"

/// Scenes that are made with the mouse, or as the first of a case: what is typed next are their words.

namespace leeway::ui_tests {

namespace {

constexpr ImVec2 kFreePlace{130.0F, 700.0F};  // on the canvas

/// A case with a question and an ending.
struct WithCoat : DesignDesk {
    explicit WithCoat(ImVec2 display = {1280.0F, 800.0F})
        : DesignDesk({flow_tests::listed_case("coat", "The late coat", true)}, display) {
        click("The late coat");
    }
};

}  // namespace

TEST_CASE("The words of a scene that was made with the mouse are typed next", "[ui][design]") {
    WithCoat desk;
    const std::size_t before = desk.scenario().scenes.size();
    SECTION("by a double click on the ground") { desk.double_click_at(kFreePlace); }
    SECTION("by dragging from an answer to the ground") { desk.drag("ask: answer 2", kFreePlace); }
    SECTION("by the button for a scene") { desk.click("Add a scene"); }
    SECTION("by the button for an ending") { desk.click("Add an ending"); }
    desk.type("No, a name");  // N, A and E would be keys of the canvas
    REQUIRE(desk.scenario().scenes.size() == before + 1);
    CHECK(desk.scenario().scenes.back().says == "No, a name");
    desk.press(ImGuiKey_Escape);
    desk.press(ImGuiKey_N);  // back on the canvas, that is a key again
    const bool is_ending = desk.scenario().scenes.back().ending.has_value();
    CHECK(desk.scenario().scenes.size() == before + (is_ending ? 1 : 2));
}

TEST_CASE("Where the panel is hidden, a scene that was made with the mouse stays in view", "[ui][design]") {
    WithCoat desk({800.0F, 700.0F});
    const std::size_t before = desk.scenario().scenes.size();
    desk.click("Add a scene");
    CHECK(desk.scenario().scenes.size() == before + 1);
    CHECK(desk.ui_state().design.part == ui::DesignPart::Canvas);
}

TEST_CASE("The first scene of a case is made by the same keys as the others, and typed at once", "[ui][design]") {
    const float width = GENERATE(1280.0F, 800.0F);
    DesignDesk desk({}, {width, 800.0F});
    desk.click("An empty case");
    REQUIRE(desk.scenario().scenes.empty());
    const bool is_ending = GENERATE(false, true);
    desk.press(is_ending ? ImGuiKey_E : ImGuiKey_N);
    REQUIRE(desk.scenario().scenes.size() == 1);
    CHECK(desk.scenario().scenes[0].ending.has_value() == is_ending);
    desk.type("Gone");
    CHECK(desk.scenario().scenes[0].says == "Gone");
}

TEST_CASE("Each way that an answer may go can lead to a scene that is made for it, and so can a refusal",
          "[ui][design]") {
    WithCoat desk({1280.0F, 4000.0F});  // all of the panel in view
    const std::size_t before = desk.scenario().scenes.size();
    desk.click("ask: answer 2");
    const SceneId former = desk.scenario().scenes[0].responses[1].then[0].target;
    SECTION("the second of two ways") {
        desk.click("Add a chance");
        desk.click("Leads to", 1);
        desk.click("A new scene");
        REQUIRE(desk.scenario().scenes.size() == before + 1);
        const auto& then = desk.scenario().scenes[0].responses[1].then;
        REQUIRE(then.size() == 2);
        CHECK(then[0].target == former);
        CHECK(then[1].target == desk.scenario().scenes.back().id);
    }
    SECTION("a refusal") {
        desk.click("Needs");
        desk.click("Another one");
        desk.click("If it is refused");
        desk.click("A new scene");
        REQUIRE(desk.scenario().scenes.size() == before + 1);
        const auto& response = desk.scenario().scenes[0].responses[1];
        CHECK(response.then[0].target == former);
        CHECK(response.refused == desk.scenario().scenes.back().id);
    }
    desk.type("Ann, again");  // A and N would be keys of the canvas
    CHECK(desk.scenario().scenes.back().says == "Ann, again");
    CHECK(desk.scenario().scenes.size() == before + 1);
}

TEST_CASE("The panel is found as it was left for another screen", "[ui][design]") {
    WithCoat desk;
    desk.click("ask: answer 2");
    REQUIRE(desk.shows("Add a chance"));  // far down
    const float before = desk.place_of("Add a chance").y;
    desk.hear(flow::intent::GoTo{flow::Screen::Train});
    desk.hear(flow::intent::GoTo{flow::Screen::Design});
    REQUIRE(desk.has("Add a chance"));
    CHECK(desk.place_of("Add a chance").y == before);
    desk.hear(flow::intent::CloseDraft{});
    desk.click("The late coat");
    desk.click("ask: answer 2");
    CHECK_FALSE(desk.has("Add a chance"));  // another opening begins at the top
}

}  // namespace leeway::ui_tests
