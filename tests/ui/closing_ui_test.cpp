#include <algorithm>
#include <memory>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "flow/listed_case.h"
#include "ui/design_desk.h"
#include "ui/glyphs.h"

/// Closing a case that is not saved, what is said above a case, and where the keyboard goes, by clicking and typing.

namespace leeway::ui_tests {

namespace intent = flow::intent;

namespace {

/// A desk with an empty sheet that has got a scene.
struct Begun : DesignDesk {
    Begun() {
        click("An empty case");
        click("Add a scene", 1);
        press(ImGuiKey_Escape);  // out of its words
    }
};

/// Half a second and a little more, as long as a person needs to read the question.
void read_question(DesignDesk& desk) {
    for (int i = 0; i < 12; ++i) desk.hear(intent::TimePassed{});
}

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

TEST_CASE("However little room a question leaves, nothing is drawn that has none", "[ui][design]") {
    Begun desk;
    desk.hear(intent::Edit{edit::change::SetText{
        edit::TextField::Title, {}, "The coat that came too late for a funeral, and what became of that"}});
    desk.hear(intent::FilesDropped{{"/tmp/coat.json"}});
    desk.hear(intent::AskToClose{});
    for (const ui::DesignPart part : {ui::DesignPart::Canvas, ui::DesignPart::Panel, ui::DesignPart::Problems,
                                      ui::DesignPart::Outlook, ui::DesignPart::Compare}) {
        for (float height = 160.0F; height <= 700.0F; height += 20.0F) {
            CAPTURE(static_cast<int>(part), height);
            ui::AppView view;
            view.frame = flow::make_frame_view(desk.state());
            view.design = flow::make_design_view(desk.state());
            ScreenProbe screen(view, {1024.0F, height}, 2.0F);
            screen.probe.frames(2);
            screen.state->design.part = part;
            screen.probe.frames(3);
            CHECK(screen.probe.has("Keep editing"));
        }
    }
}

TEST_CASE("What is told in a small window lies below the fields that are written in, not over them", "[ui][design]") {
    Begun desk;
    desk.hear(intent::FilesDropped{{"/tmp/coat.json"}});
    ui::AppView view;
    view.frame = flow::make_frame_view(desk.state());
    view.design = flow::make_design_view(desk.state());
    const float scale = GENERATE(1.0F, 2.0F);
    ScreenProbe screen(view, {scale < 1.5F ? 800.0F : 1024.0F, 700.0F}, scale);
    screen.probe.frames(2);
    REQUIRE(screen.probe.has("Save and close"));
    const float above_canvas = screen.probe.item("Save and close").min.y;
    screen.state->design.part = ui::DesignPart::Panel;
    screen.probe.frames(3);
    const char* const field_name = scale < 1.5F ? "What the customer says" : "In this scene";
    screen.probe.scroll_to(field_name);
    screen.settle();
    const auto notice = screen.probe.item("Save and close");
    const auto field = screen.probe.item(field_name);
    CHECK(notice.min.y > above_canvas);  // at the very edge
    CHECK(notice.is_in_view());
    CHECK(field.clip_max.y < notice.min.y);
    CHECK(std::min(field.max.y, field.clip_max.y) - field.min.y > 40.0F * scale);
}

TEST_CASE("While it is asked whether to close, Escape answers that, and only trouble is told meanwhile",
          "[ui][design]") {
    Begun desk;
    desk.hear(intent::FilesDropped{{"/tmp/coat.json"}});
    REQUIRE(desk.has("Hide"));
    desk.click("Close");
    CHECK_FALSE(desk.has("Hide"));
    desk.press(ImGuiKey_Escape);
    REQUIRE(desk.state().design.open);
    CHECK_FALSE(desk.state().design.open->asks_to_close);
    CHECK(desk.has("Hide"));  // what waits is still told
    desk.click("Close");
    desk.hear(intent::Failed{{ErrorCode::Unwritable, "the disk is full", ""}});
    CHECK(desk.state().design.open->asks_to_close);
    CHECK(desk.has("Hide"));
}

TEST_CASE("After an answer was added, its words are typed at once", "[ui][design]") {
    Begun desk;
    desk.click("Add an answer");
    desk.type("No, 1");
    REQUIRE(desk.scenario().scenes.size() == 1);
    REQUIRE(desk.scenario().scenes[0].responses.size() == 1);
    CHECK(desk.scenario().scenes[0].responses[0].say == "No, 1");
}

TEST_CASE("After a note, a fact or an objective was added, its words are typed at once", "[ui][design]") {
    DesignDesk desk;
    desk.click("An empty case");
    desk.click("Notes on the account");
    desk.click("Add a note");
    desk.type("We promised");
    REQUIRE(desk.scenario().notes.size() == 1);
    CHECK(desk.scenario().notes[0].meaning == "We promised");
    desk.click("Add a note");
    desk.type("Even twice");
    REQUIRE(desk.scenario().notes.size() == 2);
    CHECK(desk.scenario().notes[1].meaning == "Even twice");
    desk.click("What the screen shows");
    desk.click("Add a line");
    desk.type("Seen");
    REQUIRE(desk.scenario().facts.size() == 1);
    CHECK(desk.scenario().facts[0].label == "Seen");
    CHECK(desk.scenario().scenes.empty());
}

TEST_CASE("Letters are not for the canvas once the panel was pressed, until one goes back to it", "[ui][design]") {
    Begun desk;
    desk.click("In this scene");
    desk.press(ImGuiKey_N);
    desk.press(ImGuiKey_E);
    CHECK(desk.scenario().scenes.size() == 1);
    SECTION("with Escape") { desk.press(ImGuiKey_Escape); }
    SECTION("with Escape from where Tab has led") {
        for (int i = 0; i < 3; ++i) desk.press(ImGuiKey_Tab);
        desk.press(ImGuiKey_Escape);
    }
    SECTION("with the mouse") { desk.click(desk.scenario().scenes[0].id.text); }
    CHECK(desk.state().design.open->history.selection().scenes == std::vector<std::size_t>{0});
    desk.press(ImGuiKey_N);
    CHECK(desk.scenario().scenes.size() == 2);
}

TEST_CASE("Of the clipboard only what may be a case is looked at for scenes", "[ui][design]") {
    Begun desk;
    desk.press(ImGuiKey_Escape);
    desk.paste("Dear shop, my coat is late.");
    CHECK_FALSE(desk.requested<flow::request::ReadPasted>());
    desk.paste("{\"leeway\": \"scenario\"}");
    REQUIRE(desk.requested<flow::request::ReadPasted>());
    CHECK(desk.requested<flow::request::ReadPasted>()->text == "{\"leeway\": \"scenario\"}");
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

TEST_CASE("Whether to close is answered by keyboard, however it was asked for", "[ui][design]") {
    Begun desk;
    desk.click("Close");
    CHECK(desk.focused() == "Save and close");
    read_question(desk);
    SECTION("Enter does what is marked") {
        desk.press(ImGuiKey_Enter);
        CHECK_FALSE(desk.state().design.open);
        CHECK(desk.saved());
    }
    SECTION("Tab goes round the three answers") {
        desk.press(ImGuiKey_Tab);
        CHECK(desk.focused() == "Keep editing");
        desk.press(ImGuiKey_Tab);
        CHECK(desk.focused() == "Close without saving");
        desk.press(ImGuiKey_Tab, ImGuiMod_Shift);
        CHECK(desk.focused() == "Keep editing");
        desk.press(ImGuiKey_Space);
        REQUIRE(desk.state().design.open);
        CHECK(desk.has("Save"));
    }
    SECTION("arrows stay among them") {
        desk.press(ImGuiKey_LeftArrow);
        CHECK(desk.focused() == "Close without saving");
        desk.press(ImGuiKey_DownArrow);
        desk.press(ImGuiKey_LeftArrow);
        CHECK(desk.focused() == "Close without saving");
        desk.press(ImGuiKey_Enter);
        CHECK_FALSE(desk.state().design.open);
        CHECK_FALSE(desk.saved());
    }
    SECTION("letters mean nothing meanwhile") {
        desk.type("ne");
        CHECK(desk.scenario().scenes.size() == 1);
        CHECK(desk.has("Save and close"));
    }
    SECTION("Escape keeps editing") {
        desk.press(ImGuiKey_Escape);
        REQUIRE(desk.state().design.open);
        CHECK(desk.has("Close"));
    }
}

TEST_CASE("An Enter that was meant for Close answers nothing, however often it comes or long it is held",
          "[ui][design]") {
    Begun desk;
    for (int i = 0; i < 40 && !desk.is_on("Close"); ++i) desk.press(ImGuiKey_Tab);
    REQUIRE(desk.is_on("Close"));
    SECTION("twice") {
        desk.press(ImGuiKey_Enter);
        CHECK(desk.focused() == "Save and close");
        desk.press(ImGuiKey_Enter);
        desk.press(ImGuiKey_Space);
        REQUIRE(desk.state().design.open);
        CHECK(desk.state().design.open->asks_to_close);
        CHECK_FALSE(desk.saved());
        read_question(desk);
        desk.press(ImGuiKey_Enter);
        CHECK_FALSE(desk.state().design.open);
    }
    SECTION("held") {
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
        for (int i = 0; i < 40; ++i) {
            desk.hear(intent::TimePassed{});
            desk.press(ImGuiKey_F8);
        }
        REQUIRE(desk.state().design.open);
        CHECK(desk.state().design.open->asks_to_close);
        ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, false);
    }
}

TEST_CASE("The question about closing stands beside its answers", "[ui][design]") {
    Begun desk;
    desk.hear(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, "The wedding cake"}});
    desk.hear(intent::AskToClose{});
    ui::AppView view;
    view.frame = flow::make_frame_view(desk.state());
    view.design = flow::make_design_view(desk.state());
    ScreenProbe screen(view);
    screen.settle();
    const auto lose = screen.probe.item("Close without saving");
    float nearest = 1280.0F;
    float furthest = 0.0F;
    for (const Glyph& glyph : glyphs_of(screen.probe.draw_data())) {
        const bool is_beside =
            glyph.max.x < lose.min.x && glyph.min.y >= lose.min.y - 6.0F && glyph.max.y <= lose.max.y + 6.0F;
        if (!is_beside) continue;
        nearest = std::min(nearest, lose.min.x - glyph.max.x);
        furthest = std::max(furthest, lose.min.x - glyph.min.x);
    }
    CHECK(nearest < 32.0F);
    CHECK(furthest < 420.0F);  // no title at the other end
}

