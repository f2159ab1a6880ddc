#include <algorithm>
#include <cmath>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "edit/random_graph.h"
#include "edit/scenario_layout.h"

using namespace leeway;
using namespace leeway::edit;

namespace {

model::Response response_to(const char* target) {
    model::Response response;
    model::ChanceOutcome outcome;
    outcome.target = SceneId(target);
    response.then = {outcome};
    return response;
}

model::Scene scene(const char* id, std::vector<const char*> targets) {
    model::Scene scene;
    scene.id = SceneId(id);
    for (const char* target : targets) scene.responses.push_back(response_to(target));
    return scene;
}

/// hello leads to talk and gift, talk to gift and bye, gift to bye; nowhere is no scene.
model::Scenario small_case() {
    model::Scenario scenario;
    scenario.start = SceneId("hello");
    scenario.scenes = {scene("bye", {}), scene("hello", {"talk", "gift"}), scene("talk", {"gift", "nowhere", "bye"}),
                       scene("gift", {"bye"})};
    return scenario;
}

std::vector<CardShape> shapes_of(const model::Scenario& scenario) {
    std::vector<CardShape> shapes;
    for (const model::Scene& scene : scenario.scenes) {
        CardShape shape{240, 80, {}};
        for (std::size_t i = 0; i < scene.responses.size(); ++i)
            shape.ports.push_back(80 + 30 * static_cast<double>(i));
        shape.height += 30 * static_cast<double>(scene.responses.size());
        shapes.push_back(shape);
    }
    return shapes;
}

std::vector<Rect> cards_of(const model::Scenario& scenario, const Layout& layout) {
    const auto shapes = shapes_of(scenario);
    return support::cards_at(graph_of(scenario, links_of(scenario), shapes), layout.positions);
}

}  // namespace

TEST_CASE("A case's links are all outcomes and refusals that lead to a scene", "[edit]") {
    model::Scenario scenario = small_case();
    scenario.scenes[3].responses[0].then.push_back(scenario.scenes[3].responses[0].then[0]);
    scenario.scenes[3].responses[0].refused = SceneId("talk");
    const std::vector<SceneLink> links = links_of(scenario);
    REQUIRE(links.size() == 7);
    CHECK((links[3].scene == 2 && links[3].response == 2 && links[3].outcome == 0 && links[3].target == 0));
    CHECK((links[5].scene == 3 && links[5].outcome == 1 && links[5].target == 0));
    CHECK((links[6].scene == 3 && !links[6].outcome && links[6].target == 2));
    const LayoutGraph graph = graph_of(scenario, links, shapes_of(scenario));
    CHECK(graph.start == 1);
    CHECK(graph.edges[3].port_y == 140);
}

TEST_CASE("Scenes of a joined journey are found within their contact", "[edit]") {
    model::Scenario scenario = small_case();
    const model::Scenario second = small_case();
    scenario.contacts = {{nullptr, "", 0}, {nullptr, "", 4}};
    scenario.scenes.append(second.scenes);
    const std::vector<SceneLink> links = links_of(scenario);
    REQUIRE(links.size() == 10);
    for (const SceneLink& link : links) CHECK((link.scene < 4) == (link.target < 4));
}

TEST_CASE("A case is laid out from its start, and an empty one too", "[edit]") {
    const model::Scenario scenario = small_case();
    const Layout layout = layout_of(scenario, shapes_of(scenario));
    CHECK(layout.positions[1].x == 0);
    CHECK(layout.positions[1].x < layout.positions[2].x);
    CHECK(layout.positions[2].x < layout.positions[3].x);
    CHECK(layout.positions[3].x < layout.positions[0].x);
    CHECK(layout_of(model::Scenario{}, {}).positions.empty());
}

TEST_CASE("Cards that were positioned by hand are exactly there, and the others make room", "[edit]") {
    model::Scenario scenario = small_case();
    const Layout drawn = layout_of(scenario, shapes_of(scenario));
    // On top of where "talk" would be.
    scenario.scenes[3].layout = model::Position{drawn.positions[2].x + 10, drawn.positions[2].y + 10};
    const Layout layout = layout_of(scenario, shapes_of(scenario));
    CHECK(layout.positions[3] == Point{drawn.positions[2].x + 10, drawn.positions[2].y + 10});
    CHECK(layout.positions[1] == drawn.positions[1]);
    CHECK_FALSE(layout.positions[2] == drawn.positions[2]);
    CHECK(support::overlaps(cards_of(scenario, layout), kCardGap / 2) == 0);

    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) scenario.scenes[i].layout = model::Position{5, 7};
    for (const Point& p : layout_of(scenario, shapes_of(scenario)).positions) CHECK(p == Point{5, 7});
}

TEST_CASE("A card whose neighbours were all positioned by hand stands beside them", "[edit]") {
    model::Scenario scenario = small_case();
    scenario.scenes[1].layout = model::Position{9000, 9000};
    scenario.scenes[2].layout = model::Position{9400, 9000};
    scenario.scenes[3].layout = model::Position{9800, 9000};
    const Layout layout = layout_of(scenario, shapes_of(scenario));
    CHECK(layout.positions[0].x >= 9400);
    CHECK(std::abs(layout.positions[0].y - 9000) < 600);
    CHECK(support::overlaps(cards_of(scenario, layout), kCardGap) == 0);
    for (const auto& bends : layout.bends) CHECK(bends.empty());
}
