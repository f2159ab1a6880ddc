#include "support/two_visits.h"

#include <string>

#include "model/join.h"
#include "support/scenario_builder.h"

namespace leeway::support {

namespace {

void name_responses(model::Scenario& scenario) {
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        model::Scene& scene = scenario.scenes[i];
        for (model::Response& response : scene.responses) response.say = "I " + response.id.text + ".";
    }
}

std::shared_ptr<const model::Scenario> the_hat() {
    ScenarioBuilder builder("the-hat");
    builder.customer(50, 50, 10'000);
    builder.scene("desk").response("search", 95, 95, 95).spend(500).sets({"promised"}).then("found");
    builder.response("shrug", 10, 10, 10).then("gone").ending("found").ending("gone");
    model::Scenario hat = builder.build();
    hat.title = "The lost hat";
    hat.summary = "A hat is gone.";
    hat.channel = model::Channel::Counter;
    hat.industry = "retail";
    hat.minutes = 3;
    hat.customer.name = "Ada Lind";
    hat.customer.about = "Wears hats.";
    hat.facts = {{"Hat", "grey", {}}};
    hat.notes = {{NoteId("promised"), "We have promised a scarf"}};
    hat.content_note = "A hat is lost.";
    hat.scenes[0].says = "My hat is gone.";
    hat.scenes[1].says = "There it is!";
    hat.scenes[1].ending->title = "Found again";
    hat.scenes[1].ending->lesson = "Looking is half of finding.";
    hat.scenes[2].ending->title = "Given up";
    name_responses(hat);
    return std::make_shared<const model::Scenario>(std::move(hat));
}

std::shared_ptr<const model::Scenario> the_scarf() {
    ScenarioBuilder builder("the-scarf");
    builder.customer(50, 50, 20'000);
    builder.scene("desk").response("remember", 90, 90, 90).when({"promised"}).then("warm");
    builder.response("form", 40, 40, 40).then("cold").ending("warm").ending("cold");
    model::Scenario scarf = builder.build();
    scarf.title = "The scarf";
    scarf.summary = "A scarf was promised.";
    scarf.channel = model::Channel::Phone;
    scarf.industry = "retail";
    scarf.minutes = 4;
    scarf.customer.name = "Ada Lind";
    scarf.customer.about = "Is cold today.";
    scarf.facts = {{"Scarf", "red", {}}};
    scarf.notes = {{NoteId("promised"), "We have promised a scarf"}};
    scarf.content_note = "It is cold.";
    scarf.scenes[0].says = "It is me again.";
    scarf.scenes[1].ending->title = "Warm";
    scarf.scenes[2].ending->title = "Cold";
    name_responses(scarf);
    return std::make_shared<const model::Scenario>(std::move(scarf));
}

}  // namespace

model::Scenario two_visits() {
    model::Journey journey;
    journey.id = JourneyId("ada");
    journey.title = "Ada's winter";
    journey.stages = {{ScenarioId("the-hat"), "", {}}, {ScenarioId("the-scarf"), "5 months", {}}};
    return model::join(journey, {the_hat(), the_scarf()});
}

}  // namespace leeway::support
