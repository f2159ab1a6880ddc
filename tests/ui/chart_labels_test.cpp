#include <random>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/chart_labels.h"

namespace leeway::ui_tests {

using ui::ChartMark;
using ui::Rect;

namespace {

using Placed = std::vector<std::optional<ui::PlacedLabel>>;

/// Nothing lies on the label, and nothing on the way to it.
void check_alone(const Rect& bounds, const std::vector<ChartMark>& marks, const Placed& placed, std::size_t number) {
    const Rect& box = placed[number]->box;
    CHECK(box.min.x >= bounds.min.x);
    CHECK(box.max.x <= bounds.max.x);
    CHECK(box.min.y >= bounds.min.y);
    CHECK(box.max.y <= bounds.max.y);
    for (const ChartMark& mark : marks) CHECK_FALSE(box.overlaps(Rect{mark.centre, mark.centre}.inset(-mark.radius)));
    for (std::size_t other = 0; other < placed.size(); ++other) {
        if (other == number || !placed[other]) continue;
        CHECK_FALSE(placed[other]->box.overlaps(box));
        const auto& leader = placed[other]->leader;
        if (!leader) continue;
        CHECK_FALSE(ui::crosses({leader->from, leader->to}, box));
        CHECK_FALSE((placed[number]->leader && ui::meet(*leader, *placed[number]->leader)));
    }
}

}  // namespace

TEST_CASE("A label stands at the right of its mark where there is room, else elsewhere", "[ui]") {
    const Rect bounds{{0.0F, 0.0F}, {300.0F, 200.0F}};
    const auto free = ui::place_labels(bounds, {{{100.0F, 100.0F}, 5.0F, {60.0F, 16.0F}}}, 4.0F);
    REQUIRE(free[0]);
    CHECK(free[0]->box.min.x == Catch::Approx(109.0F));
    const auto at_edge = ui::place_labels(bounds, {{{290.0F, 100.0F}, 5.0F, {60.0F, 16.0F}}}, 4.0F);
    REQUIRE(at_edge[0]);
    CHECK(at_edge[0]->box.max.x <= 285.0F);
    CHECK_FALSE(ui::place_labels(bounds, {{{100.0F, 100.0F}, 5.0F, {0.0F, 0.0F}}}, 4.0F)[0]);
    CHECK_FALSE(ui::place_labels(bounds, {{{100.0F, 100.0F}, 5.0F, {900.0F, 16.0F}}}, 4.0F)[0]);
}

TEST_CASE("Labels never cover marks or one another, no leader runs through a name, and none leaves the chart", "[ui]") {
    std::mt19937 random(11);
    const Rect bounds{{0.0F, 0.0F}, {400.0F, 260.0F}};
    const auto share = [&] { return static_cast<float>(random() % 1000) / 1000.0F; };
    std::size_t placed_in_all = 0;
    for (int round = 0; round < 500; ++round) {
        std::vector<ChartMark> marks;
        for (int i = 0; i < 12; ++i)
            marks.push_back(
                {{share() * 400.0F, share() * 260.0F}, 3.0F + share() * 6.0F, {30.0F + share() * 80.0F, 18.0F}});
        const auto placed = ui::place_labels(bounds, marks, 4.0F);
        for (std::size_t i = 0; i < placed.size(); ++i) {
            if (!placed[i]) continue;
            ++placed_in_all;
            check_alone(bounds, marks, placed, i);
        }
    }
    CHECK(placed_in_all > 4000);  // of 6000: most find a place
}

TEST_CASE("Where marks crowd, labels stand further off with a line that leads to them", "[ui]") {
    const Rect bounds{{0.0F, 0.0F}, {400.0F, 260.0F}};
    std::vector<ChartMark> marks;
    for (int i = 0; i < 6; ++i)
        marks.push_back({{150.0F + 18.0F * static_cast<float>(i), 120.0F}, 6.0F, {70.0F, 16.0F}});
    const auto placed = ui::place_labels(bounds, marks, 4.0F);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        REQUIRE(placed[i]);
        check_alone(bounds, marks, placed, i);
        const Rect& box = placed[i]->box;
        if (box.min.y > marks[i].centre.y + 30.0F || box.max.y < marks[i].centre.y - 30.0F) {
            REQUIRE(placed[i]->leader);
            CHECK(placed[i]->leader->to.x >= box.min.x);
            CHECK(placed[i]->leader->to.x <= box.max.x);
        }
    }
    const std::vector<ChartMark> alone{{{100.0F, 100.0F}, 5.0F, {60.0F, 16.0F}}};
    CHECK_FALSE(ui::place_labels(bounds, alone, 4.0F)[0]->leader);
}

