#include <algorithm>
#include <cstddef>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "edit/link_routes.h"
#include "ui/canvas_probe.h"

/// What the lines of the canvas stand for, which of them is meant, and what is said over them.

using namespace leeway;
using namespace leeway::ui_tests;

namespace {

const ui::Palette& colours(const CanvasProbe& canvas) { return ui::palette_of(canvas.theme); }

/// How many corners of that colour are drawn in a part of the screen.
std::size_t count_in(const CanvasProbe& canvas, const ui::Rect& part, ImU32 colour) {
    std::size_t count = 0;
    for (const ImDrawList* list : canvas.probe.draw_data().CmdLists) {
        count += static_cast<std::size_t>(
            std::count_if(list->VtxBuffer.begin(), list->VtxBuffer.end(),
                          [&](const ImDrawVert& vertex) { return vertex.col == colour && part.contains(vertex.pos); }));
    }
    return count;
}

std::size_t number_of(const CanvasProbe& canvas, std::size_t scene, std::size_t response) {
    const auto& links = canvas.sample.canvas.links();
    const auto found = std::find_if(links.begin(), links.end(), [&](const edit::CanvasLink& each) {
        return each.link.scene == scene && each.link.response == response;
    });
    REQUIRE(found != links.end());
    return static_cast<std::size_t>(found - links.begin());
}

ImVec2 on_link(const CanvasProbe& canvas, std::size_t scene, std::size_t response, double share) {
    const auto& route = canvas.sample.canvas.links()[number_of(canvas, scene, response)].route;
    return canvas.pixel(edit::on_curve(route.points.data(), share));
}

/// Around the middle of a link, where its line alone is.
ui::Rect around_link(const CanvasProbe& canvas, std::size_t scene, std::size_t response) {
    const ImVec2 at = on_link(canvas, scene, response, 0.5);
    return ui::Rect{at, at}.inset(-14.0F);
}

}  // namespace

TEST_CASE("A way lies around the line that tells how many people go there", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const std::size_t number = number_of(canvas, 0, 0);
    const ui::Rect there = around_link(canvas, 0, 0);
    canvas.sample.drawn().links[number].share = 0.8;
    canvas.probe.frames(2);
    REQUIRE(count_in(canvas, there, colours(canvas).heart) > 0);
    REQUIRE(count_in(canvas, there, colours(canvas).gold_text) == 0);
    canvas.sample.drawn().links[number].on_way = true;
    canvas.probe.frames(2);
    CHECK(count_in(canvas, there, colours(canvas).heart) > 0);
    CHECK(count_in(canvas, there, colours(canvas).gold_text) > 0);
}

TEST_CASE("The link that is chosen stands out among those of its scene", "[ui][canvas]") {
    for (const flow::Theme theme : {flow::Theme::Light, flow::Theme::Dark, flow::Theme::HighContrast}) {
        CanvasProbe canvas(small_case(), {1280.0F, 800.0F}, 1.0F, theme);
        canvas.select({{0}, 0});
        canvas.settle();
        const ImU32 teal = colours(canvas).teal;
        REQUIRE(count_in(canvas, around_link(canvas, 0, 1), teal) > 0);
        canvas.probe.point_at(on_link(canvas, 0, 0, 0.3));
        canvas.probe.frames(2);
        canvas.probe.press_button();
        canvas.probe.point_at({640.0F, 780.0F});
        canvas.settle();
        CHECK(count_in(canvas, around_link(canvas, 0, 0), teal) > 0);
        CHECK(count_in(canvas, around_link(canvas, 0, 1), teal) == 0);
        CHECK(count_in(canvas, around_link(canvas, 0, 1), colours(canvas).slate) > 0);
        canvas.probe.press(ImGuiKey_Escape);  // its answer stays selected, and no link is meant before the others
        canvas.settle();
        CHECK(count_in(canvas, around_link(canvas, 0, 1), teal) > 0);
    }
}

TEST_CASE("While a link is led elsewhere its former line is faded", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const ImVec2 from = on_link(canvas, 1, 0, 0.3);
    const ImVec2 late = on_link(canvas, 1, 0, 0.8);
    const ui::Rect there = ui::Rect{late, late}.inset(-12.0F);
    canvas.probe.point_at(from);
    canvas.probe.frames(2);
    REQUIRE(count_in(canvas, there, colours(canvas).teal) > 0);
    canvas.button(true);
    canvas.probe.point_at(canvas.heading("gone"));
    canvas.probe.frames(3);
    CHECK(count_in(canvas, there, colours(canvas).teal) == 0);
    CHECK(count_in(canvas, there, ui::mix(colours(canvas).paper, colours(canvas).slate, 0.6F)) > 0);
    canvas.probe.press(ImGuiKey_Escape);
    canvas.button(false);
}
