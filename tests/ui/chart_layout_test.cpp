#include <random>

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/chart_layout.h"

namespace leeway::ui_tests {

using ui::ChartMark;
using ui::Rect;

TEST_CASE("Cost runs to the right and happiness up", "[ui]") {
    const ui::ChartPlot plot{{{100.0F, 50.0F}, {500.0F, 250.0F}}, 40.0};
    CHECK(plot.at(0.0, 0.0).x == Catch::Approx(100.0F));
    CHECK(plot.at(0.0, 0.0).y == Catch::Approx(250.0F));
    CHECK(plot.at(40.0, 100.0).x == Catch::Approx(500.0F));
    CHECK(plot.at(40.0, 100.0).y == Catch::Approx(50.0F));
    CHECK(plot.at(10.0, 50.0).x == Catch::Approx(200.0F));
    CHECK(plot.at(10.0, 50.0).y == Catch::Approx(150.0F));
    CHECK(plot.at(-5.0, 120.0).x == Catch::Approx(100.0F));
    CHECK(plot.at(90.0, 120.0).x == Catch::Approx(500.0F));
}

TEST_CASE("A label stands at the right of its mark where there is room, else elsewhere", "[ui]") {
    const Rect bounds{{0.0F, 0.0F}, {300.0F, 200.0F}};
    const auto free = ui::place_labels(bounds, {{{100.0F, 100.0F}, 5.0F, {60.0F, 16.0F}}}, 4.0F);
    REQUIRE(free[0]);
    CHECK(free[0]->min.x == Catch::Approx(109.0F));
    const auto at_edge = ui::place_labels(bounds, {{{290.0F, 100.0F}, 5.0F, {60.0F, 16.0F}}}, 4.0F);
    REQUIRE(at_edge[0]);
    CHECK(at_edge[0]->max.x <= 285.0F);
    CHECK_FALSE(ui::place_labels(bounds, {{{100.0F, 100.0F}, 5.0F, {0.0F, 0.0F}}}, 4.0F)[0]);
    CHECK_FALSE(ui::place_labels(bounds, {{{100.0F, 100.0F}, 5.0F, {900.0F, 16.0F}}}, 4.0F)[0]);
}

TEST_CASE("Labels never cover marks or one another, and never leave the chart", "[ui]") {
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
            CHECK(placed[i]->min.x >= 0.0F);
            CHECK(placed[i]->max.x <= 400.0F);
            CHECK(placed[i]->min.y >= 0.0F);
            CHECK(placed[i]->max.y <= 260.0F);
            for (const ChartMark& mark : marks)
                CHECK_FALSE(placed[i]->overlaps(Rect{mark.centre, mark.centre}.inset(-mark.radius)));
            for (std::size_t j = 0; j < i; ++j) CHECK_FALSE((placed[j] && placed[j]->overlaps(*placed[i])));
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
        const auto leader = ui::leader_of(marks, i, *placed[i], 4.0F);
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(placed[j]->overlaps(*placed[i]));
        if (placed[i]->min.y > marks[i].centre.y + 30.0F || placed[i]->max.y < marks[i].centre.y - 30.0F) {
            REQUIRE(leader);
            CHECK(leader->to.x >= placed[i]->min.x);
            CHECK(leader->to.x <= placed[i]->max.x);
        }
    }
    const std::vector<ChartMark> alone{{{100.0F, 100.0F}, 5.0F, {60.0F, 16.0F}}};
    CHECK_FALSE(ui::leader_of(alone, 0, *ui::place_labels(bounds, alone, 4.0F)[0], 4.0F));
}

TEST_CASE("A label stays clear of the line while there is another place, and crosses it before it is left out",
          "[ui]") {
    const Rect bounds{{0.0F, 0.0F}, {200.0F, 100.0F}};
    const std::vector<ui::ChartMark> marks{{{100.0F, 50.0F}, 5.0F, {40.0F, 14.0F}}};
    const std::vector<ImVec2> level{{0.0F, 50.0F}, {200.0F, 50.0F}};  // through both places beside the mark
    REQUIRE(ui::crosses(level, *ui::place_labels(bounds, marks, 4.0F)[0]));
    const auto placed = ui::place_labels(bounds, marks, 4.0F, level);
    REQUIRE(placed[0]);
    CHECK_FALSE(ui::crosses(level, *placed[0]));
    const Rect low{{0.0F, 40.0F}, {200.0F, 60.0F}};  // no room above or below
    const auto crossed = ui::place_labels(low, marks, 4.0F, level);
    REQUIRE(crossed[0]);
    CHECK(ui::crosses(level, *crossed[0]));
    CHECK_FALSE(ui::crosses({{0.0F, 0.0F}, {10.0F, 90.0F}}, {{20.0F, 0.0F}, {40.0F, 90.0F}}));
    CHECK(ui::crosses({{0.0F, 0.0F}, {100.0F, 100.0F}}, {{40.0F, 40.0F}, {50.0F, 60.0F}}));
    CHECK_FALSE(ui::crosses({{0.0F, 0.0F}, {100.0F, 100.0F}}, {{40.0F, 0.0F}, {50.0F, 20.0F}}));
}

TEST_CASE("Labels of an axis are thinned out until they do not touch", "[ui]") {
    const std::vector<float> centres{0.0F, 40.0F, 80.0F, 120.0F, 160.0F, 200.0F, 240.0F};
    CHECK(ui::label_step(centres, std::vector<float>(7, 30.0F), 8.0F) == 1);
    CHECK(ui::label_step(centres, std::vector<float>(7, 50.0F), 8.0F) == 2);
    CHECK(ui::label_step(centres, std::vector<float>(7, 110.0F), 8.0F) == 3);
    CHECK(ui::label_step(centres, std::vector<float>(7, 900.0F), 8.0F) == 7);
    CHECK(ui::label_step({}, {}, 8.0F) == 1);
    CHECK(ui::label_step({5.0F}, {900.0F}, 8.0F) == 1);
}

}  // namespace leeway::ui_tests
