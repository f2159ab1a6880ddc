#include <algorithm>
#include <cmath>

#include <catch2/catch_test_macros.hpp>

#include "edit/link_routes.h"
#include "ui/canvas_probe.h"

/// Links of the canvas by mouse. Scenes of small_case(): 0 hello, 1 sorry, 2 enough, 3 happy, 4 gone.

using namespace leeway;
using namespace leeway::ui_tests;

namespace {

/// Somewhere on the line of the link that an answer has, off all cards. @param share of its first curve.
ImVec2 on_link(const CanvasProbe& canvas, std::size_t scene, std::size_t response, double share = 0.3) {
    const auto& links = canvas.sample.canvas.links();
    const auto found = std::find_if(links.begin(), links.end(), [&](const edit::CanvasLink& each) {
        return each.link.scene == scene && each.link.response == response;
    });
    REQUIRE(found != links.end());
    return canvas.pixel(edit::on_curve(found->route.points.data(), share));
}

void click_line(CanvasProbe& canvas, ImVec2 at) {
    canvas.probe.point_at(at);
    canvas.probe.frames(2);
    canvas.probe.press_button();
    canvas.probe.frames(22);
}

}  // namespace

TEST_CASE("A click on the line of a link selects the answer that it belongs to", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    click_line(canvas, on_link(canvas, 1, 0));
    CHECK(canvas.took_selection() == edit::Selection{{1}, 0});
    click_line(canvas, on_link(canvas, 0, 1));
    CHECK(canvas.took_selection() == edit::Selection{{0}, 1});
}

TEST_CASE("A link that is dragged by its line onto a card leads there", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.drag(on_link(canvas, 1, 0), canvas.heading("gone"));
    const auto change = canvas.took_edit<edit::change::Link>();
    REQUIRE(change);
    CHECK(change->at == edit::Address{1, 0, 0});
    CHECK(change->target == SceneId("gone"));
}

TEST_CASE("A link that is dragged to the ground, or to where it leads already, stays as it is", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const ImVec2 from = on_link(canvas, 1, 0);
    canvas.drag(from, {640.0F, 780.0F});
    CHECK(canvas.take().empty());
    CanvasProbe other(small_case());
    other.drag(on_link(other, 1, 0), other.heading("happy"));
    CHECK(other.take().empty());
}

TEST_CASE("The link of a chance and the link of a refusal are told apart when they are dragged", "[ui][canvas]") {
    model::Scenario scenario = small_case();
    model::Response& response = scenario.scenes[1].responses[0];
    response.need = model::Need{PermissionId("refund"), {}, {}};
    response.refused = SceneId("enough");
    CanvasProbe canvas(std::move(scenario));
    const auto& links = canvas.sample.canvas.links();
    const auto refusal = std::find_if(links.begin(), links.end(), [](const edit::CanvasLink& each) {
        return each.link.scene == 1 && each.link.response == 0 && !each.link.outcome;
    });
    REQUIRE(refusal != links.end());
    const std::size_t middle = refusal->route.points.size() - 4;
    canvas.drag(canvas.pixel(edit::on_curve(&refusal->route.points[middle], 0.7)), canvas.heading("gone"));
    const auto change = canvas.took_edit<edit::change::LinkRefusal>();
    REQUIRE(change);
    CHECK(change->at.scene == 1);
    CHECK(change->target == SceneId("gone"));
}

TEST_CASE("With Ctrl or Shift a box begins on a link as anywhere else", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const ImVec2 from = on_link(canvas, 1, 0);
    canvas.key(ImGuiMod_Shift, true);
    canvas.drag(from, canvas.heading("gone"));
    canvas.key(ImGuiMod_Shift, false);
    const auto selection = canvas.took_selection();
    REQUIRE(selection);
    CHECK(std::find(selection->scenes.begin(), selection->scenes.end(), std::size_t{4}) != selection->scenes.end());
}

TEST_CASE("Delete lets a link go that was clicked, and only that", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const ImVec2 at = on_link(canvas, 1, 0);
    click_line(canvas, at);
    canvas.select({{1}, 0});
    (void)canvas.take();
    canvas.settle();
    SECTION("the link") {
        canvas.probe.press(ImGuiKey_Delete);
        const auto change = canvas.took_edit<edit::change::Link>();
        REQUIRE(change);
        CHECK(change->at == edit::Address{1, 0, 0});
        CHECK(change->target == SceneId());
    }
    SECTION("also where its answer was selected already") {
        canvas.probe.press(ImGuiKey_Escape);
        (void)canvas.take();
        click_line(canvas, at);
        CHECK(canvas.take().empty());
        canvas.probe.press(ImGuiKey_Backspace);
        CHECK(canvas.took_edit<edit::change::Link>());
    }
    SECTION("not once Escape has let go of it: its answer is still selected") {
        canvas.probe.press(ImGuiKey_Escape);
        CHECK(canvas.take().empty());
        canvas.probe.press(ImGuiKey_Delete);
        CHECK(canvas.took<flow::intent::RemoveSelected>());
    }
    SECTION("nor once something else is selected") {
        canvas.select({{2}, 0});
        canvas.settle();
        canvas.probe.press(ImGuiKey_Delete);
        CHECK(canvas.took<flow::intent::RemoveSelected>());
    }
}

TEST_CASE("Delete takes back where a refusal leads, and not what follows where it is allowed", "[ui][canvas]") {
    model::Scenario scenario = small_case();
    model::Response& response = scenario.scenes[1].responses[0];
    response.need = model::Need{PermissionId("refund"), {}, {}};
    response.refused = SceneId("enough");
    CanvasProbe canvas(std::move(scenario));
    const auto& links = canvas.sample.canvas.links();
    const auto refusal =
        std::find_if(links.begin(), links.end(), [](const edit::CanvasLink& each) { return !each.link.outcome; });
    REQUIRE(refusal != links.end());
    const std::size_t last = refusal->route.points.size() - 4;
    click_line(canvas, canvas.pixel(edit::on_curve(&refusal->route.points[last], 0.7)));
    canvas.select({{1}, 0});
    (void)canvas.take();
    canvas.settle();
    canvas.probe.press(ImGuiKey_Delete);
    const auto change = canvas.took_edit<edit::change::LinkRefusal>();
    REQUIRE(change);
    CHECK_FALSE(change->target);
}

TEST_CASE("A link is taken hold of where it is drawn, and not where only its bounds are", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    for (const edit::CanvasLink& link : canvas.sample.canvas.links()) {
        CAPTURE(link.link.scene, link.link.response);
        const auto& points = link.route.points;
        for (std::size_t i = 0; i + 3 < points.size(); i += 3) {
            for (const double t : {0.2, 0.5, 0.8}) {
                const edit::Point on = edit::on_curve(&points[i], t);
                const ImVec2 at = canvas.pixel(on);
                const bool is_by_tools = at.y > 640.0F;  // the zoom buttons and the map lie over it there
                const bool is_by_port = std::hypot(on.x - points.front().x, on.y - points.front().y) < 32.0;
                if (canvas.sample.canvas.cards().at(on) || is_by_tools || is_by_port) continue;
                canvas.probe.point_at(at);
                canvas.probe.frames(2);
                CHECK(ImGui::GetMouseCursor() == ImGuiMouseCursor_Hand);
            }
        }
    }
    canvas.probe.point_at({640.0F, 780.0F});
    canvas.probe.frames(2);
    CHECK(ImGui::GetMouseCursor() == ImGuiMouseCursor_Arrow);
}
