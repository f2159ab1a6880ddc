#include <catch2/catch_test_macros.hpp>

#include "flow/listed_case.h"
#include "ui/design_desk.h"

/// The designer's list of cases, and the way back to it: by clicking and typing.

namespace leeway::ui_tests {

namespace intent = flow::intent;
namespace request = flow::request;

namespace {

std::vector<flow::CaseEntry> cases() {
    return {flow_tests::listed_case("boots", "The boots", false),
            flow_tests::listed_case("coat", "The late coat", true),
            flow_tests::listed_case("door", "The blue door", true, true)};
}

}  // namespace

TEST_CASE("The cases to edit are searched as one types, and Enter goes on to the first", "[ui][design]") {
    DesignDesk desk(cases());
    REQUIRE(desk.has("The boots"));
    desk.press(ImGuiKey_F, ImGuiMod_Ctrl);
    desk.type("lat");
    CHECK(desk.state().design.search == "lat");
    CHECK_FALSE(desk.has("The boots"));
    REQUIRE(desk.has("The late coat"));
    desk.press(ImGuiKey_Enter);
    desk.press(ImGuiKey_Enter);
    REQUIRE(desk.state().design.open);
    CHECK(desk.scenario().title == "The late coat");
}

TEST_CASE("Where no case is found, all are shown again with one click", "[ui][design]") {
    DesignDesk desk(cases());
    desk.press(ImGuiKey_F, ImGuiMod_Ctrl);
    desk.type("zebra");
    desk.click("Show all");
    CHECK(desk.state().design.search.empty());
    CHECK(desk.has("The boots"));
}

TEST_CASE("One's own case is deleted only when asked twice, and what is asked names it", "[ui][design]") {
    DesignDesk desk(cases());
    desk.click("Delete");  // of one of three
    CHECK_FALSE(desk.requested<request::RemoveDraft>());
    SECTION("and is kept") {
        desk.click("Keep it");
        CHECK(desk.has("Delete"));
        CHECK_FALSE(desk.requested<request::RemoveDraft>());
    }
    SECTION("to which Escape says no, and nothing else") {
        desk.press(ImGuiKey_Escape);
        CHECK(desk.has("Delete"));
        CHECK(desk.state().screen == flow::Screen::Design);
    }
    SECTION("and goes") {
        desk.click("Delete it");
        REQUIRE(desk.requested<request::RemoveDraft>());
        CHECK(desk.requested<request::RemoveDraft>()->path == "/own/coat.json");
    }
    SECTION("and another screen asks anew") {
        desk.hear(intent::GoTo{flow::Screen::Train});
        desk.hear(intent::GoTo{flow::Screen::Design});
        CHECK(desk.has("Delete"));
    }
}

TEST_CASE("A changed case of Leeway's is brought back to the bundled version", "[ui][design]") {
    DesignDesk desk(cases());
    desk.click("Back to the bundled version");
    desk.click("Bring it back");
    REQUIRE(desk.requested<request::RemoveDraft>());
    CHECK(desk.requested<request::RemoveDraft>()->path == "/own/door.json");
}

TEST_CASE("After a trial the designer is as it was left", "[ui][design]") {
    DesignDesk desk(cases());
    desk.click("The late coat");
    desk.hear(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, "The later coat"}});
    desk.hear(intent::SelectScenes{{{0}, {}}});
    desk.click("Larger");
    const double zoom = desk.ui_state().canvas.camera.zoom;
    desk.click("Outlook");
    desk.click("Happiness 50, expecting 50, no notes");
    REQUIRE(desk.state().screen == flow::Screen::Play);
    CHECK(desk.has("Back to the designer"));
    desk.press(ImGuiKey_1);
    REQUIRE(desk.state().play->session.is_over());
    desk.hear(intent::GoOn{});
    REQUIRE(desk.state().screen == flow::Screen::Debrief);
    CHECK_FALSE(desk.has("Other cases"));
    SECTION("by its button") { desk.click("Back to the designer"); }
    SECTION("by Escape") { desk.press(ImGuiKey_Escape); }
    REQUIRE(desk.state().screen == flow::Screen::Design);
    CHECK_FALSE(desk.state().play);
    CHECK(desk.scenario().title == "The later coat");
    CHECK(desk.state().design.open->history.can_undo());
    CHECK(desk.state().design.open->history.selection() == edit::Selection{{0}, {}});
    CHECK(desk.ui_state().canvas.camera.zoom == zoom);
}

}  // namespace leeway::ui_tests
