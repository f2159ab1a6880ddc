#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include "ui/chart_layout.h"

namespace leeway::ui_tests {

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
