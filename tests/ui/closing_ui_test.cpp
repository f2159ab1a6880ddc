#include <catch2/catch_test_macros.hpp>

#include "flow/listed_case.h"
#include "ui/design_desk.h"

/// Closing a case that is not saved, what is said above a case, and where the keyboard goes, by clicking and typing.

namespace leeway::ui_tests {

namespace intent = flow::intent;

namespace {

/// A desk with an empty sheet that has got a scene.
struct Begun : DesignDesk {
    Begun() {
        click("An empty case");
        click("Add a scene", 1);
    }
};

bool overlaps(const support::ProbedItem& a, const support::ProbedItem& b) {
    return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

}  // namespace

TEST_CASE("Asked whether to close, the button for saving is where it was, and saves and closes", "[ui][design]") {
    Begun desk;
    const auto right_end = [&](std::string_view label) { return desk.place_of(label).x + desk.width_of(label); };
    const float save = right_end("Save");
    const float close = right_end("Close");
    desk.click("Close");
    CHECK(right_end("Save and close") == save);
    CHECK(right_end("Keep editing") == close);
    CHECK(right_end("Close without saving") < desk.place_of("Save and close").x);
    CHECK_FALSE(desk.has("Save"));
    desk.click("Save and close");
    CHECK_FALSE(desk.state().design.open);
    REQUIRE(desk.saved());
    CHECK(desk.saved()->scenes.size() == 1);
}

TEST_CASE("A shape that was only looked at closes at once", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Close");
    CHECK_FALSE(desk.state().design.open);
}

TEST_CASE("All answers to the question about closing can be pressed in small windows", "[ui][design]") {
    struct Window {
        ImVec2 size;
        float scale;
    };
    Begun desk;
    desk.hear(intent::AskToClose{});
    for (const Window& window : {Window{{1024.0F, 700.0F}, 1.0F}, Window{{1024.0F, 700.0F}, 1.5F},
                                 Window{{1024.0F, 700.0F}, 2.0F}, Window{{640.0F, 700.0F}, 2.0F}}) {
        CAPTURE(window.size.x, window.scale);
        ui::AppView view;
        view.frame = flow::make_frame_view(desk.state());
        view.design = flow::make_design_view(desk.state());
        ScreenProbe screen(view, window.size, window.scale);
        screen.settle();
        const auto keep = screen.probe.item("Keep editing");
        const auto save = screen.probe.item("Save and close");
        const auto lose = screen.probe.item("Close without saving");
        for (const auto& each : {keep, save, lose}) CHECK(each.is_in_view());
        CHECK_FALSE(overlaps(keep, save));
        CHECK_FALSE(overlaps(save, lose));
        CHECK_FALSE(overlaps(keep, lose));
        CHECK(screen.click<intent::SaveAndClose>("Save and close"));
    }
}

TEST_CASE("After an answer was added, its words are typed at once", "[ui][design]") {
    Begun desk;
    desk.click("Add an answer");
    desk.type("No, 1");
    REQUIRE(desk.scenario().scenes.size() == 1);
    REQUIRE(desk.scenario().scenes[0].responses.size() == 1);
    CHECK(desk.scenario().scenes[0].responses[0].say == "No, 1");
}

TEST_CASE("What is pasted on the page for a complaint is the complaint", "[ui][design][begin]") {
    DesignDesk desk;
    desk.click("From a real complaint");
    desk.type("It is cold.");
    CHECK(desk.state().design.beginning.complaint == "It is cold.");
    desk.press(ImGuiKey_Escape);
    desk.press(ImGuiKey_Escape);
    REQUIRE(desk.has("An empty case"));
    desk.click("From a real complaint");
    desk.type("!");
    CHECK(desk.state().design.beginning.complaint == "It is cold.!");
}

TEST_CASE("What something else has changed can be looked at before it is said which one counts", "[ui][design]") {
    DesignDesk desk({flow_tests::listed_case("coat", "The late coat", true)});
    desk.click("The late coat");
    desk.hear(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, "The later coat"}});
    auto theirs = std::make_shared<model::Scenario>(desk.scenario());
    theirs->title = "The lost coat";
    desk.hear(intent::DraftChangedOutside{{"/own/coat.json", "other", theirs}, false});
    desk.click("See what is different");
    CHECK(desk.ui_state().design.part == ui::DesignPart::Compare);
    REQUIRE(desk.requested<flow::request::ReadVersion>());
    CHECK(desk.requested<flow::request::ReadVersion>()->version == flow::Version());
    desk.click("Take the one on the disk");
    CHECK(desk.scenario().title == "The lost coat");
}

}  // namespace leeway::ui_tests
