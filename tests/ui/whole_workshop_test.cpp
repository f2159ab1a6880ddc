#include <string>
#include <variant>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "engine/replay.h"
#include "flow/coat_case.h"
#include "flow/hall.h"
#include "ui/glyphs.h"
#include "ui/screen_probe.h"

/// A facilitator in front of the program, but for the window: keys and clicks, and what the room then sees.

namespace leeway::ui_tests {

namespace {

using flow::SlideKind;
using flow_tests::Hall;
namespace intent = flow::intent;

ui::AppView view_of(const flow::AppState& state) {
    ui::AppView view;
    view.frame = flow::make_frame_view(state);
    if (state.screen == flow::Screen::Workshop) view.workshop = flow::make_workshop_view(state);
    if (state.screen == flow::Screen::Home) view.home = flow::make_home_view(state);
    return view;
}

class Facilitator {
public:
    explicit Facilitator(ImVec2 display = {1280.0F, 800.0F}) : screen_(view_of(hall.world.state()), display) {}

    void press(ImGuiKey key, int modifiers = 0) {
        screen_.probe.press(key, modifiers);
        follow();
    }
    void click(std::string_view label, std::size_t number = support::UiProbe::kOnly) {
        screen_.probe.click(label, number);
        follow();
    }
    void type(int number) {
        for (const char digit : std::to_string(number)) press(static_cast<ImGuiKey>(ImGuiKey_0 + (digit - '0')));
        press(ImGuiKey_Enter);
    }
    /// Page Down until another step, however many pages the slide has.
    void go_on() {
        for (int pages = 0; pages < 20; ++pages) {
            const bool turns = ui::slide_pages(*screen_.state).goes_on();
            press(ImGuiKey_PageDown);
            if (!turns) return;
        }
        FAIL("a slide has no end");
    }
    void go_to(SlideKind kind) {
        for (int steps = 0; this->kind() != kind; ++steps) {
            REQUIRE(steps < 40);
            go_on();
        }
    }
    /// What has come from elsewhere is shown.
    void look() { follow(); }
    [[nodiscard]] SlideKind kind() const { return hall.slide().kind; }
    [[nodiscard]] bool has(std::string_view label) const { return screen_.probe.has(label); }
    [[nodiscard]] std::string faults() {
        return faults_of(glyphs_of(screen_.probe.draw_data()), ImGui::GetIO().DisplaySize);
    }

    Hall hall;

private:
    void follow() {
        for (const flow::Intent& wanted : screen_.take()) hall.want(wanted);
        screen_.view = view_of(hall.world.state());
        screen_.settle();
        screen_.probe.frame();
    }

