#include <algorithm>
#include <cmath>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/canvas_probe.h"

/// The designer's canvas by mouse. Scenes of small_case(): 0 hello, 1 sorry, 2 enough, 3 happy, 4 gone.

using namespace leeway;
using namespace leeway::ui_tests;
using Catch::Approx;

namespace {

using Scenes = std::vector<std::size_t>;

/// A place of the window with no card and no tool anywhere near.
constexpr ImVec2 kNowhere{640.0F, 780.0F};

void click(CanvasProbe& canvas, ImVec2 at) {
    canvas.probe.point_at(at);
    canvas.probe.frame();
    canvas.probe.press_button();
    canvas.probe.frames(22);
}

}  // namespace

TEST_CASE("A click selects a scene, on one of its answers that answer too", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    click(canvas, canvas.heading("sorry"));
    CHECK(canvas.took_selection() == edit::Selection{{1}, std::nullopt});
    const support::ProbedItem card = canvas.probe.item("sorry");
    const ImVec2 port = canvas.centre("sorry: answer 2");
    click(canvas, {card.centre().x, port.y});
    CHECK(canvas.took_selection() == edit::Selection{{1}, 1});
    click(canvas, canvas.centre("hello: answer 1"));
    CHECK(canvas.took_selection() == edit::Selection{{0}, 0});
}

TEST_CASE("What is selected alone already is not selected again", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{1}, std::nullopt});
    click(canvas, canvas.heading("sorry"));
    CHECK(canvas.take().empty());
    canvas.select({{1, 2}, std::nullopt});
    click(canvas, canvas.heading("sorry"));
    CHECK(canvas.took_selection() == edit::Selection{{1}, std::nullopt});
}

TEST_CASE("Ctrl and Shift add a scene to what is selected, and take it out again", "[ui][canvas]") {
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift}) {
        CanvasProbe canvas(small_case());
        canvas.select({{0}, std::nullopt});
        canvas.key(modifier, true);
        click(canvas, canvas.heading("sorry"));
        CHECK(canvas.took_selection() == edit::Selection{{0, 1}, std::nullopt});
        canvas.select({{0, 1}, std::nullopt});
        click(canvas, canvas.heading("hello"));
        CHECK(canvas.took_selection() == edit::Selection{{1}, std::nullopt});
        click(canvas, kNowhere);
        CHECK(canvas.take().empty());
    }
}

TEST_CASE("A click on the ground selects nothing", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    click(canvas, kNowhere);
    CHECK(canvas.take().empty());
    canvas.select({{0, 1}, std::nullopt});
    click(canvas, kNowhere);
    CHECK(canvas.took_selection() == edit::Selection{});
}

TEST_CASE("A box that is drawn on the ground selects the scenes that it touches", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const support::ProbedItem first = canvas.probe.item("hello");
    const support::ProbedItem second = canvas.probe.item("sorry");
    const ImVec2 from{first.min.x - 20.0F, std::max(first.max.y, second.max.y) + 20.0F};
    const ImVec2 to{second.min.x + 10.0F, std::min(first.max.y, second.max.y) - 30.0F};
    canvas.drag(from, to);
    const auto selection = canvas.took_selection();
    REQUIRE(selection);
    Scenes expected;
    const edit::Rect box = edit::rect_between(canvas.place(from), canvas.place(to));
    for (std::size_t i = 0; i < 5; ++i) {
        if (canvas.sample.canvas.cards().card(i).overlaps(box)) expected.push_back(i);
    }
    CHECK(selection->scenes == expected);
    CHECK(expected.size() >= 2);
    canvas.select({{4}, std::nullopt});
    canvas.key(ImGuiMod_Shift, true);
    canvas.drag(from, to);
    expected.push_back(4);
    CHECK(canvas.took_selection() == edit::Selection{expected, std::nullopt});
}

