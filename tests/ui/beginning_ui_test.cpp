#include <string>

#include <catch2/catch_test_macros.hpp>

#include "ui/design_desk.h"

/// Beginning a case from a complaint or a story, by clicking, typing and pasting.

namespace leeway::ui_tests {

namespace intent = flow::intent;

namespace {

std::string looked_at(const DesignDesk& desk) {
    const auto look = desk.requested<flow::request::LookAtStory>();
    return look ? look->path : std::string();
}

}  // namespace

TEST_CASE("A letter out of a word processor is pasted and becomes a case", "[ui][design][begin]") {
    DesignDesk desk;
    desk.click("From a real complaint");
    REQUIRE(desk.has("What the customer wrote"));
    CHECK_FALSE(desk.is_enabled("Begin with this"));
    desk.click("What the customer wrote");
    desk.paste("Subject: The late coat\r\n\r\nIt\xE2\x80\x99s cold.\vVery.\r\n\r\nKind regards,\r\nAda Quist\r\n");
    CHECK(desk.state().design.beginning.complaint.find('\r') == std::string::npos);
    desk.type("!");
    CHECK(desk.state().design.beginning.complaint.ends_with("!"));
    REQUIRE(desk.is_enabled("Begin with this"));
    desk.click("Begin with this");
    const auto named = desk.requested<flow::request::NameDraft>();
    REQUIRE(named);
    CHECK(named->scenario->title == "The late coat");
    CHECK(named->scenario->scenes.front().says.starts_with("It\xE2\x80\x99s cold.\nVery."));
}

TEST_CASE("A story's path is typed, chosen or dropped", "[ui][design][begin]") {
    DesignDesk desk;
    desk.click("From a Twine story");
    CHECK_FALSE(desk.is_enabled("Begin with this"));
    desk.hear(intent::StoriesFound{{{"~/Downloads/coat.twee", "coat.twee", "~/Downloads"}}});
    SECTION("typed") {
        desk.click("The story's file");
        desk.type("~/co");
        CHECK(looked_at(desk) == "~/co");
    }
    SECTION("chosen") {
        desk.click("coat.twee");
        CHECK(looked_at(desk) == "~/Downloads/coat.twee");
    }
    SECTION("dropped while another screen is shown") {
        desk.hear(intent::GoTo{flow::Screen::Train});
        desk.hear(intent::FilesDropped{{"/tmp/coat.twee"}});
        REQUIRE(desk.has("The story's file"));
        CHECK(looked_at(desk) == "/tmp/coat.twee");
    }
    const std::string path = desk.state().design.beginning.path;
    const auto story =
        support::ScenarioBuilder("coat").scene("ask").response("yes").then("done").ending("done").share();
    desk.hear(intent::StoryLooked{path, {flow::StoryLook::State::Story, {}, story, {"Line 6: a macro"}, {}}});
    REQUIRE(desk.is_enabled("Begin with this"));
    desk.click("Begin with this");
    desk.hear(intent::StoryLooked{path, {flow::StoryLook::State::Story, {}, story, {}, {}}, true});
    CHECK(desk.requested<flow::request::NameDraft>());
}

TEST_CASE("What is said of a file stands right below its field, and so does the way on", "[ui][design][begin]") {
    DesignDesk desk;
    desk.hear(intent::FilesDropped{{"/tmp/coat.json"}});
    REQUIRE(desk.has("The case's file"));
    const auto distance = [&] { return desk.place_of("Begin with this").y - desk.place_of("The case's file").y; };
    const float without = distance();
    CHECK(without < 44.0F + 20.0F);
    const auto scenario =
        support::ScenarioBuilder("coat").scene("ask").response("yes").then("done").ending("done").share();
    flow::StoryLook look;
    look.state = flow::StoryLook::State::Story;
    look.scenario = scenario;
    look.left_out = {"Line 6: a macro"};
    look.is_case = true;
    desk.hear(intent::StoryLooked{desk.state().design.beginning.path, look});
    REQUIRE(desk.is_enabled("Begin with this"));
    CHECK(distance() < 44.0F + 20.0F + 40.0F);
}

TEST_CASE("One goes back from a beginning, and finds what was pasted again", "[ui][design][begin]") {
    DesignDesk desk;
    desk.click("From a real complaint");
    desk.click("What the customer wrote");
    desk.paste("It is cold.");
    desk.click("Back to the other beginnings");
    REQUIRE(desk.has("An empty case"));
    desk.click("From a real complaint");
    CHECK(desk.is_enabled("Begin with this"));
}

TEST_CASE("Escape goes from a beginning back to the list, and from there home", "[ui][design][begin]") {
    for (const char* beginning : {"From a real complaint", "From a Twine story"}) {
        CAPTURE(beginning);
        DesignDesk desk;
        desk.click(beginning);
        REQUIRE_FALSE(desk.has("An empty case"));
        if (desk.has("What the customer wrote")) desk.press(ImGuiKey_Escape);  // out of the field
        desk.press(ImGuiKey_Escape);
        CHECK(desk.has("An empty case"));
        desk.press(ImGuiKey_Escape);
        CHECK(desk.state().screen == flow::Screen::Home);
    }
}

}  // namespace leeway::ui_tests
