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

void explain_way(CanvasProbe& canvas) {
    canvas.sample.view.ways = {"The happiest end", "The cheapest"};
    canvas.sample.view.way_shown = "The happiest end: happiness 94 (the gold line)";
    canvas.sample.view.way_off = "Hide this way";
}

}  // namespace

TEST_CASE("What the gold line is, is said on the canvas, and it can be hidden there", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    CHECK_FALSE(canvas.probe.has("Hide this way"));
    explain_way(canvas);
    canvas.sample.view.heat_shown = "How people go: Hurried";
    canvas.sample.view.heat_off = "Hide";
    canvas.probe.frames(2);
    CHECK(canvas.probe.item("Hide this way").min.y >= canvas.probe.item("Hide").max.y);
    canvas.probe.click("Hide this way");
    const auto wish = canvas.took<flow::intent::ShowWay>();
    REQUIRE(wish);
    CHECK(wish->way == 2);
}

TEST_CASE("What is said of the lines lies on no card that is chosen, nor on the map or the buttons", "[ui][canvas]") {
    for (const ImVec2 window : {ImVec2{1280.0F, 800.0F}, ImVec2{900.0F, 560.0F}}) {
        CanvasProbe canvas(small_case(), window);
        explain_way(canvas);
        canvas.select({{1}, std::nullopt});
        canvas.probe.frames(2);
        const edit::Rect card = canvas.sample.canvas.cards().card(1);
        std::size_t shown = 0;
        for (double x = 0; x < 900; x += 150) {
            for (double y = 0; y < 500; y += 90) {
                CAPTURE(window.x, x, y);
                canvas.look_at({{card.left - x, card.top - y}, 1.0});
                canvas.probe.frames(2);
                if (!canvas.probe.has("Hide this way")) continue;
                ++shown;
                const support::ProbedItem off = canvas.probe.item("Hide this way");
                const ui::Rect legend{{off.max.x - 190.0F, off.min.y}, off.max};  // at the least
                const ui::Rect chosen{canvas.pixel({card.left, card.top}), canvas.pixel({card.right, card.bottom})};
                CHECK_FALSE(legend.overlaps(chosen));
                for (const char* tool : {"Map", "Smaller", "Larger"}) {
                    if (!canvas.probe.has(tool)) continue;
                    const support::ProbedItem other = canvas.probe.item(tool);
                    CHECK_FALSE(legend.overlaps({other.min, other.max}));
                }
            }
        }
        CHECK(shown > 30);
    }
}

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

TEST_CASE("That nothing was found is said over the canvas, below what the lines stand for", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const auto lowest_ink = [&] {  // of the surface behind the words, in the upper part of the canvas
        float lowest = 0.0F;
        for (const ImDrawList* list : canvas.probe.draw_data().CmdLists) {
            for (const ImDrawVert& vertex : list->VtxBuffer) {
                const bool is_near = vertex.pos.y < 120.0F && std::abs(vertex.pos.x - 640.0F) < 300.0F;
                if (is_near && vertex.col == colours(canvas).paper) lowest = std::max(lowest, vertex.pos.y);
            }
        }
        return lowest;
    };
    canvas.look_at({{5'000, 5'000}, 1.0});
    canvas.probe.frames(2);
    const int before = canvas.probe.draw_data().TotalVtxCount;
    canvas.sample.view.nothing_found = "No scene has \u201Czzzz\u201D in it.";
    canvas.probe.frames(2);
    CHECK(canvas.probe.draw_data().TotalVtxCount > before + 60);
    const float alone = lowest_ink();
    explain_way(canvas);
    canvas.probe.frames(2);
    CHECK(lowest_ink() > alone + 30.0F);
}
