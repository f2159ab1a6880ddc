#include <cmath>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/canvas_probe.h"
#include "ui/canvas_view.h"
#include "ui/screen_probe.h"
#include "ui/ui.h"

/// The designer's canvas by keyboard. KeyScenes of small_case(): 0 hello, 1 sorry, 2 enough, 3 happy, 4 gone.

using namespace leeway;
using namespace leeway::ui_tests;
using Catch::Approx;

namespace {

using KeyScenes = std::vector<std::size_t>;

bool is_whole_in_view(const CanvasProbe& canvas, std::size_t number) {
    const edit::Rect& card = canvas.sample.canvas.cards().card(number);
    const ImVec2 min = canvas.pixel({card.left, card.top});
    const ImVec2 max = canvas.pixel({card.right, card.bottom});
    return min.x >= 0.0F && min.y >= 0.0F && max.x <= 1280.0F && max.y <= 800.0F;
}

}  // namespace

TEST_CASE("The arrows walk from card to card, and there and back again", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{0}, 1});
    canvas.probe.press(ImGuiKey_RightArrow);
    const auto right = canvas.took_selection();
    REQUIRE(right);
    REQUIRE(right->scenes.size() == 1);
    CHECK((right->scenes[0] == 1 || right->scenes[0] == 2));
    CHECK_FALSE(right->response);
    canvas.select(*right);
    canvas.probe.press(ImGuiKey_LeftArrow);
    CHECK(canvas.took_selection() == edit::Selection{{0}, std::nullopt});
    canvas.select({{0}, std::nullopt});
    canvas.probe.press(ImGuiKey_LeftArrow);
    CHECK(canvas.take().empty());
}

TEST_CASE("Up and down walk in a column", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const edit::CardIndex& cards = canvas.sample.canvas.cards();
    const bool is_first_above = cards.card(1).top < cards.card(2).top;
    canvas.select({{is_first_above ? std::size_t{1} : 2}, std::nullopt});
    canvas.probe.press(ImGuiKey_DownArrow);
    CHECK(canvas.took_selection() == edit::Selection{{is_first_above ? std::size_t{2} : 1}, std::nullopt});
    canvas.probe.press(ImGuiKey_UpArrow);
    CHECK(canvas.take().empty());
}

TEST_CASE("Every scene of a big case can be reached with the arrows", "[ui][canvas]") {
    CanvasProbe canvas(support::wide_scenario(400));
    std::vector<bool> reached(400, false);
    KeyScenes open{0};
    reached[0] = true;
    while (!open.empty()) {
        const std::size_t from = open.back();
        open.pop_back();
        for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow}) {
            canvas.sample.view.selection = {{from}, std::nullopt};
            canvas.key(key, true);
            canvas.key(key, false);
            const auto selection = canvas.took_selection();
            if (!selection || reached[selection->scenes.front()]) continue;
            reached[selection->scenes.front()] = true;
            open.push_back(selection->scenes.front());
        }
    }
    CHECK(std::count(reached.begin(), reached.end(), true) == 400);
}

TEST_CASE("Shift and the arrows select more, and go on from the last one", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{0}, std::nullopt});
    canvas.probe.press(ImGuiKey_RightArrow, ImGuiMod_Shift);
    auto selection = canvas.took_selection();
    REQUIRE(selection);
    REQUIRE(selection->scenes.size() == 2);
    CHECK(selection->scenes[0] == 0);
    canvas.select(*selection);
    canvas.probe.press(ImGuiKey_RightArrow, ImGuiMod_Shift);
    selection = canvas.took_selection();
    REQUIRE(selection);
    REQUIRE(selection->scenes.size() == 3);
    CHECK((selection->scenes[2] == 3 || selection->scenes[2] == 4));
}

TEST_CASE("Alt and the arrows move what is selected by the grid", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const edit::CardIndex& cards = canvas.sample.canvas.cards();
    canvas.select({{1, 3}, std::nullopt});
    canvas.probe.press(ImGuiKey_DownArrow, ImGuiMod_Alt);
    const auto change = canvas.took_edit<edit::change::PlaceScenes>();
    REQUIRE(change);
    REQUIRE(change->places.size() == 2);
    const double by = change->places[1].second.y - cards.card(3).top;
    CHECK(by >= 4.0);
    CHECK(by <= 12.0);
    CHECK(change->places[0].second.y - cards.card(1).top == Approx(by));
    CHECK(change->places[0].second.x == cards.card(1).left);
    CHECK(std::fmod(change->places[1].second.y, 8.0) == 0.0);
}

