#include "edit/spread.h"

#include <catch2/catch_test_macros.hpp>

#include "edit/canvas.h"
#include "support/scenario_builder.h"

using namespace leeway;
using namespace leeway::edit;

namespace {

model::Scenario three_apart() {
    support::ScenarioBuilder builder;
    builder.scene("ask").response("yes").then("done").response("no").then("left").ending("done").ending("left");
    return builder.build();
}

model::Scenario placed(const std::vector<model::Position>& places) {
    model::Scenario scenario = three_apart();
    for (std::size_t i = 0; i < places.size(); ++i) scenario.scenes[i].layout = places[i];
    return scenario;
}

bool has_overlaps(const model::Scenario& scenario) {
    std::vector<Rect> cards;
    for (const model::Scene& scene : scenario.scenes) {
        const CardShape shape = shape_of(scene);
        if (scene.layout) cards.push_back(rect_at({scene.layout->x, scene.layout->y}, shape.width, shape.height));
    }
    for (std::size_t i = 0; i < cards.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (cards[i].overlaps(cards[j])) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("Places that were chosen for small cards are drawn apart, in the same arrangement", "[edit]") {
    model::Scenario scenario = placed({{100, 100}, {250, 100}, {250, 225}});
    REQUIRE(has_overlaps(scenario));
    spread_places(scenario);
    CHECK_FALSE(has_overlaps(scenario));
    REQUIRE(scenario.scenes[1].layout);
    CHECK(scenario.scenes[0].layout->x < scenario.scenes[1].layout->x);
    CHECK(scenario.scenes[1].layout->x == scenario.scenes[2].layout->x);
    CHECK(scenario.scenes[1].layout->y < scenario.scenes[2].layout->y);
}

TEST_CASE("Places with room for every card stay, and what is heaped up is forgotten", "[edit]") {
    model::Scenario roomy = placed({{0, 0}, {500, 0}, {500, 300}});
    const model::Scenario before = roomy;
    spread_places(roomy);
    CHECK(roomy == before);
    for (const model::Position& second : {model::Position{1, 1}, model::Position{0, 0}}) {
        model::Scenario heaped = placed({{0, 0}, second});
        spread_places(heaped);
        CHECK(heaped == three_apart());
    }
    model::Scenario far = placed({{999'900, 0}, {999'999, 0}});
    spread_places(far);
    CHECK(far == three_apart());
}
