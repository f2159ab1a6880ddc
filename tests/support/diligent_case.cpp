#include "support/diligent_case.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <utility>

#include "support/scenario_builder.h"

namespace leeway::support {

namespace {

constexpr std::size_t kAbreast = 5;
constexpr std::array<const char*, 6> kDiligentNotes{"promised", "called", "noted", "refunded", "warned", "waited"};

using Dice = std::mt19937;

std::size_t roll(Dice& dice, std::size_t low, std::size_t high) { return low + dice() % (high - low + 1); }

/// One of the next step, a little aside.
SceneId next_scene(Dice& dice, std::size_t scene, std::size_t scenes) {
    const std::size_t step = scene / kAbreast + 1;
    return SceneId("scene-" + std::to_string(std::min(scenes - 1, step * kAbreast + roll(dice, 0, kAbreast - 1))));
}

void lead_on(Dice& dice, std::size_t scene, std::size_t scenes, model::Response& response) {
    const bool is_chancy = roll(dice, 0, 5) == 0;
    for (const int chance : is_chancy ? std::vector{70, 30} : std::vector{100}) {
        model::ChanceOutcome outcome;
        outcome.chance = chance;
        outcome.target = next_scene(dice, scene, scenes);
        outcome.happiness = chance == 30 ? -4 : 0;
        response.then.push_back(std::move(outcome));
    }
    response.then_is_list = is_chancy;
}

model::Response answer(Dice& dice, std::size_t scene, std::size_t scenes, std::size_t number) {
    model::Response response;
    response.id = ResponseId("answer-" + std::to_string(number));
    response.say = "I am sorry that you had to write again; I look into it and call you back before noon.";
    response.why = "A time that is kept is worth more than an apology.";
    response.outcome = static_cast<int>(roll(dice, 2, 9)) * 10;
    response.process = static_cast<int>(roll(dice, 3, 9)) * 10;
    response.interaction = static_cast<int>(roll(dice, 3, 9)) * 10;
    response.spend = Money::from_cents(static_cast<std::int64_t>(roll(dice, 0, 3)) * 1250);
    response.minutes = static_cast<int>(roll(dice, 1, 5)) * 2;
    if (roll(dice, 0, 3) == 0) response.need = model::Need{PermissionId("goodwill"), std::nullopt, {}};
    const NoteId note(kDiligentNotes[roll(dice, 0, kDiligentNotes.size() - 1)]);
    if (roll(dice, 0, 4) == 0) response.sets.push_back(note);
    if (number > 0 && roll(dice, 0, 4) == 0) response.when.notes.push_back(note);
    lead_on(dice, scene, scenes, response);
    return response;
}

}  // namespace

model::Scenario diligent_scenario(std::size_t scenes) {
    Dice dice(11);
    model::Scenario scenario;
    scenario.id = ScenarioId("diligent");
    scenario.title = "A long case";
    scenario.customer = {"Noor Lindqvist",          "she/her", "A customer of many years.", 40, 55,
                         Money::from_cents(90'000), {}};
    scenario.start = SceneId("scene-0");
    for (const char* note : kDiligentNotes) scenario.notes.push_back({NoteId(note), "Something that was noted."});
    for (std::size_t i = 0; i < scenes; ++i) {
        model::Scene scene;
        scene.id = SceneId("scene-" + std::to_string(i));
        scene.says = "I have now written to you three times. Could somebody please tell me where my order is?";
        if (i + kAbreast >= scenes) {
            scene.ending = model::Ending{"Ending " + std::to_string(i), "What can be learnt from it.", {}};
        } else {
            const std::size_t count = roll(dice, 2, 4);
            for (std::size_t r = 0; r < count; ++r) scene.responses.push_back(answer(dice, i, scenes, r));
        }
        scenario.scenes.push_back(std::move(scene));
    }
    return scenario;
}

std::shared_ptr<const model::Policy> diligent_policy() {
    return PolicyBuilder("diligent")
        .wage(2100)
        .role("lead", 3000, 6, 1, 80)
        .allow("goodwill", "agent", 1000)
        .allow("goodwill", "lead", 6000)
        .breaches(4000)
        .point_value(150)
        .share();
}

}  // namespace leeway::support