TEST_CASE("A card that is dragged comes to lie on the grid, with one change when it is let go", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const edit::Rect before = canvas.sample.canvas.cards().card(2);
    const ImVec2 from = canvas.heading("enough");
    canvas.drag(from, {from.x + 83.0F, from.y + 61.0F});
    const flow::Intents taken = canvas.take();
    REQUIRE(taken.size() == 2);  // it is selected first
    CHECK(std::get<flow::intent::SelectScenes>(taken[0]).selection.scenes == Scenes{2});
    const auto& change = std::get<edit::change::PlaceScenes>(std::get<flow::intent::Edit>(taken[1]).change);
    REQUIRE(change.places.size() == 1);
    CHECK(change.places[0].first == 2);
    const double zoom = canvas.memory().camera.zoom;
    CHECK(std::abs(change.places[0].second.x - before.left - 83.0 / zoom) <= 4.01);
    CHECK(std::abs(change.places[0].second.y - before.top - 61.0 / zoom) <= 4.01);
    CHECK(std::fmod(change.places[0].second.x, 8.0) == 0.0);
    CHECK(std::fmod(change.places[0].second.y, 8.0) == 0.0);
}

TEST_CASE("All selected cards are dragged together", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{1, 2}, std::nullopt});
    const ImVec2 from = canvas.heading("sorry");
    canvas.drag(from, {from.x + 40.0F, from.y});
    const auto change = canvas.took_edit<edit::change::PlaceScenes>();
    REQUIRE(change);
    REQUIRE(change->places.size() == 2);
    const edit::CardIndex& cards = canvas.sample.canvas.cards();
    const double by = change->places[0].second.x - cards.card(1).left;
    CHECK(by > 0);
    CHECK(change->places[1].second.x - cards.card(2).left == Approx(by));
    CHECK(change->places[1].second.y == Approx(change->places[0].second.y - cards.card(1).top + cards.card(2).top));
}

TEST_CASE("A link is made by dragging from a port to a card", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.drag(canvas.centre("enough: answer 2"), canvas.heading("happy"));
    const auto change = canvas.took_edit<edit::change::Link>();
    REQUIRE(change);
    CHECK(change->at == edit::Address{2, 1, 0});
    CHECK(change->target == SceneId("happy"));
}

TEST_CASE("A scene is made by dragging from a port to the ground", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.drag(canvas.centre("hello: answer 2"), kNowhere);
    const auto change = canvas.took_edit<edit::change::AddScene>();
    REQUIRE(change);
    CHECK(change->from == edit::Address{0, 1, 0});
    const edit::Point drop = canvas.place(kNowhere);
    CHECK(std::abs(change->layout.x - drop.x) <= 4.0);
    CHECK(std::abs(change->layout.y + 18.0 - drop.y) <= 4.0);
    CHECK(std::fmod(change->layout.x, 8.0) == 0.0);
}

TEST_CASE("Escape lets go of what is dragged, and nothing has happened", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{1}, std::nullopt});
    for (const ImVec2 from : {canvas.heading("sorry"), canvas.centre("sorry: answer 1"), kNowhere}) {
        canvas.probe.point_at(from);
        canvas.probe.frame();
        canvas.button(true);
        canvas.probe.point_at({from.x + 70.0F, from.y - 30.0F});
        canvas.probe.frame();
        canvas.key(ImGuiKey_Escape, true);
        CHECK(canvas.memory().took_escape);
        canvas.key(ImGuiKey_Escape, false);
        canvas.button(false);
        CHECK(canvas.take().empty());
    }
}

TEST_CASE("A double click makes a scene on the ground, and asks for the panel on a card", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.double_click(kNowhere);
    const auto change = canvas.took_edit<edit::change::AddScene>();
    REQUIRE(change);
    CHECK_FALSE(change->from);
    CHECK(std::abs(change->layout.x + 144.0 - canvas.place(kNowhere).x) <= 4.0);
    CHECK_FALSE(canvas.memory().wants_panel);
    canvas.double_click(canvas.heading("happy"));
    CHECK(canvas.memory().wants_panel);
}

