#include "edit/canvas.h"

#include <catch2/catch_test_macros.hpp>

#include "edit/after_change.h"
#include "support/random_case.h"
#include "support/random_change.h"
#include "support/scenario_builder.h"

using namespace leeway;
using namespace leeway::edit;
using support::Chooser;

namespace {

model::Scenario three_scenes() {
    return support::ScenarioBuilder("coat")
        .scene("ask")
        .response("yes")
        .then("done")
        .response("no")
        .then("gone")
        .ending("done")
        .ending("gone")
        .build();
}

}  // namespace

TEST_CASE("A card stays where it is when its scene is named, whatever was called so before", "[edit]") {
    model::Scenario scenario = three_scenes();
    Canvas canvas;
    canvas.refresh(scenario);
    const Rect there = canvas.cards().card(1);
    scenario = after(scenario, change::RemoveScenes{{2}});
    canvas.refresh(scenario);
    scenario = after(scenario, change::RenameScene{1, SceneId("gone")});
    canvas.refresh(scenario);
    CHECK(canvas.cards().card(1) == there);
    scenario = after(scenario, change::RenameScene{1, SceneId("gone-for-good")});
    canvas.refresh(scenario);
    CHECK(canvas.cards().card(1) == there);
}

TEST_CASE("Undoing the first move of a card moves it back", "[edit]") {
    const model::Scenario before = three_scenes();
    Canvas canvas;
    canvas.refresh(before);
    const Rect there = canvas.cards().card(1);
    canvas.refresh(after(before, change::PlaceScenes{{{1, {2000, 2000}}}}));
    CHECK(canvas.cards().card(1).left == 2000);
    canvas.refresh(before);
    CHECK(canvas.cards().card(1) == there);
}

TEST_CASE("Cards stay where they are whatever else is done, and come back where they were", "[edit]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        model::Scenario scenario = support::random_scenario(chooser, {});
        Canvas canvas;
        canvas.refresh(scenario);
        for (int i = 0; i < 40; ++i) {
            const auto next = changed(scenario, support::random_change(chooser, scenario), {});
            if (!next) continue;
            Canvas changed_canvas = canvas;
            changed_canvas.refresh(next->scenario);
            REQUIRE(changed_canvas.cards().size() == next->scenario.scenes.size());
            for (std::size_t k = 0; k < next->scenario.scenes.size(); ++k) {
                const model::Scene& scene = next->scenario.scenes[k];
                const Rect& card = changed_canvas.cards().card(k);
                if (scene.layout) CHECK(Point{card.left, card.top} == Point{scene.layout->x, scene.layout->y});
                for (std::size_t n = 0; n < scenario.scenes.size(); ++n) {
                    const bool is_same = scenario.scenes[n].id == scene.id && !scene.layout;
                    if (is_same && !scenario.scenes[n].layout) CHECK(card.left == canvas.cards().card(n).left);
                    if (is_same && !scenario.scenes[n].layout) CHECK(card.top == canvas.cards().card(n).top);
                }
            }
            Canvas undone = changed_canvas;
            undone.refresh(scenario);
            for (std::size_t n = 0; n < scenario.scenes.size(); ++n) {
                CHECK(undone.cards().card(n) == canvas.cards().card(n));
            }
            canvas = std::move(changed_canvas);
            scenario = next->scenario;
        }
    }
}

TEST_CASE("Every link runs from its port to its card, however it came about", "[edit]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        model::Scenario scenario = support::random_scenario(chooser, {});
        Canvas canvas;
        canvas.refresh(scenario);
        for (int i = 0; i < 40; ++i) {
            const auto next = changed(scenario, support::random_change(chooser, scenario), {});
            if (!next) continue;
            scenario = next->scenario;
            canvas.refresh(scenario);
            const std::vector<SceneLink> links = links_of(scenario);
            REQUIRE(canvas.links().size() == links.size());
            for (std::size_t k = 0; k < links.size(); ++k) {
                const CanvasLink& link = canvas.links()[k];
                REQUIRE(link.link.scene == links[k].scene);
                REQUIRE(link.link.response == links[k].response);
                REQUIRE(link.link.outcome == links[k].outcome);
                REQUIRE(link.link.target == links[k].target);
                const Rect& from = canvas.cards().card(links[k].scene);
                const Rect& to = canvas.cards().card(links[k].target);
                const double port = shape_of(scenario.scenes[links[k].scene]).ports[links[k].response];
                CHECK(link.route.points.front() == Point{from.right, from.top + port});
                CHECK(link.route.points.back().x == to.left);
                CHECK(link.bounds == bounds_of(link.route));
            }
        }
    }
}
