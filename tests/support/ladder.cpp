#include <string>

#include "engine/compile.h"
#include "support/ladder.h"
#include "support/random_case.h"
#include "support/scenario_builder.h"

namespace leeway::support {

namespace {

std::string rung(int number) { return "rung-" + std::to_string(number); }

/// What a rich ladder has beyond a plain one, spread over it unevenly.
void enrich(ScenarioBuilder& builder, Chooser& chooser, int scene, int response) {
    const std::string next = rung(scene + 1);
    if (response == 0) {
        builder.then(next);
        if (chooser.chance(20)) builder.sets({"promised"});
        return;
    }
    if (chooser.chance(25)) builder.need("gift").refused(next);
    if (chooser.chance(15)) builder.hours(chooser.between(1, 80));
    if (chooser.chance(15)) builder.when({"promised"});
    if (chooser.chance(10)) builder.clears({"promised"});
    if (chooser.chance(25)) {
        builder.chance(70, next).chance(30, next, -6);
    } else {
        builder.then(next);
    }
}

}  // namespace

std::shared_ptr<const model::Scenario> ladder(const LadderShape& shape) {
    Chooser chooser(1);
    ScenarioBuilder builder("ladder");
    builder.customer(40, 55);
    for (int scene = 0; scene < shape.scenes; ++scene) {
        builder.scene(rung(scene));
        for (int i = 0; i < shape.responses; ++i) {
            builder.response("way-" + std::to_string(i), chooser.between(20, 90), chooser.between(20, 90),
                             chooser.between(30, 95));
            builder.spend(i * chooser.between(0, 900)).minutes(chooser.between(1, 8));
            if (shape.is_rich) {
                enrich(builder, chooser, scene, i);
            } else {
                builder.then(rung(scene + 1));
            }
        }
    }
    builder.ending(rung(shape.scenes));
    return builder.share();
}

std::shared_ptr<const model::Policy> ladder_policy() {
    PolicyBuilder builder;
    builder.role("lead", 3000, 6, 1, 80).allow("gift", "agent", 300).allow("gift", "lead", 2000).breaches(4000);
    return builder.share();
}

std::shared_ptr<const engine::Program> ladder_program(const LadderShape& shape) {
    return engine::compile(ladder(shape), ladder_policy());
}

}  // namespace leeway::support