TEST_CASE("The wheel zooms, and what is under the mouse stays there", "[ui][canvas]") {
    for (const float scale : {0.8F, 1.0F, 2.6F}) {
        CanvasProbe canvas(small_case(), {1280.0F, 800.0F}, scale);
        const ImVec2 mouse{411.0F, 297.0F};
        const double zoom = canvas.memory().camera.zoom;
        const edit::Point before = canvas.place(mouse);
        canvas.probe.turn_wheel(mouse, 3.0F);
        CHECK(canvas.memory().camera.zoom > 1.3 * zoom);
        CHECK(canvas.place(mouse).x == Approx(before.x).margin(0.01));
        CHECK(canvas.place(mouse).y == Approx(before.y).margin(0.01));
        canvas.probe.turn_wheel(mouse, -40.0F);
        CHECK(canvas.memory().camera.zoom < 0.1 * zoom);
        CHECK(canvas.place(mouse).x == Approx(before.x).margin(0.01));
    }
}

TEST_CASE("The canvas is moved by wheel with Shift or Alt, by two buttons, and by Space", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const edit::Point corner = canvas.memory().camera.corner;
    const double zoom = canvas.memory().camera.zoom;
    canvas.key(ImGuiMod_Shift, true);
    canvas.probe.turn_wheel(kNowhere, 1.0F);
    CHECK(canvas.memory().camera.corner.x < corner.x);
    CHECK(canvas.memory().camera.corner.y == corner.y);
    canvas.key(ImGuiMod_Shift, false);
    canvas.key(ImGuiMod_Alt, true);
    canvas.probe.turn_wheel(kNowhere, 1.0F);
    canvas.key(ImGuiMod_Alt, false);
    CHECK(canvas.memory().camera.corner.y < corner.y);
    CHECK(canvas.memory().camera.zoom == zoom);
    for (const int button : {ImGuiMouseButton_Right, ImGuiMouseButton_Middle, ImGuiMouseButton_Left}) {
        canvas.look_at({corner, zoom});
        canvas.key(ImGuiKey_Space, button == ImGuiMouseButton_Left);
        canvas.probe.point_at(kNowhere);
        canvas.button(true, button);
        canvas.probe.point_at({kNowhere.x - 100.0F, kNowhere.y - 40.0F});
        CHECK(canvas.memory().camera.corner.x == Approx(corner.x + 100.0 / zoom));
        CHECK(canvas.memory().camera.corner.y == Approx(corner.y + 40.0 / zoom));
        canvas.button(false, button);
    }
    CHECK(canvas.take().empty());
}

TEST_CASE("The zoom buttons make it larger, smaller, and show everything", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const double zoom = canvas.memory().camera.zoom;
    canvas.probe.click("Larger");
    CHECK(canvas.memory().camera.zoom == Approx(1.25 * zoom));
    canvas.probe.click("Smaller");
    canvas.probe.click("Smaller");
    CHECK(canvas.memory().camera.zoom == Approx(0.8 * zoom));
    canvas.probe.click("Show everything");
    canvas.settle();
    CHECK(canvas.memory().camera.zoom == Approx(zoom));
    CHECK(canvas.take().empty());
}

TEST_CASE("The map takes the canvas where it is clicked", "[ui][canvas]") {
    CanvasProbe canvas(support::wide_scenario(300));
    REQUIRE(canvas.probe.has("Map"));
    const support::ProbedItem map = canvas.probe.item("Map");
    canvas.drag({map.min.x + 12.0F, map.centre().y}, {map.max.x - 10.0F, map.centre().y});
    const edit::Rect all = canvas.sample.canvas.cards().bounds();
    const edit::Point middle = canvas.place({640.0F, 400.0F});
    CHECK(middle.x > all.left + all.width() * 0.8);
    CHECK(canvas.take().empty());
}