TEST_CASE("A long title takes one line of the designer's bar", "[ui][design]") {
    Begun desk;
    const std::string title = "Dear Sir or Madam, I bought a coffee mill at your shop in Göttingen, and it's broken";
    desk.hear(intent::Edit{edit::change::SetText{edit::TextField::Title, {}, title}});
    ui::AppView view;
    view.frame = flow::make_frame_view(desk.state());
    view.design = flow::make_design_view(desk.state());
    for (const float scale : {0.8F, 1.0F, 1.5F}) {
        CAPTURE(scale);
        ScreenProbe screen(view, {1280.0F, 800.0F}, scale);
        screen.settle();
        const auto save = screen.probe.item("Save");
        const float line = 20.0F * scale;  // as large as the title is written
        float top = 800.0F;
        float bottom = 0.0F;
        for (const Glyph& glyph : glyphs_of(screen.probe.draw_data())) {
            const bool is_title = glyph.max.x < save.min.x - 100.0F * scale && glyph.max.y - glyph.min.y > 0.1F &&
                                  glyph.min.y > save.min.y - 24.0F * scale && glyph.max.y < save.max.y + 10.0F * scale;
            if (!is_title) continue;
            top = std::min(top, glyph.min.y);
            bottom = std::max(bottom, glyph.max.y);
        }
        CHECK(top >= 56.0F * scale);        // not over the tabs
        CHECK(bottom - top < 2.6F * line);  // it and what is said below it
    }
}

