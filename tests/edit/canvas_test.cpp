#include "edit/canvas.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/after_change.h"
#include "edit/make_way.h"
#include "edit/scenes.h"
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

namespace {

/// Whether a card is higher than when it was seen first.
bool is_any_grown(const model::Scenario& scenario, std::map<std::string, double>& first_heights) {
    return std::any_of(scenario.scenes.begin(), scenario.scenes.end(), [&](const model::Scene& scene) {
        const double height = shape_of(scene).height;
        return first_heights.try_emplace(scene.id.text, height).first->second < height;
    });
}

bool has_overlaps(const CardIndex& cards) {
    for (std::size_t i = 0; i < cards.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (cards.card(i).overlaps(cards.card(k))) return true;
        }
    }
    return false;
}

/// The case on a canvas, laid out, and then some of its cards put below others by hand, a little aside.
Canvas with_some_by_hand(model::Scenario& scenario, Chooser& chooser) {
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) scenario.scenes[i].layout.reset();
    Canvas canvas;
    canvas.refresh(scenario);
    for (std::size_t i = 0; i + 1 < scenario.scenes.size(); i += 4) {
        const Rect above = canvas.cards().card(i);
        const auto aside = static_cast<double>(chooser.between(-200, 200));
        scenario.scenes[i + 1].layout = model::Position{above.left + aside, above.bottom + 40};
    }
    canvas.refresh(scenario);
    return canvas;
}

/// A scene that has no place yet, behind an answer of another.
void add_newcomer(model::Scenario& scenario, std::size_t from, const std::string& name) {
    std::vector<model::Response>& answers = scenario.scenes[from].responses;
    if (!answers.empty()) answers.front().then = {{100, SceneId(name), "", 0, {}, {}, {}}};
    (void)add_scene(scenario, SceneId(name), {});
    scenario.scenes.back().layout.reset();
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

TEST_CASE("A card that grows pushes down what stands below it, and lets it go back when it shrinks", "[edit]") {
    model::Scenario scenario = support::ScenarioBuilder("coat").scene("a").scene("b").ending("d").ending("e").build();
    Canvas canvas;
    canvas.refresh(scenario);
    const CardIndex before = canvas.cards();
    const auto below = [&](std::size_t upper) {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (before.card(i).left == before.card(upper).left && before.card(i).top > before.card(upper).top)
                found = i;
        }
        return found;
    };
    std::size_t pushed = 0;
    for (std::size_t scene = 0; scene < 2; ++scene) {
        model::Scenario grown = scenario;
        for (int i = 0; i < 3; ++i) REQUIRE(add_response(grown, scene));
        canvas.refresh(grown);
        for (std::size_t i = 0; i < before.size(); ++i) {
            CHECK(canvas.cards().card(i).left == before.card(i).left);
            for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(canvas.cards().card(i).overlaps(canvas.cards().card(k)));
        }
        if (below(scene)) {
            ++pushed;
            CHECK(canvas.cards().card(*below(scene)).top > before.card(*below(scene)).top);
        }
        canvas.refresh(scenario);
        for (std::size_t i = 0; i < before.size(); ++i) CHECK(canvas.cards().card(i) == before.card(i));
    }
    CHECK(pushed > 0);
}

TEST_CASE("Who came while a card was pushed away does not lie under it when it comes back", "[edit]") {
    std::size_t pushed = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        model::Scenario scenario = support::random_scenario(chooser, {9, 3, true, 20});
        const auto any = [&] {
            return static_cast<std::size_t>(chooser.below(static_cast<int>(scenario.scenes.size())));
        };
        Canvas canvas = with_some_by_hand(scenario, chooser);
        const CardIndex before = canvas.cards();
        if (has_overlaps(before)) continue;
        const model::Scenario low = scenario;
        for (int i = 0; i < 8; ++i) (void)add_response(scenario, any());
        canvas.refresh(scenario);
        for (std::size_t i = 0; i < before.size(); ++i)
            pushed += canvas.cards().card(i).top != before.card(i).top ? 1U : 0U;
        for (int i = 0; i < 3; ++i) add_newcomer(scenario, any(), "newcomer-" + std::to_string(i));
        canvas.refresh(scenario);
        for (std::size_t i = 0; i < before.size(); ++i)
            scenario.scenes[i].responses.resize(low.scenes[i].responses.size());
        canvas.refresh(scenario);
        for (std::size_t i = 0; i < before.size(); ++i) CHECK(canvas.cards().card(i) == before.card(i));
        CHECK_FALSE(has_overlaps(canvas.cards()));
    }
    CHECK(pushed > 20);
}

TEST_CASE("Of random cards that grow no two come to overlap that did not before, and none of those by hand moves",
          "[edit]") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        std::vector<std::optional<Home>> homes;
        std::vector<CardShape> shapes;
        const auto rect = [&](std::size_t i, const Point& at) { return rect_at(at, 100, shapes[i].height); };
        double top = 0;
        for (int i = 0; i < 24; ++i) {
            const double height = 50.0 + chooser.below(60);
            homes.push_back(Home{{70.0 * chooser.below(6), top}, height, chooser.chance(15)});
            shapes.push_back({100, height + (chooser.chance(30) ? 44.0 * chooser.between(1, 4) : 0.0), {}});
            top += height + kCardGap + chooser.below(40);
        }
        const auto places = with_way_made(homes, shapes);
        std::vector<CardShape> as_before = shapes;
        for (std::size_t i = 0; i < homes.size(); ++i) as_before[i].height = homes[i]->height;
        const auto back = with_way_made(homes, as_before);
        for (std::size_t i = 0; i < homes.size(); ++i) CHECK(back[i] == homes[i]->place);
        for (std::size_t i = 0; i < homes.size(); ++i) {
            REQUIRE(places[i]);
            CHECK(places[i]->x == homes[i]->place.x);
            CHECK(places[i]->y >= homes[i]->place.y);
            if (homes[i]->is_fixed) CHECK(places[i]->y == homes[i]->place.y);
            for (std::size_t k = 0; k < i; ++k) {
                // One that grows onto a card by hand hangs over it: neither of the two is moved.
                const auto stays = [&](std::size_t card) { return places[card] == homes[card]->place; };
                const bool hangs = stays(i) && stays(k) && homes[i]->is_fixed;
                if (!hangs) CHECK_FALSE(rect(i, *places[i]).overlaps(rect(k, *places[k])));
            }
        }
    }
}

TEST_CASE("Cards stay where they are whatever else is done, and come back where they were", "[edit]") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Chooser chooser(seed);
        model::Scenario scenario = support::random_scenario(chooser, {});
        Canvas canvas;
        canvas.refresh(scenario);
        std::map<std::string, double> first_heights;
        for (int i = 0; i < 40; ++i) {
            const auto next = changed(scenario, support::random_change(chooser, scenario), {});
            if (!next) continue;
            const bool has_grown = is_any_grown(scenario, first_heights) || is_any_grown(next->scenario, first_heights);
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
                    if (is_same && !scenario.scenes[n].layout && !has_grown)
                        CHECK(card.top == canvas.cards().card(n).top);
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
