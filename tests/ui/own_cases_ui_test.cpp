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

}  // namespace leeway::ui_tests
