#include <algorithm>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/canvas_probe.h"
#include "ui/canvas_stage.h"
#include "ui/canvas_text.h"

/// What is drawn of the designer's canvas.

using namespace leeway;
using namespace leeway::ui_tests;
using Catch::Approx;

namespace {

int vertices_at(CanvasProbe& canvas, const ui::Camera& camera) {
    canvas.look_at(camera);
    return canvas.probe.draw_data().TotalVtxCount;
}

/// The camera that has the middle of the canvas in the middle of the window.
ui::Camera on_middle(const CanvasProbe& canvas, double zoom) {
    const edit::Rect all = canvas.sample.canvas.cards().bounds();
    return {{(all.left + all.right - 1280.0 / zoom) / 2, (all.top + all.bottom - 800.0 / zoom) / 2}, zoom};
}

bool uses_colour(const CanvasProbe& canvas, ImU32 colour) {
    const ImDrawData& drawn = canvas.probe.draw_data();
    for (const ImDrawList* list : drawn.CmdLists) {
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            if (vertex.col == colour) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("What a card shows of a text is one line that ends with a whole character", "[ui]") {
    std::string room;
    CHECK(ui::opening_words("Where is it?", room) == "Where is it?");
    CHECK(room.empty());
    CHECK(ui::opening_words("Where is it?\n\tI wrote twice.", room) == "Where is it?  I wrote twice.");
    for (std::size_t before = 0; before < 4; ++before) {
        std::string much(before, 'a');
        while (much.size() < 400) much += "日";
        const std::string_view shown = ui::opening_words(much, room);
        CHECK(shown.size() >= 160);
        CHECK((shown.size() - before) % 3 == 0);
        CHECK(much.starts_with(shown));
    }
}

TEST_CASE("A small case is shown whole, and not larger than life", "[ui][canvas]") {
    CanvasProbe canvas(small_case(), {1920.0F, 1080.0F});
    CHECK(canvas.memory().camera.zoom == Approx(1.0));
    for (const char* scene : {"hello", "sorry", "enough", "happy", "gone"})
        CHECK(canvas.probe.item(scene).is_in_view());
}

TEST_CASE("A case that would be too small to read begins at its start", "[ui][canvas]") {
    CanvasProbe canvas(support::wide_scenario(300));
    CHECK(canvas.memory().camera.zoom == Approx(0.8));
    CHECK(canvas.probe.item("scene-0").is_in_view());
    CHECK(canvas.probe.item("scene-0").min.x == Approx(64.0F).margin(1.0F));
}

TEST_CASE("In a small room a case begins at its start too, large enough to be read", "[ui][canvas]") {
    CanvasProbe canvas(small_case(), {500.0F, 400.0F});
    CHECK(canvas.memory().camera.zoom == Approx(0.8));
    CHECK(canvas.probe.item("hello").is_seen());
}

TEST_CASE("Equal ratings look alike, and the same on every bar", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const ui::Palette& colours = ui::palette_of(flow::Theme::Light);
    const auto rate = [&](int value) {
        for (flow::CardView& card : canvas.sample.drawn().cards) {
            for (flow::PortView& port : card.ports) port.outcome = port.process = port.interaction = value;
        }
        canvas.look_at(on_middle(canvas, 0.8));
        return std::vector<bool>{uses_colour(canvas, colours.heart), uses_colour(canvas, colours.gold_text),
                                 uses_colour(canvas, colours.teal)};
    };
    const bool has_teal = rate(0)[2];  // of other things
    CHECK(rate(20)[0]);
    CHECK(rate(20)[2] == has_teal);
    CHECK_FALSE(rate(50)[0]);
    CHECK(rate(50)[1]);
    CHECK_FALSE(rate(90)[0]);
    CHECK(rate(90)[2]);
}

TEST_CASE("While keys are used nothing is said of the card that the mouse lies on", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const ImVec2 place = canvas.heading("sorry");
    canvas.probe.point_at(place);
    canvas.probe.press(ImGuiKey_RightArrow);
    canvas.settle();
    const int before = canvas.probe.draw_data().TotalVtxCount;
    canvas.probe.frames(80);
    CHECK(canvas.probe.draw_data().TotalVtxCount == before);
    canvas.probe.point_at({place.x + 2.0F, place.y});
    canvas.probe.frames(80);
    CHECK(canvas.probe.draw_data().TotalVtxCount > before + 20);
}

TEST_CASE("A case whose cards can still be read is opened with all of it in view", "[ui][canvas]") {
    CanvasProbe canvas(small_case(), {820.0F, 560.0F});
    CHECK(canvas.memory().camera.zoom < 0.8);
    for (const char* scene : {"hello", "sorry", "enough", "happy", "gone"})
        CHECK(canvas.probe.item(scene).is_in_view());
}

TEST_CASE("The map lies where no cards are", "[ui][canvas]") {
    CanvasProbe canvas(support::wide_scenario(300));
    const edit::Rect first = canvas.sample.canvas.cards().card(0);
    canvas.look_at({{first.left - 1080.0, first.top - 660.0}, 1.0});  // it would lie below the map
    CHECK(canvas.probe.item("Map").max.y < 200.0F);
    canvas.look_at({{first.left - 1080.0, first.top - 30.0}, 1.0});
    CHECK(canvas.probe.item("Map").min.y > 200.0F);
}

TEST_CASE("Whose way the lines show is said on the canvas, and can be hidden there", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    CHECK_FALSE(canvas.probe.has("Hide"));
    canvas.sample.view.personas = {"Hurried", "By the book", "Nobody"};
    canvas.sample.view.heat_shown = "How people go: Hurried";
    canvas.sample.view.heat_off = "Hide";
    canvas.probe.frames(2);
    canvas.probe.click("Hide");
    const auto wish = canvas.took<flow::intent::ShowHeat>();
    REQUIRE(wish);
    CHECK(wish->persona == 3);
}

TEST_CASE("In a low room the zoom buttons stand beside the canvas and cover none of it", "[ui][canvas]") {
    CanvasProbe canvas(small_case(), {560.0F, 200.0F});
    const double zoom = canvas.memory().camera.zoom;
    for (const char* button : {"Larger", "Smaller", "Show everything"}) {
        CHECK(canvas.probe.item(button).max.x <= canvas.memory().room.min.x);
    }
    canvas.probe.click("Larger");
    CHECK(canvas.memory().camera.zoom == Approx(1.25 * zoom));
    canvas.probe.click("Show everything");
    canvas.settle();
    CHECK(canvas.memory().camera.zoom < zoom);
    CHECK(canvas.probe.item("hello").is_in_view());
}

TEST_CASE("A room that is lower than a card shows where the case begins, and fills it with what is looked for",
          "[ui]") {
    CanvasProbe canvas(support::wide_scenario(300), {560.0F, 140.0F});
    const support::ProbedItem start = canvas.probe.item("scene-0");
    CHECK(start.min.y >= 0.0F);
    CHECK(start.max.y > 140.0F);
    canvas.select({{0}, std::nullopt});
    canvas.probe.press(ImGuiKey_F);
    canvas.settle();
    const support::ProbedItem whole = canvas.probe.item("scene-0");
    CHECK(whole.min.y == Approx(14.0F).margin(1.0F));
    CHECK(whole.max.y == Approx(126.0F).margin(1.0F));
}

TEST_CASE("In high contrast, where no tint says it, a line is around the chosen answer", "[ui][canvas]") {
    const auto teal_of = [](flow::Theme theme, std::optional<std::size_t> response) {
        CanvasProbe canvas(small_case(), {1280.0F, 800.0F}, 1.0F, theme);
        canvas.select({{0}, response});
        canvas.settle();
        std::ptrdiff_t vertices = 0;
        for (const ImDrawList* list : canvas.probe.draw_data().CmdLists) {
            vertices += std::count_if(list->VtxBuffer.begin(), list->VtxBuffer.end(), [&](const ImDrawVert& vertex) {
                return vertex.col == ui::palette_of(theme).teal;
            });
        }
        return vertices;
    };
    CHECK(teal_of(flow::Theme::Light, 1) == teal_of(flow::Theme::Light, std::nullopt) + 4);
    CHECK(teal_of(flow::Theme::HighContrast, 1) > teal_of(flow::Theme::HighContrast, std::nullopt) + 4);
}

TEST_CASE("Every card in view and each of its ports is an item with a name", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    CHECK(canvas.probe.count("hello") == 1);
    CHECK(canvas.probe.count("hello: answer 1") == 1);
    CHECK(canvas.probe.count("hello: answer 2") == 1);
    CHECK(canvas.probe.count("hello: answer 3") == 0);
    const support::ProbedItem card = canvas.probe.item("hello");
    const ImVec2 port = canvas.centre("hello: answer 2");
    CHECK(port.x == Approx(card.max.x).margin(1.0F));
    CHECK(port.y > card.min.y);
    CHECK(port.y < card.max.y);
}

TEST_CASE("What cannot be seen is not drawn", "[ui][canvas]") {
    CanvasProbe canvas(support::wide_scenario(300));
    const edit::Rect all = canvas.sample.canvas.cards().bounds();
    CHECK(vertices_at(canvas, on_middle(canvas, 0.8)) > 3'000);
    canvas.probe.press(ImGuiKey_M);  // the map shows all of it everywhere
    const int far_away = vertices_at(canvas, {{all.right + 5'000, all.bottom + 5'000}, 0.8});
    CHECK(far_away < 3'000);
    CHECK_FALSE(canvas.probe.has("scene-0"));
    CHECK(std::none_of(canvas.probe.items().begin(), canvas.probe.items().end(),
                       [](const support::ProbedItem& item) { return item.label.starts_with("scene-"); }));
}

TEST_CASE("A crowded canvas keeps to what an old graphics driver can count", "[ui][canvas]") {
    CanvasProbe canvas(support::wide_scenario(1'000, true), {1920.0F, 1080.0F});
    for (const double zoom : {0.75, 0.36, 0.16, 0.1, 0.05}) {
        CAPTURE(zoom);
        ImGui::GetIO().BackendFlags = 0;
        CHECK(vertices_at(canvas, on_middle(canvas, zoom)) < 65'536);
        if (zoom != 0.16) continue;
        ImGui::GetIO().BackendFlags = ImGuiBackendFlags_RendererHasVtxOffset;
        CHECK(vertices_at(canvas, on_middle(canvas, zoom)) > 65'536);
    }
}

TEST_CASE("From further away there is less detail", "[ui][canvas]") {
    CHECK(ui::detail_at(1.0) == ui::Detail::Full);
    CHECK(ui::detail_at(0.6) == ui::Detail::Brief);
    CHECK(ui::detail_at(0.3) == ui::Detail::Blocks);
    CHECK(ui::detail_at(0.1) == ui::Detail::Dots);
    CanvasProbe canvas(small_case());
    canvas.sample.canvas_view->cards[1].after = "four days later";
    int before = vertices_at(canvas, on_middle(canvas, 0.75));
    for (const double zoom : {0.6, 0.3, 0.1}) {
        const int now = vertices_at(canvas, on_middle(canvas, zoom));
        CHECK(now < before);
        before = now;
    }
    CHECK(canvas.probe.has("hello"));
    CHECK_FALSE(canvas.probe.has("hello: answer 1"));  // nobody could hit it
}

TEST_CASE("A card that is dragged is drawn where it would lie, with its links", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const support::ProbedItem before = canvas.probe.item("enough");
    const ImVec2 from = canvas.heading("enough");
    canvas.probe.point_at(from);
    canvas.probe.frame();
    canvas.button(true);
    canvas.probe.point_at({from.x + 40.0F, from.y + 96.0F});
    canvas.probe.frames(2);
    const support::ProbedItem now = canvas.probe.item("enough");
    CHECK(now.min.x - before.min.x == Approx(40.0F).margin(8.0F));
    CHECK(now.min.y - before.min.y == Approx(96.0F).margin(8.0F));
    CHECK(canvas.probe.item("hello").min.x == Approx(before.min.x).margin(2'000.0F));
    canvas.button(false);
}

TEST_CASE("Dragging to the edge takes the canvas along", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const double before = canvas.memory().camera.corner.x;
    const ImVec2 from = canvas.heading("happy");
    canvas.probe.point_at(from);
    canvas.probe.frame();
    canvas.button(true);
    canvas.probe.point_at({1'275.0F, from.y});
    canvas.probe.frames(20);
    CHECK(canvas.memory().camera.corner.x > before + 50.0);
    canvas.button(false);
}

TEST_CASE("The middle stays where it is when the room changes", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const edit::Point before = canvas.place({640.0F, 400.0F});
    canvas.probe.resize({900.0F, 700.0F});
    canvas.probe.frames(2);
    CHECK(canvas.place({450.0F, 350.0F}).x == Approx(before.x).margin(0.01));
    CHECK(canvas.place({450.0F, 350.0F}).y == Approx(before.y).margin(0.01));
}

TEST_CASE("A case that is in view as a whole is so again when the room changes", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const edit::Rect all = canvas.sample.canvas.cards().bounds();
    const auto is_whole = [&] {
        const ImVec2 display = ImGui::GetIO().DisplaySize;
        const ImVec2 low = canvas.pixel({all.left, all.top});
        const ImVec2 high = canvas.pixel({all.right, all.bottom});
        return low.x >= 0.0F && low.y >= 0.0F && high.x <= display.x && high.y <= display.y;
    };
    const double wide = canvas.memory().camera.zoom;
    REQUIRE(is_whole());
    canvas.probe.resize({500.0F, 400.0F});
    canvas.probe.frames(2);
    CHECK(is_whole());
    canvas.probe.resize({1280.0F, 800.0F});
    canvas.probe.frames(2);
    CHECK(canvas.memory().camera.zoom == Approx(wide));
    SECTION("but not one that was looked at nearer") {
        const ui::Camera near{{all.left + 20.0, all.top + 20.0}, 1.5};
        canvas.look_at(near);
        canvas.probe.resize({900.0F, 700.0F});
        canvas.probe.frames(2);
        CHECK(canvas.memory().camera.zoom == 1.5);
    }
}

TEST_CASE("After the mouse has rested a moment the whole text is shown", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const ui::Palette& colours = ui::palette_of(flow::Theme::Light);
    canvas.probe.point_at(canvas.heading("sorry"));
    canvas.probe.frames(10);
    const int before = canvas.probe.draw_data().TotalVtxCount;
    CHECK(canvas.state.unsettled);
    canvas.probe.frames(50);
    CHECK(canvas.probe.draw_data().TotalVtxCount > before + 20);
    CHECK_FALSE(canvas.state.unsettled);
    CHECK(uses_colour(canvas, colours.paper));
}

TEST_CASE("Troubles, what nothing leads to, and what is not searched for look different", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    const ui::Palette& colours = ui::palette_of(flow::Theme::Light);
    canvas.look_at(on_middle(canvas, 0.1));
    CHECK_FALSE(uses_colour(canvas, colours.heart_text));
    canvas.sample.drawn().cards[1].trouble = flow::Trouble::Error;
    canvas.probe.frames(2);
    CHECK(uses_colour(canvas, colours.heart_text));
    canvas.look_at(on_middle(canvas, 0.8));
    const int solid = canvas.probe.draw_data().TotalVtxCount;
    canvas.sample.drawn().cards[2].is_unreached = true;
    canvas.probe.frames(2);
    CHECK(canvas.probe.draw_data().TotalVtxCount != solid);
    for (flow::CardView& card : canvas.sample.drawn().cards) card.matches = false;
    canvas.sample.drawn().cards[1].trouble = flow::Trouble::None;
    canvas.probe.frames(2);
    CHECK_FALSE(uses_colour(canvas, colours.heart));  // a rating's bar
}

TEST_CASE("The links of what is selected, or under the mouse, stand out", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.look_at(on_middle(canvas, 0.3));
    const auto greens = [&] {
        int count = 0;
        for (const ImDrawList* list : canvas.probe.draw_data().CmdLists) {
            for (const ImDrawVert& vertex : list->VtxBuffer) {
                if (vertex.col == ui::palette_of(flow::Theme::Light).teal) ++count;
            }
        }
        return count;
    };
    const int before = greens();
    canvas.probe.point_at(canvas.centre("hello"));
    canvas.probe.frames(2);
    const int pointed = greens();
    CHECK(pointed > before + 8);
    canvas.probe.point_at({640.0F, 780.0F});
    canvas.probe.frames(2);
    CHECK(greens() == before);
    canvas.select({{0}, std::nullopt});
    CHECK(greens() > before + 8);
}

TEST_CASE("An empty case says what to do, and does it", "[ui][canvas]") {
    CanvasProbe canvas{model::Scenario{}};
    canvas.probe.click("Add a scene");
    const auto change = canvas.took_edit<edit::change::AddScene>();
    REQUIRE(change);
    CHECK(change->goes_by_itself);
    canvas.sample.show(small_case());
    canvas.probe.frames(2);
    CHECK(canvas.probe.item("hello").is_in_view());
    canvas.look_at({{90'000, 90'000}, 1.0});
    canvas.sample.show({});
    canvas.probe.frames(2);
    canvas.sample.show(small_case());
    canvas.probe.frames(2);
    CHECK(canvas.probe.item("hello").is_in_view());
}

TEST_CASE("The canvas follows a case that changes under it", "[ui][canvas]") {
    CanvasProbe canvas(small_case());
    canvas.select({{4}, std::nullopt});
    canvas.probe.press(ImGuiKey_RightArrow);
    (void)canvas.take();
    model::Scenario scenario = small_case();
    scenario.scenes.resize(2);
    canvas.sample.show(scenario);  // the selection is of what is gone
    canvas.probe.frames(2);
    canvas.probe.press(ImGuiKey_RightArrow);
    canvas.probe.press(ImGuiKey_1);
    canvas.probe.press(ImGuiKey_L);
    canvas.probe.press(ImGuiKey_F);
    canvas.settle();
    CHECK(canvas.probe.count("happy") == 0);
}

TEST_CASE("The canvas is drawn at every scale, in every theme, in small rooms and at every zoom", "[ui][canvas]") {
    for (const flow::Theme theme : {flow::Theme::Light, flow::Theme::Dark, flow::Theme::HighContrast}) {
        for (const float scale : {0.8F, 1.0F, 2.6F}) {
            CanvasProbe canvas(small_case(), {1024.0F, 700.0F}, scale, theme);
            canvas.sample.drawn().cards[0].heat = "100 %";
            canvas.sample.drawn().cards[0].share = 1.0;
            canvas.sample.drawn().links[0].share = 0.7;
            canvas.sample.drawn().links[1].is_refusal = true;
            canvas.sample.drawn().links[2].chance = "30 %";
            canvas.sample.drawn().cards[2].on_way = true;
            canvas.select({{1}, 0});
            for (const double zoom : {2.0, 1.0, 0.7, 0.5, 0.35, 0.2, 0.15, 0.05, 0.005}) {
                CHECK(vertices_at(canvas, on_middle(canvas, zoom)) > 100);
            }
            CHECK(canvas.take().empty());
        }
    }
}

TEST_CASE("What is said of an answer near the canvas's edge stays on the canvas", "[ui][canvas]") {
    for (const float scale : {1.0F, 1.5F}) {
        CAPTURE(scale);
        CanvasProbe canvas(small_case(), {1280.0F, 800.0F}, scale);
        canvas.panel = 435.0F;
        canvas.settle();
        const edit::Rect card = canvas.sample.canvas.cards().card(0);
        canvas.look_at({{card.right - 800.0 / static_cast<double>(scale), card.top - 80.0}, 1.0});
        const float edge = canvas.memory().room.max.x;
        REQUIRE(edge <= 845.0F);
        const auto ink_beyond = [&] {
            const ImU32 ink = ui::palette_of(flow::Theme::Light).ink;
            int count = 0;
            for (const ImDrawList* list : canvas.probe.draw_data().CmdLists) {
                for (const ImDrawVert& vertex : list->VtxBuffer)
                    count += vertex.col == ink && vertex.pos.x > edge ? 1 : 0;
            }
            return count;
        };
        const ImVec2 row = canvas.pixel({card.right - 60.0, card.bottom - 20.0});
        canvas.probe.point_at({row.x - 2.0F, row.y});
        const int before = ink_beyond();
        const int drawn = canvas.probe.draw_data().TotalVtxCount;
        canvas.probe.point_at(row);
        canvas.probe.frames(80);
        REQUIRE(canvas.probe.draw_data().TotalVtxCount > drawn + 20);  // it is said
        CHECK(ink_beyond() == before);
    }
}

TEST_CASE("The sign of a chance lies on no card, also where its link leads back", "[ui][canvas]") {
    model::Scenario scenario = small_case();
    model::Response& answer = scenario.scenes[0].responses[0];
    answer.then = {{70, scenario.scenes[1].id, "", 0, {}, {}, {}}, {30, scenario.scenes[2].id, "", 0, {}, {}, {}}};
    scenario.scenes[0].layout = model::Position{600, 200};
    scenario.scenes[1].layout = model::Position{0, 200};  // where the link has to go back below its own card
    scenario.scenes[2].layout = model::Position{600, 560};
    CanvasProbe canvas(scenario);
    canvas.look_at({{-100.0, 0.0}, 1.0});
    const ImU32 paper = ui::palette_of(flow::Theme::Light).paper;
    int signs = 0;
    for (const ImDrawList* list : canvas.probe.draw_data().CmdLists) {
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            if (vertex.col != paper) continue;
            const edit::Point at = canvas.place(vertex.pos);
            ++signs;
            for (std::size_t i = 0; i < canvas.sample.canvas.cards().size(); ++i) {
                const edit::Rect& card = canvas.sample.canvas.cards().card(i);
                CAPTURE(i, at.x, at.y);
                CHECK_FALSE(
                    (at.x > card.left + 4 && at.x < card.right - 4 && at.y > card.top + 4 && at.y < card.bottom - 4));
            }
        }
    }
    CHECK(signs > 20);
}