TEST_CASE("A new scene that an answer leads to is in view, and its words are typed at once", "[ui][design]") {
    Begun desk;
    desk.click("Add an answer");
    desk.press(ImGuiKey_Escape);
    desk.click("Lead to a new scene");
    for (int i = 0; i < 60; ++i) desk.hear(intent::TimePassed{});
    desk.type("Hm, 1");
    REQUIRE(desk.scenario().scenes.size() == 2);
    CHECK(desk.scenario().scenes[1].says == "Hm, 1");
    const ui::CanvasMemory& canvas = desk.ui_state().canvas;
    const edit::Rect& card = desk.state().design.open->canvas.cards().card(1);
    CHECK(card.left >= canvas.camera.corner.x);
    CHECK(card.top >= canvas.camera.corner.y);
    CHECK(card.right <= canvas.camera.corner.x + static_cast<double>(canvas.room.width()) / canvas.camera.zoom);
    CHECK(card.bottom <= canvas.camera.corner.y + static_cast<double>(canvas.room.height()) / canvas.camera.zoom);
}

TEST_CASE("What was written is opened, or its folder shown, with a click", "[ui][design]") {
    Begun desk;
    desk.hear(intent::Exported{"/home/ada/leeway-new.svg"});
    desk.click("Show the folder");
    REQUIRE(desk.requested<flow::request::OpenInBrowser>());
    CHECK(desk.requested<flow::request::OpenInBrowser>()->path == "/home/ada");
    desk.click("Open it");
    CHECK(desk.requested<flow::request::OpenInBrowser>()->path == "/home/ada/leeway-new.svg");
}

