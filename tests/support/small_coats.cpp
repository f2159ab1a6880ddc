#include "support/small_coats.h"

#include <utility>

#include "support/scenario_builder.h"

namespace leeway::support {

model::Scenario small_coat(std::string says) {
    model::Scenario coat = ScenarioBuilder("coat")
                               .scene("ask")
                               .response("yes", 70, 70, 70)
                               .spend(850)
                               .then("done")
                               .response("no", 40, 40, 40)
                               .then("done")
                               .ending("done")
                               .build();
    coat.scenes[0].says = std::move(says);
    return coat;
}

model::Scenario noted_coat() {
    return ScenarioBuilder("coat")
        .scene("ask")
        .response("yes", 60, 60, 60)
        .then("done")
        .sets({"kept"})
        .response("no", 40, 40, 40)
        .then("done")
        .when({"kept"})
        .ending("done")
        .build();
}

}  // namespace leeway::support