TEST_CASE("A digit selects that answer of the selected scene", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.probe.press(ImGuiKey_2);
    CHECK(canvas.take().empty());
    canvas.select({{1}, std::nullopt});
    canvas.probe.press(ImGuiKey_2);
    CHECK(canvas.took_selection() == edit::Selection{{1}, 1});
    canvas.probe.press(ImGuiKey_3);
    CHECK(canvas.take().empty());
    canvas.probe.press(ImGuiKey_Keypad1);
    CHECK(canvas.took_selection() == edit::Selection{{1}, 0});
}

TEST_CASE("A link is made with L, the arrows and Enter", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{0}, 0});
    canvas.probe.press(ImGuiKey_L);
    REQUIRE(canvas.memory().linking);
    CHECK(canvas.memory().linking->target == 1);  // where it leads now
    canvas.probe.press(ImGuiKey_RightArrow);
    const std::size_t target = canvas.memory().linking->target;
    CHECK(target >= 3);
    CHECK(canvas.take().empty());
    canvas.probe.press(ImGuiKey_Enter);
    const auto change = canvas.took_edit<edit::change::Link>();
    REQUIRE(change);
    CHECK(change->at == edit::Address{0, 0, 0});
    CHECK(change->target.text == canvas.sample.scenario.scenes[target].id.text);
    CHECK_FALSE(canvas.memory().linking);
    CHECK_FALSE(canvas.memory().wants_panel);
}

TEST_CASE("A link that is being made ends with Escape, and is made by a click as well", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{0}, 0});
    canvas.probe.press(ImGuiKey_L);
    canvas.probe.press(ImGuiKey_Escape);
    CHECK_FALSE(canvas.memory().linking);
    CHECK(canvas.take().empty());
    canvas.probe.press(ImGuiKey_L);
    canvas.probe.point_at(canvas.heading("gone"));
    canvas.probe.frame();
    canvas.probe.press_button();
    const auto change = canvas.took_edit<edit::change::Link>();
    REQUIRE(change);
    CHECK(change->target == SceneId("gone"));
}

TEST_CASE("Without an answer L asks for one, except where there is only one", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{0}, std::nullopt});
    canvas.probe.press(ImGuiKey_L);
    CHECK_FALSE(canvas.memory().linking);
    CHECK(canvas.memory().hint == ui::CanvasHint::SelectAnswer);
    canvas.probe.press(ImGuiKey_1);
    CHECK(canvas.took_selection() == edit::Selection{{0}, 0});
    CHECK(canvas.memory().hint == ui::CanvasHint::None);
}

TEST_CASE("N and E make a scene and an ending that the selected answer leads to", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{2}, 1});
    for (const bool is_ending : {false, true}) {
        canvas.probe.press(is_ending ? ImGuiKey_E : ImGuiKey_N);
        const auto change = canvas.took_edit<edit::change::AddScene>();
        REQUIRE(change);
        CHECK(change->from == edit::Address{2, 1, 0});
        CHECK(change->is_ending == is_ending);
        CHECK(change->goes_by_itself);
    }
    canvas.select({});
    canvas.probe.press(ImGuiKey_N);
    const auto change = canvas.took_edit<edit::change::AddScene>();
    REQUIRE(change);
    CHECK_FALSE(change->from);
}

TEST_CASE("N and E bend no link that is there, and say why there is no new scene", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    for (const ImGuiKey key : {ImGuiKey_N, ImGuiKey_E}) {
        canvas.select({{0}, 1});  // it leads to "enough"
        canvas.probe.press(key);
        CHECK(canvas.take().empty());
        CHECK(canvas.memory().hint == ui::CanvasHint::LeadsAlready);
        canvas.select({{1}, std::nullopt});  // both of its answers lead somewhere
        CHECK(canvas.memory().hint == ui::CanvasHint::None);
        canvas.probe.press(key);
        CHECK(canvas.take().empty());
        CHECK(canvas.memory().hint == ui::CanvasHint::AllLead);
        canvas.probe.press(ImGuiKey_Escape);
        CHECK(canvas.memory().hint == ui::CanvasHint::None);
        CHECK(canvas.take().empty());
        canvas.select({{2}, std::nullopt});  // the first one leads on, the second nowhere
        canvas.probe.press(key);
        const auto change = canvas.took_edit<edit::change::AddScene>();
        REQUIRE(change);
        CHECK(change->from == edit::Address{2, 1, 0});
    }
}

TEST_CASE("N and E at an ending make no scene that stands by itself, and say why", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    for (const ImGuiKey key : {ImGuiKey_N, ImGuiKey_E}) {
        canvas.select({{3}, std::nullopt});
        canvas.probe.press(key);
        CHECK(canvas.take().empty());
        CHECK(canvas.memory().hint == ui::CanvasHint::IsEnding);
        canvas.select({});
    }
}