TEST_CASE("Of what is different the words come before what they lead to", "[ui][design]") {
    DesignDesk desk({flow_tests::listed_case("coat", "The late coat", true)});
    desk.click("The late coat");
    desk.hear(intent::Edit{edit::change::SetText{edit::TextField::SceneSays, {0, 0, 0}, "It is very cold."}});
    desk.click("Compare");
    ui::AppView view;
    view.frame = flow::make_frame_view(desk.state());
    view.design = flow::make_design_view(desk.state());
    auto compare = std::make_shared<flow::CompareView>(*view.design->compare);
    REQUIRE_FALSE(compare->parts.empty());
    compare->leads_title = "What it leads to";
    compare->leads_to.assign(30, "It leads to quite another frontier.");
    view.design->compare = compare;
    ScreenProbe screen(view);
    screen.state->design.part = ui::DesignPart::Compare;
    screen.settle();
    CHECK(screen.probe.item(compare->parts[0].title).is_in_view());
}

TEST_CASE("Escape out of a text leads back to the canvas, with its scene still chosen", "[ui][design]") {
    Begun desk;
    desk.click("What the customer says");
    desk.type("It is cold.");
    desk.press(ImGuiKey_Escape);
    CHECK(desk.state().design.open->history.selection().scenes == std::vector<std::size_t>{0});
    CHECK(desk.ui_state().focus.is_on(desk.ui_state().canvas.ground));
    desk.press(ImGuiKey_A);  // a key of the canvas
    desk.type("Yes");
    REQUIRE(desk.scenario().scenes[0].responses.size() == 1);
    CHECK(desk.scenario().scenes[0].responses[0].say == "Yes");
    desk.press(ImGuiKey_Escape);
    CHECK(desk.state().design.open->history.selection() == edit::Selection{{0}, 0});
    desk.press(ImGuiKey_Escape);
    CHECK(desk.state().design.open->history.selection().scenes.empty());
}

TEST_CASE("Where the panel is hidden, keys of the canvas still do what they did after an undo", "[ui][design]") {
    DesignDesk desk({}, {800.0F, 700.0F});
    desk.click("An empty case");
    desk.click("Add a scene", 1);
    const std::size_t before = desk.scenario().scenes.size();
    desk.click("Scenes");
    for (int round = 0; round < 3; ++round) {
        CAPTURE(round);
        desk.press(ImGuiKey_N);
        REQUIRE(desk.scenario().scenes.size() == before + 1);
        desk.press(ImGuiKey_Z, ImGuiMod_Ctrl);
        REQUIRE(desk.scenario().scenes.size() == before);
        desk.click("Scenes");
    }
    desk.press(ImGuiKey_N);
    desk.type("MEN");
    REQUIRE(desk.scenario().scenes.size() == before + 1);
    CHECK(desk.scenario().scenes.back().says == "MEN");
}

TEST_CASE("What is made by key gets its words at once, and none of them is a command", "[ui][design]") {
    Begun desk;
    desk.press(ImGuiKey_A);
    desk.type("Me, 1");
    REQUIRE(desk.scenario().scenes[0].responses.size() == 1);
    CHECK(desk.scenario().scenes[0].responses[0].say == "Me, 1");
    Begun other;
    other.hear(intent::Edit{edit::change::AddResponse{0}});
    other.press(ImGuiKey_N);
    other.type("MIDDLE");
    REQUIRE(other.scenario().scenes.size() == 2);
    CHECK(other.scenario().scenes[1].says == "MIDDLE");
}

}  // namespace leeway::ui_tests
