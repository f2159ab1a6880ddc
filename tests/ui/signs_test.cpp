#include <algorithm>
#include <cmath>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/form_probe.h"
#include "ui/signs.h"

namespace leeway::ui_tests {

namespace {

constexpr ui::Rect kBox{{100.0F, 100.0F}, {100.0F, 100.0F}};

/// Where the ink of a sign of that size is.
std::vector<ImVec2> ink_of(ui::Sign which, float side) {
    constexpr ImU32 kInk = IM_COL32(1, 2, 3, 255);
    const ui::Rect box{kBox.min, {kBox.min.x + side, kBox.min.y + side}};
    FormProbe form([&](ui::Ui& ui, ui::Column& /*column*/) { ui::sign(ui, which, box, kInk, 0); });
    form.settle();
    std::vector<ImVec2> places;
    for (const ImDrawList* list : form.probe.draw_data().CmdLists) {
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            if (vertex.col == kInk) places.push_back({vertex.pos.x - kBox.min.x, vertex.pos.y - kBox.min.y});
        }
    }
    return places;
}

bool is_near_one(const std::vector<ImVec2>& places, ImVec2 place, float distance) {
    return std::any_of(places.begin(), places.end(),
                       [&](ImVec2 each) { return std::hypot(each.x - place.x, each.y - place.y) <= distance; });
}

}  // namespace

TEST_CASE("Undo and redo are one sign and its mirror image, as large as their box at every scale", "[ui]") {
    const float side = GENERATE(12.0F, 16.0F, 20.0F, 32.0F, 52.0F);
    CAPTURE(side);
    const std::vector<ImVec2> undo = ink_of(ui::Sign::Undo, side);
    const std::vector<ImVec2> redo = ink_of(ui::Sign::Redo, side);
    REQUIRE(undo.size() > 20);
    REQUIRE(redo.size() > 20);
    for (const ImVec2 place : undo) CHECK(is_near_one(redo, {side - place.x, place.y}, side * 0.03F));
    for (const ImVec2 place : redo) CHECK(is_near_one(undo, {side - place.x, place.y}, side * 0.03F));
    // They are no mirror image of themselves: one can tell them apart.
    CHECK(std::any_of(undo.begin(), undo.end(), [&](ImVec2 place) { return !is_near_one(redo, place, side * 0.1F); }));
    const auto [left, right] =
        std::minmax_element(undo.begin(), undo.end(), [](ImVec2 a, ImVec2 b) { return a.x < b.x; });
    const auto [top, bottom] =
        std::minmax_element(undo.begin(), undo.end(), [](ImVec2 a, ImVec2 b) { return a.y < b.y; });
    constexpr float kSoft = 1.0F;  // pixels of a line's soft edge
    CHECK(left->x >= -kSoft);
    CHECK(right->x <= side + kSoft);
    CHECK(top->y >= -kSoft);
    CHECK(bottom->y <= side + kSoft);
    CHECK(right->x - left->x >= side * 0.6F);
    CHECK(bottom->y - top->y >= side * 0.6F);
}

}  // namespace leeway::ui_tests
