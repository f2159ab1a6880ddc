#include <algorithm>
#include <functional>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/form_probe.h"
#include "ui/theme.h"
#include "ui/tooltip.h"

namespace leeway::ui_tests {

namespace {

constexpr ImVec2 kScreen{700.0F, 600.0F};

/// The surface of the card that somebody shows.
ui::Rect card_of(const std::function<void(ui::Ui&)>& show, float scale = 1.0F) {
    FormProbe form([&](ui::Ui& ui, ui::Column& /*column*/) { show(ui); }, kScreen, scale);
    form.settle();
    const ImU32 ink = ui::palette_of(flow::Theme::Light).ink;
    ui::Rect card{kScreen, {0.0F, 0.0F}};
    for (const ImDrawList* list : form.probe.draw_data().CmdLists) {
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            if (vertex.col != ink) continue;
            card.min = {std::min(card.min.x, vertex.pos.x), std::min(card.min.y, vertex.pos.y)};
            card.max = {std::max(card.max.x, vertex.pos.x), std::max(card.max.y, vertex.pos.y)};
        }
    }
    return card;
}

/// That of the card that is shown at a point.
ui::Rect card_of(const ui::TipWords& said, ImVec2 point, float scale = 1.0F) {
    return card_of([&](ui::Ui& ui) { ui::tooltip(ui, point, said); }, scale);
}

std::string words_of(std::size_t count) {
    std::string words;
    for (std::size_t i = 0; i < count; ++i) words += "Overcoat ";
    return words;
}

}  // namespace

TEST_CASE("A long text is shown whole as long as the screen has room for it", "[ui]") {
    const ImVec2 point{350.0F, 560.0F};
    const std::string some = words_of(20);
    const std::string more = words_of(80);  // 720 bytes
    const std::string longer = words_of(90);
    const float height = card_of({{}, some, {}}, point).height();
    CHECK(card_of({{}, more, {}}, point).height() > 1.8F * height);
    CHECK(card_of({{}, longer, {}}, point).height() > card_of({{}, more, {}}, point).height());
}

TEST_CASE("A card beside a point stays inside the screen and off the point, whatever it has to say", "[ui]") {
    const float scale = GENERATE(0.8F, 1.0F, 2.6F);
    const ImVec2 point = GENERATE(ImVec2{350.0F, 300.0F}, ImVec2{2.0F, 2.0F}, ImVec2{698.0F, 598.0F},
                                  ImVec2{350.0F, 560.0F}, ImVec2{350.0F, 30.0F});
    const std::string unbroken(4000, 'x');
    const std::string words = words_of(440);
    const std::string wide = [] {
        std::string text;
        for (int i = 0; i < 1300; ++i) text += "\xE6\xB0\xB4";  // no spaces, three bytes each
        return text;
    }();
    CAPTURE(scale, point.x, point.y);
    for (const std::string& text : {words, unbroken, wide}) {
        const ui::Rect card = card_of({"Nora (hello)", text, "Result 40"}, point, scale);
        CHECK(card.min.x >= 0.0F);
        CHECK(card.min.y >= 0.0F);
        CHECK(card.max.x <= kScreen.x);
        CHECK(card.max.y <= kScreen.y);
        CHECK_FALSE(card.contains(point));
    }
}

TEST_CASE("A card without words is not shown", "[ui]") {
    CHECK(card_of({{}, {}, {}}, {350.0F, 300.0F}).width() < 0.0F);
}

TEST_CASE("A card beside a thing covers nothing of it where there is room on any side", "[ui]") {
    const ui::Rect thing =
        GENERATE(ui::Rect{{20.0F, 200.0F}, {300.0F, 400.0F}}, ui::Rect{{400.0F, 200.0F}, {680.0F, 400.0F}},
                 ui::Rect{{20.0F, 20.0F}, {680.0F, 200.0F}}, ui::Rect{{20.0F, 400.0F}, {680.0F, 580.0F}},
                 ui::Rect{{210.0F, 5.0F}, {490.0F, 595.0F}});
    const std::string words = words_of(20);
    const ui::Rect card = card_of([&](ui::Ui& ui) {
        ui::tooltip_beside(ui, thing, thing.centre(), {"Head", words, "Rest"}, {{0.0F, 0.0F}, kScreen});
    });
    REQUIRE(card.width() > 50.0F);
    const bool is_beside = card.min.x >= thing.max.x || card.max.x <= thing.min.x || card.min.y >= thing.max.y ||
                           card.max.y <= thing.min.y;
    CHECK(is_beside);
    CHECK(card.min.x >= 0.0F);
    CHECK(card.max.x <= kScreen.x);
}

TEST_CASE("Where a thing leaves no room on any side, its card is still shown", "[ui]") {
    const ui::Rect thing{{2.0F, 2.0F}, {698.0F, 598.0F}};
    const ui::Rect card = card_of([&](ui::Ui& ui) {
        ui::tooltip_beside(ui, thing, thing.centre(), {"Head", "", ""}, {{0.0F, 0.0F}, kScreen});
    });
    CHECK(card.width() > 20.0F);
}

TEST_CASE("A card beside a thing keeps to the part of the screen that is its own", "[ui]") {
    const float scale = GENERATE(0.8F, 1.0F, 2.6F);
    const ui::Rect within{{0.0F, 100.0F}, {500.0F, 600.0F}};
    const ui::Rect thing{{230.0F, 200.0F}, {460.0F, 400.0F}};  // at the right of it there is a panel
    const std::string words = words_of(20);
    const ui::Rect card = card_of(
        [&](ui::Ui& ui) {
            ui::tooltip_beside(ui, thing, thing.centre(), {"Head", words, "Rest"}, within);
        },
        scale);
    REQUIRE(card.width() > 50.0F);
    CHECK(card.min.x >= within.min.x);
    CHECK(card.max.x <= within.max.x);
    CHECK(card.min.y >= within.min.y);
    CHECK(card.max.y <= within.max.y);
}

}  // namespace leeway::ui_tests