    ScreenProbe screen_;
};

/// Without phones, by keyboard from here on.
void begin(Facilitator& person) {
    person.click("Without phones");
    person.press(ImGuiKey_Enter);
    REQUIRE(person.hall.world.state().workshop.open);
    REQUIRE(person.kind() == SlideKind::Join);
}

}  // namespace

TEST_CASE("A whole workshop by keyboard without a phone, from the set-up to the record", "[ui][workshop]") {
    Facilitator person(GENERATE(ImVec2{1280.0F, 800.0F}, ImVec2{1024.0F, 700.0F}));
    begin(person);
    for (int decisions = 0; decisions < 2; ++decisions) {
        person.go_to(SlideKind::Vote);
        CHECK(person.faults() == "");
        person.type(12);
        person.type(7);
        person.go_to(SlideKind::Locked);
        person.go_to(SlideKind::Reveal);
        CHECK(person.hall.slide().choices[0].all.votes == 12);
        CHECK(person.hall.slide().choices[1].all.votes == 7);
        CHECK(person.faults() == "");
        person.go_to(SlideKind::Result);
        CHECK(person.faults() == "");
    }
    person.go_to(SlideKind::Ending);
    person.go_to(SlideKind::Path);
    CHECK(person.hall.slide().chart != nullptr);
    CHECK(person.faults() == "");
    person.go_to(SlideKind::Over);
    person.click("Save the record");
    CHECK_FALSE(person.hall.world.requested<flow::request::ExportPage>().empty());
    REQUIRE(person.hall.world.disk().size() == 1);
    const engine::Record& record = person.hall.world.disk().begin()->second;
    REQUIRE(record.end);
    CHECK(std::holds_alternative<engine::Session>(engine::replay(person.hall.workshop().program, record)));
    person.press(ImGuiKey_Escape);
    REQUIRE_FALSE(person.hall.side().question.empty());
    person.press(ImGuiKey_Enter);
    CHECK_FALSE(person.hall.world.state().workshop.open);
}

TEST_CASE("Black and back, and back and forth, show the same and lose no hand", "[ui][workshop]") {
    Facilitator person;
    begin(person);
    person.go_to(SlideKind::Vote);
    person.type(5);
    person.press(ImGuiKey_B);
    CHECK(person.kind() == SlideKind::Black);
    person.press(ImGuiKey_Period);
    CHECK(person.kind() == SlideKind::Vote);
    person.go_to(SlideKind::Reveal);
    const std::uint32_t votes = person.hall.slide().choices[0].all.votes;
    CHECK(votes == 5);
    person.go_to(SlideKind::Result);
    person.press(ImGuiKey_PageUp);
    CHECK(person.kind() == SlideKind::Reveal);
    CHECK(person.hall.slide().choices[0].all.votes == votes);
}

TEST_CASE("Another branch is explored with a key and left with the same one", "[ui][workshop]") {
    Facilitator person;
    begin(person);
    person.go_to(SlideKind::Vote);
    person.type(5);
    person.go_to(SlideKind::Reveal);
    person.press(ImGuiKey_DownArrow);
    person.press(ImGuiKey_W);
    CHECK_FALSE(person.hall.slide().what_if.empty());
    CHECK(person.faults() == "");
    person.press(ImGuiKey_W);
    CHECK(person.hall.slide().what_if.empty());
    CHECK(person.kind() == SlideKind::Reveal);
}

TEST_CASE("A tie is told, and the facilitator's number decides it", "[ui][workshop]") {
    Facilitator person;
    begin(person);
    person.go_to(SlideKind::Vote);
    person.type(4);
    person.type(4);
    person.go_to(SlideKind::Reveal);
    CHECK(person.hall.slide().choices[0].is_tied);
    CHECK(person.hall.slide().choices[1].is_tied);
    person.press(ImGuiKey_2);
    CHECK(person.hall.slide().choices[1].is_chosen);
    person.go_on();
    CHECK(person.kind() == SlideKind::Result);
}

TEST_CASE("The code goes from the corner to the whole slide, away, and back", "[ui][workshop]") {
    Facilitator person;
    person.hall.begin();
    person.look();
    person.press(ImGuiKey_PageDown);
    REQUIRE(person.kind() == SlideKind::Scene);
    CHECK(person.hall.slide().corner.shown);
    person.press(ImGuiKey_Q);
    CHECK(person.hall.slide().corner.is_large);
    CHECK(person.faults() == "");
    person.press(ImGuiKey_Q);
    CHECK_FALSE(person.hall.slide().corner.shown);
    person.press(ImGuiKey_Q);
    CHECK(person.hall.slide().corner.shown);
}

TEST_CASE("A file that is dropped in a workshop is opened in Design only when the facilitator says so",
          "[ui][workshop]") {
    Facilitator person;
    begin(person);
    person.hall.want(intent::FilesDropped{{"/cases/coat.json"}});
    person.look();
    CHECK(person.kind() == SlideKind::Join);
    CHECK(person.faults() == "");
    person.click("Open it in Design");
    CHECK(person.hall.world.state().screen == flow::Screen::Design);
    CHECK(person.hall.world.state().workshop.open);
}

TEST_CASE("When the network has gone, the panel says so, and a button lets the phones in again", "[ui][workshop]") {
    Facilitator person;
    person.hall.begin();
    person.look();
    person.go_to(SlideKind::Vote);
    CHECK_FALSE(person.has("Open the room again"));
    const std::string lost = "This computer has left the network that phones came in through.";
    person.hall.want(intent::AdaptersFound{{{"lo", "This machine only", "127.0.0.1", true}}, 0});
    person.look();
    CHECK(person.hall.side().no_phone == lost);
    CHECK(person.faults() == "");
    person.click("Open the room again");  // into no network
    CHECK(person.hall.world.requested<flow::request::OpenRoom>().size() == 1);
    person.hall.want(intent::AdaptersFound{
        {{"lo", "This machine only", "127.0.0.1", true}, {"wlan0", "Wi-Fi", "172.16.0.9", false}}, 1});
    person.look();
    person.click("Open the room again");
    const std::vector<flow::request::OpenRoom> asked = person.hall.world.requested<flow::request::OpenRoom>();
    REQUIRE(asked.size() == 2);
    CHECK(asked.back().address == "172.16.0.9");
    CHECK(asked.back().code == "K7RTQ2");
    intent::RoomOpened opened;
    opened.url = "http://172.16.0.9:8420/K7RTQ2";
    opened.address = asked.back().address;
    opened.port = 8420;
    opened.code = "K7RTQ2";
    opened.qr = {2, {false, true, true, false}};
    person.hall.want(opened);
    person.look();
    CHECK_FALSE(person.has("Open the room again"));
    CHECK(person.hall.side().no_phone.empty());
    CHECK(person.hall.slide().corner.qr.side == 2);
    CHECK(person.faults() == "");
}

TEST_CASE("Two teams by phone are compared, and their bars stand side by side", "[ui][workshop]") {
    Facilitator person;
    person.hall.begin_with_teams(2);
    person.look();
    person.go_to(SlideKind::Vote);
    person.hall.phones_by_team({{6, 1, 0, 0}, {1, 5, 2, 0}});
    person.look();
    person.go_to(SlideKind::Reveal);
    REQUIRE(person.hall.slide().choices[0].teams.size() == 2);
    CHECK(person.hall.slide().choices[0].teams[1].votes == 1);
    CHECK_FALSE(person.hall.slide().apart.empty());
    CHECK(person.faults() == "");
}

}  // namespace leeway::ui_tests
