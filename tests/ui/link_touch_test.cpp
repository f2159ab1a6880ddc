#include <algorithm>

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

TEST_CASE("A click_line on a link selects the answer that it belongs to", "[ui][canvas]") {
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
