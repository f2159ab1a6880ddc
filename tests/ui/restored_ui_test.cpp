#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "flow/listed_case.h"
#include "support/canvas_sample.h"
#include "ui/design_desk.h"

/// The designer's small courtesies, by clicking and typing: what was restored, numbers that are none, and the way from
/// what cannot be worked out to the reason.

namespace leeway::ui_tests {

namespace intent = flow::intent;
namespace request = flow::request;

namespace {

/// A desk with the late coat open as its file has it.
DesignDesk with_coat() { return DesignDesk({flow_tests::listed_case("coat", "The late coat", true)}); }

}  // namespace

TEST_CASE("What was restored is compared with its file, or given up for it, with a click", "[ui][design]") {
    DesignDesk desk = with_coat();
    auto unsaved = std::make_shared<model::Scenario>(*flow_tests::listed_case("coat", "The lost coat", true).scenario);
    const flow::Recovered left{"a", {"/own/coat.json", "digest", unsaved}, "2026-03-01T09:00:00Z", false, ""};
    desk.hear(intent::RecoveredFound{{left}});
    desk.hear(intent::RestoreDraft{"a"});
    intent::DraftOpened opened;
    opened.file = left.file;
    opened.is_recovered = true;
    desk.hear(opened);
    desk.click("See what is different");
    CHECK(desk.ui_state().design.part == ui::DesignPart::Compare);
    REQUIRE(desk.requested<request::ReadVersion>());
    CHECK(desk.requested<request::ReadVersion>()->version == flow::Version());
    desk.click("Go back to the saved one");
    CHECK(desk.scenario().title == "The late coat");
    CHECK_FALSE(desk.has("Go back to the saved one"));
    desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(desk.scenario().title == "The lost coat");
}

TEST_CASE("From what cannot be worked out a click leads to the first error", "[ui][design]") {
    DesignDesk desk = with_coat();
    desk.click("The late coat");
    desk.hear(intent::Edit{edit::change::SetText{edit::TextField::ResponseSay, {0, 0, 0}, ""}});
    desk.click("Outlook");
    desk.click("See the problems");
    CHECK(desk.ui_state().design.part == ui::DesignPart::Problems);
    desk.press(ImGuiKey_Tab, ImGuiMod_Shift);
    desk.press(ImGuiKey_Tab);  // back at the first error, where the keyboard was already
    desk.press(ImGuiKey_Enter);
    CHECK(desk.ui_state().design.part == ui::DesignPart::Panel);
    CHECK(desk.state().design.open->history.selection().scenes == std::vector<std::size_t>{0});
}

TEST_CASE("A number that is none gives each of several scenes its own back", "[ui][design]") {
    DesignDesk desk = with_coat();
    desk.click("The late coat");
    for (const std::size_t scene : {std::size_t{0}, std::size_t{1}}) {
        const std::int64_t mood = scene == 0 ? 10 : -20;
        desk.hear(intent::Edit{edit::change::SetNumber{edit::NumberField::SceneMood, {{scene, 0, 0}}, mood}});
    }
    desk.hear(intent::SelectScenes{{{0, 1}, {}}});
    const auto moods = [&] { return std::pair(desk.scenario().scenes[0].mood, desk.scenario().scenes[1].mood); };
    desk.click("Change of mood on coming here");
    desk.type("50");
    CHECK(moods() == std::pair(50, 50));
    desk.type("0");
    CHECK(moods() == std::pair(10, -20));
    desk.press(ImGuiKey_Backspace);
    CHECK(moods() == std::pair(50, 50));
    desk.type("x");
    CHECK(moods() == std::pair(10, -20));
}

TEST_CASE("A number that becomes none after it was saved or undone leaves what is there", "[ui][design]") {
    DesignDesk desk = with_coat();
    desk.click("The late coat");
    desk.hear(intent::SelectScenes{{{0}, {}}});
    desk.hear(intent::Edit{edit::change::SetNumber{edit::NumberField::SceneMood, {{0, 0, 0}}, 30}});
    const auto mood = [&] { return desk.scenario().scenes[0].mood; };
    desk.click("Change of mood on coming here");
    desk.press(ImGuiKey_A, ImGuiMod_Ctrl);
    desk.type("5");
    REQUIRE(mood() == 5);
    SECTION("saved") {
        desk.press(ImGuiKey_S, ImGuiMod_Ctrl);
        desk.type("0");
        CHECK(mood() == 50);
        desk.type("0");
        CHECK(mood() == 5);
        CHECK(desk.saved()->scenes[0].mood == 5);
    }
    SECTION("undone") {
        desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
        REQUIRE(mood() == 30);
        desk.type("00");
        CHECK(mood() == 30);
    }
}

TEST_CASE("The list's search is found by its name", "[ui][design]") {
    DesignDesk desk = with_coat();
    CHECK(desk.has("Search cases"));
}

TEST_CASE("A permission that no policy has can be named", "[ui][design]") {
    DesignDesk desk = with_coat();
    desk.click("The late coat");
    desk.hear(intent::SelectScenes{{{0}, 0}});
    desk.hear(intent::Edit{edit::change::SetNeed{{{0, 0, 0}}, PermissionId("new-permission")}});
    desk.write_anew("Name of the permission", "loyalty-gift");
    REQUIRE(desk.scenario().scenes[0].responses[0].need);
    CHECK(desk.scenario().scenes[0].responses[0].need->permission.text == "loyalty-gift");
    desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(desk.scenario().scenes[0].responses[0].need->permission.text == "new-permission");
}

TEST_CASE("A case opens with what edits it, whatever was looked at in another", "[ui][design]") {
    DesignDesk desk = with_coat();
    desk.click("The late coat");
    desk.click("Compare");
    REQUIRE(desk.ui_state().design.part == ui::DesignPart::Compare);
    desk.hear(intent::CloseDraft{});
    desk.click("The late coat");
    CHECK(desk.ui_state().design.part == ui::DesignPart::Panel);
    CHECK_FALSE(desk.state().design.open->comparison.is_shown);
}

TEST_CASE("A case that comes in place of another shows nothing of that one", "[ui][design]") {
    DesignDesk desk = with_coat();
    desk.click("The late coat");
    desk.click("Compare");
    auto unsaved =
        std::make_shared<model::Scenario>(*flow_tests::listed_case("boots", "The lost boots", true).scenario);
    const flow::Recovered left{"a", {"/own/boots.json", "digest", unsaved}, "2026-03-01T09:00:00Z", false, ""};
    desk.hear(intent::RecoveredFound{{left}});
    intent::DraftOpened opened;
    opened.file = left.file;
    opened.is_recovered = true;
    desk.hear(intent::RestoreDraft{"a"}, opened);  // no frame between them
    CHECK(desk.ui_state().design.part == ui::DesignPart::Panel);
    CHECK(desk.ui_state().canvas.revision == desk.state().design.open->history.revision());
}

TEST_CASE("What is laid out again is shown whole", "[ui][design]") {
    DesignDesk desk = with_coat();
    desk.click("The late coat");
    const double whole = desk.ui_state().canvas.camera.zoom;
    desk.hear(intent::Edit{edit::change::PlaceScenes{{{0, {5000, 5000}}}}});
    desk.click("Smaller");
    desk.click("Smaller");
    REQUIRE(desk.ui_state().canvas.camera.zoom < whole);
    desk.click("Lay out again");
    for (int i = 0; i < 60; ++i) desk.hear(intent::TimePassed{});
    CHECK(desk.ui_state().canvas.camera.zoom == Catch::Approx(whole));
}

TEST_CASE("A case too large to read is laid out again around what is selected", "[ui][design]") {
    flow::CaseEntry wide = flow_tests::listed_case("coat", "The late coat", true);
    wide.scenario = std::make_shared<const model::Scenario>(support::wide_scenario(300));
    DesignDesk desk({wide});
    desk.hear(intent::OpenDraft{0});
    constexpr std::size_t kScene = 120;
    desk.hear(intent::SelectScenes{{{kScene}, {}}});
    desk.click("Lay out again");
    for (int i = 0; i < 60; ++i) desk.hear(intent::TimePassed{});
    const ui::CanvasMemory& canvas = desk.ui_state().canvas;
    CHECK(canvas.camera.zoom >= 0.5);
    const edit::Rect& card = desk.state().design.open->canvas.cards().card(kScene);
    CHECK(card.left >= canvas.camera.corner.x);
    CHECK(card.right <= canvas.camera.corner.x + static_cast<double>(canvas.room.width()) / canvas.camera.zoom);
    CHECK(card.top >= canvas.camera.corner.y);
}

TEST_CASE("Beside a permission stands who may by the policy", "[ui][design]") {
    flow::CaseEntry coat = flow_tests::listed_case("coat", "The late coat", true);
    DesignDesk desk({coat});
    flow::Library library = desk.state().library;
    library.policies = {{support::PolicyBuilder("shop").allow("gift", "agent", 15).share(), "p"}};
    desk.hear(intent::LibraryLoaded{library});
    desk.click("The late coat");
    desk.hear(intent::SelectScenes{{{0}, 0}});
    const flow::DesignView view = flow::make_design_view(desk.state());
    bool is_said = false;
    for (const flow::PanelSection& section : view.panel.sections) {
        for (const flow::PanelRow& row : section.rows) {
            const auto* choice = std::get_if<flow::ChoiceRow>(&row);
            if (choice == nullptr) continue;
            for (const flow::ChoiceRow::Option& option : choice->options) {
                if (option.label == "gift") is_said = option.note.find(" up to ") != std::string::npos;
            }
        }
    }
    CHECK(is_said);
}

TEST_CASE("Two quick presses let nothing go that was not saved", "[ui][design]") {
    DesignDesk desk = with_coat();
    auto unsaved = std::make_shared<model::Scenario>(*flow_tests::listed_case("coat", "The lost coat", true).scenario);
    desk.hear(
        intent::RecoveredFound{{{"a", {"/own/coat.json", "digest", unsaved}, "2026-03-01T09:00:00Z", false, ""}}});
    desk.double_click("Let it go");
    CHECK(desk.state().design.recovered.size() == 1);
    CHECK_FALSE(desk.requested<request::ForgetRecovered>());
    desk.click("Let it go");
    desk.click("Let it go for good");
    CHECK(desk.requested<request::ForgetRecovered>());
}

}  // namespace leeway::ui_tests
