#include <string>

#include <catch2/catch_test_macros.hpp>

#include "flow/app.h"
#include "support/scenario_builder.h"
#include "ui/screen_probe.h"

/// Beginning a case from a complaint or a story, by clicking, typing and pasting.

namespace leeway::ui_tests {

namespace {

namespace intent = flow::intent;

/// Design's choice in front of the real flow; the world is the test.
class Desk {
public:
    Desk() : state_(flow::make_app(words::Catalogue::english(), {})), screen_(view()) {
        flow::Library library;
        library.policies.push_back({support::PolicyBuilder("shop").share(), "p"});
        want(intent::LibraryLoaded{library});
        want(intent::GoTo{flow::Screen::Design});
    }

    void want(const flow::Intent& wanted) {
        for (flow::Request& request : flow::apply(state_, wanted, {now_ += 10, "2026-03-01T09:30:00Z"})) {
            if (const auto* named = std::get_if<flow::request::NameDraft>(&request)) named_ = named->scenario;
            if (const auto* look = std::get_if<flow::request::LookAtStory>(&request)) looks_.push_back(look->path);
        }
        screen_.view = view();
        screen_.probe.frames(2);
    }

    void click(std::string_view label) {
        screen_.probe.click(label);
        follow();
    }
    void type(std::string_view text) {
        for (const char letter : text) {
            screen_.probe.type(std::string(1, letter));
            follow();
        }
    }
    void paste(const std::string& text) {
        ImGui::SetClipboardText(text.c_str());
        screen_.probe.press(ImGuiKey_V, ImGuiMod_Ctrl);
        follow();
    }

    [[nodiscard]] bool has(std::string_view label) const { return screen_.probe.has(label); }
    [[nodiscard]] bool is_enabled(std::string_view label) const { return !screen_.probe.item(label).disabled; }
    [[nodiscard]] const flow::AppState& state() const { return state_; }
    [[nodiscard]] const std::shared_ptr<const model::Scenario>& named() const { return named_; }
    [[nodiscard]] const std::vector<std::string>& looks() const { return looks_; }

private:
    [[nodiscard]] ui::AppView view() const {
        ui::AppView made;
        made.frame = flow::make_frame_view(state_);
        if (state_.screen == flow::Screen::Home) made.home = flow::make_home_view(state_);
        if (state_.screen == flow::Screen::Train) made.train = flow::make_train_view(state_);
        if (state_.screen == flow::Screen::Design) made.design_choice = flow::make_design_choice_view(state_);
        return made;
    }

    void follow() {
        for (const flow::Intent& wanted : screen_.take()) want(wanted);
        screen_.probe.frames(2);
    }

    flow::AppState state_;
    ScreenProbe screen_;
    std::shared_ptr<const model::Scenario> named_;
    std::vector<std::string> looks_;
    std::int64_t now_ = 0;
};

}  // namespace

TEST_CASE("A letter out of a word processor is pasted and becomes a case", "[ui][design][begin]") {
    Desk desk;
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
    REQUIRE(desk.named());
    CHECK(desk.named()->title == "The late coat");
    CHECK(desk.named()->scenes.front().says.starts_with("It\xE2\x80\x99s cold.\nVery."));
}

TEST_CASE("A story's path is typed, chosen or dropped", "[ui][design][begin]") {
    Desk desk;
    desk.click("From a Twine story");
    CHECK_FALSE(desk.is_enabled("Begin with this"));
    desk.want(intent::StoriesFound{{{"~/Downloads/coat.twee", "coat.twee", "~/Downloads"}}});
    SECTION("typed") {
        desk.click("The story's file");
        desk.type("~/co");
        REQUIRE_FALSE(desk.looks().empty());
        CHECK(desk.looks().back() == "~/co");
    }
    SECTION("chosen") {
        desk.click("coat.twee");
        REQUIRE_FALSE(desk.looks().empty());
        CHECK(desk.looks().back() == "~/Downloads/coat.twee");
    }
    SECTION("dropped while another screen is shown") {
        desk.want(intent::GoTo{flow::Screen::Train});
        desk.want(intent::FilesDropped{{"/tmp/coat.twee"}});
        REQUIRE(desk.has("The story's file"));
        CHECK(desk.looks().back() == "/tmp/coat.twee");
    }
    const std::string path = desk.state().design.beginning.path;
    const auto story =
        support::ScenarioBuilder("coat").scene("ask").response("yes").then("done").ending("done").share();
    desk.want(intent::StoryLooked{path, {flow::StoryLook::State::Story, {}, story, {"Line 6: a macro"}, {}}});
    REQUIRE(desk.is_enabled("Begin with this"));
    desk.click("Begin with this");
    desk.want(intent::StoryLooked{path, {flow::StoryLook::State::Story, {}, story, {}, {}}, true});
    CHECK(desk.named());
}

TEST_CASE("One goes back from a beginning, and finds what was pasted again", "[ui][design][begin]") {
    Desk desk;
    desk.click("From a real complaint");
    desk.click("What the customer wrote");
    desk.paste("It is cold.");
    desk.click("Back to the other beginnings");
    REQUIRE(desk.has("An empty case"));
    desk.click("From a real complaint");
    CHECK(desk.is_enabled("Begin with this"));
}

}  // namespace leeway::ui_tests