TEST_CASE("Of a response with several outcomes, the first that leads nowhere is linked", "[ui][canvas]") {
    model::Scenario scenario = small_case();
    auto& then = scenario.scenes[0].responses[0].then;
    then = {{30, SceneId("sorry"), "", 0, {}, {}, {}},
            {30, SceneId("not-there"), "", 0, {}, {}, {}},
            {40, SceneId("gone"), "", 0, {}, {}, {}}};
    CanvasProbe canvas(scenario);
    canvas.select({{0}, 0});
    canvas.probe.press(ImGuiKey_N);
    const auto change = canvas.took_edit<edit::change::AddScene>();
    REQUIRE(change);
    CHECK(change->from == edit::Address{0, 0, 1});
    scenario.scenes[0].responses[0].then[1].target = SceneId("gone");
    scenario.scenes[0].responses[0].then[2].target = SceneId("not-there");
    canvas.sample.show(scenario);
    canvas.probe.press(ImGuiKey_N);
    const auto last = canvas.took_edit<edit::change::AddScene>();
    REQUIRE(last);
    CHECK(last->from == edit::Address{0, 0, 2});
}

TEST_CASE("A link that is being made is let go of when the case changes under it", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{0}, 1});
    canvas.probe.press(ImGuiKey_L);
    REQUIRE(canvas.memory().linking);
    model::Scenario changed = small_case();
    changed.scenes[0].responses.erase(changed.scenes[0].responses.begin());
    canvas.sample.show(changed);
    canvas.probe.press(ImGuiKey_Enter);
    CHECK_FALSE(canvas.memory().linking);
    CHECK_FALSE(canvas.took_edit<edit::change::Link>());
}

TEST_CASE("Enter asks for the panel, Delete removes, where something is selected", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.probe.press(ImGuiKey_Enter);
    canvas.probe.press(ImGuiKey_Delete);
    CHECK_FALSE(canvas.memory().wants_panel);
    CHECK(canvas.take().empty());
    canvas.select({{1}, std::nullopt});
    canvas.probe.press(ImGuiKey_Enter);
    CHECK(canvas.memory().wants_panel);
    CHECK(canvas.take().empty());
    canvas.probe.press(ImGuiKey_Delete);
    CHECK(canvas.took<flow::intent::RemoveSelected>());
}

TEST_CASE("Escape selects nothing, then is the screen's", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{1}, std::nullopt});
    canvas.key(ImGuiKey_Escape, true);
    CHECK(canvas.memory().took_escape);
    CHECK(canvas.took_selection() == edit::Selection{});
    canvas.key(ImGuiKey_Escape, false);
    canvas.select({});
    canvas.key(ImGuiKey_Escape, true);
    CHECK_FALSE(canvas.memory().took_escape);
}

TEST_CASE("Home shows all, F what is selected, plus and minus zoom", "[ui][canvas]") {
    CanvasProbe canvas(support::wide_scenario(300));
    canvas.probe.press(ImGuiKey_Home);
    canvas.settle();
    const edit::Rect all = canvas.sample.canvas.cards().bounds();
    const ImVec2 min = canvas.pixel({all.left, all.top});
    const ImVec2 max = canvas.pixel({all.right, all.bottom});
    CHECK(min.x >= 0.0F);
    CHECK(min.y >= 0.0F);
    CHECK(max.x <= 1280.0F);
    CHECK(max.y <= 800.0F);
    CHECK((max.x - min.x > 1100.0F || max.y - min.y > 650.0F));
    canvas.select({{250}, std::nullopt});
    canvas.probe.press(ImGuiKey_F);
    canvas.settle();
    CHECK(is_whole_in_view(canvas, 250));
    CHECK(canvas.memory().camera.zoom == Approx(1.0));
    canvas.probe.type("+");
    CHECK(canvas.memory().camera.zoom == Approx(1.25));
    canvas.probe.type("-");
    CHECK(canvas.memory().camera.zoom == Approx(1.0));
}

TEST_CASE("M hides the map and shows it", "[ui][canvas]") {
    CanvasProbe canvas(support::wide_scenario(300));
    CHECK(canvas.probe.has("Map"));
    canvas.probe.press(ImGuiKey_M);
    CHECK_FALSE(canvas.probe.has("Map"));
    canvas.probe.press(ImGuiKey_M);
    CHECK(canvas.probe.has("Map"));
}

TEST_CASE("What a jump or an arrow selects comes into view, what a click selects does not move", "[ui][canvas]") {
    CanvasProbe canvas(support::wide_scenario(300));
    const edit::Point corner = canvas.memory().camera.corner;
    canvas.select({{200}, std::nullopt});
    canvas.settle();
    CHECK(canvas.memory().camera.corner == corner);
    ++canvas.sample.view.jumps;
    canvas.probe.frame();
    CHECK_FALSE(is_whole_in_view(canvas, 200));  // it glides
    canvas.settle();
    CHECK(is_whole_in_view(canvas, 200));
    for (int i = 0; i < 6; ++i) {
        canvas.probe.press(ImGuiKey_RightArrow);
        const auto selection = canvas.took_selection();
        if (!selection) break;
        canvas.select(*selection);
        canvas.settle();
        CHECK(is_whole_in_view(canvas, selection->scenes.front()));
    }
}