TEST_CASE("A label stays clear of the line while there is another place, and crosses it before it is left out",
          "[ui]") {
    const Rect bounds{{0.0F, 0.0F}, {200.0F, 100.0F}};
    const std::vector<ui::ChartMark> marks{{{100.0F, 50.0F}, 5.0F, {40.0F, 14.0F}}};
    const std::vector<ImVec2> level{{0.0F, 50.0F}, {200.0F, 50.0F}};  // through both places beside the mark
    REQUIRE(ui::crosses(level, ui::place_labels(bounds, marks, 4.0F)[0]->box));
    const auto placed = ui::place_labels(bounds, marks, 4.0F, level);
    REQUIRE(placed[0]);
    CHECK_FALSE(ui::crosses(level, placed[0]->box));
    const Rect low{{0.0F, 40.0F}, {200.0F, 60.0F}};  // no room above or below
    const auto crossed = ui::place_labels(low, marks, 4.0F, level);
    REQUIRE(crossed[0]);
    CHECK(ui::crosses(level, crossed[0]->box));
    CHECK_FALSE(ui::crosses({{0.0F, 0.0F}, {10.0F, 90.0F}}, {{20.0F, 0.0F}, {40.0F, 90.0F}}));
    CHECK(ui::crosses({{0.0F, 0.0F}, {100.0F, 100.0F}}, {{40.0F, 40.0F}, {50.0F, 60.0F}}));
    CHECK_FALSE(ui::crosses({{0.0F, 0.0F}, {100.0F, 100.0F}}, {{40.0F, 0.0F}, {50.0F, 20.0F}}));
}

TEST_CASE("People who stand close on the chart each have their own name", "[ui]") {
    // Four diamonds on and under a steep frontier, in a narrow panel: their leaders ran through each other's names.
    const Rect bounds{{0.0F, 0.0F}, {330.0F, 200.0F}};
    const std::vector<ImVec2> frontier{
        {10.0F, 160.0F}, {60.0F, 90.0F}, {120.0F, 50.0F}, {180.0F, 30.0F}, {320.0F, 20.0F}};
    const std::vector<ChartMark> marks{
        {{150.0F, 60.0F}, 6.0F, {55.0F, 16.0F}},  {{176.0F, 45.0F}, 6.0F, {62.0F, 16.0F}},
        {{168.0F, 72.0F}, 6.0F, {112.0F, 16.0F}}, {{120.0F, 80.0F}, 6.0F, {50.0F, 16.0F}},
        {{60.0F, 90.0F}, 4.5F, {0.0F, 0.0F}},     {{120.0F, 50.0F}, 4.5F, {0.0F, 0.0F}}};
    const auto placed = ui::place_labels(bounds, marks, 5.0F, frontier);
    for (std::size_t i = 0; i < 4; ++i) {
        REQUIRE(placed[i]);
        check_alone(bounds, marks, placed, i);
        CHECK_FALSE(ui::crosses(frontier, placed[i]->box));
    }
    CHECK_FALSE(placed[4]);
}

TEST_CASE("In a narrow chart a long name takes its place from others, and all are there", "[ui]") {
    const Rect bounds{{45.0F, 445.0F}, {318.0F, 607.0F}};
    const std::vector<ImVec2> frontier{{43.0F, 558.0F},  {77.0F, 522.0F},  {105.0F, 502.0F}, {124.0F, 491.0F},
                                       {157.0F, 475.0F}, {182.0F, 467.0F}, {227.0F, 463.0F}, {295.0F, 462.0F}};
    std::vector<ChartMark> marks{{{45.0F, 552.0F}, 6.0F, {80.0F, 19.0F}},   {{207.0F, 465.0F}, 6.0F, {64.0F, 19.0F}},
                                 {{160.0F, 475.0F}, 6.0F, {126.0F, 19.0F}}, {{85.0F, 519.0F}, 6.0F, {48.0F, 19.0F}},
                                 {{169.0F, 472.0F}, 6.0F, {62.0F, 19.0F}},  {{306.0F, 521.0F}, 6.0F, {54.0F, 19.0F}}};
    const std::size_t people = marks.size();
    for (const ImVec2& each : frontier) marks.push_back({each, 4.5F, {0.0F, 0.0F}});
    const auto placed = ui::place_labels(bounds, marks, 5.0F, frontier);
    for (std::size_t i = 0; i < people; ++i) {
        CAPTURE(i);
        REQUIRE(placed[i]);
        check_alone(bounds, marks, placed, i);
    }
}

TEST_CASE("Two leaders meet where they cross or touch, also on one straight line", "[ui]") {
    CHECK(ui::meet({{0.0F, 0.0F}, {10.0F, 10.0F}}, {{0.0F, 10.0F}, {10.0F, 0.0F}}));
    CHECK(ui::meet({{0.0F, 0.0F}, {10.0F, 0.0F}}, {{5.0F, 0.0F}, {20.0F, 0.0F}}));
    CHECK_FALSE(ui::meet({{0.0F, 0.0F}, {10.0F, 0.0F}}, {{15.0F, 0.0F}, {20.0F, 0.0F}}));
    CHECK_FALSE(ui::meet({{0.0F, 0.0F}, {10.0F, 10.0F}}, {{8.0F, 0.0F}, {20.0F, 6.0F}}));
}

}  // namespace leeway::ui_tests
