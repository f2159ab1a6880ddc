#include "support/canvas_sample.h"

#include <algorithm>
#include <random>
#include <string>
#include <utility>

namespace leeway::support {

namespace {

constexpr std::size_t kCardsAbreast = 50;  // scenes of a step

flow::CardView card_of(const model::Scenario& scenario, const model::Scene& scene) {
    flow::CardView card;
    card.id = scene.id.text;
    card.is_start = scene.id == scenario.start;
    card.is_ending = scene.ending.has_value();
    card.speaker = card.is_ending ? scene.ending->title : scenario.customer.name;
    card.words = scene.says.empty() ? scene.narration : scene.says;
    card.after = scene.after;
    for (const model::Response& response : scene.responses) {
        flow::PortView port;
        port.words = response.say;
        port.outcome = response.outcome;
        port.process = response.process;
        port.interaction = response.interaction;
        if (response.spend.cents() != 0) port.cost = "$" + std::to_string(response.spend.cents() / 100);
        port.outcomes = response.then.size();
        port.asks = response.need.has_value();
        port.is_conditional = !response.when.notes.empty() || !response.when.absent.empty();
        card.ports.push_back(port);
    }
    return card;
}

flow::CanvasLinkView link_of(const model::Scenario& scenario, const edit::SceneLink& link) {
    flow::CanvasLinkView view;
    view.is_refusal = !link.outcome;
    const model::Response& response = scenario.scenes[link.scene].responses[link.response];
    if (link.outcome && response.then.size() > 1) {
        view.chance = std::to_string(response.then[*link.outcome].chance) + " %";
    }
    return view;
}

void say_labels(flow::DesignView& view) {
    view.add_scene = "Add a scene";
    view.fit = "Show everything";
    view.zoom_in = "Larger";
    view.zoom_out = "Smaller";
    view.hint = "There is no scene yet. Begin with what the customer says first.";
    view.canvas_words = {"Start",
                         "Ending",
                         "Result",
                         "Process",
                         "Manner",
                         "Needs a permission",
                         "Only under conditions",
                         "On no best way",
                         "Leads nowhere yet",
                         "Nothing leads here",
                         "Something is wrong here",
                         "Of their plays:",
                         "Choose a scene with the arrow keys, then press Enter.",
                         "Choose an answer with 1 to 9 first.",
                         "This leads somewhere already.",
                         "All of them lead somewhere already.",
                         "An ending leads nowhere.",
                         "Leads to:",
                         "Map"};
}

model::Response random_response(std::mt19937& dice, std::size_t scene, std::size_t scenes, std::size_t number) {
    const auto roll = [&](std::size_t low, std::size_t high) { return low + dice() % (high - low + 1); };
    model::Response response;
    response.id = ResponseId("answer-" + std::to_string(number));
    response.say = "I am sorry that you had to write again; I look into it and call you back before noon.";
    response.outcome = static_cast<int>(roll(0, 100));
    response.process = static_cast<int>(roll(0, 100));
    response.interaction = static_cast<int>(roll(0, 100));
    response.spend = Money::from_cents(static_cast<std::int64_t>(roll(0, 3)) * 1250);
    // Mostly a little aside in the next step; sometimes steps ahead, sometimes back.
    const std::size_t kind = roll(0, 19);
    std::size_t target = scene + kCardsAbreast + roll(0, 8) - 4;
    if (kind == 0) target = scene + roll(2, 6) * kCardsAbreast;
    if (kind == 1 && scene > 3 * kCardsAbreast) target = scene - roll(1, 3) * kCardsAbreast;
    target = std::min(scenes - 1, target);
    response.then.push_back({100, SceneId("scene-" + std::to_string(target)), "", 0, {}, {}, {}});
    return response;
}

}  // namespace

CanvasSample::CanvasSample(model::Scenario shown) {
    say_labels(view);
    show(std::move(shown));
}

void CanvasSample::show(model::Scenario shown) {
    scenario = std::move(shown);
    canvas.refresh(scenario);
    const std::uint64_t revision = canvas_view ? canvas_view->revision + 1 : 1;
    canvas_view = std::make_shared<flow::CanvasView>();
    canvas_view->revision = revision;
    canvas_view->canvas = &canvas;
    canvas_view->scenario = std::make_shared<const model::Scenario>(scenario);
    for (const model::Scene& scene : canvas_view->scenario->scenes) {
        canvas_view->cards.push_back(card_of(scenario, scene));
    }
    for (const edit::CanvasLink& link : canvas.links()) canvas_view->links.push_back(link_of(scenario, link.link));
    view.canvas = canvas_view;
}

model::Scenario wide_scenario(std::size_t scenes, bool is_dense) {
    std::mt19937 dice(7);
    model::Scenario scenario;
    scenario.id = ScenarioId("wide");
    scenario.customer.name = "Noor Lindqvist";
    scenario.start = SceneId("scene-0");
    for (std::size_t i = 0; i < scenes; ++i) {
        model::Scene scene;
        scene.id = SceneId("scene-" + std::to_string(i));
        scene.says = "I have now written to you three times. Could somebody please tell me where my order is?";
        if (is_dense) {
            scene.layout = {static_cast<double>(i / kCardsAbreast) * 416, static_cast<double>(i % kCardsAbreast) * 304};
        }
        const bool is_ending = i + scenes / 20 >= scenes;
        const std::size_t responses = is_ending ? 0 : i % 6 == 0 ? 4 : 3;
        if (is_ending) scene.ending = model::Ending{"Ending " + std::to_string(i), "", {}};
        for (std::size_t r = 0; r < responses; ++r) scene.responses.push_back(random_response(dice, i, scenes, r));
        scenario.scenes.push_back(std::move(scene));
    }
    return scenario;
}

}  // namespace leeway::support