TEST_CASE("A jump from afar comes near enough to read", "[ui][canvas]") {
    CanvasProbe canvas(support::wide_scenario(300));
    canvas.look_at({{0, 0}, 0.05});
    canvas.sample.view.selection = {{123}, std::nullopt};
    ++canvas.sample.view.jumps;
    canvas.settle();
    CHECK(is_whole_in_view(canvas, 123));
    CHECK(canvas.memory().camera.zoom == Approx(0.8));
}

TEST_CASE("With reduced motion a jump is there at once", "[ui][canvas]") {
    CanvasProbe canvas(support::wide_scenario(300));
    canvas.still = true;
    canvas.sample.view.selection = {{200}, std::nullopt};
    ++canvas.sample.view.jumps;
    canvas.probe.frames(2);
    CHECK(is_whole_in_view(canvas, 200));
    CHECK_FALSE(canvas.memory().glide.is_on);
}

TEST_CASE("Tab comes to the canvas and leaves it, and the arrows do not", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.panel = 300.0F;
    canvas.probe.frames(2);
    canvas.select({{0}, std::nullopt});
    canvas.probe.press(ImGuiKey_Tab);
    CHECK(canvas.state.focus.holds_enter());
    canvas.probe.press(ImGuiKey_RightArrow);
    CHECK(canvas.took_selection());
    canvas.select({{4}, std::nullopt});
    canvas.probe.press(ImGuiKey_RightArrow);  // there is no card, but the panel
    canvas.probe.press(ImGuiKey_Delete);
    CHECK(canvas.took<flow::intent::RemoveSelected>());
    canvas.probe.press(ImGuiKey_Tab);  // on a zoom button
    canvas.probe.press(ImGuiKey_Delete);
    CHECK(canvas.take().empty());
    canvas.probe.press(ImGuiKey_Tab, ImGuiMod_Shift);
    canvas.probe.press(ImGuiKey_Delete);
    CHECK(canvas.took<flow::intent::RemoveSelected>());
}

TEST_CASE("Keys with Ctrl are left to the screen", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{0}, 0});
    for (const ImGuiKey key : {ImGuiKey_E, ImGuiKey_N, ImGuiKey_L, ImGuiKey_F, ImGuiKey_M, ImGuiKey_Delete}) {
        canvas.probe.press(key, ImGuiMod_Ctrl);
    }
    CHECK(canvas.take().empty());
    CHECK_FALSE(canvas.memory().linking);
    CHECK_FALSE(canvas.memory().map_hidden);
}

TEST_CASE("Something is pasted at the mouse, on the grid", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.probe.point_at({333.0F, 222.0F});
    flow::Intents intents;
    const ui::Ui ui{fonts_at(1.0F).set(), ui::palette_of(flow::Theme::Light), 1.0F, canvas.state, intents};
    const model::Position at = ui::paste_place(ui);
    CHECK(std::abs(at.x - canvas.place({333.0F, 222.0F}).x) <= 4.0);
    CHECK(std::fmod(at.x, 8.0) == 0.0);
    canvas.probe.point_at({-50.0F, 222.0F});
    CHECK(std::abs(ui::paste_place(ui).x - canvas.place({640.0F, 400.0F}).x) <= 4.0);
}

TEST_CASE("A adds an answer to the selected scene, but none to an ending", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{1}, std::nullopt});
    canvas.probe.press(ImGuiKey_A);
    const auto change = canvas.took_edit<edit::change::AddResponse>();
    REQUIRE(change);
    CHECK(change->scene == 1);
    canvas.select({{3}, std::nullopt});
    canvas.probe.press(ImGuiKey_A);
    canvas.select({});
    canvas.probe.press(ImGuiKey_A);
    CHECK(canvas.take().empty());
}

TEST_CASE("Of a card that is taller than its room the upper edge comes into view, with its frame", "[ui][canvas]") {
    CanvasProbe canvas(small_case(), {700.0F, 150.0F});
    canvas.look_at({{0.0, 0.0}, 1.0});
    ++canvas.sample.view.jumps;
    canvas.select({{0}, std::nullopt});
    canvas.settle();
    CHECK(canvas.probe.item("hello").max.y > canvas.memory().room.max.y);
    CHECK(canvas.probe.item("hello").min.y >= canvas.memory().room.min.y + 9.0F);
}
